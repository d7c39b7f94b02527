import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { PageCache, StoredPage, Subject } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'

/** A page is rendered anew after this long, so that its counters lag a minute at most. */
const refreshAfter = 60_000

/** Told of each page sent to somebody, before it is known whether the visit counts. */
export type OnServed = (view: Subject | null, siteId: number, request: IncomingMessage) => void

/** What the outermost layer needs. */
export interface Outermost {
  readonly cache: PageCache
  readonly onServed: OnServed
  readonly now?: () => number
}

const fixedHeaders = [
  ...Object.entries(securityHeaders).flat(),
  'cache-control',
  'public, max-age=0, must-revalidate',
  'vary',
  'accept-encoding',
]

/** The key of a page: what the address says, nothing else of the request. */
export function pageKey(request: IncomingMessage): string {
  return `${request.headers.host ?? ''}${request.url ?? ''}`
}

/** Sends a stored page in the best encoding that the client takes, or 304 when it has it. */
export function sendStored(page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  const answers = answersOf(page)
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, answers.notModified).end()
    return
  }
  const { body, headers } = answers[encodingFor(request.headers['accept-encoding'])]
  response.writeHead(200, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body, 'latin1')
}

type Encoding = 'identity' | 'gzip' | 'brotli'

interface Answer {
  readonly body: string
  readonly headers: string[]
}

type Answers = Readonly<Record<Encoding, Answer>> & { readonly notModified: string[] }

/** Headers are put together once for each page, not once for each visitor. */
const prepared = new WeakMap<StoredPage, Answers>()

function answersOf(page: StoredPage): Answers {
  const known = prepared.get(page)
  if (known) return known
  const answers: Answers = {
    identity: answerOf(page, page.identity, []),
    gzip: answerOf(page, page.gzip, ['content-encoding', 'gzip']),
    brotli: answerOf(page, page.brotli, ['content-encoding', 'br']),
    notModified: [...fixedHeaders, 'etag', page.etag],
  }
  prepared.set(page, answers)
  return answers
}

function answerOf({ contentType, etag }: StoredPage, body: string, encoding: readonly string[]): Answer {
  const own = ['content-type', contentType, 'etag', etag, 'content-length', String(body.length)]
  return { body, headers: [...fixedHeaders, ...own, ...encoding] }
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '')
  if (/\bbr\b/.test(text)) return 'brotli'
  return /\bgzip\b/.test(text) ? 'gzip' : 'identity'
}

/**
 * Answers from the cache before the framework sees the request (a framework costs as much as the whole answer). One
 * request a minute goes through to render the page anew; the others get the stored one meanwhile.
 */
export function withPageCache(
  { cache, onServed, now = () => performance.now() }: Outermost,
  inner: RequestListener,
): RequestListener {
  const refreshing = new Set<string>()
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return inner(request, response)
    const key = pageKey(request)
    const page = cache.get(key)
    if (!page) return inner(request, response)
    if (now() - page.storedAt > refreshAfter && !refreshing.has(key)) {
      refreshing.add(key)
      response.once('close', () => refreshing.delete(key))
      return inner(request, response)
    }
    onServed(page.view, page.siteId, request)
    sendStored(page, request, response)
  }
}
