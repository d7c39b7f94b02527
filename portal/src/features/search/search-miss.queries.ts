import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** Words that were looked for and not found. */
export interface SearchMiss {
  readonly words: string
  readonly times: number
  readonly lastDay: string
}

/** What was not found in a time, the most often looked for first. */
export async function searchMisses(
  db: Db,
  { siteId, from, to, limit }: { siteId: number; from: string; to: string; limit: number },
): Promise<SearchMiss[]> {
  const { rows } = await sql<SearchMiss>`
    select words, sum(times)::bigint as times, max(day) as "lastDay" from search_miss
    where site_id = ${siteId} and day between ${from} and ${to}
    group by words order by sum(times) desc, max(day) desc, words limit ${limit}`.execute(db)
  return rows
}
