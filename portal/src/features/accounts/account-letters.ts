import { invitationWords as invitation, recoveryWords } from './account-mail.words.ts'
import { signInPath } from './person-page.desk.tsx'
import type { SignIn } from './sign-in.ts'

export const resetPath = `${signInPath}/dat-lai`

/** Where links in letters lead: as the operator set it, else where this visitor stands. */
export const deskOriginOf = (signIn: SignIn, here: string): string => signIn.parts.deskOrigin || here

interface Invited {
  readonly name: string
  readonly email: string
  readonly site: string
  readonly origin: string
}

/** Sends a one-time link to somebody invited. */
export async function sendInvitation(signIn: SignIn, { name, email, site, origin }: Invited): Promise<void> {
  const token = await signIn.linkToken(email)
  if (token === null) return
  const link = `${origin}${signInPath}/${token}`
  signIn.parts.mail.send({
    to: email,
    subject: invitation.subject(site),
    text: invitation.text({ name, site, link }),
    link,
  })
}

/** Sends a link to set a new password, if the address is somebody's who may sign in: returns the row of the link. */
export async function sendRecovery(
  signIn: SignIn,
  { email, origin }: { email: string; origin: string },
): Promise<string | null> {
  const issued = await signIn.resetToken(email)
  if (issued === null) return null
  const link = `${origin}${resetPath}/${issued.token}`
  const recovery = recoveryWords[issued.language]
  signIn.parts.mail.send({
    to: email,
    subject: recovery.subject,
    text: recovery.text({ name: issued.name, link }),
    link,
  })
  return issued.linkId
}
