import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail } from './access/index.ts'
import { complaintsOf, signedIn, TrialBrowser, trialAccount } from './desk-trial.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'
import { type TrialMail, trialMail } from './trial-mail.ts'

const desk = '/ban-lam-viec'
const people = `${desk}/nguoi-dung`
const password = 'đường lên bản vẫn xa'

let mail: TrialMail
let portal: TrialPortal
let province: TrialBrowser
let commune: TrialBrowser
beforeAll(async () => {
  mail = await trialMail()
  portal = await trialPortal({
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MAIL_FROM: 'cong@tinh.example',
      DESK_ORIGIN: 'https://tinh.example',
    },
  })
  province = await signedIn(portal, await trialAccount(portal, { email: 'qt@tinh.example', role: 'administrator' }))
  const email = await trialAccount(portal, { email: 'qt@xa.example', role: 'administrator', siteId: portal.commune })
  commune = await signedIn(portal, email)
})
afterAll(async () => {
  await portal.end()
  await mail.close()
})

/** The one link of the newest letter to somebody, as their mail program shows it. */
const linkSentTo = async (email: string): Promise<string> =>
  /https:\/\/tinh\.example(\/\S+)/.exec((await mail.newestTo(email)).text)?.[1] ?? ''

const idOf = async (email: string) => (await actorByEmail(portal.database.db, email))?.accountId ?? ''
let places = 0
const browser = () => {
  places += 1
  return new TrialBrowser(portal, `203.0.113.${places}`)
}

test('somebody invited gets a letter, signs in by its link and has the role', async () => {
  const fields = { name: 'Lò Thị Mai', email: 'Mai@tinh.example', site: String(portal.commune), role: 'writer' }
  const answer = await province.send(people, people, fields)
  expect(answer.headers.location).toMatch(/\?ket_qua=invited&hoan_tac=\d+$/)
  const link = await linkSentTo('mai@tinh.example')
  expect(link).toMatch(/^\/dang-nhap\/\w+$/)
  const mai = browser()
  expect((await mai.post(link, {})).headers.location).toBe(desk)
  expect((await mai.get(`${desk}/bai-viet`)).statusCode).toBe(200)
  expect((await mai.get(people)).statusCode).toBe(404)
  const list = await province.get(`${people}?q=mai`)
  expect(list.body).toContain('Lò Thị Mai')
  expect(list.body).toContain('Người viết – Xã thử')
})

test('an invitation with mistakes says each, keeps what was typed, and opens nothing', async () => {
  const fields = { name: '', email: 'không phải thư', site: '999', role: 'boss' }
  const answer = await province.send(people, people, fields)
  expect(answer.statusCode).toBe(422)
  for (const text of ['Hãy nhập họ và tên', 'không đúng', 'Hãy chọn trang', 'Hãy chọn vai trò'])
    expect(answer.body).toContain(text)
  expect(answer.body).toContain('value="không phải thư"')
})

test('roles are given and taken, with before and after in the audit log, and work at once', async () => {
  const one = await signedIn(portal, await trialAccount(portal, { email: 'doi-vai@tinh.example' }))
  const id = await idOf('doi-vai@tinh.example')
  expect((await one.get(`${desk}/bai-viet`)).statusCode).toBe(404)
  const page = `${people}/${id}`
  const given = await province.send(page, page, { act: 'give', site: String(portal.province), role: 'editor' })
  expect(given.headers.location).toContain(`${page}?ket_qua=given&hoan_tac=`)
  expect((await one.get(`${desk}/bai-viet`)).statusCode).toBe(200)
  await province.send(page, page, { act: `take ${portal.province} editor` })
  expect((await one.get(`${desk}/bai-viet`)).statusCode).toBe(404)
  const entries = await portal.database.db
    .selectFrom('audit_entry')
    .select(['act', 'details', 'site_id', 'actor_name'])
    .where('subject', '=', id)
    .where('act', 'in', ['giveRole', 'takeRole'])
    .orderBy('seq')
    .execute()
  expect(entries).toEqual([
    {
      act: 'giveRole',
      details: { before: [], after: ['editor'] },
      site_id: portal.province,
      actor_name: expect.any(String),
    },
    {
      act: 'takeRole',
      details: { before: ['editor'], after: [] },
      site_id: portal.province,
      actor_name: expect.any(String),
    },
  ])
})

test("a commune's administrator reaches its own people only, and gives no role above", async () => {
  await trialAccount(portal, { email: 'cua-xa@xa.example', role: 'writer', siteId: portal.commune })
  await trialAccount(portal, { email: 'cua-tinh@tinh.example', role: 'writer' })
  const [own, above] = [await idOf('cua-xa@xa.example'), await idOf('cua-tinh@tinh.example')]
  const list = (await commune.get(people)).body
  expect(list).toContain('cua-xa@xa.example')
  expect(list).not.toContain('cua-tinh@tinh.example')
  expect((await commune.get(`${people}/${above}`)).statusCode).toBe(404)
  expect((await commune.send(people, `${people}/${above}`, { act: 'disable' })).statusCode).toBe(404)
  const up = await commune.send(people, `${people}/${own}`, {
    act: 'give',
    site: String(portal.province),
    role: 'editor',
  })
  expect(up.statusCode).toBe(422)
  // Somebody of the province who also works for the commune: a role here may go, the account is out of reach.
  const both = `${people}/${above}`
  await province.send(both, both, { act: 'give', site: String(portal.commune), role: 'writer' })
  expect((await commune.get(both)).body).not.toContain('value="disable"')
  for (const act of ['disable', 'recover', 'reset_factor'])
    expect((await commune.send(people, both, { act })).statusCode).toBe(403)
  expect((await commune.send(people, both, { act: `take ${portal.commune} writer` })).statusCode).toBe(303)
})

test('somebody disabled is signed out at once, and no password or link lets them in until they are enabled', async () => {
  const email = await trialAccount(portal, { email: 'nghi-viec@tinh.example', role: 'editor' })
  const one = await signedIn(portal, email)
  await one.send(`${desk}/tai-khoan`, `${desk}/tai-khoan/mat-khau`, { wanted: password, repeated: password })
  const link = `/dang-nhap/${await portal.signIn.linkToken(email)}`
  const page = `${people}/${await idOf(email)}`
  expect((await province.send(page, page, { act: 'disable' })).headers.location).toContain(
    `${page}?ket_qua=disabled&hoan_tac=`,
  )
  expect((await one.get(desk)).headers.location).toBe('/dang-nhap')
  expect((await browser().post('/dang-nhap', { email, password })).statusCode).toBe(422)
  expect((await browser().post(link, {})).statusCode).toBe(410)
  const late = `/dang-nhap/${await portal.signIn.linkToken(email)}`
  expect((await browser().post(late, {})).statusCode).toBe(410)
  await province.send(page, page, { act: 'enable' })
  expect((await browser().post('/dang-nhap', { email, password })).headers.location).toBe(desk)
})

test('nobody disables themselves or takes their own administration away', async () => {
  const page = `${people}/${await idOf('qt@tinh.example')}`
  for (const act of ['disable', `take ${portal.province} administrator`])
    expect((await province.send(page, page, { act })).statusCode).toBe(422)
  expect((await province.get(people)).statusCode).toBe(200)
})

test('a forgotten password is set by a letter, once, and signs out everywhere', async () => {
  const email = await trialAccount(portal, { email: 'quen@tinh.example', role: 'editor' })
  const one = await signedIn(portal, email)
  const known = await browser().post('/dang-nhap/quen-mat-khau', { email: 'Quen@tinh.example' })
  const unknown = await browser().post('/dang-nhap/quen-mat-khau', { email: 'ai-do@tinh.example' })
  expect(known.body).toBe(unknown.body)
  const link = await linkSentTo(email)
  expect(link).toMatch(/^\/dang-nhap\/dat-lai\/\w+$/)
  const stored = JSON.stringify(await portal.database.db.selectFrom('verification').selectAll().execute())
  expect(stored).not.toContain(link.split('/').at(-1))
  const weak = await browser().post(link, { wanted: 'Password2026!!!', repeated: 'Password2026!!!' })
  expect(weak.statusCode).toBe(422)
  const done = await browser().post(link, { wanted: password, repeated: password })
  expect(done.headers.location).toBe('/dang-nhap?ket_qua=dat_lai')
  expect((await one.get(desk)).headers.location).toBe('/dang-nhap')
  expect((await browser().post(link, { wanted: password, repeated: password })).statusCode).toBe(410)
  expect((await browser().post('/dang-nhap', { email, password })).headers.location).toBe(desk)
})

test("strangers fill nobody's mailbox", async () => {
  const email = await trialAccount(portal, { email: 'nhieu-thu@tinh.example', role: 'editor' })
  for (let at = 0; at < 8; at += 1) await browser().post('/dang-nhap/quen-mat-khau', { email })
  const sent = () => mail.countTo(email)
  await expect.poll(sent).toBe(3)
})

test('every page of people is valid HTML', async () => {
  const id = await idOf('mai@tinh.example')
  const pages = await Promise.all([
    province.get(people),
    province.get(`${people}?q=khong-co-ai`),
    province.get(`${people}/${id}?ket_qua=given`),
    province.send(people, people, {}),
    browser().get('/dang-nhap/quen-mat-khau'),
    browser().get('/dang-nhap/dat-lai/xyz'),
    browser().get(`/dang-nhap/dat-lai/${(await portal.signIn.resetToken('mai@tinh.example'))?.token}`),
  ])
  for (const { body } of pages) expect(await complaintsOf(body)).toEqual([])
})
