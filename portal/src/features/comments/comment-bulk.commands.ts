import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, subjectName, writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import type { CommentState } from './comment-queue.queries.ts'

interface Decision {
  readonly ids: readonly number[]
  readonly state: 'approved' | 'rejected'
  /** Why they are refused, for the people of the desk. */
  readonly reason: string
  readonly at: Date
  /** Only those that stand so. */
  readonly from?: CommentState
}

/** How a comment stood before it was decided. */
interface Before {
  readonly id: number
  readonly state: CommentState
  readonly reason: string
  readonly decided_by: string | null
  readonly decided_at: string | null
  readonly subject_kind: string
  readonly subject_id: number
}

interface Terms {
  readonly state: CommentState
  readonly before: readonly Before[]
}

/** Shows comments to the public or keeps them from it, those already decided the other way too. */
export async function decideComments(
  tx: Tx,
  deed: Deed,
  { ids, state, reason, at, from }: Decision,
): Promise<{ readonly count: number; readonly undo: number | null }> {
  permit(deed.actor, 'moderateComment', deed.site)
  const { actor, site } = deed
  const { rows } = await sql<Before & { name: string }>`
    select id, state, decision_reason as reason, decided_by, decided_at::text, subject_kind, subject_id, author_name as name
    from comment where site_id = ${site.id} and id = any(${[...ids]}::bigint[]) and state <> ${state}
      and (${from ?? null}::text is null or state = ${from ?? null})
    order by id for update`.execute(tx)
  if (rows.length === 0) return { count: 0, undo: null }
  await tx
    .updateTable('comment')
    .set({ state, decision_reason: state === 'rejected' ? reason : '', decided_by: actor.accountId, decided_at: at })
    .where('site_id', '=', site.id)
    .where(
      'id',
      'in',
      rows.map(row => row.id),
    )
    .execute()
  const act = state === 'approved' ? 'approveComment' : 'rejectComment'
  await tell(tx, deed, { act, reason, rows })
  const label = rows.length === 1 ? (rows[0]?.name ?? '') : String(rows.length)
  const terms: Terms = { state, before: rows.map(({ name: _name, ...before }) => before) }
  return { count: rows.length, undo: await leaveUndo(tx, deed, { act, label, inverse: 'reopenComments', terms, at }) }
}

/** Takes a decision about comments back; those that somebody has decided again since stay as they are. */
export async function reopenComments(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'moderateComment', deed.site)
  const { state, before } = given as Terms
  const { rows } = await sql<Before>`
    update comment c set state = b.state, decision_reason = b.reason, decided_by = b.decided_by,
      decided_at = b.decided_at::timestamptz
    from jsonb_to_recordset(${JSON.stringify(before)}::jsonb)
      as b (id bigint, state text, reason text, decided_by text, decided_at text)
    where c.site_id = ${deed.site.id} and c.id = b.id and c.state = ${state}
    returning c.id, c.subject_kind, c.subject_id`.execute(tx)
  if (rows.length === 0) return false
  await tell(tx, deed, { act: 'undo', reason: '', rows })
  return true
}

interface Told {
  readonly act: string
  readonly reason: string
  readonly rows: readonly Pick<Before, 'id' | 'subject_kind' | 'subject_id'>[]
}

async function tell(tx: Tx, { actor, site }: Deed, { act, reason, rows }: Told): Promise<void> {
  for (const { id } of rows) {
    const details = reason && act === 'rejectComment' ? { note: reason } : {}
    await writeTimeline(tx, { siteId: site.id, kind: 'comment', id }, { actor, act, details })
  }
  await announceChanges(tx, [...new Set(rows.map(row => subjectName(row.subject_kind, row.subject_id)))])
}
