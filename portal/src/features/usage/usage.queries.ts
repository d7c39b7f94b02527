import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { dayOf, type Subject, type SubjectColumns } from '../../http/index.ts'

/** Views and downloads of each of the subjects, in order. */
export async function countersOfSubjects(
  db: Db,
  siteId: number,
  subjects: readonly Subject[],
): Promise<{ views: number; downloads: number }[]> {
  if (subjects.length === 0) return []
  const rows = await db
    .selectFrom('usage_total')
    .select(['subject_kind', 'subject_id', 'views', 'downloads', 'imported_views', 'imported_downloads'])
    .where('site_id', '=', siteId)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subject_kind', 'subject_id'),
        'in',
        subjects.map(({ kind, id }) => tuple(kind, id)),
      ),
    )
    .execute()
  const byName = new Map(rows.map(row => [`${row.subject_kind}:${row.subject_id}`, row]))
  return subjects.map(({ kind, id }) => {
    const row = byName.get(`${kind}:${id}`)
    return row
      ? { views: row.views + row.imported_views, downloads: row.downloads + row.imported_downloads }
      : { views: 0, downloads: 0 }
  })
}

/** Views of one subject, within another query. */
export function viewsOfSubject({ siteId, kind, id }: SubjectColumns): RawBuilder<number> {
  return sql`coalesce((select u.views + u.imported_views from usage_total u
    where u.site_id = ${siteId} and u.subject_kind = ${kind} and u.subject_id = ${id}), 0)`
}

/** A visitor is here while seen within this time. Minutes; the last sight is written once a minute. */
const onlineMinutes = 5

/** Who is on a site now, came today, and since the beginning. */
export async function siteVisits(
  db: Db,
  siteId: number,
  now: Date,
): Promise<{ online: number; today: number; total: number }> {
  const since = new Date(now.getTime() - onlineMinutes * 60_000).toISOString()
  const { rows } = await sql<{ online: number; today: number; total: number }>`
    select
      (select count(*) from usage_online where site_id = ${siteId} and seen_at > ${since}) as online,
      coalesce((select visits from usage_day where site_id = ${siteId} and day = ${dayOf(now)}), 0) as today,
      coalesce((select views + imported_views from usage_total
        where site_id = ${siteId} and subject_kind = 'site' and subject_id = ${siteId}), 0) as total`.execute(db)
  return rows[0] ?? { online: 0, today: 0, total: 0 }
}

/** Visits of a day, over several sites. */
export async function visitsOn(db: Db, siteIds: readonly number[], day: string): Promise<number> {
  const { rows } = await sql<{ visits: number }>`
    select coalesce(sum(visits), 0)::bigint as visits from usage_day
    where site_id = any(${[...siteIds]}::bigint[]) and day = ${day}`.execute(db)
  return rows[0]?.visits ?? 0
}

/** Visits, views and downloads of a day (`2026-07-17`) or a month (`2026-07`). */
export interface UsageRow {
  readonly period: string
  readonly visits: number
  readonly views: number
  readonly downloads: number
}

/** Every month that has visits, the newest first. */
export async function usageByMonth(db: Db, siteId: number): Promise<UsageRow[]> {
  const { rows } = await sql<UsageRow>`
    select to_char(day, 'YYYY-MM') as period, sum(visits)::bigint as visits, sum(views)::bigint as views,
      sum(downloads)::bigint as downloads
    from usage_day where site_id = ${siteId} group by 1 order by 1 desc`.execute(db)
  return rows
}

/** The days of a month, the newest first. */
export async function usageOfMonth(db: Db, siteId: number, month: string): Promise<UsageRow[]> {
  const rows = await db
    .selectFrom('usage_day')
    .select(['day as period', 'visits', 'views', 'downloads'])
    .where('site_id', '=', siteId)
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', sql<string>`(${`${month}-01`}::date + interval '1 month - 1 day')::date`)
    .orderBy('day', 'desc')
    .execute()
  return rows
}
