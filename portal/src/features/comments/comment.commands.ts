import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import type { Subject } from '../../http/index.ts'
import { type SubjectRef, writeTimeline } from '../../publishing/index.ts'
import { type CommentDraft, deepestReply } from './comment.ts'
import { decideComments } from './comment-bulk.commands.ts'

/** How long the same text of the same visitor is the same comment. Minutes. */
const samenessMinutes = 10

export interface NewComment {
  readonly siteId: number
  readonly subject: Subject
  readonly draft: CommentDraft
  /** Hash of visitor, subject and text: recognises a form that is sent twice. */
  readonly submission: Buffer
  readonly at: Date
}

const readers = { accountId: null, name: 'Bạn đọc' }

const commentRef = (siteId: number, id: number): SubjectRef => ({ siteId, kind: 'comment', id })

/**
 * Keeps a reader's comment until a moderator has seen it. Anybody may, so there is no permission to ask. Committed
 * when this returns: what a reader is thanked for is never lost.
 */
export async function submitComment(db: Db, comment: NewComment): Promise<void> {
  const { siteId, subject, draft, submission, at } = comment
  await db.transaction().execute(async tx => {
    if (await isRepeated(tx, comment)) return
    const above = draft.replyTo === null ? null : await placeFor(tx, { siteId, subject, replyTo: draft.replyTo })
    const { id } = await tx
      .insertInto('comment')
      .values({
        site_id: siteId,
        subject_kind: subject.kind,
        subject_id: subject.id,
        parent_id: above?.parentId ?? null,
        depth: above?.depth ?? 0,
        author_name: draft.name,
        text: draft.text,
        submission,
        written_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeTimeline(tx, commentRef(siteId, id), { actor: readers, act: 'submitComment' })
  })
}

/** Whether this very text came from this visitor a moment ago. Two at once wait for each other. */
async function isRepeated(tx: Tx, { siteId, submission, at }: NewComment): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${submission.readBigInt64BE(0).toString()}::bigint)`.execute(tx)
  const earlier = await tx
    .selectFrom('comment')
    .select('id')
    .where('site_id', '=', siteId)
    .where('submission', '=', submission)
    .where('written_at', '>', new Date(at.getTime() - samenessMinutes * 60_000))
    .executeTakeFirst()
  return earlier !== undefined
}

/** Under the comment answered, or beside it where the thread is deep. An answer to none that is public stands alone. */
async function placeFor(
  tx: Tx,
  { siteId, subject, replyTo }: { siteId: number; subject: Subject; replyTo: number },
): Promise<{ parentId: number | null; depth: number } | null> {
  const answered = await tx
    .selectFrom('comment')
    .select(['id', 'parent_id', 'depth'])
    .where('site_id', '=', siteId)
    .where('id', '=', replyTo)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (!answered) return null
  return answered.depth < deepestReply
    ? { parentId: answered.id, depth: answered.depth + 1 }
    : { parentId: answered.parent_id, depth: answered.depth }
}

/** What became of a comment, and by which number that can be taken back. */
export interface Moderated {
  readonly result: 'approved' | 'rejected' | 'already_decided'
  readonly undo: number | null
}

/** Shows a comment to the public; the page it stands under is rendered anew. */
export async function approveComment(db: Db, deed: Deed, comment: { id: number; at: Date }): Promise<Moderated> {
  permit(deed.actor, 'moderateComment', deed.site)
  return moderate(db, deed, { ...comment, state: 'approved' })
}

/** Keeps a comment from the public. */
export async function rejectComment(db: Db, deed: Deed, comment: { id: number; at: Date }): Promise<Moderated> {
  permit(deed.actor, 'moderateComment', deed.site)
  return moderate(db, deed, { ...comment, state: 'rejected' })
}

/** One that waits. What was decided already is decided again only where one sees how: in the queue. */
async function moderate(
  db: Db,
  deed: Deed,
  { id, at, state }: { id: number; at: Date; state: 'approved' | 'rejected' },
): Promise<Moderated> {
  return db.transaction().execute(async tx => {
    const { count, undo } = await decideComments(tx, deed, { ids: [id], state, reason: '', at, from: 'waiting' })
    return { result: count > 0 ? state : 'already_decided', undo }
  })
}
