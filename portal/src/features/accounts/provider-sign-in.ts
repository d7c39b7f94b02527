import type { FormFields } from '../../http/index.ts'
import { accountBySession } from './account-sign-in.queries.ts'
import { cookieValue } from './known-device.ts'
import type { Entry, SignIn } from './sign-in.ts'
import { providerId } from './sign-in-library.ts'

/** Where the provider asks, and the cookies that tie its answer to this browser; null while it cannot be reached. */
export async function providerQuestion(
  signIn: SignIn,
  isSecure: boolean,
): Promise<{ url: string; cookies: readonly string[] } | null> {
  const library = await signIn.library(isSecure)
  try {
    const { headers, response } = await library.api.signInSocial({
      body: { provider: providerId, callbackURL: '/', errorCallbackURL: '/', disableRedirect: true },
      headers: new Headers(),
      returnHeaders: true,
    })
    return 'url' in response && response.url ? { url: response.url, cookies: headers.getSetCookie() } : null
  } catch {
    return null
  }
}

interface Answer {
  readonly cookie: string | undefined
  readonly userAgent: string
  readonly isSecure: boolean
  readonly query: FormFields
}

/** Signs in whom the provider names, if its verified mail address is that of an account here. */
export async function enterByProvider(signIn: SignIn, answer: Answer): Promise<Entry> {
  const library = await signIn.library(answer.isSecure)
  const response = await library.api.callbackOAuth({
    params: { id: providerId },
    method: 'GET',
    query: answer.query,
    headers: new Headers({ cookie: answer.cookie ?? '', 'user-agent': answer.userAgent }),
    asResponse: true,
  })
  const cookies = response.headers.getSetCookie()
  const set = cookies.map(one => one.split(';')[0] ?? '').join('; ')
  const prefix = answer.isSecure ? '__Secure-tuong-minh' : 'tuong-minh'
  const session = cookieValue(set, `${prefix}.session_token`)
  if (session) return signedInBy(signIn, session, cookies)
  return cookieValue(set, `${prefix}.two_factor`) ? { kind: 'code', cookies } : { kind: 'refused' }
}

async function signedInBy(signIn: SignIn, session: string, cookies: readonly string[]): Promise<Entry> {
  const [token = ''] = decodeURIComponent(session).split('.')
  const id = await accountBySession(signIn.parts.db, token)
  if (id === null) return { kind: 'refused' }
  const headers = new Headers(cookies.map(one => ['set-cookie', one]))
  return signIn.enter({ headers, response: { user: { id } }, method: 'provider' })
}
