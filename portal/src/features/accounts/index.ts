export { AccountMail } from './account-mail.ts'
export { forgetSessions } from './account-sign-in.commands.ts'
export { putAccessBack, withdrawInvitation, withdrawRecovery } from './account-undo.commands.ts'
export { authSecret } from './auth-secret.ts'
export { disableIdleAccounts } from './idle-accounts.commands.ts'
export {
  giveCategoryRole,
  giveRole,
  inviteAccount,
  type PeopleDeed,
  resetAccount,
  withdrawCategoryRole,
  withdrawRole,
} from './people.commands.ts'
export { isMailAddress } from './people.form.ts'
export { grantableCategories, type Person, personByEmail } from './people.queries.ts'
export { type DeskPage, ownAccountPath, sendDeskPage, setCookies, signInPath } from './person-page.desk.tsx'
export { putRoleBack } from './role-undo.commands.ts'
export { fitsSession, type SignedIn, SignIn } from './sign-in.ts'
export type { IdentityProvider } from './sign-in-library.ts'
export { signedInWords } from './signed-in.words.ts'
