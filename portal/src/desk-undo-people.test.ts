import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { signedIn, TrialBrowser, trialAccount } from './desk-trial.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

const desk = '/ban-lam-viec'

let portal: TrialPortal
let admin: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  admin = await deskPerson(portal, 'administrator')
})
afterAll(() => portal.end())

const idOf = async (email: string) => {
  const row = portal.database.db.selectFrom('account').select('id').where('email', '=', email)
  return (await row.executeTakeFirst())?.id ?? ''
}
const pageOf = async (email: string) => `/nguoi-dung/${await idOf(email)}`
const undoIn = (answer: { headers: object }) =>
  /hoan_tac=(\d+)/.exec(String((answer.headers as Record<string, unknown>).location))?.[1] ?? ''
const takeBack = async (id: string, who = admin) => (await who.send(`/hoan-tac/${id}`, {})).headers.location
const press = async (email: string, act: string, who = admin) => undoIn(await who.send(await pageOf(email), { act }))
const mayEnter = async (link: string | null) => {
  const answer = await new TrialBrowser(portal, '203.0.113.77').post(`/dang-nhap/${link}`, {})
  return answer.headers.location === desk
}

test('somebody disabled by mistake may sign in again with the same roles; the sessions that ended stay ended', async () => {
  const email = await trialAccount(portal, { email: 'khoa-nham@tinh.example', role: 'editor' })
  const one = await signedIn(portal, email)
  expect(await takeBack(await press(email, 'disable'))).toContain('undone')
  expect((await one.get(desk)).headers.location).toBe('/dang-nhap')
  const again = await signedIn(portal, email)
  expect((await again.get(`${desk}/chuyen-muc`)).statusCode).toBe(200)
})

test('somebody whom the portal had disabled, and an administrator again, is idle as before', async () => {
  const email = await trialAccount(portal, { email: 'lau-khong-dung@tinh.example', role: 'editor' })
  const idle = { disabled_at: new Date('2026-01-01T00:00:00Z'), disabled_because: 'idle' } as const
  await portal.database.db.updateTable('account').set(idle).where('email', '=', email).execute()
  expect(await takeBack(await press(email, 'disable'))).toContain('undone')
  const row = portal.database.db.selectFrom('account').select(['disabled_at', 'disabled_because'])
  expect(await row.where('email', '=', email).executeTakeFirstOrThrow()).toEqual(idle)
})

test('somebody enabled by mistake may not sign in any more, by no link sent since; not once they have signed in', async () => {
  const email = await trialAccount(portal, { email: 'mo-nham@tinh.example', role: 'editor' })
  await press(email, 'disable')
  const enabled = await press(email, 'enable')
  const link = await portal.signIn.linkToken(email)
  expect(await takeBack(enabled)).toContain('undone')
  expect(await mayEnter(link)).toBe(false)
  const again = await press(email, 'enable')
  await signedIn(portal, email)
  expect(await takeBack(again)).toContain('changed_since')
  const one = await signedIn(portal, email)
  expect((await one.get(`${desk}/chuyen-muc`)).statusCode).toBe(200)
})

test('a link for a new password that was sent by mistake leads nowhere; one that was used has done its work', async () => {
  const email = await trialAccount(portal, { email: 'gui-nham@tinh.example', role: 'editor' })
  const links = async () => {
    const rows = portal.database.db
      .selectFrom('verification')
      .select('id')
      .where('value', '=', await idOf(email))
    return (await rows.execute()).length
  }
  const own = await portal.signIn.resetToken(email)
  const undo = await press(email, 'recover')
  expect(await links()).toBe(2)
  expect(await takeBack(undo)).toContain('undone')
  expect(await links()).toBe(1)
  // What the person asked for themselves is theirs.
  expect(await portal.signIn.ownerOfReset(own?.token ?? '')).not.toBeNull()
  expect(await takeBack(undo)).toContain('too_late')
  const used = await press(email, 'recover')
  await portal.database.db
    .deleteFrom('verification')
    .where('value', '=', await idOf(email))
    .execute()
  expect(await takeBack(used)).toContain('changed_since')
})

test('a second factor that was deleted does not come back, and the page says so before', async () => {
  const email = await trialAccount(portal, { email: 'mat-may@tinh.example', role: 'editor' })
  await portal.database.db.updateTable('account').set({ has_second_factor: true }).where('email', '=', email).execute()
  expect((await admin.get(await pageOf(email))).body).toContain('Việc này không hoàn tác được')
  expect(await press(email, 'reset_factor')).toBe('')
})

test('an invitation that was sent by mistake opens nothing, and the right one can be sent after it', async () => {
  const email = 'moi-nham@tinh.example'
  const fields = { name: 'Lò Thị Nhầm', email, site: String(portal.province), role: 'approver' }
  const undo = undoIn(await admin.send('/nguoi-dung', fields))
  const link = await portal.signIn.linkToken(email)
  expect(await takeBack(undo)).toContain('undone')
  expect(await mayEnter(link)).toBe(false)
  const grants = portal.database.db.selectFrom('role_grant').select('role')
  expect(await grants.where('account_id', '=', await idOf(email)).execute()).toEqual([])
  const right = undoIn(await admin.send('/nguoi-dung', { ...fields, role: 'writer' }))
  const one = await signedIn(portal, email)
  expect((await one.get(`${desk}/bai-viet`)).statusCode).toBe(200)
  // Somebody who had an account is only given the role: that alone is taken back.
  expect(await takeBack(right)).toContain('undone')
  expect((await one.get(`${desk}/bai-viet`)).statusCode).toBe(404)
})

test('an invitation that somebody has come by, or whose person has been given more, stays', async () => {
  const [came, more] = ['da-vao@tinh.example', 'them-vai@tinh.example']
  const fields = { name: 'Lò Văn Đến', site: String(portal.province), role: 'writer' }
  const first = undoIn(await admin.send('/nguoi-dung', { ...fields, email: came }))
  await signedIn(portal, came)
  expect(await takeBack(first)).toContain('changed_since')
  const second = undoIn(await admin.send('/nguoi-dung', { ...fields, email: more }))
  await admin.send(await pageOf(more), { act: 'give', site: String(portal.province), role: 'editor' })
  expect(await takeBack(second)).toContain('changed_since')
})

test('whoever administers one site takes nothing back of somebody who by now works on others', async () => {
  const email = await trialAccount(portal, { email: 'xa@xa.example', role: 'editor', siteId: portal.commune })
  const commune = await deskPerson(portal, 'administrator', portal.commune)
  const undo = await press(email, 'disable', commune)
  await admin.send(await pageOf(email), { act: 'give', site: String(portal.province), role: 'approver' })
  expect((await commune.send(`/hoan-tac/${undo}`, {})).statusCode).toBe(403)
  const row = portal.database.db.selectFrom('account').select('disabled_because').where('email', '=', email)
  expect((await row.executeTakeFirstOrThrow()).disabled_because).toBe('administrator')
})
