import type { Actor, Deed } from '../access/index.ts'
import type { Db, Tx } from '../database/index.ts'
import { type Inverse, type UndoDeed, type Undoing, type UndoResult, undoMinutes } from './undo.ts'

/** Leaves the way back beside an act, in its transaction. Null for the portal's own acts: nobody presses a button. */
export async function leaveUndo(
  tx: Tx,
  { actor, site }: Deed,
  { act, label, inverse, terms, at }: Undoing & { readonly at: Date },
): Promise<number | null> {
  if (actor.accountId === null) return null
  const { id } = await tx
    .insertInto('undo_record')
    .values({
      site_id: site.id,
      account_id: actor.accountId,
      act,
      label,
      inverse,
      terms: JSON.stringify(terms),
      category_ids: [...(site.categoryIds ?? [])],
      made_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface TakingBack {
  readonly id: number
  readonly at: Date
  readonly inverses: Readonly<Record<string, Inverse>>
  readonly placeOf: UndoDeed['placeOf']
}

/** Takes back what this person did, once, within ten minutes, in a transaction of its own: whole, or not at all. */
export async function undoAct(db: Db, actor: Actor, act: TakingBack): Promise<UndoResult> {
  const tx = await db.startTransaction().execute()
  try {
    const done = await takeBack(tx, actor, act)
    // An inverse may find only half way that somebody has gone on.
    await (done.result === 'undone' ? tx.commit() : tx.rollback()).execute()
    return done
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    throw error
  }
}

/** The inverse command asks permission itself. */
async function takeBack(tx: Tx, actor: Actor, { id, at, inverses, placeOf }: TakingBack): Promise<UndoResult> {
  const row = await tx
    .selectFrom('undo_record')
    .select(['site_id', 'inverse', 'terms', 'category_ids', 'made_at', 'undone_at'])
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId ?? '')
    .forUpdate()
    .executeTakeFirst()
  const inverse = row && Object.hasOwn(inverses, row.inverse) ? inverses[row.inverse] : undefined
  const site = row && placeOf(row.site_id)
  if (!inverse || !site || row.undone_at || row.made_at < firstMoment(at)) return { result: 'too_late' }
  const place = { ...site, categoryIds: row.category_ids }
  const undone = await inverse(tx, { actor, site: place, placeOf, at }, row.terms)
  if (undone === false) return { result: 'changed_since' }
  if (undone === 'written_since') return { result: undone }
  await tx.updateTable('undo_record').set({ undone_at: at }).where('id', '=', id).execute()
  return { result: 'undone', isGone: undone !== true }
}

/** Acts before it can't be taken back any more. */
export const firstMoment = (now: Date): Date => new Date(now.getTime() - undoMinutes * 60_000)

/** Deletes what can't be taken back any more. A job. */
export async function forgetUndos(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('undo_record').where('made_at', '<', firstMoment(now)).execute()
}
