import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Actor, actorByEmail, actorById, type Role } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import type { Visit } from '../../http/index.ts'
import type { Language } from '../../ui/index.ts'
import type { AccountMail } from './account-mail.ts'
import { noteSignIn, prolongSession, type SignInMethod } from './account-sign-in.commands.ts'
import { type AccountState, accountState, chosenLanguage, firstAdministrator } from './account-sign-in.queries.ts'
import { LetterLimit } from './letter-limit.ts'
import { noteOwnChange } from './own-account.commands.ts'
import { SignInAttempts } from './sign-in-attempts.ts'
import { type IdentityProvider, longestSession, type SignInLibrary, signInLibrary } from './sign-in-library.ts'

/** Somebody who is signed in. */
export interface SignedIn {
  readonly actor: Actor
  readonly email: string
  readonly language: Language
  readonly mailChoice: AccountState['mailChoice']
  readonly sessionId: string
  /** Goes with every form of theirs; it fits this session alone. */
  readonly formToken: string
  /** To be sent back with the answer. */
  readonly cookies: readonly string[]
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  /** Whether a role of theirs asks for a second factor that they do not have yet: until then they do nothing else. */
  readonly mustSetUp: boolean
  /** After so long without anything done the desk asks whether they are still there. Milliseconds. */
  readonly idleAfter: number
}

/** What the operator sets for everybody. */
export interface SignInTerms {
  readonly idleMinutes: number
  readonly administratorIdleMinutes: number
  readonly secondFactorRoles: readonly Role[]
}

/** The desk asks "are you still there" and counts down so long before the session ends. Milliseconds. */
export const countdown = 60_000

interface Parts {
  readonly db: Db
  readonly secret: () => Promise<string>
  readonly now: () => Date
  readonly terms: SignInTerms
  readonly mail: AccountMail
  /** Where links in letters lead; empty where the operator has not said. */
  readonly deskOrigin: string
  readonly provider: IdentityProvider | null
}

/** How a step of signing in ended. */
export type Entry =
  | { readonly kind: 'in'; readonly cookies: readonly string[] }
  /** The first factor is right; a code is asked for now. */
  | { readonly kind: 'code'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly minutes: number }

/** A link to set a new password. */
interface IssuedReset {
  readonly token: string
  readonly name: string
  /** The row by which it can be withdrawn. */
  readonly linkId: string
}

/** Signs people in and out. The library behind it is loaded when somebody first needs it. */
export class SignIn {
  readonly parts: Parts
  readonly attempts = new SignInAttempts()
  readonly letters = new LetterLimit()
  private readonly libraries = new Map<boolean, Promise<SignInLibrary>>()
  private readonly issued = new Map<string, string>()

  constructor(parts: Parts) {
    this.parts = parts
  }

  /** A one-time token for the first administrator, until an administrator has signed in; then null. */
  async firstAdministratorToken(): Promise<{ email: string; token: string | null } | null> {
    const email = await firstAdministrator(this.parts.db)
    return email === null ? null : { email, token: await this.linkToken(email) }
  }

  /** A one-time token that signs in the account of that address, good for a day; null where it is no mail address. */
  async linkToken(email: string): Promise<string | null> {
    const library = await this.library(false)
    try {
      await library.api.signInMagicLink({ body: { email }, headers: new Headers() })
    } catch (error) {
      if ((error as { statusCode?: unknown }).statusCode === 400) return null
      throw error
    }
    return this.takeIssued(email)
  }

  /** A one-time token to set a new password, good for an hour; null when nobody who may sign in has the address. */
  async resetToken(email: string): Promise<IssuedReset | null> {
    const actor = await actorByEmail(this.parts.db, email)
    if (!actor) return null
    const library = await this.library(false)
    await library.api.requestPasswordReset({ body: { email }, headers: new Headers() })
    const token = this.takeIssued(email)
    if (token === null) return null
    const { internalAdapter } = await library.$context
    const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`)
    return { token, name: actor.name, linkId: kept?.id ?? '' }
  }

  /** Whose password the token sets; null when it is used or too old. */
  async ownerOfReset(token: string): Promise<(AccountState & { readonly name: string }) | null> {
    const { internalAdapter } = await (await this.library(false)).$context
    const given = await internalAdapter.findVerificationValue(`reset-password:${token}`)
    if (!given || given.expiresAt < new Date()) return null
    const [actor, state] = await Promise.all([
      actorById(this.parts.db, given.value),
      accountState(this.parts.db, given.value),
    ])
    return actor && state && { ...state, name: actor.name }
  }

  /** The language that somebody chose for the desk; null where nobody knows. */
  async chosenLanguage(email: string): Promise<Language | null> {
    const actor = await actorByEmail(this.parts.db, email)
    return actor?.accountId ? chosenLanguage(this.parts.db, actor.accountId) : null
  }

  /** Sets the password by such a token, and signs its owner out everywhere. False when the token is used up. */
  async reset(token: string, newPassword: string): Promise<boolean> {
    const { internalAdapter } = await (await this.library(false)).$context
    const given = await internalAdapter.findVerificationValue(`reset-password:${token}`)
    const actor = given && (await actorById(this.parts.db, given.value))
    if (!actor) return false
    try {
      await (await this.library(false)).api.resetPassword({ body: { token, newPassword } })
    } catch (error) {
      if ((error as { statusCode?: unknown }).statusCode === 400) return false
      throw error
    }
    await noteOwnChange(this.parts.db, { actor }, 'changePassword')
    return true
  }

  private takeIssued(email: string): string | null {
    const token = this.issued.get(email) ?? null
    this.issued.delete(email)
    return token
  }

  /** Uses a link up. Null when the link is used, too old or nobody's. */
  async open(token: string, visit: Pick<Visit, 'isSecure' | 'userAgent'>): Promise<Entry | null> {
    const library = await this.library(visit.isSecure)
    try {
      const { headers, response } = await library.api.magicLinkVerify({
        query: { token },
        headers: new Headers({ 'user-agent': visit.userAgent }),
        returnHeaders: true,
      })
      return this.enter({ headers, response, method: 'link' })
    } catch (error) {
      // The library says "no" by a redirect to its own error page.
      if ((error as { status?: unknown }).status === 'FOUND') return null
      throw error
    }
  }

  /** What the library's answer to a right first factor means. */
  async enter({
    headers,
    response,
    method,
  }: {
    headers: Headers
    response: unknown
    method: SignInMethod
  }): Promise<Entry> {
    const cookies = headers.getSetCookie()
    const { user } = response as { user?: { id: string } }
    if (!user) return { kind: 'code', cookies }
    await noteSignIn(this.parts.db, { id: user.id, method, at: this.parts.now() })
    return { kind: 'in', cookies }
  }

  /** Who a request's cookie says is there; null for nobody. `isPassive` for what a page does by itself. */
  async personOf({
    cookie,
    isSecure,
    isPassive = false,
  }: Pick<Visit, 'cookie' | 'isSecure'> & { isPassive?: boolean }): Promise<SignedIn | null> {
    if (!cookie?.includes('tuong-minh.session_token=')) return null
    const library = await this.library(isSecure)
    const headers = new Headers({ cookie })
    const { headers: answer, response } = await library.api.getSession({ headers, returnHeaders: true })
    if (!response) return null
    const { session } = response
    const { db } = this.parts
    const [actor, state] = await Promise.all([actorById(db, session.userId), accountState(db, session.userId)])
    if (!actor || !state || state.isDisabled || this.isTooOld(session.createdAt)) {
      await library.api.signOut({ headers })
      return null
    }
    const idleAfter = this.idleAfter(state)
    if (!isPassive) await prolongSession(db, { id: session.id, until: this.endOf(state, session.createdAt) })
    return {
      actor,
      email: state.email,
      language: state.language,
      mailChoice: state.mailChoice,
      sessionId: session.id,
      formToken: await this.formToken(session.token),
      cookies: answer.getSetCookie(),
      hasPassword: state.hasPassword,
      hasSecondFactor: state.hasSecondFactor,
      mustSetUp: !state.hasSecondFactor && this.needsSecondFactor(actor),
      idleAfter,
    }
  }

  /** Ends the session. Returns the cookies that take the browser's away. */
  async close({ cookie, isSecure }: Pick<Visit, 'cookie' | 'isSecure'>): Promise<string[]> {
    const library = await this.library(isSecure)
    const { headers } = await library.api.signOut({
      headers: new Headers({ cookie: cookie ?? '' }),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  }

  needsSecondFactor({ roles }: Actor): boolean {
    return roles.some(({ role }) => this.parts.terms.secondFactorRoles.includes(role))
  }

  library(isSecure: boolean): Promise<SignInLibrary> {
    const known = this.libraries.get(isSecure)
    if (known) return known
    const library = this.load(isSecure)
    this.libraries.set(isSecure, library)
    library.catch(() => this.libraries.delete(isSecure))
    return library
  }

  private async load(isSecure: boolean): Promise<SignInLibrary> {
    return signInLibrary({
      db: this.parts.db,
      secret: await this.parts.secret(),
      isSecure,
      provider: this.parts.provider,
      onLink: (email, token) => void this.issued.set(email, token),
      sessionEnds: async accountId => {
        const state = await accountState(this.parts.db, accountId)
        return state && !state.isDisabled ? this.endOf(state, new Date()) : null
      },
    })
  }

  private idleAfter({ isAdministrator }: AccountState): number {
    const { idleMinutes, administratorIdleMinutes } = this.parts.terms
    return (isAdministrator ? Math.min(idleMinutes, administratorIdleMinutes) : idleMinutes) * 60_000
  }

  /** When a session ends if nothing more is done in it. */
  private endOf(state: AccountState, startedAt: Date): Date {
    const idle = Date.now() + this.idleAfter(state) + countdown
    return new Date(Math.min(idle, startedAt.getTime() + longestSession))
  }

  private isTooOld(startedAt: Date): boolean {
    return this.parts.now().getTime() - startedAt.getTime() > longestSession
  }

  private async formToken(sessionToken: string): Promise<string> {
    return createHmac('sha256', await this.parts.secret())
      .update(`form ${sessionToken}`)
      .digest('base64url')
  }
}

/** Whether a form brought the token of this very session. */
export function fitsSession({ formToken }: SignedIn, sent: string | undefined): boolean {
  const [ours, theirs] = [Buffer.from(formToken), Buffer.from(sent ?? '')]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
