import { type Actor, categoryRoles, type GrantedRole, isPortal, type Role } from './actor.ts'

/** Every act that changes something, and the roles that may do it. An administrator may do all. */
export const rolesFor = {
  createArticle: ['writer', 'editor', 'approver'],
  editArticle: ['writer', 'editor', 'approver'],
  sendBack: ['editor', 'approver'],
  publish: ['approver'],
  withdraw: ['approver'],
  confirmReading: ['editor', 'approver', 'planner'],
  rejectReading: ['editor', 'approver', 'planner'],
  keepDocuments: ['clerk'],
  keepIndicators: ['planner'],
  followRecommendation: ['coordinator'],
  seeDrafts: ['draft_reader', 'writer', 'editor', 'approver'],
  moderateComment: ['editor', 'approver'],
  keepCategories: ['editor', 'approver'],
  keepSite: [],
  keepPortal: [],
  keepPeople: [],
  seeAudit: [],
  seeWaiting: ['writer', 'editor', 'approver', 'clerk', 'planner', 'coordinator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Act = keyof typeof rolesFor

/** Acts that are done to one article or to what was read in it, and looking at what of them waits. */
const aboutArticles: ReadonlySet<Act> = new Set([
  'createArticle',
  'editArticle',
  'sendBack',
  'publish',
  'withdraw',
  'confirmReading',
  'rejectReading',
  'seeDrafts',
  'seeWaiting',
])

/** What an act is done to: its site, with the sites above it, nearest first. */
export interface Place {
  readonly id: number
  readonly lineage: readonly number[]
  /** Of an article: its category with those above it. Without them only roles over the whole site count. */
  readonly categoryIds?: readonly number[]
}

/** An act: who does it, and where. The first thing every command is told. */
export interface Deed {
  readonly actor: Actor
  readonly site: Place
}

/** Whether the actor may do the act there. Roles reach down the tree of sites or of categories, never up. */
export function mayDo(actor: Actor, act: Act, place: Place): boolean {
  return isPortal(actor) || actor.roles.some(grant => allows(grant, act) && reaches(grant, place))
}

/** Whether there is anything on the site that they may do the act to: all of it, or the articles of a category. */
export function mayDoSomewhere(actor: Actor, act: Act, place: Place): boolean {
  return mayDo(actor, act, place) || categoriesFor(actor, act, place).length > 0
}

/** The categories of a site over which alone the actor may do the act. */
export function categoriesFor(actor: Actor, act: Act, { id }: Place): number[] {
  return actor.roles.flatMap(grant =>
    grant.categoryId !== undefined && grant.siteId === id && allows(grant, act) ? [grant.categoryId] : [],
  )
}

/** The site as the place of what stands in no article yet, as a file that comes in: in all categories that are theirs. */
export function anywhereOn<Site extends Place>(actor: Actor, act: Act, site: Site): Site {
  return { ...site, categoryIds: categoriesFor(actor, act, site) }
}

/** A role for one category never goes beyond what is done to articles. */
function allows({ role, categoryId }: GrantedRole, act: Act): boolean {
  const allowed: readonly Role[] = rolesFor[act]
  if (categoryId === undefined) return role === 'administrator' || allowed.includes(role)
  return isCategoryRole(role) && aboutArticles.has(act) && allowed.includes(role)
}

const isCategoryRole = (role: Role): boolean => categoryRoles.some(one => one === role)

function reaches({ siteId, categoryId }: GrantedRole, place: Place): boolean {
  if (categoryId === undefined) return place.lineage.includes(siteId)
  return siteId === place.id && (place.categoryIds ?? []).includes(categoryId)
}

/** Somebody tried what they may not do. The page says so with status 403. */
export class NotPermitted extends Error {
  readonly code = 'TM_NOT_PERMITTED'
  readonly act: Act

  constructor(actor: Actor, act: Act) {
    super(`${actor.name} may not ${act}`)
    this.act = act
  }
}

/** The first line of every command. Throws `NotPermitted`; a refused act leaves no trace. */
export function permit(actor: Actor, act: Act, place: Place): void {
  if (!mayDo(actor, act, place)) throw new NotPermitted(actor, act)
}
