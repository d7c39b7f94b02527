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
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, [...fixedHeaders, 'etag', page.etag]).end()
    return
  }
  const { body, encoding } = encodingFor(page, String(request.headers['accept-encoding'] ?? ''))
  const headers = [
    ...fixedHeaders,
    'content-type',
    page.contentType,
    'etag',
    page.etag,
    'content-length',
    String(body.length),
  ]
  if (encoding) headers.push('content-encoding', encoding)
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function encodingFor(page: StoredPage, accepted: string): { body: Buffer; encoding: string | null } {
  if (/\bbr\b/.test(accepted)) return { body: page.brotli, encoding: 'br' }
  if (/\bgzip\b/.test(accepted)) return { body: page.gzip, encoding: 'gzip' }
  return { body: page.identity, encoding: null }
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
