import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, stepBack } from '../../publishing/index.ts'
import type { AskStanding } from './ask-standing.queries.ts'
import { subjectOf } from './recommendation.ts'

/** Puts an ask back that was taken for misread a moment ago. False, and nothing done, when it went on since. */
export async function putBackMisread(
  tx: Tx,
  deed: Deed,
  { before, after }: { before: AskStanding; after: AskStanding },
): Promise<boolean> {
  permit(deed.actor, 'rejectReading', deed.site)
  const { actor, site } = deed
  const subject = subjectOf(site.id, before.id)
  const ends = { left: after.standing, back: before.standing }
  if (!(await stepBack(tx, subject, { actor, act: 'takeBackMisread', ...ends }))) return false
  await tx
    .updateTable('recommendation')
    .set({ state: before.state })
    .where('site_id', '=', site.id)
    .where('id', '=', before.id)
    .where('state', '=', after.state)
    .execute()
  const last = tx
    .selectFrom('recommendation_event')
    .select(one => one.fn.max('id').as('id'))
    .where('site_id', '=', site.id)
    .where('recommendation_id', '=', before.id)
  await tx
    .deleteFrom('recommendation_event')
    .where('site_id', '=', site.id)
    .where('id', '=', last)
    .where('state', '=', 'withdrawn')
    .execute()
  await announceChanges(tx, [`recommendations:${site.id}`])
  return true
}
