import type { Actor } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { areaNamed } from '../../registry/index.ts'
import type { Site } from '../../sites/index.ts'
import { askStanding } from '../recommendations/index.ts'
import { beforeCorrection, leaveCorrectionUndo } from './correction-undo.commands.ts'
import { confirmReading, rejectReading } from './reading.commands.ts'
import { leaveReadingUndo, type ReadingDecision } from './reading-undo.commands.ts'
import { correctReading } from './review.commands.ts'
import { askOfReading, readingsUnderReview } from './review.queries.ts'
import { type FigureCorrection, isCertain } from './review.ts'
import { correctRecordReading, type RecordCorrection } from './review-records.commands.ts'
import type { DeskArticle } from './working-copy.queries.ts'

type SiteDeed = { readonly actor: Actor; readonly site: Site }

interface Settling {
  readonly article: Pick<DeskArticle, 'id' | 'siteId' | 'revision' | 'draft'>
  readonly act: string
  readonly id: number
  readonly at: Date
}

/** What became of a reading, and by which number that can be taken back. */
export interface Settled {
  readonly result: string
  readonly undo: number | null
}

/** Does what a button of the review says, and leaves the way back beside it. */
export async function settle(tx: Tx, deed: SiteDeed, { article, act, id, at }: Settling): Promise<Settled> {
  const leave = (decision: Omit<ReadingDecision, 'articleId'>) =>
    leaveReadingUndo(tx, deed, {
      decision: { articleId: article.id, ...decision },
      label: article.draft.content.title,
      at,
    })
  if (act === 'reject') return rejectOne(tx, deed, { id, at, leave })
  if (act !== 'confirm' && act !== 'confirm_certain') return { result: 'unknown', undo: null }
  const { site } = deed
  const areaId = site.place ? ((await areaNamed(tx, site.place))?.id ?? null) : null
  const { siteId, id: articleId, revision } = article
  const chosen =
    act === 'confirm'
      ? [id]
      : (await readingsUnderReview(tx, { siteId, articleId, revision })).filter(isCertain).map(one => one.id)
  const confirmed: number[] = []
  let result = ''
  for (const one of chosen) {
    result = await confirmReading(tx, deed, { id: one, at, areaId })
    if (result === 'confirmed') confirmed.push(one)
  }
  const undo = await leave({ state: 'confirmed', readings: confirmed, ask: null })
  return { result: act === 'confirm' ? result : 'all', undo }
}

interface Rejecting {
  readonly id: number
  readonly at: Date
  readonly leave: (decision: Omit<ReadingDecision, 'articleId'>) => Promise<number | null>
}

async function rejectOne(tx: Tx, deed: SiteDeed, { id, at, leave }: Rejecting): Promise<Settled> {
  const siteId = deed.site.id
  const askId = await askOfReading(tx, { siteId, id })
  const before = askId === null ? null : await askStanding(tx, siteId, askId)
  const result = await rejectReading(tx, deed, { id, at })
  if (result !== 'rejected') return { result, undo: null }
  const after = before && (await askStanding(tx, siteId, before.id))
  const ask = before && after ? { before, after } : null
  return { result, undo: await leave({ state: 'rejected', readings: [id], ask }) }
}

interface Correcting extends Pick<Settling, 'article' | 'id' | 'at'> {
  readonly figure: FigureCorrection | null
  readonly record: RecordCorrection | null
  /** YYYY-MM-DD: the day that the article bears. */
  readonly day: string
}

/** Puts a reading right, and leaves the way back beside it. */
export async function correct(
  tx: Tx,
  deed: SiteDeed,
  { article, id, figure, record, day, at }: Correcting,
): Promise<Settled> {
  const before = await beforeCorrection(tx, deed.site.id, id)
  const done = await corrected(tx, deed, { id, figure, record, day })
  if (done.result !== 'corrected') return { result: done.result, undo: null }
  const label = article.draft.content.title
  const { result, learnt } = done
  return { result, undo: await leaveCorrectionUndo(tx, deed, { id, before, learnt, label, at }) }
}

async function corrected(
  tx: Tx,
  deed: SiteDeed,
  { id, figure, record, day }: Pick<Correcting, 'id' | 'figure' | 'record' | 'day'>,
) {
  if (record) return correctRecordReading(tx, deed, { id, correction: record, day })
  const result = figure ? await correctReading(tx, deed, { id, correction: figure }) : 'already_decided'
  return { result, learnt: [] }
}
