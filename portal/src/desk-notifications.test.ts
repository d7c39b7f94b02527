import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { mailNews, tellDue, tellNews } from './features/notifications/index.ts'
import { formOf, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let writer: DeskPerson
let approver: DeskPerson
let stranger: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  writer = await deskPerson(portal, 'writer', portal.commune)
  approver = await deskPerson(portal, 'approver')
  stranger = await deskPerson(portal, 'approver', portal.province)
  await portal.database.db
    .deleteFrom('role_grant')
    .where('account_id', '=', await idOf(3))
    .execute()
})
afterAll(() => portal.end())

const idOf = async (number: number) =>
  (
    await portal.database.db
      .selectFrom('account')
      .select('id')
      .where('name', '=', `Người ${number}`)
      .executeTakeFirstOrThrow()
  ).id
const now = () => new Date()
const page = async (person: DeskPerson) => (await person.get('/thong-bao')).body

async function begun(title: string): Promise<number> {
  const answer = await writer.send(`/bai-viet/moi/${portal.commune}`, { title, lead: '', body: 'Nội dung bài.' })
  return Number(/bai-viet\/\d+\/(\d+)/.exec(String(answer.headers.location))?.[1])
}
const press = (person: DeskPerson, id: number, title: string, fields: Readonly<Record<string, string>>) =>
  person.send(`/bai-viet/${portal.commune}/${id}`, { title, lead: '', body: 'Nội dung bài.', version: '0', ...fields })

test('who approves is told of what was handed in, who wrote it of what became of it, each once', async () => {
  const id = await begun('Bài báo cáo xã')
  await press(writer, id, 'Bài báo cáo xã', { act: 'submit' })
  await tellNews(portal.database.db, now())
  await tellNews(portal.database.db, now())
  expect((await page(approver)).match(/Bài được trình duyệt/g)).toHaveLength(1)
  expect(await page(writer)).not.toContain('Bài báo cáo xã')
  await press(approver, id, 'Bài báo cáo xã', { act: 'send_back', note: 'Thiếu số liệu.' })
  await tellNews(portal.database.db, now())
  expect(await page(writer)).toContain('Bài bị trả lại')
  expect(await page(stranger)).not.toContain('Bài báo cáo xã')
  expect(await complaintsOf(await page(writer))).toEqual([])
})

test('the bell counts what is unread, until it is read: one, or all', async () => {
  const bell = async () => /desk-header__count number">(\d+)</.exec(await page(approver))?.[1] ?? '0'
  const id = await begun('Bài thứ hai')
  await press(writer, id, 'Bài thứ hai', { act: 'submit' })
  await tellNews(portal.database.db, now())
  expect(await bell()).toBe('2')
  const one = /name="id" value="(\d+)"/.exec(await page(approver))?.[1] ?? ''
  await writer.send('/thong-bao', { id: one })
  expect(await bell()).toBe('2')
  await approver.send('/thong-bao', { id: one })
  expect(await bell()).toBe('1')
  await approver.send('/thong-bao', { id: 'all' })
  expect(await bell()).toBe('0')
})

test('a moderator is told of a comment, whoever has chosen so by mail, once', async () => {
  await approver.send('/tai-khoan/tuy-chon', { language: 'vi', mail_choice: 'at_once' })
  const { id } = await trialArticle(portal, { siteId: portal.province })
  const form = { kind: 'article', id: String(id), name: 'Lò Văn An', text: 'Một ý kiến mới.' }
  await portal.app.inject(formOf('/binh-luan', form))
  await tellNews(portal.database.db, now())
  const sent: { to: string; text: string }[] = []
  const mail = { isSent: true, send: (letter: { to: string; text: string }) => void sent.push(letter) }
  for (let times = 0; times < 2; times += 1)
    await mailNews(portal.database.db, { mail, choice: 'at_once', origin: 'https://tinh.example', now: now() })
  expect(sent.length).toBe(1)
  expect(sent[0]?.text).toContain('Ý kiến chờ duyệt: Lò Văn An: Một ý kiến mới.')
  expect(sent[0]?.text).toContain('https://tinh.example/ban-lam-viec/thong-bao')
  await mailNews(portal.database.db, { mail, choice: 'daily', origin: 'https://tinh.example', now: now() })
  expect(sent.length).toBe(1)
})

test('nothing is due without recommendations, and asking twice is harmless', async () => {
  await tellDue(portal.database.db, '2026-07-17', now())
  await tellDue(portal.database.db, '2026-07-17', now())
})

test('the desk speaks the language one chose: frame, menu, first page, notifications', async () => {
  await writer.send('/tai-khoan/tuy-chon', { language: 'en', mail_choice: 'none' })
  const { body } = await writer.get('')
  for (const words of ['lang="en"', 'Dashboard', 'visits today', 'Notifications', 'Sign out'])
    expect(body).toContain(words)
  expect(await page(writer)).toContain('Article sent back')
  const account = (await writer.get('/tai-khoan')).body
  for (const words of [
    'Language and notifications',
    'New password',
    'Second factor',
    'Passkeys',
    'Where you are signed in',
  ])
    expect(account).toContain(words)
  expect(account).not.toMatch(/Mật khẩu|Khóa đăng nhập/)
  const refused = await writer.send('/tai-khoan/mat-khau', { wanted: 'short', repeated: 'short' })
  expect(refused.body).toContain('The password is too short')
  await writer.send('/tai-khoan/tuy-chon', { language: 'vi', mail_choice: 'none' })
  expect((await writer.get('')).body).toContain('Bảng việc')
})
