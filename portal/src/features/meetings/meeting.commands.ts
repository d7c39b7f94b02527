import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, openPublication, showSubject, writeTimeline } from '../../publishing/index.ts'
import { bodyNamed } from '../../registry/index.ts'

export interface NewParticipation {
  readonly personId: number | null
  readonly titles: readonly string[]
  readonly groupLabel: string | null
  readonly capacity: 'head_of_delegation' | 'host' | 'reporter' | 'speaker' | null
  readonly side: 'host' | 'guest' | null
}

export interface NewMeeting {
  readonly articleId: number
  readonly title: string
  /** YYYY-MM-DD. */
  readonly heldOn: string | null
  readonly half: 'morning' | 'afternoon' | 'evening' | null
  readonly hostName: string | null
  readonly guestName: string | null
  readonly evidenceId: number
  readonly participants: readonly NewParticipation[]
}

/** Keeps a working session as a text reports it, with everybody in the office they held that day. */
export async function recordMeeting(tx: Tx, { actor, site }: Deed, meeting: NewMeeting): Promise<number> {
  permit(actor, 'createArticle', site)
  const { id } = await tx
    .insertInto('meeting')
    .values({
      site_id: site.id,
      article_id: meeting.articleId,
      title: meeting.title,
      held_on: meeting.heldOn,
      half: meeting.half,
      host_id: meeting.hostName ? await bodyNamed(tx, meeting.hostName, meeting.heldOn) : null,
      guest_id: meeting.guestName ? await bodyNamed(tx, meeting.guestName, meeting.heldOn) : null,
      host_name: meeting.hostName,
      guest_name: meeting.guestName,
      evidence_id: meeting.evidenceId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addParticipants(tx, { siteId: site.id, meetingId: id }, meeting.participants)
  const subject = { siteId: site.id, kind: 'meeting', id } as const
  await openPublication(tx, subject, [meeting.title, meeting.heldOn].filter(Boolean).join(' '))
  await writeTimeline(tx, subject, { actor, act: 'recordMeeting' })
  await announceChanges(tx, [`meetings:${site.id}`])
  return id
}

/** Shows the sessions of an article when the article itself is published. */
export async function showMeetingsOf(
  tx: Tx,
  { actor, site }: Deed,
  { articleId, at }: { articleId: number; at: Date },
): Promise<void> {
  permit(actor, 'publish', site)
  const rows = await tx
    .selectFrom('meeting')
    .select('id')
    .where('site_id', '=', site.id)
    .where('article_id', '=', articleId)
    .execute()
  for (const { id } of rows) await showSubject(tx, { siteId: site.id, kind: 'meeting', id }, { actor, at })
  await announceChanges(tx, [`meetings:${site.id}`])
}

async function addParticipants(
  tx: Tx,
  { siteId, meetingId }: { siteId: number; meetingId: number },
  participants: readonly NewParticipation[],
): Promise<void> {
  if (participants.length === 0) return
  await tx
    .insertInto('participation')
    .values(
      participants.map((one, position) => ({
        site_id: siteId,
        meeting_id: meetingId,
        position,
        person_id: one.personId,
        titles: [...one.titles],
        group_label: one.groupLabel,
        capacity: one.capacity,
        side: one.side,
      })),
    )
    .execute()
}
