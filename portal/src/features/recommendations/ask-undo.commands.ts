import { isDeepStrictEqual } from 'node:util'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, isTalkedOf, unmakeSubject, writeTimeline } from '../../publishing/index.ts'
import { type AskWording, askWording } from './ask-standing.queries.ts'
import { subjectOf } from './recommendation.ts'

/** What was corrected in an ask, to be kept beside the act. */
export interface AskChange {
  readonly id: number
  readonly before: AskWording
  readonly after: AskWording
}

/** An ask says again what it said before it was corrected. False, and nothing done, when it was changed since. */
export async function putAskBack(tx: Tx, deed: Deed, { id, before, after }: AskChange): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  if (!isDeepStrictEqual(await askWording(tx, site.id, id), after)) return false
  await tx.updateTable('recommendation').set(before).where('site_id', '=', site.id).where('id', '=', id).execute()
  const details = { act: 'correctRecommendation' }
  await writeTimeline(tx, subjectOf(site.id, id), { actor, act: 'undo', details })
  await announceChanges(tx, [`recommendations:${site.id}`])
  return true
}

/** Takes an ask away that was read by mistake a moment ago. False, and nothing done, when readers have spoken of it. */
export async function unmakeAsk(tx: Tx, deed: Deed, id: number): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const subject = subjectOf(site.id, id)
  if (await isTalkedOf(tx, subject)) return false
  const events = tx.deleteFrom('recommendation_event').where('site_id', '=', site.id)
  await events.where('recommendation_id', '=', id).execute()
  await tx.deleteFrom('recommendation').where('site_id', '=', site.id).where('id', '=', id).execute()
  await unmakeSubject(tx, subject, { actor, act: 'recordRecommendation' })
  await announceChanges(tx, [`recommendations:${site.id}`])
  return true
}
