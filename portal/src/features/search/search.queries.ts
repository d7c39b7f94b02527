import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { SearchQuery } from './search.ts'

/** Something found, with the address of its page. */
export interface SearchResult {
  readonly kind: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly publishedAt: Date | null
}

/** What of a site's published pages holds all words of the query, the best first; one more than asked tells of a next page. */
export async function search(
  db: Db,
  { siteId, query, limit, offset }: { siteId: number; query: SearchQuery; limit: number; offset: number },
): Promise<SearchResult[]> {
  const column = sql.ref(`s.${query.column}`)
  const { rows } = await sql<SearchResult>`
    select s.subject_kind as kind, p.slug, s.title, s.summary, p.published_at as "publishedAt"
    from search_entry s
    join publication p on p.site_id = s.site_id and p.subject_kind = s.subject_kind and p.subject_id = s.subject_id and p.state = 'published'
    where s.site_id = ${siteId} and ${column} @@ plainto_tsquery('simple', ${query.text})
    order by ts_rank(${column}, plainto_tsquery('simple', ${query.text})) desc, p.published_at desc nulls last, s.subject_id desc
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}
