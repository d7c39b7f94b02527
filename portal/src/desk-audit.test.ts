import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail } from './access/index.ts'
import { complaintsOf, signedIn, type TrialBrowser, trialAccount } from './desk-trial.ts'
import { disableIdleAccounts } from './features/accounts/index.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

const audit = '/ban-lam-viec/nhat-ky'

let portal: TrialPortal
let province: TrialBrowser
let commune: TrialBrowser
beforeAll(async () => {
  portal = await trialPortal()
  await trialArticle(portal, { siteId: portal.province, title: 'Bài của tỉnh' })
  await trialArticle(portal, { siteId: portal.commune, title: 'Bài của xã' })
  province = await signedIn(portal, await trialAccount(portal, { email: 'qt@tinh.example', role: 'administrator' }))
  const email = await trialAccount(portal, { email: 'qt@xa.example', role: 'administrator', siteId: portal.commune })
  commune = await signedIn(portal, email)
})
afterAll(() => portal.end())

test('the log shows what was done, by whom, also signing in, and is filtered', async () => {
  const { body } = await province.get(audit)
  for (const text of ['Đăng nhập', 'Người qt@xa.example', 'Toàn cổng', 'Xã thử', 'Đăng bài viết “Bài của xã”'])
    expect(body).toContain(text)
  expect(await complaintsOf(body)).toEqual([])
  const filtered = await province.get(`${audit}?viec=signIn&nguoi=xa.example&tu=2020-01-01&den=2099-01-01`)
  expect(filtered.body.match(/<tr>/g)?.length).toBe(2)
  expect(await complaintsOf(filtered.body)).toEqual([])
  for (const odd of ['?tu=2026-99-99', '?truoc=abc', `?nguoi=${encodeURIComponent("%' or 1=1 --")}`, '?viec=%25'])
    expect((await province.get(`${audit}${odd}`)).statusCode).toBe(200)
})

test('an entry tells what changed, before and after, with the data as kept behind it', async () => {
  const settings = `/ban-lam-viec/cai-dat/${portal.province}`
  await province.send(settings, settings, { name: 'Tỉnh thử', slogan: 'Gần dân, <b>vì</b> dân', act: 'save' })
  const id = (await actorByEmail(portal.database.db, 'qt@xa.example'))?.accountId ?? ''
  const role = { act: 'give', site: String(portal.commune), role: 'editor' }
  await province.send('/ban-lam-viec/nguoi-dung', `/ban-lam-viec/nguoi-dung/${id}`, role)
  const { body } = await province.get(audit)
  expect(body).toContain('Khẩu hiệu: trước chưa có, nay “Gần dân, &lt;b>vì&lt;/b> dân”')
  expect(body).toContain(
    'Giao vai trò cho tài khoản “Người qt@xa.example”. Trước: Quản trị viên. Nay: Quản trị viên, Biên tập viên',
  )
  expect(body).toMatch(/<details[^>]*><summary>Dữ liệu gốc<\/summary><code[^>]*>\{&quot;after&quot;/)
  expect(await complaintsOf(body)).toEqual([])
})

test('an administrator of one site sees its acts only; nobody else sees any', async () => {
  const { body } = await commune.get(audit)
  expect(body).toContain('Xã thử')
  expect(body).not.toContain('Toàn cổng')
  expect(body).not.toContain('<td>Tỉnh thử</td>')
  const editor = await signedIn(portal, await trialAccount(portal, { email: 'bt@tinh.example', role: 'approver' }))
  for (const url of [audit, `${audit}/tai-ve`]) expect((await editor.get(url)).statusCode).toBe(404)
})

test('the export is a table that no spreadsheet runs as a formula', async () => {
  const { db } = portal.database
  const entry = { at: new Date(), act: 'x', actor_name: '=cmd|calc', subject_kind: 'article', subject: 'a "b", c' }
  await db.insertInto('audit_entry').values(entry).execute()
  const answer = await province.get(`${audit}/tai-ve`)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="nhat-ky.csv"')
  const lines = answer.body.split('\r\n')
  expect(lines[0]).toBe('\uFEFFSố,Thời điểm,Trang,Người làm,Việc,Đối tượng,Chi tiết,Mã băm')
  expect(lines[1]).toContain(`,'=cmd|calc,x,"article a ""b"", c",{},`)
  const { count } = await db
    .selectFrom('audit_entry')
    .select(db.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(lines.length).toBe(Number(count) + 2)
})

test('accounts idle for 45 days are disabled, the last administrator of the portal is not', async () => {
  const { db } = portal.database
  const idle = await signedIn(portal, await trialAccount(portal, { email: 'lau@tinh.example', role: 'editor' }))
  const day = 24 * 3_600_000
  const id = (await actorByEmail(db, 'lau@tinh.example'))?.accountId ?? ''
  await db
    .updateTable('account')
    .set({ created_at: new Date(Date.now() - 200 * day) })
    .execute()
  await db
    .updateTable('account')
    .set({ last_signed_in_at: new Date(Date.now() - 46 * day) })
    .execute()
  await db
    .updateTable('account')
    .set({ last_signed_in_at: new Date(Date.now() - 44 * day) })
    .where('email', '=', 'bt@tinh.example')
    .execute()
  await disableIdleAccounts(db, new Date())
  const left = await db
    .selectFrom('account')
    .select('email')
    .where('disabled_at', 'is', null)
    .orderBy('email')
    .execute()
  expect(left.map(({ email }) => email)).toEqual(['bt@tinh.example', 'qt@tinh.example'])
  expect((await idle.get('/ban-lam-viec')).headers.location).toBe('/dang-nhap')
  const page = `/ban-lam-viec/nguoi-dung/${id}`
  expect((await province.get(page)).body).toContain('Bị khóa vì lâu không đăng nhập')
  expect((await province.send(page, page, { act: 'enable' })).statusCode).toBe(303)
  await disableIdleAccounts(db, new Date())
  expect(await actorByEmail(db, 'lau@tinh.example')).not.toBeNull()
})
