import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Actor, actorById } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { noteSignIn } from './account-sign-in.commands.ts'
import { firstAdministrator } from './account-sign-in.queries.ts'
import { type SignInLibrary, signInLibrary } from './sign-in-library.ts'

/** A session ends this long after it began, however busy. Milliseconds. */
const longestSession = 12 * 3_600_000

/** Somebody who is signed in. */
export interface SignedIn {
  readonly actor: Actor
  /** Goes with every form of theirs; it fits this session alone. */
  readonly formToken: string
  /** To be sent back: the cookie, prolonged. */
  readonly cookies: readonly string[]
}

interface Parts {
  readonly db: Db
  readonly secret: () => Promise<string>
  readonly now: () => Date
}

/** Signs people in and out. The library behind it is loaded when somebody first needs it. */
export class SignIn {
  private readonly parts: Parts
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
    const token = this.issued.get(email) ?? null
    this.issued.delete(email)
    return token
  }

  /** Uses a link up. Returns the cookies of the new session; null when the link is used, too old or nobody's. */
  async open(
    token: string,
    { isSecure, userAgent }: { isSecure: boolean; userAgent: string },
  ): Promise<string[] | null> {
    const library = await this.library(isSecure)
    try {
      const { headers, response } = await library.api.magicLinkVerify({
        query: { token },
        headers: new Headers({ 'user-agent': userAgent }),
        returnHeaders: true,
      })
      await noteSignIn(this.parts.db, { ...response.user, at: this.parts.now() })
      return headers.getSetCookie()
    } catch (error) {
      // The library says "no" by a redirect to its own error page.
      if ((error as { status?: unknown }).status === 'FOUND') return null
      throw error
    }
  }

  /** Who a request's cookie says is there; null for nobody. */
  async personOf({ cookie, isSecure }: { cookie: string | undefined; isSecure: boolean }): Promise<SignedIn | null> {
    if (!cookie?.includes('tuong-minh.')) return null
    const library = await this.library(isSecure)
    const headers = new Headers({ cookie })
    const { headers: answer, response } = await library.api.getSession({ headers, returnHeaders: true })
    if (!response) return null
    const { session } = response
    if (this.parts.now().getTime() - session.createdAt.getTime() > longestSession) {
      await library.api.signOut({ headers })
      return null
    }
    const actor = await actorById(this.parts.db, session.userId)
    const formToken = await this.formToken(session.token)
    return actor && { actor, formToken, cookies: answer.getSetCookie() }
  }

  /** Ends the session. Returns the cookies that take the browser's away. */
  async close({ cookie, isSecure }: { cookie: string | undefined; isSecure: boolean }): Promise<string[]> {
    const library = await this.library(isSecure)
    const { headers } = await library.api.signOut({
      headers: new Headers({ cookie: cookie ?? '' }),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  }

  private async formToken(sessionToken: string): Promise<string> {
    return createHmac('sha256', await this.parts.secret())
      .update(`form ${sessionToken}`)
      .digest('base64url')
  }

  private library(isSecure: boolean): Promise<SignInLibrary> {
    const known = this.libraries.get(isSecure)
    if (known) return known
    const library = this.load(isSecure)
    this.libraries.set(isSecure, library)
    library.catch(() => this.libraries.delete(isSecure))
    return library
  }

  private async load(isSecure: boolean): Promise<SignInLibrary> {
    const secret = await this.parts.secret()
    const onLink = (email: string, token: string) => void this.issued.set(email, token)
    return signInLibrary({ db: this.parts.db, secret, isSecure, onLink })
  }
}

/** Whether a form brought the token of this very session. */
export function fitsSession({ formToken }: SignedIn, sent: string | undefined): boolean {
  const [ours, theirs] = [Buffer.from(formToken), Buffer.from(sent ?? '')]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
