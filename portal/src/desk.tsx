import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayDo } from './access/index.ts'
import { deskWords as words } from './desk.words.ts'
import { DeskRoutes } from './desk-routes.tsx'
import { WaitingWork } from './desk-waiting.tsx'
import { auditPages } from './features/accounts/audit.desk.tsx'
import {
  accountWords,
  ownAccountPath,
  type SignedIn,
  sendDeskPage,
  setCookies,
  signInPath,
} from './features/accounts/index.ts'
import { ownAccountPages } from './features/accounts/own-account.desk.tsx'
import { peoplePages } from './features/accounts/people.desk.tsx'
import {
  type DeskParts,
  isDeskHost,
  personBehind,
  personSending,
  signInPages,
  toDeskHost,
} from './features/accounts/sign-in.desk.tsx'
import { articleDesk } from './features/articles/article.desk.tsx'
import type { WithArticle } from './features/articles/article-steps.ts'
import { decideReading } from './features/articles/reading.desk.tsx'
import { readingWords } from './features/articles/reading.words.ts'
import { moderateComment } from './features/comments/comment.desk.tsx'
import { commentWords } from './features/comments/comment.words.ts'
import { addReading, readArticle, showRecordsOf } from './features/importer/index.ts'
import type { FileStore, Uploads } from './features/media/index.ts'
import { mediaDesk } from './features/media/media.desk.tsx'
import { uploadPages } from './features/media/upload.desk.ts'
import { deskPath, type FormFields, formFields, sendErrorPage } from './http/index.ts'
import type { Site } from './sites/index.ts'
import { Notice } from './ui/index.ts'

const results: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'binh-luan': commentWords.desk.results,
  'so-doc': readingWords.results,
}

interface LibraryParts {
  readonly files: FileStore
  readonly uploads: Uploads
}

/** The desk: signing in, and what waits for the one who did. */
export function addDesk(app: FastifyInstance, parts: DeskParts & LibraryParts): void {
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  signInPages(app, parts)
  const desk = new DeskRoutes(app, parts)
  mediaDesk(desk, parts.files)
  uploadPages(desk, parts.uploads)
  const { files, uploads } = parts
  articleDesk(desk, { whenPublished: showWithArticle, readArticle, addReading, files, uploads })
  ownAccountPages(desk, parts.signIn)
  peoplePages(desk, parts.signIn)
  auditPages(desk)
  app.get(deskPath, async (request, reply) => showWaiting(request, reply, parts))
  const send = (room: string, act: RoomAct) => {
    app.post<{ Params: { id: string } }>(`${deskPath}/${room}/:id`, async (request, reply) =>
      decide(request, reply, { ...parts, room, act }),
    )
  }
  send('binh-luan', (deed, choice) => moderateComment(parts.services, deed, choice))
  send('so-doc', (deed, choice) => decideReading(parts.services, deed, choice))
}

/** The records of an article become public with it. */
const showWithArticle: WithArticle = (tx, deed, { id, at }) => showRecordsOf(tx, deed, { articleId: id, at })

type RoomAct = (
  deed: { actor: SignedIn['actor']; site: Site },
  choice: { id: number; act: string },
) => Promise<string | null>

async function showWaiting(request: FastifyRequest, reply: FastifyReply, parts: DeskParts): Promise<FastifyReply> {
  if (!isDeskHost(request)) return toDeskHost(request, reply, parts)
  const person = await personBehind(request, parts)
  if (!person) return reply.header('cache-control', 'no-store').redirect(signInPath, 303)
  if (person.mustSetUp) return reply.header('cache-control', 'no-store').redirect(ownAccountPath, 303)
  const { services } = parts
  const { actor } = person
  if (!services.sites.all().some(site => mayDo(actor, 'seeWaiting', site))) return sendNoRole(request, reply, person)
  const query = formFields(request.query)
  const main = (
    <>
      <Result query={query} />
      {await WaitingWork({ services, person, query, origin: originOf(request) })}
    </>
  )
  return sendDeskPage(request, reply, { title: words.title, person, main })
}

/** How addresses of the portal's sites begin and end, as this visitor reaches them. */
const originOf = (request: FastifyRequest) => ({
  scheme: `${request.protocol}://`,
  port: /:\d+$/.exec(request.host)?.[0] ?? '',
})

function Result({ query }: { readonly query: FormFields }) {
  const [room = '', result = ''] = (query.ket_qua ?? '').split('.')
  const known = Object.hasOwn(results, room) ? results[room] : undefined
  const text = known && Object.hasOwn(known, result) ? known[result] : undefined
  if (!text) return null
  return (
    <Notice kind={result === 'needs_indicator' || result === 'already_decided' ? 'warning' : 'success'} isAnswer>
      <p>{text}</p>
    </Notice>
  )
}

function sendNoRole(request: FastifyRequest, reply: FastifyReply, person: SignedIn): FastifyReply {
  const main = (
    <Notice kind="warning">
      <p>{accountWords.noRoleWhy}</p>
    </Notice>
  )
  return sendDeskPage(request, reply, { title: accountWords.noRole, person, main, status: 403 })
}

async function decide(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { room, act, ...parts }: DeskParts & { room: string; act: RoomAct },
): Promise<FastifyReply> {
  if (!isDeskHost(request)) return sendErrorPage(request, reply, 404)
  const person = await personSending(request, reply, parts)
  if (!person) return reply
  if (person.mustSetUp) return reply.header('cache-control', 'no-store').redirect(ownAccountPath, 303)
  const fields = formFields(request.body)
  const site = parts.services.sites.byId(Number(fields.site))
  if (!site || !/^[1-9]\d{0,14}$/.test(request.params.id)) return sendErrorPage(request, reply, 404)
  const deed = { actor: person.actor, site }
  const result = await act(deed, { id: Number(request.params.id), act: fields.act ?? '' })
  if (result === null) {
    const main = <Notice kind="warning">{words.unknownAct}</Notice>
    return sendDeskPage(request, reply, { title: words.title, person, main, status: 422 })
  }
  const pages = Object.fromEntries(['y_kien', 'so_doc'].flatMap(name => (fields[name] ? [[name, fields[name]]] : [])))
  const query = new URLSearchParams({ ...pages, ket_qua: `${room}.${result}` })
  setCookies(reply, person.cookies)
  return reply.header('cache-control', 'no-store').redirect(`${deskPath}?${query}`, 303)
}
