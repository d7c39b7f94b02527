/** Who does an act: a person with an account, or the portal itself (a schedule, the demonstration). */
export interface Actor {
  readonly accountId: string | null
  readonly name: string
  /** Roles by site, as granted; they reach down the tree. */
  readonly roles: readonly { readonly siteId: number; readonly role: Role }[]
}

export const roles = [
  'draft_reader',
  'writer',
  'editor',
  'approver',
  'clerk',
  'planner',
  'coordinator',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** The portal itself: jobs, the demonstration, a report read from the command line without a name. */
export const portalActor: Actor = { accountId: null, name: 'Tường Minh', roles: [] }

/** Whether this is the portal itself. */
export function isPortal(actor: Actor): boolean {
  return actor === portalActor
}
