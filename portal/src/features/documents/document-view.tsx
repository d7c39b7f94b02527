import type { SubjectCounters } from '../../http/index.ts'
import {
  ButtonLink,
  formatDay,
  formatFileSize,
  formatNumber,
  Notice,
  PageHeading,
  Section,
  SummaryList,
} from '../../ui/index.ts'
import type { DocumentPage } from './document.queries.ts'
import { documentWords as words } from './document.words.ts'

interface DocumentViewProps {
  readonly document: DocumentPage
  readonly counters: SubjectCounters
  readonly siteId: number
}

/** A document with what is known of it, its files, and the articles that cite it. */
export function DocumentView({ document, counters, siteId }: DocumentViewProps) {
  return (
    <article class="document">
      <PageHeading title={[document.type, 'số', document.symbol].filter(Boolean).join(' ')}>
        {document.abstract ? <p class="document__abstract">{document.abstract}</p> : null}
      </PageHeading>
      {document.isStub ? (
        <Notice kind="info" title={words.stubTitle}>
          <p>{words.stub}</p>
        </Notice>
      ) : (
        <Files document={document} />
      )}
      <SummaryList
        rows={[
          { term: words.symbol, detail: document.symbol },
          { term: words.type, detail: document.type },
          { term: words.issuer, detail: document.issuerName },
          { term: words.issuedOn, detail: document.issuedOn ? formatDay(document.issuedOn) : null },
          { term: words.effectiveOn, detail: document.effectiveOn ? formatDay(document.effectiveOn) : null },
          { term: words.endedOn, detail: document.endedOn ? formatDay(document.endedOn) : null },
          {
            term: document.signerName ? words.signer : words.signerTitle,
            detail: [document.signerName, document.signerTitle].filter(Boolean).join(', '),
          },
          { term: words.field, detail: document.field },
          { term: words.views, detail: formatNumber(counters.views) },
          { term: words.downloads, detail: formatNumber(counters.downloads) },
        ]}
      />
      <CitedBy document={document} siteId={siteId} />
    </article>
  )
}

function Files({ document }: { readonly document: DocumentPage }) {
  if (document.files.length === 0) return null
  return (
    <Section id="tep-van-ban" title={words.files}>
      <ul class="file-list">
        {document.files.map(file => (
          <li key={file.id} class="file-list__item">
            <ButtonLink href={`/van-ban/tep/${file.id}/${encodeURIComponent(file.name)}`}>
              {words.download} {file.name} ({formatFileSize(file.sizeBytes)})
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Only articles of the site in view: those of other sites have addresses of their own. */
function CitedBy({ document, siteId }: { readonly document: DocumentPage; readonly siteId: number }) {
  const articles = document.citedBy.filter(one => one.siteId === siteId)
  return (
    <Section id="duoc-vien-dan" title={words.citedBy}>
      {articles.length > 0 ? (
        <ul class="link-list">
          {articles.map(one => (
            <li key={one.slug}>
              <a href={`/tin-tuc/${one.slug}`}>{one.title}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.notCited}</p>
      )}
    </Section>
  )
}
