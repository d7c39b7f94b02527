import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** Where a person is named, with the titles given there. */
export interface Mention {
  readonly title: string
  readonly slug: string
  readonly publishedAt: string
}

/** A working session somebody took part in. */
export interface Attendance {
  readonly title: string
  readonly slug: string
  readonly heldOn: string | null
}

/** Published articles of a site that name the person, and sessions they sat in, the newest first. */
export async function appearancesOf(
  db: Db,
  { siteId, personId }: { siteId: number; personId: number },
): Promise<{ articles: Mention[]; meetings: Attendance[] }> {
  const articles = await sql<Mention>`
    select a.title, p.slug, p.published_at as "publishedAt"
    from article a join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id and p.state = 'published'
    where a.site_id = ${siteId} and exists (
      select from reading r where r.site_id = a.site_id and r.article_id = a.id and r.record_kind = 'person' and r.record_id = ${personId} and r.state <> 'rejected')
    order by p.published_at desc, a.id desc limit 100`.execute(db)
  const meetings = await sql<Attendance>`
    select m.title, p.slug, m.held_on as "heldOn"
    from meeting m join publication p on p.site_id = m.site_id and p.subject_kind = 'meeting' and p.subject_id = m.id and p.state = 'published'
    where m.site_id = ${siteId} and exists (select from participation t where t.site_id = m.site_id and t.meeting_id = m.id and t.person_id = ${personId})
    order by m.held_on desc nulls last, m.id desc limit 100`.execute(db)
  return { articles: articles.rows, meetings: meetings.rows }
}
