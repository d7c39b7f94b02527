import { type CategoryRole, type Deed, permit, type Role, writeAudit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { giveCategoryRole, giveRole, withdrawCategoryRole, withdrawRole } from './people.commands.ts'
import { hasRole, personById } from './people.queries.ts'

/** A role that was given or taken: over the site, or over one category. */
export type RoleChange =
  | { readonly id: string; readonly isGiven: boolean; readonly role: Role; readonly categoryId: null }
  | { readonly id: string; readonly isGiven: boolean; readonly role: CategoryRole; readonly categoryId: number }

/** Leaves the way back beside a role that was given or taken in the same transaction. */
export async function leaveRoleUndo(
  tx: Tx,
  deed: Deed,
  { change, at }: { change: RoleChange; at: Date },
): Promise<number | null> {
  const label = (await personById(tx, change.id))?.name ?? ''
  const act = change.isGiven ? 'giveRole' : 'takeRole'
  return leaveUndo(tx, deed, { act, label, inverse: 'putRoleBack', terms: change, at })
}

/** Takes a role away that was just given, or gives one that was just taken. */
export async function putRoleBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepPeople', deed.site)
  const change = given as RoleChange
  if ((await hasRole(tx, deed.site.id, change)) !== change.isGiven) return false
  if ((await reverse(tx, deed, change)) !== null) return false
  const details = { act: change.isGiven ? 'giveRole' : 'takeRole', role: change.role }
  const subject = { kind: 'account', id: change.id }
  await writeAudit(tx, { actor: deed.actor, act: 'undo', subject, siteId: deed.site.id, details })
  return true
}

function reverse(tx: Tx, deed: Deed, change: RoleChange): Promise<string | null> {
  if (change.categoryId === null) return (change.isGiven ? withdrawRole : giveRole)(tx, deed, change)
  return (change.isGiven ? withdrawCategoryRole : giveCategoryRole)(tx, deed, change)
}
