import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** An indicator at its newest confirmed value, with its share of the plan where a text gives it. */
export interface NewestValue {
  readonly name: string
  readonly slug: string
  readonly scale: number
  readonly displayUnit: string
  readonly unit: string
  readonly measure: 'actual' | 'estimate' | 'change' | 'rank_change'
  readonly value: number
  readonly valueUnit: string
  readonly bound: string | null
  readonly period: string
  readonly share: number | null
  readonly shareMeasure: 'share_of_plan' | 'share_of_budget' | null
}

/** The newest confirmed value of each indicator that a site's published texts speak of, in the order of the list. */
export async function newestValues(
  db: Db,
  { siteId, limit }: { siteId: number; limit: number },
): Promise<NewestValue[]> {
  const { rows } = await sql<NewestValue>`
    select i.name, i.slug, i.scale::float8 as scale, i.display_unit as "displayUnit", i.unit, n.measure, n.value::float8 as value, n.unit as "valueUnit",
      n.bound, n.period, s.value::float8 as share, s.measure as "shareMeasure"
    from indicator i
    cross join lateral (
      select o.* from observation o
      join evidence e on e.site_id = o.site_id and e.id = o.evidence_id
      join publication p on p.site_id = e.site_id and p.subject_kind = e.subject_kind and p.subject_id = e.subject_id and p.state = 'published'
      where o.site_id = ${siteId} and o.indicator_id = i.id and o.superseded_by is null
        and o.measure in ('actual', 'estimate', 'change', 'rank_change')
      order by left(o.period, 4) desc, p.published_at desc, o.measure in ('change', 'rank_change'), o.id limit 1) n
    left join lateral (
      select o.value, o.measure from observation o
      where o.site_id = n.site_id and o.indicator_id = i.id and o.period = n.period and o.superseded_by is null
        and o.measure in ('share_of_plan', 'share_of_budget')
      order by o.id limit 1) s on true
    order by i.position, i.id
    limit ${limit}`.execute(db)
  return rows
}
