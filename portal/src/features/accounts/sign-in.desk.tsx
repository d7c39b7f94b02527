import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  deskPath,
  type FormFields,
  formFields,
  type RoomServices,
  sendErrorPage,
  type Visit,
} from '../../http/index.ts'
import { Button, ButtonLink, ErrorSummary, Notice, TextField, useLanguage } from '../../ui/index.ts'
import { accountWords } from './account.words.ts'
import { arrivalLanguage, languageCookie } from './arrival-language.ts'
import { PasskeySignIn, passkeySignIn } from './passkey.desk.tsx'
import { awakePath, codePath, sendDeskPage, setCookies, signInPath, signOutPath } from './person-page.desk.tsx'
import { ProviderSignIn, providerPages } from './provider.desk.tsx'
import { forgottenPath, recoveryPages } from './recovery.desk.tsx'
import { type Entry, fitsSession, type SignedIn, type SignIn } from './sign-in.ts'
import { enterByCode, enterByPassword } from './sign-in-steps.ts'
import { signedInWords } from './signed-in.words.ts'

export interface DeskParts {
  readonly services: RoomServices
  readonly signIn: SignIn
}

/** The way in: by password or one-time link, then by the code of a second factor; and the way out. */
export function signInPages(app: FastifyInstance, parts: DeskParts): void {
  const limited = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }
  app.get(signInPath, async (request, reply) =>
    isDeskHost(request) ? sendWayIn(request, reply, parts) : toDeskHost(request, reply, parts),
  )
  app.post(signInPath, async (request, reply) => takePassword(request, reply, parts))
  recoveryPages(app, parts.signIn)
  passkeySignIn(app, parts.signIn)
  providerPages(app, parts.signIn)
  app.get(codePath, async (request, reply) =>
    isDeskHost(request) ? sendCodeForm(request, reply) : toDeskHost(request, reply, parts),
  )
  app.post(codePath, async (request, reply) => takeCode(request, reply, parts))
  app.get(`${signInPath}/:token`, async (request, reply) =>
    isDeskHost(request) ? sendLinkForm(request, reply) : toDeskHost(request, reply, parts),
  )
  app.post<{ Params: { token: string } }>(`${signInPath}/:token`, limited, async (request, reply) =>
    openLink(request, reply, parts),
  )
  app.post(awakePath, async (request, reply) => {
    if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
    const person = await personSending(request, reply, parts)
    return person ? reply.code(204).header('cache-control', 'no-store').send() : reply
  })
  app.post(signOutPath, async (request, reply) => signOut(request, reply, parts))
}

/** The request as the steps of signing in see it. */
export const visitOf = (request: FastifyRequest): Visit => ({
  cookie: request.headers.cookie,
  isSecure: request.protocol === 'https',
  userAgent: request.headers['user-agent'] ?? '',
  address: request.ip,
})

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
export async function personBehind(
  request: FastifyRequest,
  { signIn }: DeskParts,
  isPassive = false,
): Promise<SignedIn | null> {
  if (!isDeskHost(request)) return null
  const person = await signIn.personOf({ ...visitOf(request), isPassive })
  // What goes wrong from here on is said in their language.
  if (person) request.language = person.language
  return person
}

/**
 * Who sent a form of the desk. Null when it was nobody signed in, or not a form of this session; the reply is then
 * already sent.
 */
export async function personSending(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: DeskParts,
  {
    fields = formFields(request.body),
    isPassive = false,
  }: { readonly fields?: FormFields; readonly isPassive?: boolean } = {},
): Promise<SignedIn | null> {
  const person = await personBehind(request, parts, isPassive)
  if (!person) {
    reply.redirect(signInPath, 303)
    return null
  }
  if (fitsSession(person, fields._token)) return person
  const said = signedInWords[person.language]
  const main = (
    <>
      <Notice kind="warning" isAnswer>
        <p>{said.badFormWhy}</p>
      </Notice>
      <ButtonLink href={deskPath}>{said.toDesk}</ButtonLink>
    </>
  )
  sendDeskPage(request, reply, { title: said.badForm, person, main, status: 403 })
  return null
}

function sendWayIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { signIn }: DeskParts,
  refusal?: { readonly text: string; readonly status: number; readonly email: string },
): FastifyReply {
  const words = accountWords[arrivalLanguage(request)]
  const { idleMinutes, administratorIdleMinutes } = signIn.parts.terms
  const main = (
    <>
      {refusal ? <ErrorSummary issues={[{ field: 'email', text: refusal.text }]} /> : null}
      {refusal ? null : <Arrival reason={formFields(request.query).ket_qua} />}
      <p>{words.how}</p>
      <form class="form" method="post" action={signInPath}>
        <TextField
          name="email"
          label={words.email}
          type="email"
          autocomplete="username"
          width="middle"
          value={refusal?.email ?? ''}
        />
        <TextField
          name="password"
          label={words.password}
          type="password"
          autocomplete="current-password"
          width="middle"
        />
        <Button>{words.signIn}</Button>
      </form>
      <PasskeySignIn />
      <ProviderSignIn signIn={signIn} />
      <p>
        <a href={forgottenPath}>{words.forgotten}</a>
      </p>
      <p>{words.firstTime}</p>
      <p>{words.idle(idleMinutes, Math.min(idleMinutes, administratorIdleMinutes))}</p>
      <ButtonLink href="/" look="second">
        {words.home}
      </ButtonLink>
    </>
  )
  return sendDeskPage(request, reply, {
    title: words.notSignedIn,
    main,
    status: refusal?.status ?? 200,
    scripts: ['passkey.js'],
  })
}

/** Why somebody is here again. */
function Arrival({ reason }: { readonly reason: string | undefined }) {
  const words = accountWords[useLanguage()]
  const reasons = {
    dat_lai: { text: words.resetDone, kind: 'success' },
    het_gio: { text: words.idleEnded, kind: 'info' },
    oidc: { text: words.providerFailed, kind: 'warning' },
  } as const
  if (reason === undefined || !Object.hasOwn(reasons, reason)) return null
  const { text, kind } = reasons[reason as keyof typeof reasons]
  return (
    <Notice kind={kind} isAnswer>
      <p>{text}</p>
    </Notice>
  )
}

async function takePassword(request: FastifyRequest, reply: FastifyReply, parts: DeskParts): Promise<FastifyReply> {
  const words = accountWords[arrivalLanguage(request)]
  if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
  const { email = '', password = '' } = formFields(request.body)
  const entry = await enterByPassword(parts.signIn, visitOf(request), { email, password })
  if (entry.kind === 'in' || entry.kind === 'code') return sendOn(reply, entry)
  const refusal =
    entry.kind === 'wait' ? { text: words.wait(entry.minutes), status: 429 } : { text: words.wrong, status: 422 }
  return sendWayIn(request, reply, parts, { ...refusal, email })
}

/** To the desk, or to the second step. */
function sendOn(reply: FastifyReply, entry: Extract<Entry, { kind: 'in' | 'code' }>): FastifyReply {
  setCookies(reply, entry.cookies)
  return reply.header('cache-control', 'no-store').redirect(entry.kind === 'in' ? deskPath : codePath, 303)
}

function sendCodeForm(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal?: { readonly text: string; readonly status: number },
): FastifyReply {
  const words = accountWords[arrivalLanguage(request)]
  const main = (
    <>
      {refusal ? <ErrorSummary issues={[{ field: 'code', text: refusal.text }]} /> : null}
      <form class="form" method="post" action={codePath}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          autocomplete="one-time-code"
          width="short"
          error={refusal?.text}
        />
        <Button>{words.goOn}</Button>
      </form>
      <p>
        <a href={signInPath}>{words.again}</a>
      </p>
    </>
  )
  return sendDeskPage(request, reply, { title: words.codeTitle, main, status: refusal?.status ?? 200 })
}

async function takeCode(request: FastifyRequest, reply: FastifyReply, { signIn }: DeskParts): Promise<FastifyReply> {
  const words = accountWords[arrivalLanguage(request)]
  if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
  const entry = await enterByCode(signIn, visitOf(request), formFields(request.body).code ?? '')
  if (entry.kind === 'in' || entry.kind === 'code') return sendOn(reply, entry)
  const refusal =
    entry.kind === 'wait' ? { text: words.wait(entry.minutes), status: 429 } : { text: words.codeWrong, status: 422 }
  return sendCodeForm(request, reply, refusal)
}

/** Following the link changes nothing; the button does. */
function sendLinkForm(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const words = accountWords[arrivalLanguage(request)]
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
  const words = accountWords[arrivalLanguage(request)]
  if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
  const entry = await signIn.open(request.params.token, visitOf(request))
  if (entry?.kind === 'in' || entry?.kind === 'code') return sendOn(reply, entry)
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
  const visit = visitOf(request)
  const cookies = [...(await parts.signIn.close(visit)), languageCookie(person.language, visit.isSecure)]
  return reply.header('set-cookie', cookies).header('cache-control', 'no-store').redirect(signInPath, 303)
}
