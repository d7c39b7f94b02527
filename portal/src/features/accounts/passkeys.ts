import { randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { cookieValue } from './known-device.ts'
import type { Owner } from './own-account.ts'
import { addPasskey, countUse } from './passkey.commands.ts'
import { passkeyByCredential, passkeysOf } from './passkey.queries.ts'
import type { Entry, SignIn } from './sign-in.ts'

/** A question to a passkey is good for so long. Milliseconds. */
const asksFor = 5 * 60_000
const askedCookie = 'tuong-minh.passkey'

/** Where a passkey is asked: it answers nobody else. */
export interface PasskeyPlace {
  /** https://tinh.example:8443 */
  readonly origin: string
}

const hostOf = ({ origin }: PasskeyPlace) => new URL(origin).hostname

async function ask(signIn: SignIn, name: string, challenge: string): Promise<void> {
  const { internalAdapter } = await (await signIn.library(false)).$context
  const expiresAt = new Date(Date.now() + asksFor)
  await internalAdapter.createVerificationValue({ identifier: name, value: challenge, expiresAt })
}

/** The question that was asked, once. */
async function asked(signIn: SignIn, name: string): Promise<string | null> {
  const { internalAdapter } = await (await signIn.library(false)).$context
  const kept = await internalAdapter.consumeVerificationValue(name)
  return kept && kept.expiresAt > new Date() ? kept.value : null
}

/** What the browser needs to make a passkey. It must know its owner by finger, face or PIN: it stands for both factors. */
export async function newPasskeyQuestion({ signIn, person }: Owner, place: PasskeyPlace): Promise<object> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const own = await passkeysOf(signIn.parts.db, person.actor.accountId ?? '')
  const options = await generateRegistrationOptions({
    rpName: 'Tường Minh',
    rpID: hostOf(place),
    userName: person.email,
    userDisplayName: person.actor.name,
    userID: new TextEncoder().encode(person.actor.accountId ?? ''),
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await ask(signIn, `passkey-add-${person.sessionId}`, options.challenge)
  return options
}

/** Keeps the passkey that the browser made. False when the answer is not to our question. */
export async function takeNewPasskey(
  { signIn, person }: Owner,
  place: PasskeyPlace,
  { answer, name }: { answer: string; name: string },
): Promise<boolean> {
  const expectedChallenge = await asked(signIn, `passkey-add-${person.sessionId}`)
  const response = parsed<RegistrationResponseJSON>(answer)
  if (!expectedChallenge || !response) return false
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) return false
  const { credential, credentialDeviceType, credentialBackedUp, aaguid } = registrationInfo
  await addPasskey(signIn.parts.db, person.actor, {
    name,
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    deviceType: credentialDeviceType,
    isBackedUp: credentialBackedUp,
    transports: credential.transports ?? [],
    aaguid,
  })
  return true
}

/** What the browser needs to sign in with whichever passkey it has for us, and the cookie that goes with the question. */
export async function signInQuestion(
  signIn: SignIn,
  place: PasskeyPlace,
): Promise<{ options: object; cookies: string[] }> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({ rpID: hostOf(place), userVerification: 'required' })
  const name = randomBytes(18).toString('base64url')
  await ask(signIn, `passkey-in-${name}`, options.challenge)
  const secure = place.origin.startsWith('https:') ? '; Secure' : ''
  const cookie = `${askedCookie}=${name}; Path=/dang-nhap; Max-Age=${asksFor / 1000}; HttpOnly; SameSite=Strict${secure}`
  return { options, cookies: [cookie] }
}

/** Signs in by a passkey's answer. */
export async function enterByPasskey(
  signIn: SignIn,
  place: PasskeyPlace,
  { cookie, userAgent, answer }: { cookie: string | undefined; userAgent: string; answer: string },
): Promise<Entry> {
  const name = cookieValue(cookie, askedCookie)
  const expectedChallenge = name && (await asked(signIn, `passkey-in-${name}`))
  const response = parsed<AuthenticationResponseJSON>(answer)
  const key = response && (await passkeyByCredential(signIn.parts.db, String(response.id)))
  if (!expectedChallenge || !response || !key) return { kind: 'refused' }
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verdict = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    requireUserVerification: true,
    credential: { id: response.id, publicKey: key.publicKey, counter: key.counter },
  }).catch(() => ({ verified: false, authenticationInfo: { newCounter: 0 } }))
  if (!verdict.verified) return { kind: 'refused' }
  const { newCounter: counter } = verdict.authenticationInfo
  if (!(await countUse(signIn.parts.db, { id: key.id, counter }))) return { kind: 'refused' }
  return enterAccount(signIn, place, { accountId: key.accountId, userAgent })
}

async function enterAccount(
  signIn: SignIn,
  { origin }: PasskeyPlace,
  { accountId, userAgent }: { accountId: string; userAgent: string },
): Promise<Entry> {
  const library = await signIn.library(origin.startsWith('https:'))
  try {
    const headers = new Headers({ 'user-agent': userAgent })
    const opened = await library.api.openSession({ body: { accountId }, headers, returnHeaders: true })
    return signIn.enter({ ...opened, method: 'passkey' })
  } catch (error) {
    // A disabled account gets no session.
    if ((error as { statusCode?: unknown }).statusCode === 401) return { kind: 'refused' }
    throw error
  }
}

function parsed<T>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'id' in value && 'response' in value ? (value as T) : null
  } catch {
    return null
  }
}
