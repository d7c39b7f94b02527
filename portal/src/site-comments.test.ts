import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, NotPermitted, type Role } from './access/index.ts'
import { approveComment, rejectComment } from './features/comments/index.ts'
import {
  communeHost,
  formOf,
  provinceHost,
  reader,
  type TrialPortal,
  trialArticle,
  trialPortal,
} from './services-trial.ts'

let portal: TrialPortal
let article: { id: number; path: string }
beforeAll(async () => {
  portal = await trialPortal()
})
afterAll(() => portal.end())
beforeEach(async () => {
  article = await trialArticle(portal, { siteId: portal.province })
})

const name = 'Lò Văn An'
let lastAddress = 0

/** Each from an address of its own: five in a minute are all that one may send. */
const comment = (
  fields: Record<string, string>,
  options: { address?: string; headers?: Record<string, string> } = {},
) => {
  lastAddress += 1
  const form = { kind: 'article', id: String(article.id), name, website: '', ...fields }
  return portal.app.inject(formOf('/binh-luan', form, { address: `198.51.100.${lastAddress}`, ...options }))
}
const page = async (url = article.path) =>
  (await portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })).body

const stored = () =>
  portal.database.db
    .selectFrom('comment')
    .selectAll()
    .where('subject_id', '=', article.id)
    .where('subject_kind', '=', 'article')
    .orderBy('id')
    .execute()

const deedOf = (role: Role, siteId = portal.province) => ({
  actor: { accountId: null, name: 'Người duyệt', roles: [{ siteId, role }] } satisfies Actor,
  site: { id: portal.province, lineage: [portal.province] },
})

async function approveAll(): Promise<void> {
  for (const { id, state } of await stored())
    if (state === 'waiting') await approveComment(portal.database.db, deedOf('editor'), { id, at: portal.clock.at })
}

test('a comment waits, is approved, and its page is rendered anew', async () => {
  expect(await page()).toContain('Chưa có ý kiến nào.')
  const answer = await comment({ text: 'Bản tôi chưa có điện.\n\nBao giờ có?' })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/binh-luan/cam-on?kind=article&id=${article.id}`])
  expect(await page(answer.headers.location as string)).toContain('đang chờ kiểm duyệt')
  expect(await page()).not.toContain('Bản tôi')
  await approveAll()
  await expect.poll(() => page()).toContain('<p>Bao giờ có?</p>')
  const timeline = await portal.database.db
    .selectFrom('timeline_entry')
    .select(['act', 'actor_name'])
    .where('subject_kind', '=', 'comment')
    .where('subject_id', '=', (await stored())[0]?.id ?? 0)
    .execute()
  expect(timeline).toEqual([
    { act: 'submitComment', actor_name: 'Bạn đọc' },
    { act: 'approveComment', actor_name: 'Người duyệt' },
  ])
})

test('a rejected comment is never shown, and nothing is decided twice', async () => {
  await comment({ text: 'Nội dung bị từ chối.' })
  const [row] = await stored()
  const act = { id: row?.id ?? 0, at: portal.clock.at }
  expect(await rejectComment(portal.database.db, deedOf('approver'), act)).toMatchObject({ result: 'rejected' })
  expect(await approveComment(portal.database.db, deedOf('approver'), act)).toMatchObject({
    result: 'already_decided',
    undo: null,
  })
  expect(await page()).not.toContain('bị từ chối')
})

test('only moderators of the site decide', async () => {
  await comment({ text: 'Ai được duyệt ý kiến này?' })
  const act = { id: (await stored())[0]?.id ?? 0, at: portal.clock.at }
  for (const deed of [deedOf('clerk'), deedOf('administrator', portal.commune)])
    await expect(approveComment(portal.database.db, deed, act)).rejects.toThrow(NotPermitted)
  const commune = { id: portal.commune, lineage: [portal.commune, portal.province] }
  expect(await approveComment(portal.database.db, { ...deedOf('editor'), site: commune }, act)).toMatchObject({
    result: 'already_decided',
    undo: null,
  })
  expect((await stored())[0]?.state).toBe('waiting')
})

test('mistakes come back in Vietnamese with what was typed', async () => {
  const answer = await comment({ name: '', text: 'Ý <b>"&' })
  expect(answer.statusCode).toBe(422)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.body).toContain('Hãy cho biết họ và tên.')
  expect((await comment({ name: 'X"><i>', text: 'a' })).body).toContain('value="X&quot;>&lt;i>"')
  expect((await comment({ name: '', text: 'Ý kiến <b>"&' })).body).toContain('Ý kiến &lt;b>&quot;&amp;')
  expect(await stored()).toEqual([])
})

test('hostile HTML is text', async () => {
  await comment({ name: '<img src=x onerror=alert(1)>', text: '</p><script>alert(1)</script>' })
  await approveAll()
  await expect.poll(() => page()).toContain('&lt;script>alert(1)&lt;/script>')
  expect(await page()).not.toMatch(/<script>alert|<img src=x/)
})

test('a program that fills in everything is thanked and forgotten', async () => {
  expect((await comment({ text: 'Mua hàng giá rẻ.', website: 'https://x.example' })).statusCode).toBe(303)
  expect(await stored()).toEqual([])
})

test('a form sent twice makes one comment, also at once; later it makes another', async () => {
  const twice = { address: '203.0.113.7' }
  const text = 'Gửi hai lần cùng một lúc.'
  await Promise.all([comment({ text }, twice), comment({ text }, twice)])
  await comment({ text }, twice)
  expect(await stored()).toHaveLength(1)
  portal.clock.at = new Date(portal.clock.at.getTime() + 11 * 60_000)
  await comment({ text }, twice)
  await comment({ text }, { address: '203.0.113.8' })
  expect(await stored()).toHaveLength(3)
})

test('the sixth comment within a minute is refused', async () => {
  const answers: number[] = []
  for (let at = 0; at < 6; at += 1)
    answers.push((await comment({ text: `Ý kiến số ${at} của tôi` }, { address: '203.0.113.9' })).statusCode)
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
})

test('answers stand under what they answer, and deep threads stop growing', async () => {
  let above = ''
  for (const text of ['Câu hỏi đầu', 'Trả lời một', 'Trả lời hai', 'Trả lời ba', 'Trả lời bốn']) {
    await comment({ text, reply_to: above })
    await approveAll()
    above = String((await stored()).at(-1)?.id)
  }
  expect((await stored()).map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3])
  const form = await page(`/binh-luan/tra-loi/${above}`)
  expect(form).toContain('Trả lời bốn')
  expect(form).toContain(`name="reply_to" value="${above}"`)
  await expect.poll(() => page()).toContain(`href="/binh-luan/tra-loi/${above}"`)
})

test('nobody answers what is not public, of another page or of another site', async () => {
  await comment({ text: 'Ý kiến đang chờ duyệt' })
  const waiting = String((await stored())[0]?.id)
  const get = async (host: string) =>
    (await portal.app.inject({ url: `/binh-luan/tra-loi/${waiting}`, headers: { host } })).statusCode
  expect(await get(provinceHost)).toBe(404)
  await comment({ text: 'Trả lời ý kiến chưa duyệt', reply_to: waiting })
  expect((await stored()).map(({ parent_id }) => parent_id)).toEqual([null, null])
  await approveAll()
  expect([await get(provinceHost), await get(communeHost)]).toEqual([200, 404])
  const commune = { host: communeHost, origin: `http://${communeHost}` }
  expect((await comment({ text: 'Từ trang khác gửi tới' }, { headers: commune })).statusCode).toBe(422)
  const evil = { origin: 'http://evil.example' }
  expect((await comment({ text: 'Từ nơi khác gửi tới' }, { headers: evil })).statusCode).toBe(403)
})

test('no address is stored, and the public side sees only what is approved', async () => {
  await comment({ text: 'Địa chỉ của tôi ở đâu?' }, { address: '203.0.113.200' })
  expect(JSON.stringify(await stored())).not.toContain('203.0.113')
  await expect(portal.database.publicDb.selectFrom('comment').selectAll().execute()).rejects.toThrow(
    /permission denied/,
  )
})
