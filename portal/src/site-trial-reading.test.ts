import { afterAll, beforeAll, expect, test } from 'vitest'
import { provinceHost, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
beforeAll(async () => {
  portal = await trialPortal()
})
afterAll(() => portal.end())

const sameOrigin = { host: provinceHost, 'sec-fetch-site': 'same-origin' }
const formType = 'application/x-www-form-urlencoded'

function send(text: string, headers: Record<string, string> = sameOrigin) {
  const payload = new URLSearchParams({ text }).toString()
  return portal.app.inject({
    method: 'POST',
    url: '/doc-thu',
    headers: { ...headers, 'content-type': formType },
    payload,
  })
}

test('a pasted text is shown marked up, its signs escaped, and no cache keeps the page', async () => {
  const { statusCode, body, headers } = await send('Năm 2020, thu <b>ngân sách</b> đạt 571,8 tỷ đồng.')
  expect({ statusCode, cache: headers['cache-control'] }).toEqual({ statusCode: 200, cache: 'no-store' })
  expect(body).toContain('&lt;b>ngân sách&lt;/b>')
  expect(body).toMatch(/<a class="marked-text__mark marked-text__mark--figure" href="#figure-1">571,8 tỷ đồng<\/a>/)
  expect(body).toContain('id="figure-1"')
})

test('more than 20 KB, and nothing, come back with what was typed', async () => {
  const long = 'Thu ngân sách đạt 5 tỷ đồng. '.repeat(700)
  const tooLong = await send(long)
  expect(tooLong.statusCode).toBe(422)
  expect(tooLong.body).toContain('Văn bản dài quá 20 KB')
  expect(tooLong.body).toContain(long.trim())
  expect((await send('  ')).statusCode).toBe(422)
})

test('a form on another site cannot send a text here', async () => {
  expect((await send('Thu đạt 5 tỷ đồng', { host: provinceHost, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

test('the page is found from the site map and every footer', async () => {
  for (const url of ['/', '/so-do-cong']) {
    const { body } = await portal.app.inject({ url, headers: { host: provinceHost } })
    expect(body, url).toContain('href="/doc-thu"')
  }
})
