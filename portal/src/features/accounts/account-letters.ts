import type { Language } from '../../ui/index.ts'
import { invitationWords, recoveryWords } from './account-mail.words.ts'
import { signInPath } from './person-page.desk.tsx'
import type { SignIn } from './sign-in.ts'

export const resetPath = `${signInPath}/dat-lai`

/** Where links in letters lead: as the operator set it, else where this visitor stands. */
export const deskOriginOf = (signIn: SignIn, here: string): string => signIn.parts.deskOrigin || here

/** To somebody whose language nobody knows goes a Vietnamese letter, with what it says in short beneath it in English. */
const inLanguage = (language: Language | null, text: string, inShort: string): string =>
  language === null ? `${text}\n----\n\n${inShort}\n` : text

interface Invited {
  readonly name: string
  readonly email: string
  readonly site: string
  readonly origin: string
}

/** Sends a one-time link to somebody invited, in their language if they have been here before and chose one. */
export async function sendInvitation(signIn: SignIn, { name, email, site, origin }: Invited): Promise<void> {
  const token = await signIn.linkToken(email)
  if (token === null) return
  const link = `${origin}${signInPath}/${token}`
  const language = await signIn.chosenLanguage(email)
  const invitation = invitationWords[language ?? 'vi']
  signIn.parts.mail.send({
    to: email,
    subject: invitation.subject(site),
    text: inLanguage(language, invitation.text({ name, site, link }), invitationWords.en.inShort),
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
  const language = await signIn.chosenLanguage(email)
  const recovery = recoveryWords[language ?? 'vi']
  signIn.parts.mail.send({
    to: email,
    subject: recovery.subject,
    text: inLanguage(language, recovery.text({ name: issued.name, link }), recoveryWords.en.inShort),
    link,
  })
  return issued.linkId
}
