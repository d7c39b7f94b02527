import type { Db } from '../../database/index.ts'

/** A one-time link ends after a day. Seconds. */
const linkLives = 24 * 3600

/** A session in which nothing is done ends after a quarter of an hour. Seconds. */
const idleLives = 15 * 60

export interface LibraryParts {
  readonly db: Db
  readonly secret: string
  /** Whether visitors come by https: the cookie is then sent on nothing else. */
  readonly isSecure: boolean
  /** Is handed each link's token. */
  readonly onLink: (email: string, token: string) => void
}

export type SignInLibrary = Awaited<ReturnType<typeof signInLibrary>>

/**
 * better-auth on our tables. Only its server calls are used, none of its routes: a link is opened by a form of ours,
 * so that mail scanners that follow links do not use it up. It keeps tokens hashed and takes each out by one DELETE …
 * RETURNING. Loaded when first needed: readers never need it.
 */
export async function signInLibrary({ db, secret, isSecure, onLink }: LibraryParts) {
  const [{ betterAuth }, { magicLink }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/magic-link'),
  ])
  return betterAuth({
    appName: 'Tường Minh',
    baseURL: isSecure ? 'https://localhost' : 'http://localhost',
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'tuong-minh',
      useSecureCookies: isSecure,
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: idleLives,
      updateAge: 60,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        accountId: 'provider_account',
        providerId: 'provider',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      magicLink({
        expiresIn: linkLives,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => onLink(email, token),
      }),
    ],
  })
}
