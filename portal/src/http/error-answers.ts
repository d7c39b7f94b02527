import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotPermitted } from '../access/index.ts'
import { sendErrorPage } from './error-pages.tsx'
import type { ErrorStatus } from './http.words.ts'
import { pageKey } from './outermost.ts'
import type { PageCache } from './page-cache.ts'
import { sendStored } from './stored-answer.ts'

/** PostgreSQL's and the socket's ways of saying "not now": starting, stopping, full, gone. */
const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  '57014',
  '53100',
  '25006',
  '55000',
  '3D000',
])

interface Failure {
  readonly code?: string
  readonly statusCode?: number
  readonly message?: string
}

/** The page for an error. A page that was stored earlier is better than none while the database is away. */
export function answerError(
  error: unknown,
  { request, reply, cache }: { request: FastifyRequest; reply: FastifyReply; cache: PageCache },
): FastifyReply {
  const status = statusOf(error)
  if (status === 500) request.log.error({ id: request.id, err: error })
  else if (status === 503) request.log.warn({ id: request.id, message: (error as Failure).message })
  const stored = status >= 500 && request.method === 'GET' ? cache.get(pageKey(request.raw)) : undefined
  if (stored) {
    reply.hijack()
    sendStored(stored, request.raw, reply.raw)
    return reply
  }
  if (status === 503) reply.header('retry-after', '10')
  return sendErrorPage(request, reply, status)
}

function statusOf(error: unknown): ErrorStatus {
  if (error instanceof NotPermitted) return 403
  const { code = '', statusCode = 500, message = '' } = error as Failure
  if (databaseAway.has(code) || /^(?:Connection terminated|timeout exceeded when trying to connect)/.test(message))
    return 503
  if (statusCode === 429 || statusCode === 413 || statusCode === 404) return statusCode
  if (statusCode === 503) return 503
  if (code === '22021') return 422
  return statusCode >= 400 && statusCode < 500 ? 422 : 500
}
