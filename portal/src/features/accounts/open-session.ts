import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

/** Opens a session for an account whose owner we have made sure of ourselves: by a passkey. No route leads here. */
export function openSession() {
  return {
    id: 'open-session' as const,
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ accountId: z.string() }) },
        async ctx => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.accountId)
          const session = user && (await internalAdapter.createSession(user.id))
          if (!session) throw new APIError('UNAUTHORIZED')
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ user: { id: user.id } })
        },
      ),
    },
  }
}
