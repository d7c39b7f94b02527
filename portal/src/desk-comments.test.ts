import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { formOf, provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let editor: DeskPerson
let article: { id: number; path: string }
beforeAll(async () => {
  portal = await trialPortal()
  editor = await deskPerson(portal, 'editor')
  article = await trialArticle(portal, { siteId: portal.province })
})
afterAll(() => portal.end())

let readers = 0
async function written(text: string): Promise<number> {
  readers += 1
  const form = { kind: 'article', id: String(article.id), name: `Bạn đọc ${readers}`, text }
  await portal.app.inject(formOf('/binh-luan', form, { address: `203.0.113.${readers}` }))
  const row = portal.database.db.selectFrom('comment').select('id').where('text', '=', text)
  return (await row.executeTakeFirstOrThrow()).id
}
const box = (id: number) => ({ [`y_kien_${portal.province}_${id}`]: '1' })
const read = async () =>
  (await portal.app.inject({ url: article.path, headers: { host: provinceHost, 'user-agent': reader } })).body

test('many are approved at once, shown under the article, and taken back together', async () => {
  const [a, b] = [await written('Ý kiến thứ nhất.'), await written('Ý kiến thứ hai.')]
  const answer = await editor.send('/binh-luan', { ...box(a), ...box(b), act: 'approve' })
  expect(answer.headers.location).toMatch(/ket_qua=approved&so=2&hoan_tac=\d+/)
  expect(await read()).toContain('Ý kiến thứ hai.')
  const page = await editor.get(String(answer.headers.location).replace('/ban-lam-viec', ''))
  expect(page.body).toContain('Đã duyệt 2 ý kiến')
  await editor.send(`/hoan-tac/${/hoan_tac=(\d+)/.exec(String(answer.headers.location))?.[1]}`, {})
  expect(await read()).not.toContain('Ý kiến thứ hai.')
  expect((await editor.get('/binh-luan')).body).toContain('Ý kiến thứ hai.')
})

test('refusing asks for a reason, keeps what was chosen, and the reason stands in the list of refused ones', async () => {
  const id = await written('Quảng cáo bán hàng.')
  const without = await editor.send('/binh-luan', { ...box(id), act: 'reject' })
  expect([without.statusCode, without.body.includes('Hãy ghi lý do')]).toEqual([422, true])
  expect(without.body).toMatch(new RegExp(`name="y_kien_${portal.province}_${id}" value="1" checked`))
  await editor.send('/binh-luan', { ...box(id), act: 'reject', reason: 'Không liên quan đến bài.' })
  const list = (await editor.get('/binh-luan?state=rejected')).body
  expect(list).toContain('Quảng cáo bán hàng.')
  expect(list).toContain('Không liên quan đến bài.')
  expect(await complaintsOf(list)).toEqual([])
})

test('the list is narrowed by words; nothing chosen is said; a decided one can be decided again', async () => {
  const id = await written('Đường vào bản bị sạt lở.')
  expect((await editor.get('/binh-luan?q=s%E1%BA%A1t')).body).toContain('sạt lở')
  expect((await editor.get('/binh-luan?q=%25')).body).not.toContain('sạt lở')
  expect((await editor.send('/binh-luan', { act: 'approve' })).statusCode).toBe(422)
  await editor.send('/binh-luan', { ...box(id), act: 'approve' })
  await editor.send('/binh-luan', { ...box(id), act: 'reject', reason: 'Đã trả lời nơi khác.' })
  expect(await read()).not.toContain('sạt lở')
})

test('a moderator of a commune decides nothing of the province', async () => {
  const id = await written('Ý kiến của tỉnh.')
  const other = await deskPerson(portal, 'editor', portal.commune)
  const answer = await other.send('/binh-luan', { ...box(id), act: 'approve' })
  expect(answer.headers.location).toContain('so=0')
  expect(await read()).not.toContain('Ý kiến của tỉnh.')
})
