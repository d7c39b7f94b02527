import type { IncomingMessage, RequestListener } from 'node:http'
import type { PageCache, Subject } from './page-cache.ts'
import { sendStoredAtOnce } from './stored-answer.ts'

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

/** The key of a page: what the address says, nothing else of the request. */
export function pageKey(request: IncomingMessage): string {
  return `${request.headers.host ?? ''}${request.url ?? ''}`
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
    sendStoredAtOnce(page, request, response)
  }
}
