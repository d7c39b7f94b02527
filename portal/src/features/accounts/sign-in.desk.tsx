import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deskPath, type FormFields, formFields, type RoomServices, sendErrorPage } from '../../http/index.ts'
import { Button, ButtonLink, Notice } from '../../ui/index.ts'
import { accountWords as words } from './account.words.ts'
import { sendDeskPage, signInPath, signOutPath } from './person-page.desk.tsx'
import { fitsSession, type SignedIn, type SignIn } from './sign-in.ts'

export interface DeskParts {
  readonly services: RoomServices
  readonly signIn: SignIn
}

/** Signing in by a one-time link, and out. */
export function signInPages(app: FastifyInstance, parts: DeskParts): void {
  const limited = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }
  app.get(signInPath, async (request, reply) =>
    isDeskHost(request) ? sendWayIn(request, reply) : toDeskHost(request, reply, parts),
  )
  app.get(`${signInPath}/:token`, async (request, reply) =>
    isDeskHost(request) ? sendLinkForm(request, reply) : toDeskHost(request, reply, parts),
  )
  app.post<{ Params: { token: string } }>(`${signInPath}/:token`, limited, async (request, reply) =>
    openLink(request, reply, parts),
  )
  app.post(signOutPath, async (request, reply) => signOut(request, reply, parts))
}

/** One desk for the whole portal, on the province's host: cookies bind to it. */
export const isDeskHost = ({ site }: FastifyRequest): boolean => site.parentId === null

/** The same address on the desk's host, which is one of our own sites. */
export function toDeskHost(request: FastifyRequest, reply: FastifyReply, { services }: DeskParts): FastifyReply {
  const desk = services.sites.byId(request.site.lineage.at(-1) ?? 0)
  if (!desk) return sendErrorPage(request, reply, 404)
  const port = /:\d+$/.exec(request.host)?.[0] ?? ''
  return reply.redirect(`${request.protocol}://${desk.host}${port}${request.url}`, 303)
}

/** Who is signed in, by the request's cookie; null for nobody. */
export async function personBehind(request: FastifyRequest, { signIn }: DeskParts): Promise<SignedIn | null> {
  if (!isDeskHost(request)) return null
  return signIn.personOf({ cookie: request.headers.cookie, isSecure: request.protocol === 'https' })
}

/**
 * Who sent a form of the desk. Null when it was nobody signed in, or not a form of this session; the reply is then
 * already sent.
 */
export async function personSending(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: DeskParts,
  fields: FormFields = formFields(request.body),
): Promise<SignedIn | null> {
  const person = await personBehind(request, parts)
  if (!person) {
    reply.redirect(signInPath, 303)
    return null
  }
  if (fitsSession(person, fields._token)) return person
  const main = (
    <>
      <Notice kind="warning" isAnswer>
        <p>{words.badFormWhy}</p>
      </Notice>
      <ButtonLink href={deskPath}>{words.toDesk}</ButtonLink>
    </>
  )
  sendDeskPage(request, reply, { title: words.badForm, person, main, status: 403 })
  return null
}

function sendWayIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const main = (
    <>
      <p>{words.how}</p>
      <p>{words.firstTime}</p>
      <ButtonLink href="/" look="second">
        {words.home}
      </ButtonLink>
    </>
  )
  return sendDeskPage(request, reply, { title: words.notSignedIn, main })
}

/** Following the link changes nothing; the button does. */
function sendLinkForm(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const main = (
    <form class="form" method="post" action={request.url}>
      <p>{words.ready}</p>
      <Button>{words.signIn}</Button>
    </form>
  )
  return sendDeskPage(request, reply, { title: words.signIn, main })
}

async function openLink(
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
  { signIn }: DeskParts,
): Promise<FastifyReply> {
  if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
  const cookies = await signIn.open(request.params.token, {
    isSecure: request.protocol === 'https',
    userAgent: request.headers['user-agent'] ?? '',
  })
  if (cookies) return reply.header('set-cookie', cookies).header('cache-control', 'no-store').redirect(deskPath, 303)
  const main = (
    <Notice kind="warning" isAnswer>
      <p>{words.linkOverWhy}</p>
    </Notice>
  )
  return sendDeskPage(request, reply, { title: words.linkOver, main, status: 410 })
}

async function signOut(request: FastifyRequest, reply: FastifyReply, parts: DeskParts): Promise<FastifyReply> {
  const person = await personSending(request, reply, parts)
  if (!person) return reply
  const cookies = await parts.signIn.close({
    cookie: request.headers.cookie,
    isSecure: request.protocol === 'https',
  })
  return reply.header('set-cookie', cookies).header('cache-control', 'no-store').redirect(signInPath, 303)
}
