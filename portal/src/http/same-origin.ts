import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a form or script of this very site sent the request. Cached pages hold no token, so public forms are
 * guarded by what a browser says of itself; a request that says nothing is refused.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = headers
  if (!origin || !host) return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
