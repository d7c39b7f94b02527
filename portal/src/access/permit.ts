import { type Actor, isPortal, type Role } from './actor.ts'

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

/** What an act is done to: its site, with the sites above it, nearest first. */
export interface Place {
  readonly id: number
  readonly lineage: readonly number[]
}

/** An act: who does it, and where. The first thing every command is told. */
export interface Deed {
  readonly actor: Actor
  readonly site: Place
}

/** Whether the actor may do the act there. Roles reach down the tree, never up. */
export function mayDo(actor: Actor, act: Act, place: Place): boolean {
  if (isPortal(actor)) return true
  const allowed: readonly Role[] = rolesFor[act]
  return actor.roles.some(
    ({ siteId, role }) => place.lineage.includes(siteId) && (role === 'administrator' || allowed.includes(role)),
  )
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
