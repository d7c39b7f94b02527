import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  dayOf,
  type FormFields,
  formFields,
  type Issue,
  type PublicPages,
  type RoomServices,
  type Subject,
  sendErrorPage,
  subjectOf,
} from '../../http/index.ts'
import { ButtonLink, Notice, PageHeading } from '../../ui/index.ts'
import { submitComment } from './comment.commands.ts'
import { approvedComment, type ShownComment } from './comment.queries.ts'
import { type CommentDraft, parseComment } from './comment.ts'
import { type CommentIssueKey, commentWords as words } from './comment.words.ts'
import { commentPath, FormAlone } from './comment-view.tsx'

interface Parts {
  readonly pages: PublicPages
  readonly services: RoomServices
}

/** Takes comments. None of these pages is kept: they hold what one person typed, or answer what they did. */
export function commentPages(app: FastifyInstance, parts: Parts): void {
  const limited = { config: { rateLimit: { max: 5, timeWindow: 60_000 } } }
  app.post(commentPath, limited, async (request, reply) => receive(request, reply, parts))
  app.get(`${commentPath}/cam-on`, async (request, reply) => thank(request, reply, parts))
  app.get<{ Params: { id: string } }>(`${commentPath}/tra-loi/:id`, async (request, reply) =>
    replyForm(request, reply, parts),
  )
}

async function receive(request: FastifyRequest, reply: FastifyReply, parts: Parts): Promise<FastifyReply> {
  const { services } = parts
  const fields = formFields(request.body)
  const subject = subjectOf(fields)
  const path = subject && (await services.pathOf(request.site, subject))
  if (!path) return sendErrorPage(request, reply, 422)
  if (request.site.settings.commentPolicy === 'closed') return sendErrorPage(request, reply, 403)
  const draft = parseComment(fields)
  if ('issues' in draft) return sendForm(request, reply, { ...parts, subject, path, typed: fields, ...draft })
  // A filled-in honeypot is thanked like anybody else, so that programs learn nothing from the answer.
  if (!fields.website) await keep(request, services, { subject, draft })
  return reply.redirect(`${commentPath}/cam-on?kind=${subject.kind}&id=${subject.id}`, 303)
}

async function keep(
  request: FastifyRequest,
  { db, now, visitorKeys }: RoomServices,
  { subject, draft }: { subject: Subject; draft: CommentDraft },
): Promise<void> {
  const at = now()
  const siteId = request.site.id
  const hash = await visitorKeys.hasherFor(dayOf(at))
  const caller = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' }
  const about = [siteId, subject.kind, subject.id, draft.replyTo].join(' ')
  await submitComment(db, { siteId, subject, draft, submission: hash(caller, about, draft.name, draft.text), at })
}

interface FormParts extends Parts {
  readonly subject: Subject
  readonly path: string
  readonly typed: FormFields
  readonly issues: readonly Issue<CommentIssueKey>[]
}

async function sendForm(request: FastifyRequest, reply: FastifyReply, form: FormParts): Promise<FastifyReply> {
  const { pages, services, subject, path, typed, issues } = form
  const answered = await answeredBy(services, request.site.id, typed.reply_to)
  const main = (
    <>
      <PageHeading title={answered ? words.reply : words.write} />
      <FormAlone subject={subject} answered={answered} typed={typed} issues={issues} />
      <BackTo path={path} />
    </>
  )
  const page = { title: words.write, isIndexed: false, main, subjects: [] }
  return pages.sendUncached(request, reply, { page, status: 422 })
}

async function answeredBy(
  { publicDb }: RoomServices,
  siteId: number,
  id: string | undefined,
): Promise<(ShownComment & { subject: Subject }) | null> {
  return id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? approvedComment(publicDb, siteId, Number(id)) : null
}

async function replyForm(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { pages, services }: Parts,
): Promise<FastifyReply> {
  const answered = await answeredBy(services, request.site.id, request.params.id)
  const path = answered && (await services.pathOf(request.site, answered.subject))
  if (!path) return sendErrorPage(request, reply, 404)
  const main = (
    <>
      <PageHeading title={words.reply} />
      <FormAlone subject={answered.subject} answered={answered} />
      <BackTo path={path} />
    </>
  )
  const page = { title: words.reply, isIndexed: false, main, subjects: [] }
  return pages.sendUncached(request, reply, { page, status: 200 })
}

async function thank(request: FastifyRequest, reply: FastifyReply, { pages, services }: Parts): Promise<FastifyReply> {
  const subject = subjectOf(formFields(request.query))
  const path = subject && (await services.pathOf(request.site, subject))
  if (!path) return sendErrorPage(request, reply, 404)
  const main = (
    <>
      <PageHeading title={words.thanks} />
      <Notice kind="success" isAnswer>
        <p>{words.waits}</p>
      </Notice>
      <BackTo path={path} />
    </>
  )
  const page = { title: words.thanks, isIndexed: false, main, subjects: [] }
  return pages.sendUncached(request, reply, { page, status: 200 })
}

function BackTo({ path }: { readonly path: string }) {
  return (
    <p>
      <ButtonLink href={path} look="second">
        {words.back}
      </ButtonLink>
    </p>
  )
}
