import { afterAll, beforeAll, expect, test } from 'vitest'
import { communeHost, formOf, provinceHost, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let article: { id: number; path: string }
beforeAll(async () => {
  portal = await trialPortal()
  article = await trialArticle(portal, { siteId: portal.province })
})
afterAll(() => portal.end())

const rate = (fields: Record<string, string>, { address = '192.0.2.1', headers = {} } = {}) =>
  portal.app.inject(formOf('/danh-gia', { kind: 'article', id: String(article.id), ...fields }, { address, headers }))

const thanks = async () =>
  (await portal.app.inject({ url: `/danh-gia/cam-on?kind=article&id=${article.id}`, headers: formOf('', {}).headers }))
    .body

test('a rating is counted at once and can be changed on the same day', async () => {
  const answer = await rate({ stars: '2' })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/danh-gia/cam-on?kind=article&id=${article.id}`])
  expect(await thanks()).toContain('Tổng số điểm của bài viết là: 2 trong 1 đánh giá')
  expect(await thanks()).toContain(`href="${article.path}"`)
  await rate({ stars: '5' })
  expect(await thanks()).toContain('là: 5 trong 1 đánh giá')
  await rate({ stars: '4' }, { address: '192.0.2.2' })
  expect(await thanks()).toContain('là: 9 trong 2 đánh giá')
  portal.clock.at = new Date(portal.clock.at.getTime() + 86_400_000)
  await rate({ stars: '1' })
  expect(await thanks()).toContain('là: 10 trong 3 đánh giá')
})

test('the page itself shows points and count', async () => {
  const { body } = await portal.app.inject({ url: article.path, headers: { host: provinceHost } })
  expect(body.replaceAll(/<[^>]*>/g, '')).toContain('Tổng số điểm của bài viết là: 10 trong 3 đánh giá')
})

test('a form without stars comes back with the mistake named', async () => {
  for (const stars of ['', '0', '6', '3.5', 'x']) {
    const answer = await rate({ stars }, { address: `192.0.2.${50 + stars.length}` })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Hãy chọn từ 1 đến 5 sao.')
  }
})

test('only what is published on this site can be rated', async () => {
  const draft = await trialArticle(portal, { siteId: portal.province, isPublished: false })
  const address = '192.0.2.60'
  expect((await rate({ stars: '5', id: String(draft.id) }, { address })).statusCode).toBe(422)
  expect((await rate({ stars: '5', kind: 'account' }, { address })).statusCode).toBe(422)
  expect((await rate({ stars: '5', kind: 'constructor' }, { address })).statusCode).toBe(422)
  expect((await rate({ stars: '5', id: '9'.repeat(30) }, { address })).statusCode).toBe(422)
  const elsewhere = { host: communeHost, origin: `http://${communeHost}` }
  expect((await rate({ stars: '5' }, { address, headers: elsewhere })).statusCode).toBe(422)
})

test('a form of another site is refused', async () => {
  const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
  expect((await rate({ stars: '5' }, { headers })).statusCode).toBe(403)
})

test('the thirty-first rating within a minute is refused', async () => {
  const answers: number[] = []
  for (let at = 0; at < 31; at += 1) answers.push((await rate({ stars: '5' }, { address: '192.0.2.99' })).statusCode)
  expect(answers.slice(29)).toEqual([303, 429])
})
