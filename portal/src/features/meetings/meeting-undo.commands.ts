import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, isTalkedOf, unmakeSubject } from '../../publishing/index.ts'

/** Takes a session away that was read by mistake a moment ago. False, and nothing done, when readers have spoken of it. */
export async function unmakeMeeting(tx: Tx, deed: Deed, id: number): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const subject = { siteId: site.id, kind: 'meeting', id } as const
  if (await isTalkedOf(tx, subject)) return false
  await tx.deleteFrom('participation').where('site_id', '=', site.id).where('meeting_id', '=', id).execute()
  await tx.deleteFrom('meeting').where('site_id', '=', site.id).where('id', '=', id).execute()
  await unmakeSubject(tx, subject, { actor, act: 'recordMeeting' })
  await announceChanges(tx, [`meetings:${site.id}`])
  return true
}
