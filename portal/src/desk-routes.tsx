import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotPermitted } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { findPath } from './desk-find.tsx'
import { deskMenu, placesFor } from './desk-places.ts'
import { undoBanner } from './desk-undo.tsx'
import {
  type DeskPage,
  fitsSession,
  ownAccountPath,
  type SignedIn,
  sendDeskPage,
  setCookies,
  signedInWords,
  signInPath,
} from './features/accounts/index.ts'
import {
  type DeskParts,
  isDeskHost,
  personBehind,
  personSending,
  toDeskHost,
  visitOf,
} from './features/accounts/sign-in.desk.tsx'
import { unreadCount } from './features/notifications/index.ts'
import {
  type DeskAnswer,
  type DeskHandler,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type FormFields,
  formFields,
  framedHeaders,
  frameMenu,
  frameSite,
  framingHeaders,
  type RelayHandler,
  type RoomServices,
  type SentFile,
  sendErrorPage,
} from './http/index.ts'
import { Notice, renderDocument, SiteFrame } from './ui/index.ts'

/** Largest form of the desk: an article with all its structure. Bytes. */
const longestForm = 8 * 1024 * 1024

/** Puts the rooms' desk pages before people who are signed in: one host, one session, one token in every form. */
export class DeskRoutes implements DeskPages {
  readonly services: RoomServices
  private readonly app: FastifyInstance
  private readonly parts: DeskParts

  constructor(app: FastifyInstance, parts: DeskParts) {
    this.app = app
    this.parts = parts
    this.services = parts.services
  }

  show(path: string, handler: DeskHandler): void {
    this.app.get(`${deskPath}${path}`, async (request, reply) => {
      if (!isDeskHost(request)) return toDeskHost(request, reply, this.parts)
      const person = await personBehind(request, this.parts)
      if (!person) return reply.header('cache-control', 'no-store').redirect(signInPath, 303)
      if (mustLeave(path, person)) return reply.header('cache-control', 'no-store').redirect(ownAccountPath, 303)
      return this.answer(request, reply, { person, handler, sent: { fields: {}, files: [] } })
    })
  }

  take(path: string, handler: DeskHandler): void {
    this.app.post(`${deskPath}${path}`, { bodyLimit: longestForm }, async (request, reply) => {
      if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
      const fields = formFields(request.body)
      const person = await personSending(request, reply, this.parts, { fields, isPassive: path.endsWith(byItself) })
      if (!person) return reply
      if (mustLeave(path, person)) return reply.header('cache-control', 'no-store').redirect(ownAccountPath, 303)
      return this.answer(request, reply, { person, handler, sent: { fields, files: [] } })
    })
  }

  takeFile(path: string, longest: number, handler: DeskHandler): void {
    this.app.post(`${deskPath}${path}`, { bodyLimit: longest + longestForm }, async (request, reply) => {
      if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
      // Nobody who is not signed in gets a file read.
      if (!(await personBehind(request, this.parts))) return reply.redirect(signInPath, 303)
      const sent = request.isMultipart()
        ? await sentWithFile(request, longest)
        : { fields: formFields(request.body), files: [] }
      const person = await personSending(request, reply, this.parts, { fields: sent.fields })
      if (!person) return reply
      if (mustLeave(path, person)) return reply.header('cache-control', 'no-store').redirect(ownAccountPath, 303)
      return this.answer(request, reply, { person, handler, sent })
    })
  }

  relay(method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE', path: string, handler: RelayHandler): void {
    const url = `${deskPath}${path}`
    this.app.route({ method, url, config: { rateLimit: relayLimit }, handler: relayed })
    const { parts } = this
    async function relayed(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      reply.header('cache-control', 'no-store')
      if (!isDeskHost(request)) return reply.code(404).send()
      // What a script sends by itself keeps no session alive.
      const person = await personBehind(request, parts, true)
      if (!person) return reply.code(401).send()
      const token = request.headers['x-form-token']
      if (!fitsSession(person, String(token)) || mustLeave(path, person)) return reply.code(403).send()
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value)
      const sent = { fields: {}, files: [] }
      const wire = { request: request.raw, response: reply.raw }
      const answer = await handler(deskRequest(request, { person, sent }), wire)
      if (answer === 'sent') return reply.hijack()
      if (answer === null || !('json' in answer)) return reply.code(404).send()
      return reply.code(answer.status ?? 200).send(answer.json)
    }
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { person, handler, sent }: { person: SignedIn; handler: DeskHandler; sent: Sent },
  ): Promise<FastifyReply> {
    const asked = deskRequest(request, { person, sent })
    try {
      return await this.send(request, reply, { person, asked, answer: await handler(asked) })
    } catch (error) {
      if (!(error instanceof NotPermitted)) throw error
      const main = (
        <Notice kind="warning">
          <p>{deskWords[person.language].notPermitted}</p>
        </Notice>
      )
      return sendDeskPage(request, reply, {
        title: signedInWords[person.language].noRole,
        person,
        main,
        status: 403,
        ...(await this.frame(request, person)),
      })
    }
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { person, asked, answer }: { person: SignedIn; asked: DeskRequest; answer: DeskAnswer },
  ): Promise<FastifyReply> {
    if (answer === null) return sendErrorPage(request, reply, 404)
    reply.header('cache-control', 'no-store')
    setCookies(reply, [...person.cookies, ...('cookies' in answer ? (answer.cookies ?? []) : [])])
    if ('file' in answer) return sendFile(reply, answer)
    if ('redirectTo' in answer) return reply.redirect(answer.redirectTo, 303)
    if ('json' in answer) return reply.code(answer.status ?? 200).send(answer.json)
    if ('publicFrame' in answer)
      return reply.headers(framedHeaders).type('text/html; charset=utf-8').send(previewDocument(request, answer))
    if (answer.holdsFrame) reply.headers(framingHeaders)
    const main = (
      <>
        {await undoBanner(this, asked)}
        {answer.main}
      </>
    )
    return sendDeskPage(request, reply, { ...answer, main, person, ...(await this.frame(request, person)) })
  }

  /** What stands around a page: where else this person may go. */
  private async frame(request: FastifyRequest, { actor, language }: SignedIn): Promise<Partial<DeskPage>> {
    const places = placesFor(actor, this.services.sites.all(), language)
    const words = deskWords[language]
    const count = await unreadCount(this.services.db, actor.accountId)
    return {
      menu: deskMenu(places, pathOf(request), language),
      bell: { label: words.places.notifications, href: `${deskPath}/thong-bao`, count },
      finder: { label: words.find, href: `${deskPath}${findPath}` },
    }
  }
}

/** A large file has hundreds of pieces. */
const relayLimit = { max: 3_000, timeWindow: 60_000 }

interface Sent {
  readonly fields: FormFields
  readonly files: readonly SentFile[]
}

/** File fields that a form may have; where nothing was chosen they come empty. */
const mostFileFields = 8

/** The fields of a form and its files: of several that were chosen the button says which one is meant. */
async function sentWithFile(request: FastifyRequest, longest: number): Promise<Sent> {
  const fields: Record<string, string> = {}
  const files: SentFile[] = []
  const limits = { fileSize: longest, files: mostFileFields, fieldSize: longestForm, fields: 500 }
  for await (const part of request.parts({ limits, throwFileSizeLimit: false } as Parameters<
    typeof request.parts
  >[0])) {
    if (part.type === 'field') fields[part.fieldname] ??= String(part.value)
    else {
      files.push(...(await fileOfPart(part, longest - sizeOf(files))))
    }
  }
  return { fields: formFields(fields), files }
}

const sizeOf = (files: readonly SentFile[]): number => files.reduce((sum, one) => sum + one.bytes.length, 0)

/** All files of a form together may have as many bytes as one. */
async function fileOfPart(part: MultipartFile, left: number): Promise<SentFile[]> {
  const bytes = await part.toBuffer()
  if (!part.filename) return []
  const name = part.filename.normalize('NFC').slice(0, 200)
  const isTooLarge = part.file.truncated || bytes.length > left
  return [{ field: part.fieldname, name, bytes: isTooLarge ? Buffer.alloc(0) : bytes, isTooLarge }]
}

/** What an open page says by itself every few seconds; it keeps no session alive. */
const byItself = '/con-day'

/** Whoever still owes a second factor that their role asks for may only set one up. */
const mustLeave = (path: string, { mustSetUp }: SignedIn): boolean =>
  mustSetUp && !`${deskPath}${path}`.startsWith(ownAccountPath)

function sendFile(reply: FastifyReply, { file, name, type }: Extract<DeskAnswer, { file: unknown }>): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type).send(file)
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? ''

function deskRequest(request: FastifyRequest, { person, sent }: { person: SignedIn; sent: Sent }): DeskRequest {
  return {
    actor: person.actor,
    language: person.language,
    formToken: person.formToken,
    params: request.params as Record<string, string>,
    query: formFields(request.query),
    ...sent,
    path: pathOf(request),
    visit: visitOf(request),
    origin: { scheme: `${request.protocol}://`, port: /:\d+$/.exec(request.host)?.[0] ?? '' },
  }
}

/** A page as the public will see it, which no search engine may keep. */
function previewDocument(
  request: FastifyRequest,
  { title, main, publicFrame: site }: Extract<DeskAnswer, { publicFrame: unknown }>,
): string {
  return renderDocument(
    <SiteFrame
      title={title}
      isIndexed={false}
      site={frameSite(site, { host: request.host, isSecure: request.protocol === 'https' })}
      menu={frameMenu(site.menu, '')}
      path={pathOf(request)}
    >
      {main}
    </SiteFrame>,
  )
}
