import type { Db } from '../../database/index.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { longestPassword, shortestWithCode } from './password-rules.ts'

/** A one-time link ends after a day. Seconds. */
const linkLives = 24 * 3600

/** A link to set a new password ends after an hour. Seconds. */
const resetLives = 3600

/** A session ends this long after it began, however busy; the cookie goes with it. Milliseconds. */
export const longestSession = 12 * 3_600_000

/** The identity provider's name in the rows of `credential`. */
export const providerId = 'province'

/** An OpenID Connect provider that the operator set. */
export interface IdentityProvider {
  /** As people see it on the button. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where it sends people back to. */
  readonly returnTo: string
}

export interface LibraryParts {
  readonly db: Db
  readonly secret: string
  /** Whether visitors come by https: the cookie is then sent on nothing else. */
  readonly isSecure: boolean
  /** Is handed the token of each link to sign in, and to set a new password. */
  readonly onLink: (email: string, token: string) => void
  /** When a new session of the account ends if nothing is done in it; null for an account that may have none. */
  readonly sessionEnds: (accountId: string) => Promise<Date | null>
  readonly provider: IdentityProvider | null
}

export type SignInLibrary = Awaited<ReturnType<typeof signInLibrary>>

/**
 * better-auth on our tables. Only its server calls are used, none of its routes: a link is opened by a form of ours,
 * so that mail scanners that follow links do not use it up. It keeps tokens hashed and takes each out by one DELETE …
 * RETURNING. Loaded when first needed: readers never need it.
 */
export async function signInLibrary({ db, secret, isSecure, onLink, sessionEnds, provider }: LibraryParts) {
  const [{ betterAuth }, { magicLink }, { twoFactor }, { codeAfterLink }, { openSession }, { genericOAuth }] =
    await Promise.all([
      import('better-auth'),
      import('better-auth/plugins/magic-link'),
      import('better-auth/plugins/two-factor'),
      import('./code-after-link.ts'),
      import('./open-session.ts'),
      import('better-auth/plugins/generic-oauth'),
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
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestWithCode,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: resetLives,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => onLink(user.email, token),
    },
    databaseHooks: {
      session: {
        create: {
          before: async session => {
            const expiresAt = await sessionEnds(session.userId)
            return expiresAt ? { data: { ...session, expiresAt } } : false
          },
        },
      },
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: longestSession / 1000,
      disableSessionRefresh: true,
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
      encryptOAuthTokens: true,
      accountLinking: { enabled: true },
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
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      magicLink({
        expiresIn: linkLives,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => onLink(email, token),
      }),
      twoFactor({
        issuer: 'Tường Minh',
        allowPasswordless: true,
        // Failures are counted by address and account: a stranger must not be able to lock an account.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'has_second_factor' } },
          twoFactor: {
            modelName: 'second_factor',
            fields: {
              userId: 'account_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      codeAfterLink(),
      openSession(),
      genericOAuth({ config: provider ? [providerConfig(provider)] : [] }),
    ],
  })
}

/** Nobody gets an account by the provider's word, and it is believed on a mail address only where it has verified it. */
function providerConfig({ issuer, clientId, clientSecret, returnTo }: IdentityProvider) {
  return {
    providerId,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    redirectURI: returnTo,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    requireEmailVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  }
}
