/** Who does an act: a person with an account, or the portal itself (a schedule, the demonstration). */
export interface Actor {
  readonly accountId: string | null
  readonly name: string
  /** Roles as granted. */
  readonly roles: readonly GrantedRole[]
}

/** A role on a site and all below it, or over the articles of one of its categories and those below that. */
export interface GrantedRole {
  readonly siteId: number
  readonly role: Role
  readonly categoryId?: number
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

/** Roles that can be given for a category alone: those that are about articles. */
export const categoryRoles = ['draft_reader', 'writer', 'editor', 'approver'] as const satisfies readonly Role[]
export type CategoryRole = (typeof categoryRoles)[number]

/** The portal itself: jobs, the demonstration, a report read from the command line without a name. */
export const portalActor: Actor = { accountId: null, name: 'Tường Minh', roles: [] }

/** Whether this is the portal itself. */
export function isPortal(actor: Actor): boolean {
  return actor === portalActor
}
