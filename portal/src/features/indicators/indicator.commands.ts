import type { Figure } from '@tuong-minh/reader'
import { slugify } from '@tuong-minh/reader/letters'
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
  await announceChanges(tx, ['indicators', `observations:${one.indicatorId}`])
  return id
}
