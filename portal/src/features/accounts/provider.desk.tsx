import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deskPath, formFields, sendErrorPage } from '../../http/index.ts'
import { ButtonLink } from '../../ui/index.ts'
import { codePath, setCookies, signInPath } from './person-page.desk.tsx'
import { enterByProvider, providerQuestion } from './provider-sign-in.ts'
import type { SignIn } from './sign-in.ts'

const path = `${signInPath}/oidc`
const failedPath = `${signInPath}?ket_qua=oidc`

/** Signing in by the identity provider that the operator set. Its own pages ask for password and code. */
export function providerPages(app: FastifyInstance, signIn: SignIn): void {
  if (!signIn.parts.provider) return
  const limited = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } }
  app.get(path, limited, async (request, reply) => sendThere(request, reply, signIn))
  app.get(`${path}/tra-ve`, limited, async (request, reply) => takeBack(request, reply, signIn))
}

async function sendThere(request: FastifyRequest, reply: FastifyReply, signIn: SignIn): Promise<FastifyReply> {
  if (request.site.parentId !== null) return sendErrorPage(request, reply, 404)
  reply.header('cache-control', 'no-store')
  const question = await providerQuestion(signIn, isSecure(request))
  if (!question) return reply.redirect(failedPath, 303)
  setCookies(reply, question.cookies)
  return reply.redirect(question.url, 303)
}

const isSecure = ({ protocol }: FastifyRequest) => protocol === 'https'

async function takeBack(request: FastifyRequest, reply: FastifyReply, signIn: SignIn): Promise<FastifyReply> {
  if (request.site.parentId !== null) return sendErrorPage(request, reply, 404)
  const entry = await enterByProvider(signIn, {
    cookie: request.headers.cookie,
    userAgent: request.headers['user-agent'] ?? '',
    isSecure: isSecure(request),
    query: formFields(request.query),
  })
  reply.header('cache-control', 'no-store')
  if (entry.kind !== 'in' && entry.kind !== 'code') return reply.redirect(failedPath, 303)
  setCookies(reply, entry.cookies)
  return reply.redirect(entry.kind === 'in' ? deskPath : codePath, 303)
}

/** The way to the identity provider, where there is one. */
export function ProviderSignIn({ signIn }: { readonly signIn: SignIn }) {
  const { provider } = signIn.parts
  if (!provider) return null
  return (
    <p>
      <ButtonLink href={path} look="second">
        {provider.name}
      </ButtonLink>
    </p>
  )
}
