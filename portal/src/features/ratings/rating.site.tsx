import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  dayOf,
  formFields,
  type PublicPages,
  type RoomServices,
  type Subject,
  sendErrorPage,
  subjectOf,
} from '../../http/index.ts'
import { ButtonLink, formatNumber, Notice, PageHeading } from '../../ui/index.ts'
import { rateSubject } from './rating.commands.ts'
import { ratingTotal } from './rating.queries.ts'
import { parseStars } from './rating.ts'
import { ratingWords as words } from './rating.words.ts'
import { ratingPath, SubjectRating } from './rating-view.tsx'

interface Parts {
  readonly pages: PublicPages
  readonly services: RoomServices
}

/** Takes ratings, and thanks for them on a page that no cache holds: the reader sees theirs counted at once. */
export function ratingPages(app: FastifyInstance, parts: Parts): void {
  const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }
  app.post(ratingPath, limited, async (request, reply) => rate(request, reply, parts))
  app.get(`${ratingPath}/cam-on`, async (request, reply) => thank(request, reply, parts))
}

async function rate(request: FastifyRequest, reply: FastifyReply, parts: Parts): Promise<FastifyReply> {
  const { db, now, pathOf, visitorKeys } = parts.services
  const fields = formFields(request.body)
  const subject = subjectOf(fields)
  const path = subject && (await pathOf(request.site, subject))
  if (!path) return sendErrorPage(request, reply, 422)
  const stars = parseStars(fields)
  if (typeof stars !== 'number')
    return sendForm(request, reply, { ...parts, subject, path, error: words.issues[stars.key] })
  const at = now()
  const day = dayOf(at)
  const hash = await visitorKeys.hasherFor(day)
  const visitor = hash({ address: request.ip, userAgent: request.headers['user-agent'] ?? '' })
  await rateSubject(db, { siteId: request.site.id, subject, stars, visitor, day, at })
  return reply.redirect(`${ratingPath}/cam-on?kind=${subject.kind}&id=${subject.id}`, 303)
}

async function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  { pages, services, subject, path, error }: Parts & { subject: Subject; path: string; error: string },
): Promise<FastifyReply> {
  const total = await ratingTotal(services.publicDb, request.site.id, subject)
  const main = (
    <>
      <PageHeading title={words.notSent} />
      <SubjectRating subject={subject} total={total} error={error} />
      <ButtonLink href={path} look="second">
        {words.back}
      </ButtonLink>
    </>
  )
  const page = { title: words.notSent, isIndexed: false, main, subjects: [] }
  return pages.sendUncached(request, reply, { page, status: 422 })
}

async function thank(request: FastifyRequest, reply: FastifyReply, { pages, services }: Parts): Promise<FastifyReply> {
  const subject = subjectOf(formFields(request.query))
  const path = subject && (await services.pathOf(request.site, subject))
  if (!path) return sendErrorPage(request, reply, 404)
  const { points, count } = await ratingTotal(services.publicDb, request.site.id, subject)
  const main = (
    <>
      <PageHeading title={words.thanks} />
      <Notice kind="success" isAnswer>
        <p>{words.counted}</p>
      </Notice>
      <p>{words.total(formatNumber(points), formatNumber(count))}</p>
      <ButtonLink href={path}>{words.back}</ButtonLink>
    </>
  )
  const page = { title: words.thanks, isIndexed: false, main, subjects: [] }
  return pages.sendUncached(request, reply, { page, status: 200 })
}
