import { createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'

/** Between a link and the code. Seconds. */
const codeLives = 600

/** Ways in after which the library itself asks for no code. */
const waysIn = ['/magic-link/verify', '/oauth2/callback/:providerId', '/callback/:id']

/**
 * Asks for the code of a second factor after a link and after an identity provider too, in the way in which the
 * library asks after a password: whoever reads somebody's mail is not yet that somebody.
 */
export function codeAfterLink() {
  return {
    id: 'code-after-link' as const,
    hooks: {
      after: [
        {
          matcher: ({ path = '' }: { path?: string | undefined }) => waysIn.includes(path),
          handler: createAuthMiddleware(async ctx => {
            const opened = ctx.context.newSession
            if (!opened || (opened.user as { twoFactorEnabled?: unknown }).twoFactorEnabled !== true) return
            deleteSessionCookie(ctx, true)
            await ctx.context.internalAdapter.deleteSession(opened.session.token)
            ctx.context.setNewSession(null)
            const identifier = `2fa-${generateRandomString(20)}`
            const expiresAt = new Date(Date.now() + codeLives * 1000)
            const { internalAdapter } = ctx.context
            await internalAdapter.createVerificationValue({ value: opened.user.id, identifier, expiresAt })
            await internalAdapter.createVerificationValue({
              value: '0',
              identifier: `2fa-attempts-${identifier}`,
              expiresAt,
            })
            const cookie = ctx.context.createAuthCookie('two_factor', { maxAge: codeLives })
            await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes)
            return ctx.json({ twoFactorRedirect: true })
          }),
        },
      ],
    },
  }
}
