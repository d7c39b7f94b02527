import type { JSX } from 'preact'
import { formatDay, formatNumber } from '../format/index.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import { Tag, type TagProps } from '../tag/tag.tsx'

export interface DocumentListItemProps {
  /** As printed: "1129/UBND-KTN". */
  readonly symbol: string
  readonly href: string
  readonly abstract: string
  readonly issuer?: string
  /** "2020-06-12" */
  readonly issuedOn?: string
  readonly views?: number
  readonly downloads?: number
  readonly validity?: { readonly label: string; readonly tone: NonNullable<TagProps['tone']> }
}

/** An official document in a list: symbol, abstract, who issued it and when, views and downloads. */
export function DocumentListItem(props: DocumentListItemProps): JSX.Element {
  const { symbol, href, abstract, validity } = props
  return (
    <div class="document-list-item">
      <p class="document-list-item__symbol">
        <a class="document-list-item__link" href={href}>
          {symbol}
        </a>
        {validity ? <Tag tone={validity.tone}>{validity.label}</Tag> : null}
      </p>
      <p class="document-list-item__abstract">{abstract}</p>
      <Details {...props} />
    </div>
  )
}

function Details({ issuer, issuedOn, views, downloads }: DocumentListItemProps): JSX.Element {
  const words = useWords()
  return (
    <p class="document-list-item__details">
      {issuer ? <span>{issuer}</span> : null}
      {issuedOn ? <time datetime={issuedOn}>{formatDay(issuedOn)}</time> : null}
      {views === undefined ? null : (
        <span>
          <Icon name="eye" /> {formatNumber(views)} {words.views}
        </span>
      )}
      {downloads === undefined ? null : (
        <span>
          <Icon name="download" /> {formatNumber(downloads)} {words.downloads}
        </span>
      )}
    </p>
  )
}

/** Documents one under another. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentListItemProps[] }): JSX.Element {
  return (
    <ul class="document-list">
      {documents.map(document => (
        <li key={document.href}>
          <DocumentListItem {...document} />
        </li>
      ))}
    </ul>
  )
}
