export { grantCategoryRole, grantRole, openAccount, takeCategoryRole, takeRole } from './account.commands.ts'
export { actorByEmail, actorById, firstAdministrator } from './account.queries.ts'
export {
  type Actor,
  type CategoryRole,
  categoryRoles,
  portalActor,
  type Role,
  roles,
} from './actor.ts'
export { writeAudit } from './audit.commands.ts'
export { anchorsIn, anchorText, keepAnchor, parseAnchor } from './audit-anchors.ts'
export { auditHead, verifyAudit } from './audit-chain.queries.ts'
export {
  type Act,
  anywhereOn,
  categoriesFor,
  type Deed,
  mayDo,
  mayDoSomewhere,
  NotPermitted,
  type Place,
  permit,
  rolesFor,
} from './permit.ts'
