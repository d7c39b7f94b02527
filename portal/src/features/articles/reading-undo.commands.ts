import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { takeBackObservations } from '../indicators/index.ts'
import { type AskStanding, putBackMisread } from '../recommendations/index.ts'
import { articleSubject } from './article.commands.ts'

/** A decision on readings of one article, as it was left. */
export interface ReadingDecision {
  readonly articleId: number
  readonly state: 'confirmed' | 'rejected'
  readonly readings: readonly number[]
  /** The ask that was taken for misread with its reading. */
  readonly ask: { readonly before: AskStanding; readonly after: AskStanding } | null
}

const actOf = ({ state }: ReadingDecision) => (state === 'confirmed' ? 'confirmReading' : 'rejectReading')

/** Leaves the way back beside a decision that was made in the same transaction. */
export async function leaveReadingUndo(
  tx: Tx,
  deed: Deed,
  { decision, label, at }: { decision: ReadingDecision; label: string; at: Date },
): Promise<number | null> {
  if (decision.readings.length === 0) return null
  return leaveUndo(tx, deed, { act: actOf(decision), label, inverse: 'reopenReadings', terms: decision, at })
}

/** Takes back what somebody just decided of readings: they are proposals again, and their values leave the series. */
export async function reopenReadings(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  const decision = given as ReadingDecision
  permit(deed.actor, actOf(decision), deed.site)
  const { actor, site } = deed
  const { articleId, state, readings, ask } = decision
  const stand = await tx
    .selectFrom('reading')
    .select('id')
    .where('site_id', '=', site.id)
    .where('id', 'in', [...readings])
    .where('state', '=', state)
    .where('decided_by', '=', actor.accountId)
    .forUpdate()
    .execute()
  if (stand.length !== readings.length) return false
  if (ask && !(await putBackMisread(tx, deed, ask))) return false
  if (state === 'confirmed' && !(await takeBackObservations(tx, deed, readings))) return false
  await tx
    .updateTable('reading')
    .set({ state: 'proposed', decided_by: null, decided_at: null })
    .where('site_id', '=', site.id)
    .where('id', 'in', [...readings])
    .execute()
  const details = { act: actOf(decision), readings }
  await writeTimeline(tx, articleSubject(site.id, articleId), { actor, act: 'undo', details })
  await announceChanges(tx, [`readings:${site.id}`])
  return true
}

/** Takes proposals from an article that came a moment ago, with the arithmetic between them. */
export async function detachReadings(
  tx: Tx,
  deed: Deed,
  { articleId, readings, act }: { articleId: number; readings: readonly number[]; act: string },
): Promise<void> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const all = [...readings]
  await tx
    .deleteFrom('comparison')
    .where('site_id', '=', site.id)
    .where(one => one.or([one('ratio_reading_id', 'in', all), one('percentage_reading_id', 'in', all)]))
    .execute()
  await tx.deleteFrom('reading').where('site_id', '=', site.id).where('id', 'in', all).execute()
  await writeTimeline(tx, articleSubject(site.id, articleId), { actor, act: 'undo', details: { act, readings } })
  await announceChanges(tx, [`readings:${site.id}`])
}
