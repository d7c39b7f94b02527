import type { Issue, Visit } from '../../http/index.ts'
import { endOtherSessions, noteOwnChange } from './own-account.commands.ts'
import { type PasswordIssueKey, passwordIssue, shortestAlone } from './password-rules.ts'
import type { SignedIn, SignIn } from './sign-in.ts'
import { isFresh } from './sign-in-steps.ts'

/** Somebody at work on the way they sign in themselves. */
export interface Owner {
  readonly signIn: SignIn
  readonly visit: Visit
  readonly person: SignedIn
}

export type OwnIssue = Issue<
  PasswordIssueKey | 'wrongPassword' | 'notRepeated' | 'wait' | 'wrongCode' | 'mustKeepCode' | 'shortWithoutCode'
>

/** An act that was done, with the cookies of a session made anew; or what stands in its way. */
export type OwnResult<T = object> =
  | ({ readonly cookies: readonly string[] } & T)
  | { readonly issues: readonly OwnIssue[] }

const issue = (field: string, key: OwnIssue['key'], context?: OwnIssue['context']) => ({
  issues: [{ field, key, ...(context ? { context } : {}) }],
})

export interface NewPassword {
  readonly current: string
  readonly wanted: string
  readonly repeated: string
}

/** Changes the password, or sets the first one. Everywhere else the account is signed out. */
export async function changePassword(owner: Owner, { current, wanted, repeated }: NewPassword): Promise<OwnResult> {
  const { person } = owner
  const wrong = await passwordIssue(wanted, { ...person, name: person.actor.name })
  if (wrong) return issue('wanted', wrong, { shortest: person.hasSecondFactor ? 8 : shortestAlone })
  if (wanted !== repeated) return issue('repeated', 'notRepeated')
  return person.hasPassword ? replacePassword(owner, { current, wanted }) : firstPassword(owner, wanted)
}

async function replacePassword(
  owner: Owner,
  { current, wanted }: Pick<NewPassword, 'current' | 'wanted'>,
): Promise<OwnResult> {
  const { signIn, visit, person } = owner
  return counted(owner, 'current', 'wrongPassword', async () => {
    const library = await signIn.library(visit.isSecure)
    const { headers } = await library.api.changePassword({
      body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
      headers: headersOf(visit),
      returnHeaders: true,
    })
    await noteOwnChange(signIn.parts.db, person, 'changePassword')
    return { cookies: headers.getSetCookie() }
  })
}

async function firstPassword({ signIn, visit, person }: Owner, wanted: string): Promise<OwnResult> {
  const library = await signIn.library(visit.isSecure)
  await library.api.setPassword({ body: { newPassword: wanted }, headers: headersOf(visit) })
  await noteOwnChange(signIn.parts.db, person, 'changePassword')
  await endOtherSessions(signIn.parts.db, person)
  return { cookies: [] }
}

/** Makes sure that who is signed in is who knows the password. Nothing to ask where there is none. */
export async function checkPassword(owner: Owner, password: string): Promise<OwnResult> {
  const { signIn, visit, person } = owner
  if (!person.hasPassword) return { cookies: [] }
  return counted<object>(owner, 'password', 'wrongPassword', async () => {
    const library = await signIn.library(visit.isSecure)
    await library.api.verifyPassword({ body: { password }, headers: headersOf(visit) })
    return { cookies: [] }
  })
}

/** What an authenticator app is set up with, shown once. */
export interface AppSetUp {
  readonly address: string
  readonly backupCodes: readonly string[]
}

/** Begins setting up an authenticator app; it counts when a first code was right. */
export async function beginSecondFactor(owner: Owner, password: string): Promise<OwnResult<AppSetUp>> {
  const { signIn, visit, person } = owner
  return counted<AppSetUp>(owner, 'password', 'wrongPassword', async () => {
    const library = await signIn.library(visit.isSecure)
    const { headers, response } = await library.api.enableTwoFactor({
      body: person.hasPassword ? { password } : {},
      headers: headersOf(visit),
      returnHeaders: true,
    })
    if (response.method !== 'totp') return issue('password', 'wrongCode')
    return { cookies: headers.getSetCookie(), address: response.totpURI, backupCodes: response.backupCodes }
  })
}

/** The first right code turns the second factor on. */
export async function turnOnSecondFactor(owner: Owner, code: string): Promise<OwnResult> {
  return counted<object>(owner, 'code', 'wrongCode', async () => {
    const cookies = await checkCode(owner, code)
    if (!cookies) return issue('code', 'wrongCode')
    await noteOwnChange(owner.signIn.parts.db, owner.person, 'turnOnSecondFactor')
    return { cookies }
  })
}

/** Turns the second factor off, where no role asks for it and the password is long enough to stand alone. */
export async function turnOffSecondFactor(
  owner: Owner,
  { password, code }: { password: string; code: string },
): Promise<OwnResult> {
  const { signIn, visit, person } = owner
  if (signIn.needsSecondFactor(person.actor)) return issue('code', 'mustKeepCode')
  if (person.hasPassword && [...password.normalize('NFC')].length < shortestAlone)
    return issue('password', 'shortWithoutCode', { shortest: shortestAlone })
  return counted<object>(owner, 'password', 'wrongPassword', async () => {
    if (!(await checkCode(owner, code))) return issue('code', 'wrongCode')
    const library = await signIn.library(visit.isSecure)
    const { headers } = await library.api.disableTwoFactor({
      body: person.hasPassword ? { password } : {},
      headers: headersOf(visit),
      returnHeaders: true,
    })
    await noteOwnChange(signIn.parts.db, person, 'turnOffSecondFactor')
    return { cookies: headers.getSetCookie() }
  })
}

/** New backup codes in the place of all old ones. */
export async function renewBackupCodes(
  owner: Owner,
  password: string,
): Promise<OwnResult<Pick<AppSetUp, 'backupCodes'>>> {
  const { signIn, visit, person } = owner
  return counted(owner, 'password', 'wrongPassword', async () => {
    const library = await signIn.library(visit.isSecure)
    const { backupCodes } = await library.api.generateBackupCodes({
      body: person.hasPassword ? { password } : {},
      headers: headersOf(visit),
    })
    await noteOwnChange(signIn.parts.db, person, 'renewBackupCodes')
    return { cookies: [], backupCodes }
  })
}

/** The cookies of the session, which is made anew when the code turns something on; null for a wrong code. */
async function checkCode({ signIn, visit, person }: Owner, typed: string): Promise<readonly string[] | null> {
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code) || !(await isFresh(signIn, person.actor.accountId ?? '', code))) return null
  const library = await signIn.library(visit.isSecure)
  try {
    const { headers } = await library.api.verifyTOTP({ body: { code }, headers: headersOf(visit), returnHeaders: true })
    return headers.getSetCookie()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

const headersOf = ({ cookie, userAgent }: Visit) => new Headers({ cookie: cookie ?? '', 'user-agent': userAgent })

const isRefusal = (error: unknown): boolean => {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode < 500
}

/** A password or code typed by somebody signed in is counted as one typed to sign in: a session left open is no way round. */
async function counted<T extends object>(
  { signIn, visit, person }: Owner,
  field: string,
  key: OwnIssue['key'],
  act: () => Promise<OwnResult<T>>,
): Promise<OwnResult<T>> {
  const attempt = { address: visit.address, account: person.email, device: person.sessionId }
  const wait = signIn.attempts.begin(attempt)
  if (wait > 0) return issue(field, 'wait', { minutes: Math.ceil(wait / 60_000) })
  try {
    const result = await act()
    if (!('issues' in result)) signIn.attempts.succeeded(attempt)
    return result
  } catch (error) {
    if (isRefusal(error)) return issue(field, key)
    throw error
  }
}
