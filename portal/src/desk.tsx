import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayDoSomewhere } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { type BackupParts, backupPages } from './desk-backups.tsx'
import { findPage } from './desk-find.tsx'
import { jobPages } from './desk-jobs.tsx'
import { Overview } from './desk-overview.tsx'
import { DeskRoutes } from './desk-routes.tsx'
import { undoPages } from './desk-undo.tsx'
import { WaitingWork } from './desk-waiting.tsx'
import { auditPages } from './features/accounts/audit.desk.tsx'
import { ownAccountPath, type SignedIn, sendDeskPage, setCookies, signedInWords } from './features/accounts/index.ts'
import { ownAccountPages } from './features/accounts/own-account.desk.tsx'
import { peoplePages } from './features/accounts/people.desk.tsx'
import { type DeskParts, isDeskHost, personSending, signInPages } from './features/accounts/sign-in.desk.tsx'
import { articleDesk } from './features/articles/article.desk.tsx'
import type { WithArticle } from './features/articles/article-steps.ts'
import { decideReading } from './features/articles/reading.desk.tsx'
import { readingWords } from './features/articles/reading.words.ts'
import { categoryPages } from './features/categories/category.desk.tsx'
import { tagPages } from './features/categories/tag.desk.tsx'
import { moderateComment } from './features/comments/comment.desk.tsx'
import { commentWaitingWords } from './features/comments/comment-desk.words.ts'
import { commentQueuePages } from './features/comments/comment-queue.desk.tsx'
import { addReading, leaveReadingsUndo, readArticle, showRecordsOf } from './features/importer/index.ts'
import type { FileStore, Uploads } from './features/media/index.ts'
import { mediaDesk } from './features/media/media.desk.tsx'
import { uploadPages } from './features/media/upload.desk.ts'
import { notificationPages } from './features/notifications/notification.desk.tsx'
import { homeBlockPages } from './features/site-settings/home-blocks.desk.tsx'
import { menuPages } from './features/site-settings/menu.desk.tsx'
import { settingsPages } from './features/site-settings/settings.desk.tsx'
import { statisticsPages } from './features/statistics/statistics.desk.tsx'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  type FormFields,
  formFields,
  sendErrorPage,
  withUndo,
} from './http/index.ts'
import type { Site } from './sites/index.ts'
import { type Language, Notice, useLanguage } from './ui/index.ts'

const resultsIn = (language: Language): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  'binh-luan': commentWaitingWords[language].results,
  'so-doc': readingWords[language].results,
})

interface LibraryParts {
  readonly files: FileStore
  readonly uploads: Uploads
}

/** The desk: signing in, and what waits for the one who did. */
export function addDesk(app: FastifyInstance, parts: DeskParts & BackupParts & LibraryParts): void {
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  signInPages(app, parts)
  const desk = new DeskRoutes(app, parts)
  mediaDesk(desk, parts.files)
  uploadPages(desk, parts.uploads)
  const { files, uploads } = parts
  articleDesk(desk, { whenPublished: showWithArticle, readArticle, addReading, leaveReadingsUndo, files, uploads })
  ownAccountPages(desk, parts.signIn)
  peoplePages(desk, parts.signIn)
  auditPages(desk)
  categoryPages(desk)
  tagPages(desk)
  commentQueuePages(desk)
  statisticsPages(desk)
  jobPages(desk, parts.jobs)
  backupPages(desk, parts)
  menuPages(desk)
  homeBlockPages(desk)
  settingsPages(desk, parts.files)
  desk.show('', async request => dashboard(desk, request))
  undoPages(desk, parts)
  findPage(desk)
  notificationPages(desk)
  // Nothing is there; only here is it known in which language to say so.
  desk.show('/*', async () => null)
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
) => Promise<{ readonly result: string; readonly undo: number | null } | null>

/** Boxes of figures, then what waits; those whose role has nothing here are told so. */
async function dashboard(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = signedInWords[request.language]
  const { actor, query, language } = request
  const { services } = desk
  const { title } = deskWords[language]
  if (!services.sites.all().some(site => mayDoSomewhere(actor, 'seeWaiting', site)))
    return { title: words.noRole, main: <NoRole />, status: 403 }
  const main = (
    <>
      <Result query={query} />
      {await Overview({ services, request })}
      {await WaitingWork({ services, request })}
    </>
  )
  return { title, main }
}

function Result({ query }: { readonly query: FormFields }) {
  const results = resultsIn(useLanguage())
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

function NoRole() {
  const words = signedInWords[useLanguage()]
  return (
    <Notice kind="warning">
      <p>{words.noRoleWhy}</p>
    </Notice>
  )
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
  const done = await act(deed, { id: Number(request.params.id), act: fields.act ?? '' })
  if (done === null) {
    const main = <Notice kind="warning">{deskWords[person.language].unknownAct}</Notice>
    return sendDeskPage(request, reply, { title: deskWords[person.language].title, person, main, status: 422 })
  }
  const pages = Object.fromEntries(['y_kien', 'so_doc'].flatMap(name => (fields[name] ? [[name, fields[name]]] : [])))
  const query = new URLSearchParams({ ...pages, ket_qua: `${room}.${done.result}` })
  setCookies(reply, person.cookies)
  return reply.header('cache-control', 'no-store').redirect(withUndo(`${deskPath}?${query}`, done.undo), 303)
}
