import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Db } from '../database/index.ts'
import { keyOfDay } from './visitor-key.commands.ts'

/**
 * The address a request came from: the socket's, or what the outermost believed proxy says. As Fastify's trustProxy
 * does it: one entry of X-Forwarded-For for each proxy, from the right; what stands further left is the visitor's word.
 */
export function addressOf(request: IncomingMessage, proxyCount: number): string {
  const own = request.socket.remoteAddress ?? ''
  const forwarded = request.headers['x-forwarded-for']
  if (proxyCount === 0 || forwarded === undefined) return own
  const chain = String(forwarded).split(',')
  return chain[Math.max(0, chain.length - proxyCount)]?.trim() ?? own
}

/** The day in Vietnam: `2026-07-17`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** Who visits, as far as anybody here may know. Never stored, never logged. */
export interface Caller {
  readonly address: string
  readonly userAgent: string
}

/** Visitors told apart within one day by a hash whose key all instances share, and which is then thrown away. */
export class VisitorKeys {
  private readonly db: Db
  private readonly known = new Map<string, Promise<Buffer>>()

  constructor(db: Db) {
    this.db = db
  }

  /** Hashes for visitors of one day. 16 bytes each. */
  async hasherFor(day: string): Promise<(caller: Caller, ...more: readonly string[]) => Buffer> {
    const key = await this.keyOf(day)
    return ({ address, userAgent }, ...more) =>
      createHmac('sha256', key)
        .update(JSON.stringify([address, userAgent, ...more]))
        .digest()
        .subarray(0, 16)
  }

  /** Only the newest day's key stays in memory: yesterday's is thrown away here too. */
  private keyOf(day: string): Promise<Buffer> {
    const known = this.known.get(day)
    if (known) return known
    const key = keyOfDay(this.db, day)
    if ([...this.known.keys()].every(other => other < day)) {
      this.known.clear()
      this.known.set(day, key)
      key.catch(() => this.known.delete(day))
    }
    return key
  }
}
