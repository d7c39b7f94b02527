import { createHmac } from 'node:crypto'
import type { Visit } from '../../http/index.ts'
import { noteLockout, useCodeOnce } from './account-sign-in.commands.ts'
import { cookieValue, deviceCookie, knownDevice } from './known-device.ts'
import type { Entry, SignIn } from './sign-in.ts'
import type { Attempt } from './sign-in-attempts.ts'

/** What the library throws when it says no. */
const isRefusal = (error: unknown): boolean =>
  typeof (error as { statusCode?: unknown }).statusCode === 'number' &&
  (error as { statusCode: number }).statusCode < 500

/** Signs in by address and password. Nobody learns whether the address is somebody's. */
export async function enterByPassword(
  signIn: SignIn,
  visit: Visit,
  { email, password }: { email: string; password: string },
): Promise<Entry> {
  const account = email.trim().toLowerCase()
  return tried(signIn, visit, account, async () => {
    const library = await signIn.library(visit.isSecure)
    const answer = await library.api.signInEmail({
      body: { email: account, password },
      headers: new Headers({ 'user-agent': visit.userAgent }),
      returnHeaders: true,
    })
    return signIn.enter({ ...answer, method: 'password' })
  })
}

/** Signs in by the code of an authenticator app, or a backup code, after a right password or link. */
export async function enterByCode(signIn: SignIn, visit: Visit, typed: string): Promise<Entry> {
  const library = await signIn.library(visit.isSecure)
  const half = halfSignedIn(visit)
  const { internalAdapter } = await library.$context
  const waiting = half && (await internalAdapter.findVerificationValue(half.identifier))
  const account = waiting && (await internalAdapter.findUserById(waiting.value))
  if (!half || !account) return { kind: 'refused' }
  return tried(signIn, visit, account.email, async () => {
    const code = typed.replaceAll(/\s/g, '')
    const headers = new Headers({ cookie: half.cookie, 'user-agent': visit.userAgent })
    const isFromApp = /^\d{6}$/.test(code)
    if (isFromApp && !(await isFresh(signIn, account.id, code))) return { kind: 'refused' }
    const answer = isFromApp
      ? await library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : await library.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
    return signIn.enter({ ...answer, method: 'code' })
  })
}

/** A code is good once: who looks over a shoulder has half a minute, and gains nothing. */
export async function isFresh(signIn: SignIn, accountId: string, code: string): Promise<boolean> {
  const secret = await signIn.parts.secret()
  const hash = createHmac('sha256', secret).update(`code ${accountId} ${code}`).digest()
  return useCodeOnce(signIn.parts.db, { accountId, code: hash })
}

/** The cookie of somebody who still owes a code. */
function halfSignedIn({ cookie, isSecure }: Visit): { cookie: string; identifier: string } | null {
  const name = `${isSecure ? '__Secure-' : ''}tuong-minh.two_factor`
  const value = cookieValue(cookie, name)
  const [identifier = ''] = decodeURIComponent(value ?? '').split('.')
  return value && identifier ? { cookie: `${name}=${value}`, identifier } : null
}

/** One try, counted. A success makes the browser known. */
async function tried(signIn: SignIn, visit: Visit, account: string, enter: () => Promise<Entry>): Promise<Entry> {
  const device = { email: account, secret: await signIn.parts.secret() }
  const attempt: Attempt = { address: visit.address, account, device: knownDevice(visit.cookie, device) }
  const wait = signIn.attempts.begin(attempt)
  if (wait > 0) return { kind: 'wait', minutes: Math.ceil(wait / 60_000) }
  const entry = await enter().catch(error => {
    if (isRefusal(error)) return { kind: 'refused' } as const
    throw error
  })
  if (entry.kind === 'refused') {
    if (signIn.attempts.isLastOf(attempt)) await noteLockout(signIn.parts.db, account)
    return entry
  }
  // A right password alone forgives nothing: who has stolen one would get new tries at the code with it.
  if (entry.kind !== 'in') {
    signIn.attempts.guessedNothing(attempt)
    return entry
  }
  signIn.attempts.succeeded(attempt)
  return { ...entry, cookies: [...entry.cookies, deviceCookie(device, visit.isSecure)] }
}
