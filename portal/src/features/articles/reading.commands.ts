import type { Figure } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { recordObservation } from '../indicators/index.ts'
import { takeBackMisread } from '../recommendations/index.ts'
import { articleSubject } from './article.commands.ts'
import { misreadNotice } from './reading.words.ts'
import { shownFigureJson } from './shown-figure.ts'

export type ReadingKind = 'figure' | 'citation' | 'person' | 'recommendation' | 'answer' | 'commitment' | 'meeting'

/** The record that a reading is linked to. */
export interface LinkedRecord {
  readonly kind: 'indicator' | 'document' | 'person' | 'recommendation' | 'meeting'
  readonly id: number
}

export interface NewReading {
  readonly kind: ReadingKind
  readonly position: number
  readonly group?: number | null
  readonly evidenceId: number
  readonly content: unknown
  readonly record: LinkedRecord | null
}

/** Attaches what the machine read to an article, as proposals. Returns their identities in order. */
export async function attachReadings(
  tx: Tx,
  { actor, site }: Deed,
  { articleId, readings }: { articleId: number; readings: readonly NewReading[] },
): Promise<number[]> {
  permit(actor, 'createArticle', site)
  if (readings.length === 0) return []
  const rows = await tx
    .insertInto('reading')
    .values(
      readings.map(reading => ({
        site_id: site.id,
        article_id: articleId,
        evidence_id: reading.evidenceId,
        kind: reading.kind,
        position: reading.position,
        group_number: reading.group ?? null,
        content: JSON.stringify(reading.content),
        shown: reading.kind === 'figure' ? shownFigureJson(reading.content as Figure) : null,
        record_kind: reading.record?.kind ?? null,
        record_id: reading.record?.id ?? null,
      })),
    )
    .returning('id')
    .execute()
  await writeTimeline(tx, articleSubject(site.id, articleId), {
    actor,
    act: 'attachReadings',
    details: { count: rows.length },
  })
  return rows.map(row => row.id)
}

/** Keeps the arithmetic that was checked between readings of an article. */
export async function keepComparisons(
  tx: Tx,
  { actor, site }: Deed,
  {
    articleId,
    comparisons,
  }: {
    articleId: number
    comparisons: readonly {
      ratioId: number
      percentageId: number
      printed: number
      computed: number
      verdict: 'agrees' | 'differs'
    }[]
  },
): Promise<void> {
  permit(actor, 'createArticle', site)
  if (comparisons.length === 0) return
  await tx
    .insertInto('comparison')
    .values(
      comparisons.map(one => ({
        site_id: site.id,
        article_id: articleId,
        ratio_reading_id: one.ratioId,
        percentage_reading_id: one.percentageId,
        printed: String(one.printed),
        computed: String(one.computed),
        verdict: one.verdict,
      })),
    )
    .execute()
  await writeTimeline(tx, articleSubject(site.id, articleId), {
    actor,
    act: 'keepComparisons',
    details: { count: comparisons.length },
  })
}

/** Ties a reading to the record that it tells of: an indicator that a person has named. */
export async function linkReading(
  tx: Tx,
  { actor, site }: Deed,
  { id, record }: { id: number; record: LinkedRecord },
): Promise<void> {
  permit(actor, 'confirmReading', site)
  const { article_id } = await tx
    .updateTable('reading')
    .set({ record_kind: record.kind, record_id: record.id })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .returning('article_id')
    .executeTakeFirstOrThrow()
  await writeTimeline(tx, articleSubject(site.id, article_id), {
    actor,
    act: 'linkReading',
    details: { reading: id, ...record },
  })
}

/** What became of a confirmation: done, already decided, or not possible before a person settles something. */
export type Decision = 'confirmed' | 'rejected' | 'already_decided' | 'needs_indicator'

/**
 * A named person vouches for a reading. A figure that is linked to an indicator enters its series; one that tells of
 * an indicator nobody has named yet stays a proposal, because a series needs a name that a person chose.
 */
export async function confirmReading(
  tx: Tx,
  { actor, site }: Deed,
  { id, at, areaId }: { id: number; at: Date; areaId: number | null },
): Promise<Decision> {
  permit(actor, 'confirmReading', site)
  const reading = await lockReading(tx, site.id, id)
  if (reading?.state !== 'proposed') return 'already_decided'
  if (reading.kind === 'figure') {
    const figure = reading.content as unknown as Figure
    const hasPlace = reading.record_kind === 'indicator' && reading.record_id !== null && areaId !== null
    if (figure.isIndicator && !hasPlace) return 'needs_indicator'
    if (hasPlace) {
      await recordObservation(
        tx,
        { actor, site },
        {
          figure,
          readingId: id,
          evidenceId: reading.evidence_id,
          indicatorId: reading.record_id ?? 0,
          areaId: areaId ?? 0,
        },
      )
    }
  }
  await decide(tx, { actor, site }, { id, articleId: reading.article_id, state: 'confirmed', at })
  return 'confirmed'
}

/** A named person says that the machine misread. The reading is no longer shown. */
export async function rejectReading(
  tx: Tx,
  { actor, site }: Deed,
  { id, at }: { id: number; at: Date },
): Promise<Decision> {
  permit(actor, 'rejectReading', site)
  const reading = await lockReading(tx, site.id, id)
  if (reading?.state !== 'proposed') return 'already_decided'
  await decide(tx, { actor, site }, { id, articleId: reading.article_id, state: 'rejected', at })
  if (reading.record_kind === 'recommendation' && reading.record_id !== null)
    await takeBackMisread(tx, { actor, site }, { id: reading.record_id, at, notice: misreadNotice })
  return 'rejected'
}

async function lockReading(tx: Tx, siteId: number, id: number) {
  return tx
    .selectFrom('reading')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

async function decide(
  tx: Tx,
  { actor, site }: Deed,
  { id, articleId, state, at }: { id: number; articleId: number; state: 'confirmed' | 'rejected'; at: Date },
): Promise<void> {
  await tx
    .updateTable('reading')
    .set({ state, decided_by: actor.accountId, decided_at: at })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  await writeTimeline(tx, articleSubject(site.id, articleId), {
    actor,
    act: state === 'confirmed' ? 'confirmReading' : 'rejectReading',
    details: { reading: id },
  })
  await announceChanges(tx, [`readings:${site.id}`])
}
