import { isDeepStrictEqual } from 'node:util'
import { type Deed, permit, type Role, writeAudit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { forgetLinksOf } from './account-sign-in.commands.ts'
import { type PeopleDeed, personWithinReach, signOutEverywhere, withdrawRole } from './people.commands.ts'
import { type SignInAccess, signInAccess } from './people.queries.ts'

interface AccessTerms {
  readonly id: string
  readonly act: string
  readonly before: SignInAccess
  readonly after: SignInAccess
}

interface Left {
  readonly id: string
  readonly label: string
  readonly at: Date
}

/** Leaves the way back beside an account that was disabled or enabled in the same transaction. */
export async function leaveAccessUndo(
  tx: Tx,
  deed: Deed,
  { id, label, at, act, before }: Left & Pick<AccessTerms, 'act' | 'before'>,
): Promise<number | null> {
  const after = await signInAccess(tx, id)
  if (!after || before.disabledAt === after.disabledAt) return null
  const terms: AccessTerms = { id, act, before, after }
  return leaveUndo(tx, deed, { act, label, inverse: 'putAccessBack', terms, at })
}

/**
 * An account may sign in again as it could before, with the roles it has, or may no longer. Sessions and links that
 * ended stay ended. Whoever has signed in since stays: that is no mistake any more.
 */
export async function putAccessBack(tx: Tx, deed: PeopleDeed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepPeople', deed.site)
  const { id, act, before, after } = given as AccessTerms
  const person = await personWithinReach(tx, deed, id)
  if (!isDeepStrictEqual(await signInAccess(tx, id), after)) return false
  await tx
    .updateTable('account')
    .set({
      disabled_at: before.disabledAt,
      disabled_because: before.disabledBecause,
      last_signed_in_at: before.lastSignedInAt,
    })
    .where('id', '=', id)
    .execute()
  if (before.disabledAt !== null) await signOutEverywhere(tx, person)
  await tellUndone(tx, deed, { id, act })
  return true
}

interface LinkTerms {
  readonly id: string
  /** The row of the link: the link itself is nowhere. */
  readonly linkId: string
}

/** Leaves the way back beside a link for a new password that was made a moment ago. */
export async function leaveRecoveryUndo(
  tx: Tx,
  deed: Deed,
  { id, label, at, linkId }: Left & LinkTerms,
): Promise<number | null> {
  const terms: LinkTerms = { id, linkId }
  return leaveUndo(tx, deed, { act: 'sendRecovery', label, inverse: 'withdrawRecovery', terms, at })
}

/** The link in the letter leads nowhere any more, and the password stays what it was; not once it was used. */
export async function withdrawRecovery(tx: Tx, deed: PeopleDeed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepPeople', deed.site)
  const { id, linkId } = given as LinkTerms
  await personWithinReach(tx, deed, id)
  const gone = await tx
    .deleteFrom('verification')
    .where('id', '=', linkId)
    .where('value', '=', id)
    .where('expires_at', '>', new Date())
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await tellUndone(tx, deed, { id, act: 'sendRecovery' })
  return true
}

interface InvitationTerms {
  readonly id: string
  readonly role: Role
}

/** Leaves the way back beside an account that was opened for somebody invited. */
export async function leaveInvitationUndo(
  tx: Tx,
  deed: Deed,
  { id, label, at, role }: Left & InvitationTerms,
): Promise<number | null> {
  const terms: InvitationTerms = { id, role }
  return leaveUndo(tx, deed, { act: 'inviteAccount', label, inverse: 'withdrawInvitation', terms, at })
}

/**
 * The link in the letter leads nowhere and the role is gone; an account without any right is left, for an invitation
 * to the right address or with the right role. Not once somebody came by it, or has been given more.
 */
export async function withdrawInvitation(tx: Tx, deed: PeopleDeed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepPeople', deed.site)
  const { id, role } = given as InvitationTerms
  const person = await personWithinReach(tx, deed, id)
  const [grant, ...more] = person.grants
  const isUntouched = grant?.siteId === deed.site.id && grant.role === role && !grant.category && more.length === 0
  if (person.state !== 'invited' || !isUntouched) return false
  await withdrawRole(tx, deed, { id, role })
  await forgetLinksOf(tx, person)
  await tellUndone(tx, deed, { id, act: 'inviteAccount' })
  return true
}

async function tellUndone(tx: Tx, { actor, site }: Deed, { id, act }: { id: string; act: string }): Promise<void> {
  await writeAudit(tx, { actor, act: 'undo', subject: { kind: 'account', id }, siteId: site.id, details: { act } })
}
