import {
  type Actor,
  type CategoryRole,
  type Deed,
  grantCategoryRole,
  grantRole,
  mayDo,
  NotPermitted,
  openAccount,
  type Place,
  permit,
  type Role,
  takeCategoryRole,
  takeRole,
  writeAudit,
} from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import { forgetLinksOf } from './account-sign-in.commands.ts'
import { type Person, personByEmail, personById } from './people.queries.ts'

/** Who administers people, on which site, and how sites hang together. */
export interface PeopleDeed {
  readonly actor: Actor
  readonly site: Place
  readonly placeOf: (siteId: number) => Place | null
}

/** What stands in the way of an act; null for nothing. */
export type PeopleRefusal = 'disabled' | 'self' | 'category'

/** Somebody's roles changed on one site: what the one who changed them chose. */
interface RoleChange {
  readonly id: string
  readonly role: Role
}

/** What an invitation came to. */
interface Invited {
  readonly id: string
  /** Whether there was no account of that address. */
  readonly isOpened: boolean
  /** Whether they have not signed in yet: they are sent a link. */
  readonly isNew: boolean
  /** Whether they did not have the role. */
  readonly isGiven: boolean
}

/** Opens an account for somebody, or finds theirs, and gives them a role. */
export async function inviteAccount(
  tx: Tx,
  deed: PeopleDeed,
  { name, email, role }: { name: string; email: string; role: Role },
): Promise<Invited | PeopleRefusal> {
  permit(deed.actor, 'keepPeople', deed.site)
  const known = await personByEmail(tx, email)
  if (known?.state === 'disabled' || known?.state === 'idle') return 'disabled'
  const accountId = known?.id ?? (await openAccount(tx, { name, email })).accountId ?? ''
  if (!known) await tell(tx, deed, { act: 'inviteAccount', id: accountId, details: { email } })
  const isGiven = await give(tx, deed, { id: accountId, role })
  return { id: accountId, isOpened: !known, isNew: !known || known.state === 'invited', isGiven }
}

/** Gives somebody a role on the site, and all below it. */
export async function giveRole(tx: Tx, deed: Deed, { id, role }: RoleChange): Promise<null> {
  permit(deed.actor, 'keepPeople', deed.site)
  await give(tx, deed, { id, role })
  return null
}

async function give(tx: Tx, deed: Deed, { id, role }: RoleChange): Promise<boolean> {
  const before = await rolesHere(tx, deed, id)
  if (before.includes(role)) return false
  await grantRole(tx, { siteId: deed.site.id, actor: { accountId: id, name: '', roles: [] }, role })
  await tell(tx, deed, { act: 'giveRole', id, details: { before, after: [...before, role] } })
  return true
}

/** Takes a role on the site away. Nobody takes their own administration away: somebody must be left. */
export async function withdrawRole(tx: Tx, deed: Deed, { id, role }: RoleChange): Promise<PeopleRefusal | null> {
  permit(deed.actor, 'keepPeople', deed.site)
  if (id === deed.actor.accountId && role === 'administrator') return 'self'
  const before = await rolesHere(tx, deed, id)
  if (!before.includes(role)) return null
  await takeRole(tx, { siteId: deed.site.id, accountId: id, role })
  await tell(tx, deed, { act: 'takeRole', id, details: { before, after: before.filter(one => one !== role) } })
  return null
}

async function rolesHere(tx: Tx, { site }: Deed, id: string): Promise<Role[]> {
  const person = await personById(tx, id)
  return (person?.grants ?? [])
    .filter(({ siteId, category }) => siteId === site.id && category === undefined)
    .map(({ role }) => role)
}

/** A role over one category, as the one who gives or takes it chose. */
interface CategoryRoleChange {
  readonly id: string
  readonly role: CategoryRole
  readonly categoryId: number
}

/** Gives somebody a role over the articles of one category of the site, and those below it. */
export async function giveCategoryRole(
  tx: Tx,
  deed: Deed,
  { id, role, categoryId }: CategoryRoleChange,
): Promise<PeopleRefusal | null> {
  permit(deed.actor, 'keepPeople', deed.site)
  const siteId = deed.site.id
  if (!(await categoryExists(tx, siteId, categoryId))) return 'category'
  await grantCategoryRole(tx, { siteId, categoryId, accountId: id, role })
  await tell(tx, deed, { act: 'giveRole', id, details: { role, category: categoryId } })
  return null
}

/** Takes a role over one category away. */
export async function withdrawCategoryRole(
  tx: Tx,
  deed: Deed,
  { id, role, categoryId }: CategoryRoleChange,
): Promise<null> {
  permit(deed.actor, 'keepPeople', deed.site)
  await takeCategoryRole(tx, { siteId: deed.site.id, categoryId, accountId: id, role })
  await tell(tx, deed, { act: 'takeRole', id, details: { role, category: categoryId } })
  return null
}

async function categoryExists(tx: Tx, siteId: number, id: number): Promise<boolean> {
  const row = tx.selectFrom('category').select('id').where('site_id', '=', siteId).where('id', '=', id)
  return (await row.executeTakeFirst()) !== undefined
}

/** Somebody may no longer sign in, and is signed out everywhere. */
export async function disableAccount(tx: Tx, deed: PeopleDeed, id: string): Promise<PeopleRefusal | null> {
  permit(deed.actor, 'keepPeople', deed.site)
  if (id === deed.actor.accountId) return 'self'
  const person = await personWithinReach(tx, deed, id)
  await tx
    .updateTable('account')
    .set({ disabled_at: new Date(), disabled_because: 'administrator' })
    .where('id', '=', id)
    .execute()
  await signOutEverywhere(tx, person)
  await tell(tx, deed, { act: 'disableAccount', id, details: { before: person.state, after: 'disabled' } })
  return null
}

export async function enableAccount(tx: Tx, deed: PeopleDeed, id: string): Promise<null> {
  permit(deed.actor, 'keepPeople', deed.site)
  const person = await personWithinReach(tx, deed, id)
  await tx
    .updateTable('account')
    .set({ disabled_at: null, disabled_because: null, last_signed_in_at: new Date() })
    .where('id', '=', id)
    .execute()
  await tell(tx, deed, { act: 'enableAccount', id, details: { before: person.state } })
  return null
}

/** Takes second factor and passkeys away from somebody who has lost them. */
export async function resetSecondFactor(tx: Tx, deed: PeopleDeed, id: string): Promise<null> {
  permit(deed.actor, 'keepPeople', deed.site)
  const person = await personWithinReach(tx, deed, id)
  await dropFactors(tx, id)
  await signOutEverywhere(tx, person)
  await tell(tx, deed, { act: 'resetSecondFactor', id, details: { before: person.hasSecondFactor } })
  return null
}

/** Notes that somebody is sent a link to set a new password. */
export async function noteRecovery(tx: Tx, deed: PeopleDeed, id: string): Promise<PeopleRefusal | null> {
  permit(deed.actor, 'keepPeople', deed.site)
  const { state } = await personWithinReach(tx, deed, id)
  if (state === 'disabled' || state === 'idle') return 'disabled'
  await tell(tx, deed, { act: 'sendRecovery', id })
  return null
}

/**
 * Whoever administers one site must not reach somebody who works on others too: they would take over, by a new
 * password, what they have no right to.
 */
export async function personWithinReach(tx: Tx, { actor, placeOf }: PeopleDeed, id: string): Promise<Person> {
  const person = await personById(tx, id)
  if (!person || !isWithinReach(actor, person, placeOf)) throw new NotPermitted(actor, 'keepPeople')
  return person
}

/** Whether all that somebody may do lies on sites that the actor administers. */
export function isWithinReach(actor: Actor, { grants }: Person, placeOf: PeopleDeed['placeOf']): boolean {
  const places = grants.map(({ siteId }) => placeOf(siteId))
  if (places.length === 0) return administersAll(actor, placeOf)
  return places.every(place => place !== null && mayDo(actor, 'keepPeople', place))
}

/** Whether the actor administers the site above all others. */
const administersAll = (actor: Actor, placeOf: PeopleDeed['placeOf']): boolean =>
  mayDo(actor, 'keepPeople', { id: 0, lineage: [] }) ||
  actor.roles.some(({ siteId, role }) => role === 'administrator' && placeOf(siteId)?.lineage.length === 1)

export async function signOutEverywhere(tx: Tx, { id, email }: Person): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', id).execute()
  await forgetLinksOf(tx, { id, email })
}

async function dropFactors(tx: Tx | Db, id: string): Promise<void> {
  await tx.deleteFrom('second_factor').where('account_id', '=', id).execute()
  await tx.deleteFrom('passkey').where('account_id', '=', id).execute()
  await tx.updateTable('account').set({ has_second_factor: false }).where('id', '=', id).execute()
}

async function tell(
  tx: Tx,
  { actor, site }: Deed,
  { act, id, details = {} }: { act: string; id: string; details?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await writeAudit(tx, { actor, act, subject: { kind: 'account', id }, siteId: site.id, details })
}

/** Everything somebody signs in with is taken away; a link of the operator's opens the account again. */
export async function resetAccount(tx: Tx, deed: PeopleDeed, id: string): Promise<null> {
  permit(deed.actor, 'keepPeople', deed.site)
  const person = await personWithinReach(tx, deed, id)
  await dropFactors(tx, id)
  await tx.updateTable('credential').set({ password: null }).where('account_id', '=', id).execute()
  await tx
    .updateTable('account')
    .set({ disabled_at: null, disabled_because: null, last_signed_in_at: new Date() })
    .where('id', '=', id)
    .execute()
  await signOutEverywhere(tx, person)
  await tell(tx, deed, { act: 'resetAccount', id, details: { before: person.state } })
  return null
}
