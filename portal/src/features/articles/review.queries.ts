import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'
import type { LinkedRecord, ReadingKind } from './reading.commands.ts'

/** A reading as it is reviewed: beside the text, with what is already known of its record. */
export interface ReviewedReading {
  readonly id: number
  readonly kind: ReadingKind
  readonly group: number | null
  readonly state: 'proposed' | 'confirmed' | 'rejected'
  readonly content: Readonly<Record<string, unknown>>
  /** Where it stands in the version under review; none when an edit took its words away. */
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly recordKind: string | null
  readonly recordId: number | null
  readonly recordTitle: string | null
  /** What the text's own arithmetic came to, where a percentage was printed beside it. */
  readonly check: { readonly printed: number; readonly computed: number; readonly verdict: 'agrees' | 'differs' } | null
  /** Values that other texts give for the same indicator and period. */
  readonly others: readonly OtherValue[] | null
}

export interface OtherValue {
  readonly value: number
  readonly unit: string
  readonly measure: string
  readonly articleTitle: string
}

/** The readings of an article in the order of its text; those taken away by an edit at the end. */
export async function readingsUnderReview(
  db: Db | Tx,
  { siteId, articleId, revision }: { siteId: number; articleId: number; revision: number },
): Promise<ReviewedReading[]> {
  const { rows } = await sql<ReviewedReading>`
    select r.id, r.kind, r.group_number as "group", r.state, r.content, l.range_start as start, l.range_end as end,
      e.quote, r.record_kind as "recordKind", r.record_id as "recordId",
      coalesce(d.symbol, n.full_name, i.name) as "recordTitle",
      (select json_build_object('printed', k.printed, 'computed', k.computed, 'verdict', k.verdict) from comparison k
        where k.site_id = r.site_id and k.percentage_reading_id = r.id limit 1) as check,
      (select json_agg(json_build_object('value', o.value, 'unit', o.unit, 'measure', o.measure, 'articleTitle', b.title))
        from observation o join reading q on q.site_id = o.site_id and q.id = o.reading_id
        join article b on b.site_id = q.site_id and b.id = q.article_id
        where r.record_kind = 'indicator' and o.site_id = r.site_id and o.indicator_id = r.record_id and o.superseded_by is null
          and o.period = r.content->'period'->>'code' and o.unit = coalesce(r.content->'unit'->>'base', '')
          and q.article_id <> r.article_id) as others
    from reading r
    join evidence e on e.site_id = r.site_id and e.id = r.evidence_id
    left join evidence_place l on l.site_id = r.site_id and l.evidence_id = r.evidence_id and l.revision = ${revision}
    left join document d on r.record_kind = 'document' and d.id = r.record_id
    left join person n on r.record_kind = 'person' and n.id = r.record_id
    left join indicator i on r.record_kind = 'indicator' and i.id = r.record_id
    where r.site_id = ${siteId} and r.article_id = ${articleId} and r.state <> 'rejected'
    order by l.range_start nulls last, r.kind, r.id`.execute(db)
  return rows
}

/** Names under which indicators are known, for the list that opens while somebody types. */
export async function indicatorNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('indicator').select('name').orderBy('name').limit(500).execute()
  return rows.map(row => row.name)
}

/** The recommendation that a reading is linked to; null for another kind. */
export async function askOfReading(
  tx: Tx,
  { siteId, id }: { readonly siteId: number; readonly id: number },
): Promise<number | null> {
  const row = await tx
    .selectFrom('reading')
    .select('record_id')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('record_kind', '=', 'recommendation')
    .executeTakeFirst()
  return row?.record_id ?? null
}

/** A reading as it stands, to be kept beside an act that corrects it. */
export interface ReadingStand {
  readonly content: unknown
  readonly recordKind: LinkedRecord['kind'] | null
  readonly recordId: number | null
}

export interface StoredReading extends ReadingStand {
  readonly articleId: number
  readonly kind: ReadingKind
  readonly state: ReviewedReading['state']
  readonly decidedBy: string | null
}

/** A reading, locked until the transaction ends; null for none of that number. */
export async function storedReading(
  tx: Tx,
  { siteId, id }: { readonly siteId: number; readonly id: number },
): Promise<StoredReading | null> {
  const { rows } = await sql<StoredReading>`
    select article_id as "articleId", kind, state, content, record_kind as "recordKind", record_id as "recordId",
      decided_by as "decidedBy"
    from reading where site_id = ${siteId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}
