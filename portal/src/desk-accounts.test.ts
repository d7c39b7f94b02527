import { HtmlValidate } from 'html-validate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail } from './access/index.ts'
import { appCode, signedIn, TrialBrowser, trialAccount } from './desk-trial.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

const desk = '/ban-lam-viec'
const own = `${desk}/tai-khoan`
const password = 'đường lên bản vẫn xa'

let portal: TrialPortal
let strict: TrialPortal
beforeAll(async () => {
  portal = await trialPortal()
  strict = await trialPortal({ proxyCount: 0, settings: { SECOND_FACTOR_ROLES: ['approver'] } })
})
afterAll(() => Promise.all([portal.end(), strict.end()]))

let places = 0
/** Somebody somewhere else. */
const browser = (on = portal) => {
  places += 1
  return new TrialBrowser(on, `203.0.113.${places}`)
}

async function withPassword(email: string, on = portal): Promise<TrialBrowser> {
  const one = await signedIn(on, await trialAccount(on, { email, role: 'editor' }))
  const set = await one.send(own, `${own}/mat-khau`, { wanted: password, repeated: password })
  expect(set.headers.location).toBe(`${own}?ket_qua=password`)
  return one
}

/** Turns the second factor on; returns the app's key and the backup codes. */
async function turnOn(one: TrialBrowser, typed = password): Promise<{ key: string; codes: string[] }> {
  const { body } = await one.send(own, `${own}/ma-xac-thuc`, { password: typed })
  const key = /class="secret-text">([^<]+)</.exec(body)?.[1] ?? ''
  const codes = [...body.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code)
  const answer = await one.send(own, `${own}/ma-xac-thuc/bat`, { code: appCode(key, Date.now() - 30_000) })
  expect(answer.headers.location).toBe(`${own}?ket_qua=on`)
  return { key, codes }
}

test('somebody who came by a link is asked for a password, sets one, and signs in with it', async () => {
  const email = await trialAccount(portal, { email: 'moi@tinh.example', role: 'editor' })
  const one = await signedIn(portal, email)
  expect((await one.get(desk)).body).toContain('chưa có mật khẩu')
  for (const [wanted, repeated, complaint] of [
    ['cá kho tộ', 'cá kho tộ', 'ít nhất 14 ký tự'],
    ['Password2026!!!', 'Password2026!!!', 'hay bị đoán nhất'],
    [password, `${password}!`, 'không giống nhau'],
  ] as const) {
    const answer = await one.send(own, `${own}/mat-khau`, { wanted, repeated })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(complaint)
    expect(answer.body).not.toContain(wanted)
  }
  await one.send(own, `${own}/mat-khau`, { wanted: password, repeated: password })
  expect((await one.get(desk)).body).not.toContain('chưa có mật khẩu')
  const elsewhere = browser()
  const answer = await elsewhere.post('/dang-nhap', { email: ' Moi@tinh.example', password })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, desk])
  expect((await elsewhere.get(desk)).statusCode).toBe(200)
  const { rows } = await sql<{ password: string }>`select password from credential`.execute(portal.database.db)
  expect(rows[0]?.password).toMatch(/^\$argon2id\$/)
})

test('a wrong password and an unknown address are answered alike', async () => {
  await withPassword('co-that@tinh.example')
  const answers = await Promise.all(
    ['co-that@tinh.example', 'khong-co@tinh.example', 'khong phai thu'].map(email =>
      browser().post('/dang-nhap', { email, password: 'sai hoàn toàn rồi' }),
    ),
  )
  const bare = answers.map(({ statusCode, body }) => [statusCode, body.replace(/value="[^"]*"/, '')])
  expect(bare[0]).toEqual(bare[1])
  expect(bare[0]).toEqual(bare[2])
  expect(bare[0]?.[0]).toBe(422)
})

test('five failures lock the address for this account whatever headers it sends, and nobody elsewhere', async () => {
  await withPassword('nan-nhan@tinh.example')
  const attacker = browser()
  const tries = []
  for (let at = 0; at < 12; at += 1)
    tries.push(
      await attacker.post(
        '/dang-nhap',
        { email: 'nan-nhan@tinh.example', password: `đoán lần thứ ${at}`, [`x${at}`]: 'y' },
        {
          'x-forwarded-for': `192.0.2.${at}`,
          'x-real-ip': `192.0.2.${at}`,
          'user-agent': `Bot ${at}`,
          forwarded: `for=192.0.2.${at}`,
        },
      ),
    )
  expect(tries.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422, 422, 422, ...Array(7).fill(429)])
  const right = await attacker.post('/dang-nhap', { email: 'nan-nhan@tinh.example', password })
  expect(right.statusCode).toBe(429)
  expect(right.body).toContain('thử lại sau 15 phút')
  const victim = await browser().post('/dang-nhap', { email: 'nan-nhan@tinh.example', password })
  expect(victim.headers.location).toBe(desk)
  const locked = await portal.database.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('act', '=', 'signInLocked')
    .execute()
  expect(locked.length).toBe(1)
  expect(JSON.stringify(locked)).not.toMatch(/203\.0\.113/)
})

test('a new password signs out everywhere else and needs the old one', async () => {
  const one = await withPassword('doi@tinh.example')
  const other = browser()
  await other.post('/dang-nhap', { email: 'doi@tinh.example', password })
  expect((await other.get(desk)).statusCode).toBe(200)
  const wanted = 'ba con gà, bốn con vịt'
  const wrong = await one.send(own, `${own}/mat-khau`, { current: 'không phải', wanted, repeated: wanted })
  expect([wrong.statusCode, wrong.body.includes('hiện tại không đúng')]).toEqual([422, true])
  const before = one.cookie
  const right = await one.send(own, `${own}/mat-khau`, { current: password, wanted, repeated: wanted })
  expect(right.headers.location).toBe(`${own}?ket_qua=password`)
  expect((await other.get(desk)).headers.location).toBe('/dang-nhap')
  expect((await one.get(desk)).statusCode).toBe(200)
  expect((await browser().get(desk, { cookie: before })).headers.location).toBe('/dang-nhap')
  expect((await browser().post('/dang-nhap', { email: 'doi@tinh.example', password })).statusCode).toBe(422)
})

test("own sessions are listed and ended one by one or all; nobody else's are", async () => {
  const one = await withPassword('phien@tinh.example')
  const [second, third] = [browser(), browser()]
  for (const each of [second, third]) await each.post('/dang-nhap', { email: 'phien@tinh.example', password })
  const { body } = await one.get(own)
  expect(body).toContain('Firefox trên Linux')
  const ids = [...body.matchAll(/name="end" value="([^"]+)"/g)].map(([, id = '']) => id)
  expect(ids.length).toBe(2)
  const stranger = await withPassword('khac@tinh.example')
  expect((await stranger.send(own, `${own}/phien`, { end: ids[0] ?? '' })).statusCode).toBe(404)
  expect((await one.send(own, `${own}/phien`, { end: ids[0] ?? '' })).headers.location).toContain('ended')
  const left = await Promise.all([second, third].map(async each => (await each.get(desk)).statusCode))
  expect(left.sort()).toEqual([200, 303])
  await one.send(own, `${own}/phien`, { act: 'others' })
  for (const each of [second, third]) expect((await each.get(desk)).statusCode).toBe(303)
  expect((await one.get(desk)).statusCode).toBe(200)
})

test('with a second factor on, password or link alone opens nothing; each code is good once', async () => {
  const email = 'hai-lop@tinh.example'
  const { key, codes } = await turnOn(await withPassword(email))
  expect(codes.length).toBe(10)

  const one = browser()
  const half = await one.post('/dang-nhap', { email, password })
  expect(half.headers.location).toBe('/dang-nhap/ma-xac-thuc')
  expect((await one.get(desk)).headers.location).toBe('/dang-nhap')
  expect((await one.post('/dang-nhap/ma-xac-thuc', { code: '000000' })).statusCode).toBe(422)
  const code = appCode(key)
  expect((await one.post('/dang-nhap/ma-xac-thuc', { code })).headers.location).toBe(desk)
  expect((await one.get(desk)).statusCode).toBe(200)

  const again = browser()
  await again.post('/dang-nhap', { email, password })
  expect((await again.post('/dang-nhap/ma-xac-thuc', { code })).statusCode).toBe(422)
  expect((await again.post('/dang-nhap/ma-xac-thuc', { code: codes[3] ?? '' })).headers.location).toBe(desk)

  const link = browser()
  const byLink = await link.post(`/dang-nhap/${await portal.signIn.linkToken(email)}`, {})
  expect(byLink.headers.location).toBe('/dang-nhap/ma-xac-thuc')
  expect((await link.get(desk)).headers.location).toBe('/dang-nhap')
  expect((await link.post('/dang-nhap/ma-xac-thuc', { code: codes[3] ?? '' })).statusCode).toBe(422)
  expect((await link.post('/dang-nhap/ma-xac-thuc', { code: codes[4] ?? '' })).headers.location).toBe(desk)
})

test("a stolen database tells neither the app's key nor a backup code", async () => {
  const { key, codes } = await turnOn(await withPassword('trom@tinh.example'))
  const { rows } = await sql<{ all: string }>`
    select concat((select json_agg(s) from second_factor s), (select json_agg(v) from verification v),
      (select json_agg(u) from used_code u), (select json_agg(a) from audit_entry a)) as all`.execute(
    portal.database.db,
  )
  const stolen = rows[0]?.all ?? ''
  expect(stolen.length).toBeGreaterThan(500)
  for (const secret of [key.replaceAll(' ', ''), ...codes, ...codes.map(code => code.replace('-', ''))])
    expect(stolen).not.toContain(secret)
})

test('a half signed-in browser has five tries at the code, however often it types the password anew', async () => {
  const email = 'do-ma@tinh.example'
  await turnOn(await withPassword(email))
  const one = browser()
  const statuses = []
  for (let at = 0; at < 4; at += 1) {
    await one.post('/dang-nhap', { email, password })
    statuses.push((await one.post('/dang-nhap/ma-xac-thuc', { code: `00000${at}` })).statusCode)
  }
  expect(statuses).toEqual([422, 422, 429, 429])
})

test('new backup codes replace the old ones; turning it off needs password, code and a long password', async () => {
  const one = await withPassword('thay@tinh.example')
  const { key, codes } = await turnOn(one)
  const renewed = await one.send(own, `${own}/ma-du-phong`, { password })
  const fresh = [...renewed.body.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code)
  expect(fresh.some(code => codes.includes(code))).toBe(false)
  const other = browser()
  await other.post('/dang-nhap', { email: 'thay@tinh.example', password })
  expect((await other.post('/dang-nhap/ma-xac-thuc', { code: codes[0] ?? '' })).statusCode).toBe(422)
  expect((await other.post('/dang-nhap/ma-xac-thuc', { code: fresh[0] ?? '' })).headers.location).toBe(desk)

  const off = (fields: Record<string, string>) => one.send(own, `${own}/ma-xac-thuc/tat`, fields)
  expect((await off({ password: 'sai nhưng đủ dài', code: appCode(key) })).statusCode).toBe(422)
  expect((await off({ password, code: '123456' })).statusCode).toBe(422)
  expect((await off({ password, code: appCode(key, Date.now() + 30_000) })).headers.location).toBe(`${own}?ket_qua=off`)
  const short = 'Gà9vịt!k'
  const refused = await one.send(own, `${own}/mat-khau`, { current: password, wanted: short, repeated: short })
  expect(refused.statusCode).toBe(422)
})

test('a role that must have a second factor does nothing before it is set up, and cannot turn it off', async () => {
  const email = await trialAccount(strict, { email: 'duyet@tinh.example', role: 'approver' })
  const one = await signedIn(strict, email)
  for (const url of [desk, `${desk}/bai-viet`]) expect((await one.get(url)).headers.location).toBe(own)
  expect((await one.send(own, `${desk}/binh-luan/1`, { site: '1', act: 'approve' })).headers.location).toBe(own)
  expect((await one.get(own)).body).toContain('bắt buộc dùng mã xác thực')
  const { key } = await turnOn(one, '')
  expect((await one.get(desk)).statusCode).toBe(200)
  const off = await one.send(own, `${own}/ma-xac-thuc/tat`, { password: '', code: appCode(key) })
  expect([off.statusCode, off.body.includes('không tắt được')]).toEqual([422, true])
})

test('what a page says by itself keeps no session alive; what a person does does', async () => {
  const email = await trialAccount(portal, { email: 'im-lang@tinh.example', role: 'administrator' })
  const one = await signedIn(portal, email)
  const { db } = portal.database
  const accountId = (await actorByEmail(db, email))?.accountId ?? ''
  const ends = async () => {
    const row = await db
      .selectFrom('session')
      .select('expires_at')
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    return row?.expires_at.getTime() ?? 0
  }
  expect((await ends()) - Date.now()).toBeLessThanOrEqual(6 * 60_000)
  expect((await ends()) - Date.now()).toBeGreaterThan(5 * 60_000)
  const soon = new Date(Date.now() + 30_000)
  await db
    .updateTable('session')
    .set({ expires_at: soon, updated_at: new Date(Date.now() - 60_000) })
    .where('account_id', '=', accountId)
    .execute()
  await one.post(`${desk}/bai-viet/1/1/con-day`, { _token: 'x' })
  expect(await ends()).toBe(soon.getTime())
  await one.get(own)
  expect(await ends()).toBeGreaterThan(soon.getTime() + 60_000)
})

test('signing in, and what somebody changes about it, is in the audit log without any secret', async () => {
  const one = await withPassword('so-sach@tinh.example')
  await turnOn(one)
  const id = (await actorByEmail(portal.database.db, 'so-sach@tinh.example'))?.accountId ?? ''
  const acts = await portal.database.db
    .selectFrom('audit_entry')
    .select(['act', 'details'])
    .where('actor_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(acts.map(({ act }) => act)).toEqual(['signIn', 'changePassword', 'endOtherSessions', 'turnOnSecondFactor'])
  expect(acts[0]?.details).toEqual({ method: 'link' })
})

test("every page of signing in and of one's own account is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'no-inline-style': 'error',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'require-sri': 'off',
    },
  })
  const one = await withPassword('trang@tinh.example')
  const setUp = await one.send(own, `${own}/ma-xac-thuc`, { password })
  const wrong = await one.send(own, `${own}/ma-xac-thuc/bat`, { code: 'x' })
  await turnOn(one)
  const pages = [
    setUp.body,
    wrong.body,
    (await one.get(own)).body,
    (await one.send(own, `${own}/mat-khau`, { current: '', wanted: 'x', repeated: 'y' })).body,
    (await browser().get('/dang-nhap')).body,
    (await browser().get('/dang-nhap/ma-xac-thuc')).body,
    (await browser().post('/dang-nhap', { email: 'a', password: 'b' })).body,
    (await browser().post('/dang-nhap/ma-xac-thuc', { code: 'b' })).body,
  ]
  for (const html of pages) {
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([])
  }
})
