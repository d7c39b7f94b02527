import { isDeepStrictEqual } from 'node:util'
import type { Figure } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, madeAlongside, type SubjectRef, writeTimeline } from '../../publishing/index.ts'
import { type Learnt, unlearnPeople } from '../../registry/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { dropUnusedStub } from '../documents/index.ts'
import { dropNewIndicator, takeBackObservations } from '../indicators/index.ts'
import { type AskChange, askWording, putAskBack } from '../recommendations/index.ts'
import { articleSubject } from './article.commands.ts'
import { type ReadingStand, type StoredReading, storedReading } from './review.queries.ts'
import { shownFigureJson } from './shown-figure.ts'

interface Terms {
  readonly id: number
  readonly before: ReadingStand
  readonly after: ReadingStand
  readonly ask: AskChange | null
  /** An indicator or a document that came into being with the correction. */
  readonly made: readonly SubjectRef[]
  /** What the registry of people learnt by it. */
  readonly learnt: readonly Learnt[]
}

/** A reading, and the ask that hangs on it, before somebody corrects them. */
export interface BeforeCorrection {
  readonly reading: StoredReading | null
  readonly ask: AskChange['before'] | null
}

/** To be asked for before a correction. */
export async function beforeCorrection(tx: Tx, siteId: number, id: number): Promise<BeforeCorrection> {
  const reading = await storedReading(tx, { siteId, id })
  const askId = reading?.recordKind === 'recommendation' ? reading.recordId : null
  return { reading, ask: askId === null ? null : await askWording(tx, siteId, askId) }
}

interface Left extends Pick<Terms, 'id' | 'learnt'> {
  readonly before: BeforeCorrection
  readonly label: string
  readonly at: Date
}

/** Leaves the way back beside a correction that was made in the same transaction. */
export async function leaveCorrectionUndo(
  tx: Tx,
  deed: Deed,
  { id, before, learnt, label, at }: Left,
): Promise<number | null> {
  const siteId = deed.site.id
  const now = await beforeCorrection(tx, siteId, id)
  if (!before.reading || !now.reading) return null
  const askId = before.reading.recordId ?? 0
  const terms: Terms = {
    id,
    before: standOf(before.reading),
    after: standOf(now.reading),
    ask: before.ask && now.ask ? { id: askId, before: before.ask, after: now.ask } : null,
    made: await madeAlongside(tx, siteId, deed.actor),
    learnt,
  }
  return leaveUndo(tx, deed, { act: 'correctReading', label, inverse: 'putReadingBack', terms, at })
}

const standOf = ({ content, recordKind, recordId }: ReadingStand): ReadingStand => ({ content, recordKind, recordId })

/**
 * A reading says again what it said before it was corrected: what the machine read, or an earlier correction. Where
 * the same person has confirmed it since, its value leaves the series as when the confirmation is taken back.
 */
export async function putReadingBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const { id, before, after, ask, made, learnt } = given as Terms
  const reading = await storedReading(tx, { siteId: site.id, id })
  if (!reading || !isDeepStrictEqual(standOf(reading), after)) return false
  if (!(await isOpenAgain(tx, deed, { id, reading }))) return false
  if (ask && !(await putAskBack(tx, deed, ask))) return false
  await tx
    .updateTable('reading')
    .set({
      content: JSON.stringify(before.content),
      shown: reading.kind === 'figure' ? shownFigureJson(before.content as Figure) : null,
      record_kind: before.recordKind,
      record_id: before.recordId,
      state: 'proposed',
      decided_by: null,
      decided_at: null,
    })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  for (const one of made) await (one.kind === 'indicator' ? dropNewIndicator : dropUnusedStub)(tx, deed, one.id)
  await unlearnPeople(tx, learnt)
  const details = { act: 'correctReading', readings: [id] }
  await writeTimeline(tx, articleSubject(site.id, reading.articleId), { actor, act: 'undo', details })
  await announceChanges(tx, [`readings:${site.id}`])
  return true
}

/** Whether nobody has decided it, or the same person has and that can be taken back. */
async function isOpenAgain(
  tx: Tx,
  deed: Deed,
  { id, reading }: { id: number; reading: StoredReading },
): Promise<boolean> {
  if (reading.state !== 'confirmed') return reading.state === 'proposed'
  return reading.decidedBy === deed.actor.accountId && (await takeBackObservations(tx, deed, [id]))
}
