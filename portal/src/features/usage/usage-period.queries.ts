import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { UsageRow } from './usage.queries.ts'

export interface Period {
  readonly siteId: number
  /** First and last day: 2026-07-17. */
  readonly from: string
  readonly to: string
}

/** Every day of a period, the oldest first; days without a visit too. */
export async function usageByDay(db: Db, { siteId, from, to }: Period): Promise<UsageRow[]> {
  const { rows } = await sql<UsageRow>`
    select to_char(d.day, 'YYYY-MM-DD') as period, coalesce(u.visits, 0) as visits, coalesce(u.views, 0) as views,
      coalesce(u.downloads, 0) as downloads
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d (day)
    left join usage_day u on u.site_id = ${siteId} and u.day = d.day::date
    order by d.day`.execute(db)
  return rows
}

/** Something that readers looked at, as search names it. */
export interface ReadSubject {
  readonly kind: string
  readonly id: number
  readonly title: string
  /** Null while it is not public. */
  readonly slug: string | null
  readonly views: number
  readonly downloads: number
}

/** What was viewed or downloaded most in a period. */
export async function mostUsed(
  db: Db,
  { siteId, from, to }: Period,
  { by, limit }: { by: 'views' | 'downloads'; limit: number },
): Promise<ReadSubject[]> {
  const { rows } = await sql<ReadSubject>`
    select u.subject_kind as kind, u.subject_id as id, s.title, p.slug, sum(u.views)::bigint as views,
      sum(u.downloads)::bigint as downloads
    from usage_subject_day u
    join search_entry s on s.site_id = u.site_id and s.subject_kind = u.subject_kind and s.subject_id = u.subject_id
    left join publication p on p.site_id = u.site_id and p.subject_kind = u.subject_kind
      and p.subject_id = u.subject_id and p.state = 'published'
    where u.site_id = ${siteId} and u.day between ${from} and ${to}
    group by 1, 2, 3, 4 having sum(${sql.ref(`u.${by}`)}) > 0
    order by sum(${sql.ref(`u.${by}`)}) desc, u.subject_id desc limit ${limit}`.execute(db)
  return rows
}
