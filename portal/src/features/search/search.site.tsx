import { dayOf, type PageAnswer, type PageRequest, type PublicPages, type RoomServices } from '../../http/index.ts'
import { EmptyState, formatDate, PageHeading } from '../../ui/index.ts'
import { type SearchResult, search } from './search.queries.ts'
import { searchQuery } from './search.ts'
import { placeOfKind, searchWords as words } from './search.words.ts'
import { noteMiss } from './search-miss.commands.ts'

const perPage = 20

/** The search page: works by address, so that a search can be sent to somebody. */
export function searchPage(pages: PublicPages, services: RoomServices): void {
  pages.at('/tim-kiem', request => resultsPage(services, request))
}

async function resultsPage({ db, publicDb, now }: RoomServices, { site, query }: PageRequest): Promise<PageAnswer> {
  const typed = (query.q ?? '').normalize('NFC').slice(0, 200)
  const page = /^[1-9]\d?$/.test(query.trang ?? '1') ? Number(query.trang ?? 1) : null
  if (page === null) return null
  const wanted = searchQuery(typed)
  const found = wanted
    ? await search(publicDb, { siteId: site.id, query: wanted, limit: perPage + 1, offset: (page - 1) * perPage })
    : null
  if (found?.length === 0 && page === 1) {
    // A full disk must not take the search page away.
    await noteMiss(db, { siteId: site.id, typed, day: dayOf(now()) }).catch(() => undefined)
  }
  return {
    title: typed ? `${words.resultsFor}: ${typed}` : words.search,
    searchText: typed,
    isIndexed: false,
    main: (
      <>
        <PageHeading title={typed ? `${words.resultsFor} “${typed}”` : words.search} />
        {found === null ? <p>{words.typeSomething}</p> : <Results found={found} typed={typed} page={page} />}
      </>
    ),
    subjects: [`articles:${site.id}`, `documents:${site.id}`],
  }
}

interface ResultsProps {
  readonly found: readonly SearchResult[]
  readonly typed: string
  readonly page: number
}

function Results({ found, typed, page }: ResultsProps) {
  if (found.length === 0) {
    return (
      <EmptyState title={`${words.nothing} “${typed}”`}>
        <p>{words.nothingAdvice}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ol class="link-list">
        {found.slice(0, perPage).map(one => (
          <li key={`${one.kind} ${one.slug}`}>
            <a href={`${placeOfKind[one.kind] ?? ''}/${one.slug}`}>{one.title}</a>{' '}
            <span class="quiet">{one.publishedAt ? formatDate(one.publishedAt) : ''}</span>
            {one.summary ? <p class="quiet">{one.summary}</p> : null}
          </li>
        ))}
      </ol>
      {found.length > perPage ? (
        <p>
          <a href={`/tim-kiem?${new URLSearchParams({ q: typed, trang: String(page + 1) })}`}>{words.next}</a>
        </p>
      ) : null}
    </>
  )
}
