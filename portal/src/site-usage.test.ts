import { once } from 'node:events'
import { type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countersOfSubjects } from './features/usage/index.ts'
import { provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let port: number
beforeAll(async () => {
  portal = await trialPortal()
  await portal.app.listen({ port: 0, host: '127.0.0.1' })
  port = (portal.app.server.address() as AddressInfo).port
})
afterAll(() => portal.end())

async function get(
  path: string,
  { method = 'GET', userAgent = reader } = {},
): Promise<{ status: number; body: string }> {
  const headers = { host: provinceHost, 'user-agent': userAgent }
  const sent = send({ host: '127.0.0.1', port, path, method, headers }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of answer) body += String(chunk)
  return { status: answer.statusCode ?? 0, body }
}

test('views through a listening portal are counted, rendered and cached pages alike', async () => {
  const article = await trialArticle(portal, { siteId: portal.province })
  for (const userAgent of [reader, `${reader} A`, `${reader} B`, reader, 'Googlebot/2.1'])
    expect((await get(article.path, { userAgent })).status).toBe(200)
  await get(article.path, { method: 'HEAD', userAgent: `${reader} C` })
  await expect
    .poll(() => countersOfSubjects(portal.database.publicDb, portal.province, [{ kind: 'article', id: article.id }]), {
      timeout: 3_000,
    })
    .toEqual([{ views: 3, downloads: 0 }])
})

test('the history has its page, with a day and a month', async () => {
  const page = await get('/thong-ke-truy-cap')
  expect(page.status).toBe(200)
  expect(page.body).toMatch(/17\/07\/2026[\s\S]*07\/2026/)
  expect((await get('/thong-ke-truy-cap?thang=2026-07')).status).toBe(200)
  expect((await get('/thong-ke-truy-cap?thang=1999-01')).status).toBe(404)
})

test('a stop loses no view', async () => {
  const stopped = await trialPortal()
  try {
    const article = await trialArticle(stopped, { siteId: stopped.province })
    const headers = { host: provinceHost, 'user-agent': reader }
    expect((await stopped.app.inject({ url: article.path, headers })).statusCode).toBe(200)
    await stopped.close()
    const subject = { kind: 'article', id: article.id }
    expect(await countersOfSubjects(stopped.database.publicDb, stopped.province, [subject])).toEqual([
      { views: 1, downloads: 0 },
    ])
  } finally {
    await stopped.database.drop()
  }
})
