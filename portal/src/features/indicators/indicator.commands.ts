import type { Figure } from '@tuong-minh/reader'
import { slugify } from '@tuong-minh/reader/letters'
import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { measureOf } from './indicator.ts'
import { indicatorKey } from './indicator-key.ts'

export interface NewIndicator {
  readonly name: string
  readonly unit: string
  readonly scale?: number
  readonly displayUnit?: string
  readonly direction?: 'up' | 'down' | 'none'
  readonly priceBasis?: string
  readonly theme?: string
  readonly definition?: string
  readonly position?: number
  /** Other names under which texts speak of it. */
  readonly aliases?: readonly string[]
}

/** Adds an indicator with the names texts give it. A name that is taken stays with the one that has it. */
export async function addIndicator(tx: Tx, { actor, site }: Deed, indicator: NewIndicator): Promise<number> {
  permit(actor, 'keepIndicators', site)
  const slug = await freeIndicatorSlug(tx, slugify(indicator.name))
  const { id } = await tx
    .insertInto('indicator')
    .values({
      code: slug.toUpperCase().replaceAll('-', '_'),
      slug,
      name: indicator.name,
      unit: indicator.unit,
      scale: String(indicator.scale ?? 1),
      display_unit: indicator.displayUnit ?? indicator.unit,
      direction: indicator.direction ?? 'none',
      price_basis: indicator.priceBasis ?? null,
      theme: indicator.theme ?? null,
      definition: indicator.definition ?? '',
      position: indicator.position ?? 1000,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const names = [...new Set([indicator.name, ...(indicator.aliases ?? [])].map(indicatorKey))]
  await tx
    .insertInto('indicator_name')
    .values(names.map(name => ({ folded_name: name, indicator_id: id })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await writeTimeline(tx, { siteId: site.id, kind: 'indicator', id }, { actor, act: 'addIndicator' })
  await announceChanges(tx, ['indicators'])
  return id
}

async function freeIndicatorSlug(tx: Tx, stem: string): Promise<string> {
  const taken = await tx.selectFrom('indicator').select('slug').where('slug', 'like', `${stem}%`).execute()
  const slugs = new Set(taken.map(row => row.slug))
  let slug = stem || 'chi-tieu'
  for (let number = 2; slugs.has(slug); number += 1) slug = `${stem}-${number}`
  return slug
}

export interface NewObservation {
  readonly figure: Figure
  readonly readingId: number
  readonly evidenceId: number
  readonly indicatorId: number
  readonly areaId: number
}

/**
 * Puts a confirmed figure into its series; null where no series can hold it or the text names no period. An earlier
 * value of another text stays beside it: two texts that differ are a contradiction to be shown, never overwritten.
 */
export async function recordObservation(tx: Tx, { actor, site }: Deed, one: NewObservation): Promise<number | null> {
  permit(actor, 'confirmReading', site)
  const { figure } = one
  const measure = measureOf(figure)
  if (measure === null || figure.period === null) return null
  const { id } = await tx
    .insertInto('observation')
    .values({
      site_id: site.id,
      indicator_id: one.indicatorId,
      area_id: one.areaId,
      period: figure.period.code,
      measure,
      value: String(figure.value),
      upper_value: figure.upper === null ? null : String(figure.upper),
      numerator: figure.numerator === null ? null : String(figure.numerator),
      denominator: figure.denominator === null ? null : String(figure.denominator.value),
      unit: figure.unit?.base ?? '',
      decimals: figure.decimals,
      bound: figure.bound,
      base_text: figure.comparison?.text ?? null,
      reading_id: one.readingId,
      evidence_id: one.evidenceId,
      recorded_by: actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeTimeline(
    tx,
    { siteId: site.id, kind: 'indicator', id: one.indicatorId },
    { actor, act: 'recordObservation', details: { observation: id } },
  )
  await putRight(tx, { actor, site }, { id, readingId: one.readingId, indicatorId: one.indicatorId })
  await announceChanges(tx, ['indicators', `observations:${one.indicatorId}`])
  return id
}

/**
 * A value that the same text gave before, in words that an edit took away, is superseded. Where the new one differs
 * from it, the text has corrected itself: that is shown in the series and in every text that had used the old value.
 */
async function putRight(
  tx: Tx,
  { actor, site }: Deed,
  { id, readingId, indicatorId }: { id: number; readingId: number; indicatorId: number },
): Promise<void> {
  const { rows } = await sql<{ id: number; differs: boolean }>`
    update observation o set superseded_by = n.id
    from observation n, reading q, reading r
    where n.site_id = ${site.id} and n.id = ${id} and r.site_id = n.site_id and r.id = ${readingId}
      and o.site_id = n.site_id and o.id <> n.id and o.superseded_by is null
      and (o.indicator_id, o.area_id, o.period, o.measure, o.unit) = (n.indicator_id, n.area_id, n.period, n.measure, n.unit)
      and q.site_id = o.site_id and q.id = o.reading_id and q.article_id = r.article_id
      and not exists (
        select from evidence_place l
        join publication p on p.site_id = l.site_id and p.subject_kind = 'article' and p.subject_id = q.article_id
        where l.site_id = o.site_id and l.evidence_id = o.evidence_id and l.revision = p.revision and l.range_start is not null)
    returning o.id, o.value <> n.value as differs`.execute(tx)
  for (const before of rows.filter(row => row.differs)) {
    await tx
      .insertInto('figure_correction')
      .values({
        site_id: site.id,
        indicator_id: indicatorId,
        before_id: before.id,
        after_id: id,
        made_by: actor.accountId,
      })
      .execute()
    const details = { before: before.id, after: id }
    const subject = { siteId: site.id, kind: 'indicator', id: indicatorId } as const
    await writeTimeline(tx, subject, { actor, act: 'correctObservation', details })
    await announceChanges(tx, [`readings:${site.id}`])
  }
}
