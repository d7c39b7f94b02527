import { once } from 'node:events'
import { type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalActor } from './access/index.ts'
import { editArticle, withdrawArticle } from './features/articles/index.ts'
import { proseOfParagraphs } from './prose/index.ts'
import { communeHost, provinceHost, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let port: number
beforeAll(async () => {
  portal = await trialPortal()
  await portal.app.listen({ port: 0, host: '127.0.0.1' })
  port = (portal.app.server.address() as AddressInfo).port
})
afterAll(() => portal.end())

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

async function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const sent = send({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { host: provinceHost, 'user-agent': 'test', ...headers },
  })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

const deed = () => ({ actor: portalActor, site: { id: portal.province, lineage: [portal.province] } })

test('every answer bears the security headers, cached or not, found or not', async () => {
  for (const path of ['/', '/', '/khong-co', '/healthz', '/mau-sac/24386e-a5342b.css']) {
    const { headers } = await ask(path)
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('an article changes: the cached page goes at once, the old address redirects, the withdrawn one says why', async () => {
  const { id, path } = await trialArticle(portal, { siteId: portal.province, title: 'Tên ban đầu' })
  const first = await ask(path)
  expect([first.status, first.headers['cache-control']]).toEqual([200, 'public, max-age=0, must-revalidate'])
  expect((await ask(path, { headers: { 'if-none-match': String(first.headers.etag) } })).status).toBe(304)
  const content = {
    title: 'Tên mới',
    lead: '',
    body: proseOfParagraphs(['Nội dung đã sửa.']),
    author: null,
    source: null,
    pictures: [],
    tags: [],
  }
  const { slug } = await portal.database.db.transaction().execute(tx => editArticle(tx, deed(), { id, content }))
  await expect.poll(async () => (await ask(path)).headers.location).toBe(`/tin-tuc/${slug}`)
  expect((await ask(`/tin-tuc/${slug}`)).body).toContain('Nội dung đã sửa.')
  await portal.database.db
    .transaction()
    .execute(tx =>
      withdrawArticle(tx, deed(), { id, at: new Date('2026-07-18T00:00:00Z'), notice: 'Gỡ để đính chính.' }),
    )
  await expect.poll(async () => (await ask(`/tin-tuc/${slug}`)).status).toBe(410)
  expect((await ask(`/tin-tuc/${slug}`)).body).toContain('Gỡ để đính chính.')
})

test('a draft is nobody’s to see, and a site shows only its own', async () => {
  const draft = await trialArticle(portal, { siteId: portal.province, title: 'Bản nháp', isPublished: false })
  expect((await ask(draft.path)).status).toBe(404)
  const own = await trialArticle(portal, { siteId: portal.province, title: 'Chỉ của tỉnh' })
  expect((await ask(own.path, { headers: { host: communeHost } })).status).toBe(404)
  expect((await ask('/tin-tuc', { headers: { host: communeHost } })).body).not.toContain('Chỉ của tỉnh')
})

test('hostile words in a title stay words', async () => {
  const { path } = await trialArticle(portal, {
    siteId: portal.province,
    title: '<img src=x onerror=alert(1)> & "trích"',
  })
  const { body } = await ask(path)
  expect(body).not.toContain('<img src=x')
  expect(body).toContain('&lt;img src=x')
})

test('an unknown host is not answered for, whatever it calls itself', async () => {
  expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
  expect((await ask('/', { headers: { host: provinceHost.toUpperCase() } })).status).toBe(200)
})

test('a form from elsewhere is refused', async () => {
  const form = { method: 'POST', body: 'a=1' }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await ask('/tin-tuc', { ...form, headers: { ...headers, origin: 'http://evil.example' } })).status).toBe(403)
  expect((await ask('/tin-tuc', { ...form, headers })).status).toBe(403)
  expect((await ask('/tin-tuc', { ...form, headers: { ...headers, 'sec-fetch-site': 'same-origin' } })).status).toBe(
    404,
  )
})

test('odd addresses get a page of the site, never a fault', async () => {
  const odd = [
    '/tin-tuc/%00',
    '/tim-kiem?q=%00',
    '/tin-tuc/..%2f..%2fetc%2fpasswd',
    '/van-ban?trang=-1',
    '/van-ban?loai[]=x',
    '/tin-tuc?trang=99999999999',
    "/tim-kiem?q='%20OR%201=1--",
    `/tim-kiem?q=${'a'.repeat(3000)}`,
    '/van-ban/tep/0/x',
    '/anh/..%2fx.webp',
    '/kien-nghi?trang_thai=__proto__',
    '/%E0%A4%A',
    '//evil.example/',
    `/tin-tuc/${'x'.repeat(500)}`,
  ]
  for (const path of odd) {
    const { status, headers } = await ask(path)
    expect([200, 400, 404, 414, 422], `${path} ${status}`).toContain(status)
    expect(headers.location ?? '/', path).toMatch(/^\/(?!\/)/)
  }
})

test('the same bytes reach everybody: nothing in the request but the address changes a page', async () => {
  const { path } = await trialArticle(portal, { siteId: portal.province, title: 'Một nội dung' })
  const odd = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-original-url': '/khac',
    cookie: 'a=b',
    'accept-language': 'en',
  }
  const poisoned = await ask(path, { headers: odd })
  expect(poisoned.body).not.toContain('evil.example')
  expect((await ask(path)).body).toBe(poisoned.body)
})

test('behind a proxy too, a page is kept under the host it was rendered for', async () => {
  const proxied = await trialPortal({ proxyCount: 1 })
  try {
    await proxied.app.listen({ port: 0, host: '127.0.0.1' })
    const port = (proxied.app.server.address() as AddressInfo).port
    const from = async (headers: Record<string, string>) => {
      const sent = send({ host: '127.0.0.1', port, path: '/tin-tuc', headers }).end()
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      return text(answer)
    }
    const poisoned = await from({ host: provinceHost, 'x-forwarded-host': communeHost })
    expect(poisoned).toContain('Tỉnh thử</title>')
    expect(await from({ host: provinceHost })).toBe(poisoned)
  } finally {
    await proxied.end()
  }
})

test('HEAD answers as GET does, without the words', async () => {
  const [head, get] = [await ask('/tin-tuc', { method: 'HEAD' }), await ask('/tin-tuc')]
  expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', get.headers['content-length']])
})

test('garbage on the wire is answered and cut off', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
})

test('while the database is away a stored page is served, another gets 503, and /readyz tells; then it serves again', async () => {
  const away = await trialPortal()
  const admin = portal.database.db
  const name = away.database.databaseName
  const headers = { host: provinceHost }
  const status = async (url: string) => (await away.app.inject({ url, headers })).statusCode
  try {
    const { path } = await trialArticle(away, { siteId: away.province, title: 'Vẫn đọc được' })
    const isStored = () => away.services.cache.get(`${provinceHost}${path}`) !== undefined
    // The notice of the publishing may still be on its way; it drops what was rendered before it came.
    await expect.poll(async () => [await status(path), await sleep(50), isStored()]).toEqual([200, undefined, true])
    await sql.raw(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`).execute(admin)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin)
    expect([await status(path), await status('/tin-tuc'), await status('/readyz'), await status('/healthz')]).toEqual([
      200, 503, 503, 200,
    ])
    await sql.raw(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`).execute(admin)
    await expect.poll(() => status('/tin-tuc'), { timeout: 5_000 }).toBe(200)
    expect(await status('/readyz')).toBe(200)
  } finally {
    await away.end()
  }
})
