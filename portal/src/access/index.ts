export { grantRole, openAccount } from './account.commands.ts'
export { actorByEmail, actorById, firstAdministrator } from './account.queries.ts'
export { type Actor, portalActor, type Role } from './actor.ts'
export { type Act, type Deed, mayDo, NotPermitted, type Place, permit } from './permit.ts'
