import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { searchable } from './search.ts'

/** Different words kept of one day and site: a program that tries words at random fills no table. */
const mostPerDay = 500
/** Days. */
const longestKept = 180
const longestWords = 60

/**
 * Counts words that found nothing. Nothing of who looked; words that may be a telephone number, an identity number or
 * a mail address are not kept. A page that is still in the cache is not counted again.
 */
export async function noteMiss(
  db: Db,
  { siteId, typed, day }: { siteId: number; typed: string; day: string },
): Promise<void> {
  const words = searchable(typed)
  if (words === '' || words.length > longestWords || mayNameSomebody(typed)) return
  await sql`
    insert into search_miss (site_id, day, words)
    select ${siteId}, ${day}, ${words}
    where (select count(*) from search_miss where site_id = ${siteId} and day = ${day}) < ${mostPerDay}
      or exists (select from search_miss where site_id = ${siteId} and day = ${day} and words = ${words})
    on conflict (site_id, day, words) do update set times = search_miss.times + 1`.execute(db)
}

const mayNameSomebody = (typed: string): boolean => typed.includes('@') || typed.replaceAll(/\D/g, '').length >= 6

/** Throws away what nobody found long ago. A job. */
export async function forgetMisses(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - longestKept * 86_400_000).toISOString().slice(0, 10)
  await db.deleteFrom('search_miss').where('day', '<', before).execute()
}
