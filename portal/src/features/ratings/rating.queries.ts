import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { Subject, SubjectColumns } from '../../http/index.ts'

/** All points given to a subject, and how many ratings they come from. */
export interface RatingTotal {
  readonly points: number
  readonly count: number
}

export async function ratingTotal(db: Db, siteId: number, { kind, id }: Subject): Promise<RatingTotal> {
  const { points, count } = await db
    .selectFrom('rating')
    .select(({ fn }) => [fn.sum<number | null>('stars').as('points'), fn.count<number>('stars').as('count')])
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  return { points: points ?? 0, count }
}

/** The same within another query. */
export function ratingOfSubject({ siteId, kind, id }: SubjectColumns): RawBuilder<RatingTotal> {
  return sql`(select json_build_object('points', coalesce(sum(g.stars), 0), 'count', count(g.stars))
    from rating g where g.site_id = ${siteId} and g.subject_kind = ${kind} and g.subject_id = ${id})`
}
