import type { IncomingMessage } from 'node:http'
import type { Db } from '../../database/index.ts'
import { addressOf, type Caller, dayOf, type Subject, type VisitorKeys } from '../../http/index.ts'
import { isBot } from './bots.words.ts'
import { recordUse, type Use } from './usage.commands.ts'

/** How often what was counted is written. Milliseconds; what a kill -9 may lose. */
const flushEvery = 1_000

/** Acts kept in memory while the database is away; further ones are not counted. */
const mostActs = 100_000

/** Browser names whose verdict is remembered. */
const mostNames = 2_000

/** What one visitor did since the last flush. */
interface Visit extends Caller {
  /** By site, act and subject: when it was first done. */
  readonly done: Map<string, Omit<Use, 'visitor' | 'day'>>
  /** What was noted last. */
  last: Subject | null
}

interface CounterParts {
  readonly db: Db
  readonly keys: VisitorKeys
  readonly proxyCount: number
  readonly now: () => Date
  readonly warn: (message: string) => void
}

/** Counts in memory on the request path and writes once a second. */
export class UsageCounter {
  private readonly parts: CounterParts
  private visits = new Map<string, Visit>()
  private acts = 0
  private readonly bots = new Map<string, boolean>()
  private timer: NodeJS.Timeout | undefined
  private flushing: Promise<void> | undefined

  constructor(parts: CounterParts) {
    this.parts = parts
  }

  /** A page was sent. */
  readonly served = (view: Subject | null, siteId: number, request: IncomingMessage): void => {
    const visit = this.visitOf(request)
    // The same page again within a second: its view object is the kept page's own.
    if (!visit || (view && visit.last === view)) return
    visit.last = view
    this.note(visit, siteId, { act: 'view', kind: 'site', id: siteId })
    if (view) this.note(visit, siteId, { act: 'view', ...view })
  }

  /** A file of the subject was sent. */
  readonly downloaded = (subject: Subject | null, siteId: number, request: IncomingMessage): void => {
    const visit = subject && this.visitOf(request)
    if (visit) this.note(visit, siteId, { act: 'download', ...subject })
  }

  private note(
    { done }: Visit,
    siteId: number,
    { act, kind, id }: { act: Use['act']; kind: string; id: number },
  ): void {
    const key = `${siteId} ${act} ${kind} ${id}`
    if (done.has(key) || this.acts >= mostActs) return
    this.acts += 1
    done.set(key, { siteId, act, kind, id, at: this.parts.now() })
  }

  /** The visitor's own record; none for whom nothing counts. */
  private visitOf(request: IncomingMessage): Visit | null {
    const { headers } = request
    const userAgent = headers['user-agent']
    if (request.method !== 'GET' || !userAgent || this.isBot(userAgent)) return null
    if (headers['sec-purpose'] !== undefined || headers.purpose === 'prefetch' || headers['x-moz'] === 'prefetch')
      return null
    const address = addressOf(request, this.parts.proxyCount)
    const key = `${address} ${userAgent}`
    const known = this.visits.get(key)
    if (known) return known
    if (this.acts >= mostActs) return null
    const visit: Visit = { address, userAgent, done: new Map(), last: null }
    this.visits.set(key, visit)
    return visit
  }

  private isBot(userAgent: string): boolean {
    const known = this.bots.get(userAgent)
    if (known !== undefined) return known
    if (this.bots.size >= mostNames) this.bots.clear()
    const verdict = isBot(userAgent)
    this.bots.set(userAgent, verdict)
    return verdict
  }

  /** Begins to write once a second. */
  start(): void {
    this.timer = setTimeout(() => void this.flush().finally(() => this.timer && this.start()), flushEvery)
    this.timer.unref()
  }

  /** Writes the rest; nothing counted until now is lost. */
  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.flush()
    if (this.visits.size > 0) this.parts.warn(`The visits of ${this.visits.size} visitors could not be written.`)
  }

  /** Writes what was counted until now. What the database refuses is kept for the next time. */
  async flush(): Promise<void> {
    await this.flushing
    if (this.visits.size === 0) return
    const taken = this.visits
    this.visits = new Map()
    this.acts = 0
    this.flushing = this.write(taken)
      .catch(error => {
        this.parts.warn(`Visits could not be written and are kept: ${error instanceof Error ? error.message : ''}`)
        this.takeBack(taken)
      })
      .finally(() => {
        this.flushing = undefined
      })
    await this.flushing
  }

  private async write(visits: ReadonlyMap<string, Visit>): Promise<void> {
    const done = [...visits.values()].flatMap(visit =>
      [...visit.done.values()].map(one => ({ ...one, visit, day: dayOf(one.at) })),
    )
    const days = new Set(done.map(one => one.day))
    const hashers = new Map(
      await Promise.all([...days].map(async day => [day, await this.parts.keys.hasherFor(day)] as const)),
    )
    const uses = done.map(({ visit, ...one }) => ({
      ...one,
      visitor: hashers.get(one.day)?.(visit).toString('hex') ?? '',
    }))
    await recordUse(this.parts.db, uses)
  }

  /** A repeated flush counts nothing twice: who counted already is in the table of the last half hour. */
  private takeBack(taken: ReadonlyMap<string, Visit>): void {
    for (const [key, visit] of taken) {
      const newer = this.visits.get(key)
      if (newer) for (const [what, one] of visit.done) newer.done.set(what, one)
      else this.visits.set(key, visit)
    }
    this.acts = [...this.visits.values()].reduce((sum, { done }) => sum + done.size, 0)
  }
}
