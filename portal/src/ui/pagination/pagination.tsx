import type { JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import { pagesToShow } from './pages-to-show.ts'

export interface PaginationProps {
  readonly page: number
  readonly pageCount: number
  readonly hrefOf: (page: number) => string
}

/** Links to the other pages of a list: first, last, the neighbours; nothing where there is one page only. */
export function Pagination({ page, pageCount, hrefOf }: PaginationProps): JSX.Element | null {
  const words = useWords()
  if (pageCount < 2) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 ? (
        <a class="pagination__step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="left" />
          {words.previousPage}
        </a>
      ) : null}
      <ul class="pagination__list">
        {pagesToShow(page, pageCount).map((shown, at) => (
          <li key={shown ?? `gap-${at}`}>
            {shown === undefined ? '…' : <PageLink number={shown} isCurrent={shown === page} href={hrefOf(shown)} />}
          </li>
        ))}
      </ul>
      {page < pageCount ? (
        <a class="pagination__step" href={hrefOf(page + 1)} rel="next">
          {words.nextPage}
          <Icon name="right" />
        </a>
      ) : null}
    </nav>
  )
}

interface PageLinkProps {
  readonly number: number
  readonly isCurrent: boolean
  readonly href: string
}

function PageLink({ number, isCurrent, href }: PageLinkProps): JSX.Element {
  return (
    <a
      class={isCurrent ? 'pagination__link pagination__link--current' : 'pagination__link'}
      href={href}
      aria-label={`${useWords().page} ${number}`}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {number}
    </a>
  )
}
