import { mayDo } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, withUndo } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import type { FormIssue } from '../../ui/index.ts'
import { deskOriginOf, sendInvitation, sendRecovery } from './account-letters.ts'
import { leaveAccessUndo, leaveInvitationUndo, leaveRecoveryUndo } from './account-undo.commands.ts'
import {
  disableAccount,
  enableAccount,
  giveCategoryRole,
  giveRole,
  inviteAccount,
  isWithinReach,
  noteRecovery,
  type PeopleDeed,
  type PeopleRefusal,
  resetSecondFactor,
  withdrawCategoryRole,
  withdrawRole,
} from './people.commands.ts'
import { categoryRoleOf, type Invitation, invitationOf, roleOf } from './people.form.ts'
import { grantableCategories, hasRole, type Person, peopleOn, personById, signInAccess } from './people.queries.ts'
import { peopleWords } from './people.words.ts'
import { PeopleList, PersonPage } from './people-view.tsx'
import { leaveRoleUndo, type RoleChange } from './role-undo.commands.ts'
import type { SignIn } from './sign-in.ts'

const path = '/nguoi-dung'

interface Parts {
  readonly desk: DeskPages
  readonly signIn: SignIn
}

/** The pages of people and their roles, for administrators: of all sites, or of some. */
export function peoplePages(desk: DeskPages, signIn: SignIn): void {
  const parts = { desk, signIn }
  desk.show(path, async request => listPage(parts, request))
  desk.take(path, async request => invite(parts, request))
  desk.show(`${path}/:id`, async request => personPage(parts, request))
  desk.take(`${path}/:id`, async request => change(parts, request))
}

/** The sites whose people this person administers. */
const sitesOf = ({ desk }: Parts, { actor }: DeskRequest): Site[] =>
  desk.services.sites.all().filter(site => mayDo(actor, 'keepPeople', site))

async function listPage(
  parts: Parts,
  request: DeskRequest,
  sent?: { readonly typed: Invitation['typed']; readonly issues: readonly FormIssue[] },
): Promise<DeskAnswer> {
  const words = peopleWords[request.language]
  const sites = sitesOf(parts, request)
  if (sites.length === 0) return null
  const all = parts.desk.services.sites.all()
  const text = (request.query.q ?? '').trim().slice(0, 100)
  const page = Math.max(1, Number(request.query.trang) || 1)
  const siteIds = sites.length === all.length ? null : sites.map(({ id }) => id)
  const found = await peopleOn(parts.desk.services.db, { siteIds, text, page })
  const main = (
    <PeopleList
      {...found}
      request={request}
      sites={sites}
      siteNames={namesOf(all)}
      text={text}
      page={page}
      typed={sent?.typed ?? {}}
      issues={sent?.issues ?? []}
      isMailSent={parts.signIn.parts.mail.isSent}
    />
  )
  return { title: words.title, main, status: sent ? 422 : 200 }
}

const namesOf = (sites: readonly Site[]): ReadonlyMap<number, string> =>
  new Map(sites.map(({ id, name }) => [id, name]))

async function invite(parts: Parts, request: DeskRequest): Promise<DeskAnswer> {
  const words = peopleWords[request.language]
  const { services } = parts.desk
  const invitation = invitationOf(request, sitesOf(parts, request))
  if ('issues' in invitation) return listPage(parts, request, invitation)
  const { site, name, email, role } = invitation
  const deed = deedOf(parts, request, site)
  const result = await services.db.transaction().execute(async tx => {
    const made = await inviteAccount(tx, deed, { name, email, role })
    if (typeof made === 'string') return made
    const left = { id: made.id, role, at: services.now() }
    if (made.isOpened) return { ...made, undo: await leaveInvitationUndo(tx, deed, { ...left, label: name }) }
    const change = { id: made.id, role, categoryId: null, isGiven: true } as const
    return { ...made, undo: made.isGiven ? await leaveRoleUndo(tx, deed, { change, at: left.at }) : null }
  })
  if (typeof result === 'string')
    return listPage(parts, request, { typed: request.fields, issues: [{ field: 'email', text: words.issues[result] }] })
  if (result.isNew)
    await sendInvitation(parts.signIn, { name, email, site: site.name, origin: originOf(parts, request) })
  return { redirectTo: withUndo(`/ban-lam-viec${path}?ket_qua=${result.isNew ? 'invited' : 'given'}`, result.undo) }
}

const deedOf = ({ desk }: Parts, { actor }: DeskRequest, site: Site): PeopleDeed => ({
  actor,
  site,
  placeOf: id => desk.services.sites.byId(id) ?? null,
})

function originOf({ desk, signIn }: Parts, { origin }: DeskRequest): string {
  const root = desk.services.sites.all().find(({ parentId }) => parentId === null)
  return deskOriginOf(signIn, `${origin.scheme}${root?.host ?? ''}${origin.port}`)
}

/** Somebody whom the one who asks may see: with a role on a site of theirs, or with none at all. */
async function seen(parts: Parts, request: DeskRequest): Promise<{ person: Person; sites: Site[] } | null> {
  const sites = sitesOf(parts, request)
  const person = sites.length > 0 ? await personById(parts.desk.services.db, request.params.id ?? '') : null
  if (!person) return null
  const isHere = person.grants.some(({ siteId }) => sites.some(({ id }) => id === siteId))
  const placeOf = (id: number) => parts.desk.services.sites.byId(id) ?? null
  return isHere || isWithinReach(request.actor, person, placeOf) ? { person, sites } : null
}

async function personPage(parts: Parts, request: DeskRequest, issues: readonly FormIssue[] = []): Promise<DeskAnswer> {
  const found = await seen(parts, request)
  if (!found) return null
  const { sites: directory } = parts.desk.services
  const main = (
    <PersonPage
      {...found}
      request={request}
      siteNames={namesOf(directory.all())}
      categories={
        await grantableCategories(
          parts.desk.services.db,
          found.sites.map(({ id }) => id),
        )
      }
      issues={issues}
      isWithinReach={isWithinReach(request.actor, found.person, id => directory.byId(id) ?? null)}
      isMailSent={parts.signIn.parts.mail.isSent}
    />
  )
  return { title: found.person.name, written: found.person.name, main, status: issues.length > 0 ? 422 : 200 }
}

type PersonAct = (tx: Tx, deed: PeopleDeed, id: string) => Promise<PeopleRefusal | null>

/** What each button of the page of a person does, and how the answer names it. */
const acts: Readonly<
  Record<string, { act: PersonAct; name: string; result: keyof (typeof peopleWords)['vi']['results'] }>
> = {
  disable: { act: disableAccount, name: 'disableAccount', result: 'disabled' },
  enable: { act: enableAccount, name: 'enableAccount', result: 'enabled' },
  // Without a way back: the codes and keys are gone, and kept copies could be used by whoever found the telephone.
  reset_factor: { act: resetSecondFactor, name: 'resetSecondFactor', result: 'factor_reset' },
  recover: { act: noteRecovery, name: 'sendRecovery', result: 'recovery_sent' },
}

async function change(parts: Parts, request: DeskRequest): Promise<DeskAnswer> {
  const words = peopleWords[request.language]
  const found = await seen(parts, request)
  if (!found) return null
  const { act = '' } = request.fields
  if (act === 'give' || act.startsWith('take ')) return changeRole(parts, request, found.sites)
  if (act === 'give_category' || act.startsWith('take_category '))
    return changeCategoryRole(parts, request, found.sites)
  const known = Object.hasOwn(acts, act) ? acts[act] : undefined
  const [site] = found.sites
  if (!known || !site) return null
  const { id, name: label } = found.person
  const deed = deedOf(parts, request, site)
  const { db, now } = parts.desk.services
  const { refusal, undo } = await db.transaction().execute(async tx => {
    const before = await signInAccess(tx, id)
    const refusal = await known.act(tx, deed, id)
    if (refusal !== null || !before) return { refusal, undo: null }
    return { refusal, undo: await leaveAccessUndo(tx, deed, { id, label, act: known.name, before, at: now() }) }
  })
  if (refusal) return personPage(parts, request, [{ field: 'viec', text: words.issues[refusal] }])
  return backTo(id, known.result, act === 'recover' ? await recover(parts, request, { ...found, deed }) : undo)
}

/** Sends the letter; until it is used, its link can be taken back. */
async function recover(
  parts: Parts,
  request: DeskRequest,
  { deed, person: { id, name: label, email } }: { deed: PeopleDeed; person: Person },
): Promise<number | null> {
  const { db, now } = parts.desk.services
  const linkId = await sendRecovery(parts.signIn, { email, origin: originOf(parts, request) })
  if (linkId === null) return null
  return db.transaction().execute(tx => leaveRecoveryUndo(tx, deed, { id, label, linkId, at: now() }))
}

async function changeRole(parts: Parts, request: DeskRequest, sites: readonly Site[]): Promise<DeskAnswer> {
  const words = peopleWords[request.language]
  const { fields, params } = request
  const [, siteText = fields.site, roleText = fields.role] = (fields.act ?? '').split(' ')
  const site = sites.find(({ id }) => id === Number(siteText))
  const role = roleOf(roleText)
  if (!site) return personPage(parts, request, [{ field: 'site', text: words.issues.site }])
  if (!role) return personPage(parts, request, [{ field: 'role', text: words.issues.role }])
  const change = { id: params.id ?? '', role, categoryId: null, isGiven: fields.act === 'give' }
  const { refusal, undo } = await changed(parts, deedOf(parts, request, site), change, (tx, deed) =>
    (change.isGiven ? giveRole : withdrawRole)(tx, deed, change),
  )
  if (refusal) return personPage(parts, request, [{ field: 'viec', text: words.issues[refusal] }])
  return backTo(change.id, change.isGiven ? 'given' : 'taken', undo)
}

/** `give_category` with the fields `category` (site and category) and `category_role`, or `take_category 1 7 writer`. */
async function changeCategoryRole(parts: Parts, request: DeskRequest, sites: readonly Site[]): Promise<DeskAnswer> {
  const words = peopleWords[request.language]
  const { fields, params } = request
  const isGiven = fields.act === 'give_category'
  const text = isGiven ? `${fields.category ?? ''} ${fields.category_role ?? ''}` : (fields.act ?? '').slice(14)
  const [siteText, categoryText, roleText] = text.split(' ')
  const site = sites.find(({ id }) => id === Number(siteText))
  const role = categoryRoleOf(roleText)
  if (!site) return personPage(parts, request, [{ field: 'category', text: words.issues.category }])
  if (!role) return personPage(parts, request, [{ field: 'category_role', text: words.issues.role }])
  const change = { id: params.id ?? '', role, categoryId: Number(categoryText) || 0, isGiven }
  const { refusal, undo } = await changed(parts, deedOf(parts, request, site), change, (tx, deed) =>
    (isGiven ? giveCategoryRole : withdrawCategoryRole)(tx, deed, change),
  )
  if (refusal) return personPage(parts, request, [{ field: 'category', text: words.issues[refusal] }])
  return backTo(change.id, isGiven ? 'given' : 'taken', undo)
}

/** Gives or takes a role, and leaves the way back where that changed anything. */
async function changed(
  { desk: { services } }: Parts,
  deed: PeopleDeed,
  change: RoleChange,
  make: (tx: Tx, deed: PeopleDeed) => Promise<PeopleRefusal | null>,
): Promise<{ refusal: PeopleRefusal | null; undo: number | null }> {
  return services.db.transaction().execute(async tx => {
    const before = await hasRole(tx, deed.site.id, change)
    const refusal = await make(tx, deed)
    if (refusal !== null || before === change.isGiven) return { refusal, undo: null }
    return { refusal, undo: await leaveRoleUndo(tx, deed, { change, at: services.now() }) }
  })
}

const backTo = (
  id: string,
  result: keyof (typeof peopleWords)['vi']['results'],
  undo: number | null = null,
): DeskAnswer => ({ redirectTo: withUndo(`/ban-lam-viec${path}/${id}?ket_qua=${result}`, undo) })
