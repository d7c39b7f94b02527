import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../database/testing.ts'
import { VisitorKeys } from '../../http/index.ts'
import { addSite } from '../../sites/index.ts'
import { forgetVisitors } from './usage.commands.ts'
import { countersOfSubjects, siteVisits } from './usage.queries.ts'
import { UsageCounter } from './usage-counter.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const article = { kind: 'article', id: 7 }
const noon = new Date('2026-07-17T05:00:00Z')

let database: TestDatabase
let siteId: number
let time: Date

beforeAll(async () => {
  database = await testDatabase()
  const site = { parentId: null, kind: 'province', code: 'lc', name: 'Lai Châu', place: null } as const
  siteId = await database.db.transaction().execute(tx => addSite(tx, { ...site, host: 'lc.localhost', settings: {} }))
})
afterAll(() => database.drop())
beforeEach(async () => {
  time = noon
  await sql`truncate usage_key, usage_recent, usage_online, usage_total, usage_day`.execute(database.db)
})

const later = (minutes: number) => {
  time = new Date(time.getTime() + minutes * 60_000)
}

const counterOf = ({ proxyCount = 0, db = database.db } = {}) =>
  new UsageCounter({ db, keys: new VisitorKeys(db), proxyCount, now: () => time, warn: () => undefined })

interface Visitor {
  readonly address?: string
  readonly method?: string
  readonly headers?: IncomingHttpHeaders
}

const by = ({ address = '192.0.2.1', method = 'GET', headers = {} }: Visitor = {}) =>
  ({ method, headers: { 'user-agent': firefox, ...headers }, socket: { remoteAddress: address } }) as IncomingMessage

async function counted(view: (counter: UsageCounter) => void, proxyCount = 0) {
  const counter = counterOf({ proxyCount })
  view(counter)
  await counter.flush()
  return viewsOf()
}

const viewsOf = async () => (await countersOfSubjects(database.publicDb, siteId, [article]))[0]

test('a view counts for the subject, the site and the day', async () => {
  expect(await counted(one => one.served(article, siteId, by()))).toEqual({ views: 1, downloads: 0 })
  expect(await siteVisits(database.publicDb, siteId, time)).toEqual({ online: 1, today: 1, total: 1 })
  const days = await database.publicDb.selectFrom('usage_day').selectAll().execute()
  expect(days).toEqual([{ site_id: siteId, day: '2026-07-17', visits: 1, views: 1, downloads: 0 }])
})

test.each([
  ['a crawler', by({ headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } })],
  ['a crawler in capitals', by({ headers: { 'user-agent': 'SomeBOT' } })],
  ['a program', by({ headers: { 'user-agent': 'curl/8.5.0' } })],
  ['somebody without a name', by({ headers: { 'user-agent': undefined } })],
  ['HEAD', by({ method: 'HEAD' })],
  ['a prefetch', by({ headers: { 'sec-purpose': 'prefetch;prerender' } })],
  ['an old prefetch', by({ headers: { purpose: 'prefetch' } })],
])('%s counts nothing', async (_who, request) => {
  expect(
    await counted(counter => {
      counter.served(article, siteId, request)
      counter.downloaded(article, siteId, request)
    }),
  ).toEqual({ views: 0, downloads: 0 })
  expect((await siteVisits(database.publicDb, siteId, time)).total).toBe(0)
})

test('a visitor counts once in 30 minutes, views and downloads apart', async () => {
  const both = (counter: UsageCounter) => {
    counter.served(article, siteId, by())
    counter.downloaded(article, siteId, by())
    counter.downloaded(article, siteId, by())
  }
  expect(await counted(both)).toEqual({ views: 1, downloads: 1 })
  later(29)
  expect(await counted(both)).toEqual({ views: 1, downloads: 1 })
  later(1)
  expect(await counted(both)).toEqual({ views: 2, downloads: 2 })
})

test('another address or another browser is another visitor', async () => {
  const views = await counted(counter => {
    counter.served(article, siteId, by())
    counter.served(article, siteId, by({ address: '192.0.2.2' }))
    counter.served(article, siteId, by({ headers: { 'user-agent': `${firefox} x` } }))
  })
  expect(views?.views).toBe(3)
})

test('only the believed proxies say who the visitor is', async () => {
  const forged = (text: string) => by({ headers: { 'x-forwarded-for': text } })
  const two = (counter: UsageCounter) => {
    counter.served(article, siteId, forged('203.0.113.1, 198.51.100.7'))
    counter.served(article, siteId, forged('203.0.113.2, 198.51.100.7'))
  }
  expect((await counted(two, 1))?.views).toBe(1)
  expect((await counted(two, 2))?.views).toBe(3)
  expect((await counted(two, 0))?.views).toBe(4)
})

test('several instances flush the same visitors at once and count them once', async () => {
  const instances = Array.from({ length: 6 }, () => counterOf())
  for (let round = 0; round < 5; round += 1) {
    for (const [at, instance] of instances.entries()) {
      for (let visitor = 0; visitor < 40; visitor += 1) {
        const request = by({ address: `192.0.2.${(visitor + at * 7) % 40}` })
        instance.served(article, siteId, request)
        instance.served({ kind: 'article', id: 100 + ((visitor * 3 + at) % 5) }, siteId, request)
      }
    }
    await Promise.all(instances.map(instance => instance.flush()))
  }
  expect((await viewsOf())?.views).toBe(40)
  expect(await siteVisits(database.publicDb, siteId, time)).toEqual({ online: 40, today: 40, total: 40 })
})

test('nobody is here any more after five minutes', async () => {
  await counted(counter => counter.served(null, siteId, by()))
  later(4)
  await counted(counter => counter.served(null, siteId, by({ address: '192.0.2.9' })))
  expect((await siteVisits(database.publicDb, siteId, time)).online).toBe(2)
  later(2)
  expect((await siteVisits(database.publicDb, siteId, time)).online).toBe(1)
})

test('while the database is away counts wait, and come once', async () => {
  let isAway = true
  const keys = new VisitorKeys(database.db)
  const hasherFor = keys.hasherFor.bind(keys)
  keys.hasherFor = async day => {
    if (isAway) throw new Error('away')
    return hasherFor(day)
  }
  const counter = new UsageCounter({ db: database.db, keys, proxyCount: 0, now: () => time, warn: () => undefined })
  counter.served(article, siteId, by())
  await counter.flush()
  counter.served(article, siteId, by())
  counter.served(article, siteId, by({ address: '192.0.2.2' }))
  isAway = false
  await counter.flush()
  await counter.flush()
  expect((await viewsOf())?.views).toBe(2)
})

test('a stop writes what is left', async () => {
  const counter = counterOf()
  counter.start()
  counter.served(article, siteId, by())
  await counter.stop()
  expect((await viewsOf())?.views).toBe(1)
})

test('no address is stored, and the key goes with the day', async () => {
  await counted(counter => counter.served(article, siteId, by({ address: '192.0.2.77' })))
  const stored = await sql<{ row: string }>`
    select r::text as row from usage_recent r union all select o::text from usage_online o`.execute(database.db)
  expect(stored.rows.map(({ row }) => row).join()).not.toMatch(/192\.0\.2|Mozilla/)
  later(24 * 60)
  await forgetVisitors(database.db, time)
  for (const table of ['usage_key', 'usage_recent', 'usage_online'] as const) {
    expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
  expect((await viewsOf())?.views).toBe(1)
})

test('the public side cannot read the keys or who visited', async () => {
  await expect(database.publicDb.selectFrom('usage_key').selectAll().execute()).rejects.toThrow(/permission denied/)
  await expect(database.publicDb.selectFrom('usage_online').select('visitor').execute()).rejects.toThrow(
    /permission denied/,
  )
})

test('counting a request stays cheap', () => {
  const counter = counterOf()
  const requests = Array.from({ length: 64 }, (_, at) => by({ address: `192.0.2.${at}` }))
  const run = (times: number) => {
    const began = performance.now()
    for (let at = 0; at < times; at += 1) counter.served(article, siteId, requests[at % 64] ?? by())
    return ((performance.now() - began) * 1000) / times
  }
  run(50_000)
  const microseconds = Math.min(run(100_000), run(100_000), run(100_000))
  process.stdout.write(`counting a request: ${microseconds.toFixed(2)} µs\n`)
  expect(microseconds).toBeLessThan(5)
})
