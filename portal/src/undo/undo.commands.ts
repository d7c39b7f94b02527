import type { Actor, Deed, Place } from '../access/index.ts'
import type { Db, Tx } from '../database/index.ts'
import { type Inverse, type Undoing, type UndoResult, undoMinutes } from './undo.ts'

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
  readonly placeOf: (siteId: number) => Place | undefined
}

/** Takes back what this person did, once, within ten minutes. The inverse command asks permission itself. */
export async function undoAct(tx: Tx, actor: Actor, { id, at, inverses, placeOf }: TakingBack): Promise<UndoResult> {
  const row = await tx
    .selectFrom('undo_record')
    .select(['site_id', 'inverse', 'terms', 'category_ids', 'made_at', 'undone_at'])
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId ?? '')
    .forUpdate()
    .executeTakeFirst()
  const inverse = row && Object.hasOwn(inverses, row.inverse) ? inverses[row.inverse] : undefined
  const site = row && placeOf(row.site_id)
  if (!inverse || !site || row.undone_at || row.made_at < firstMoment(at)) return 'too_late'
  const place = { ...site, categoryIds: row.category_ids }
  if (!(await inverse(tx, { actor, site: place }, row.terms))) return 'changed_since'
  await tx.updateTable('undo_record').set({ undone_at: at }).where('id', '=', id).execute()
  return 'undone'
}

/** Acts before it can't be taken back any more. */
export const firstMoment = (now: Date): Date => new Date(now.getTime() - undoMinutes * 60_000)

/** Deletes what can't be taken back any more. A job. */
export async function forgetUndos(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('undo_record').where('made_at', '<', firstMoment(now)).execute()
}
