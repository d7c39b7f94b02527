import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail } from './access/index.ts'
import { signedIn, TrialBrowser, trialAccount } from './desk-trial.ts'
import { mailNews } from './features/notifications/index.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'
import { type TrialMail, trialMail } from './trial-mail.ts'

const people = '/ban-lam-viec/nguoi-dung'
const account = '/ban-lam-viec/tai-khoan'

let mail: TrialMail
let portal: TrialPortal
let administrator: TrialBrowser
beforeAll(async () => {
  mail = await trialMail()
  portal = await trialPortal({
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MAIL_FROM: 'cong@tinh.example',
      DESK_ORIGIN: 'https://tinh.example',
    },
  })
  administrator = await signedIn(
    portal,
    await trialAccount(portal, { email: 'qt@tinh.example', role: 'administrator' }),
  )
})
afterAll(async () => {
  await portal.end()
  await mail.close()
})

let addresses = 0

/** Somebody who has worked at the desk, and chose its language or did not. */
async function worker(email: string, language?: 'vi' | 'en'): Promise<void> {
  const one = await signedIn(portal, await trialAccount(portal, { email, role: 'writer' }))
  if (language) await one.send(account, `${account}/tuy-chon`, { language, mail_choice: 'none' })
}

async function forgotten(email: string) {
  addresses += 1
  await new TrialBrowser(portal, `198.51.100.${addresses}`).post('/dang-nhap/quen-mat-khau', { email })
  return mail.newestTo(email)
}

async function invited(email: string) {
  const before = mail.countTo(email)
  const fields = { name: 'Anna Schmidt', email, site: String(portal.province), role: 'writer' }
  await administrator.send(people, people, fields)
  return mail.newestTo(email, before)
}

const english = /In English: /
const vietnamese = /Kính gửi/

test('somebody invited for the first time gets a Vietnamese letter with a short English part beneath', async () => {
  const { subject, text } = await invited('moi@tinh.example')
  expect(subject).toContain('Lời mời vào bàn làm việc của')
  expect(text).toMatch(
    /Kính gửi Anna Schmidt,[\s\S]*https:\/\/tinh\.example\/dang-nhap\/\w+[\s\S]*In English: you are invited/,
  )
  expect(text.match(/https:/g)).toHaveLength(1)
})

test('somebody who chose English before they were invited again reads English alone', async () => {
  await worker('anna@tinh.example', 'en')
  const actor = await actorByEmail(portal.database.db, 'anna@tinh.example')
  await portal.database.db
    .updateTable('account')
    .set({ first_signed_in_at: null })
    .where('id', '=', actor?.accountId ?? '')
    .execute()
  const { subject, text } = await invited('anna@tinh.example')
  expect(subject).toContain('You are invited to the desk of')
  expect(text).toMatch(/^Hello Anna Schmidt,[\s\S]*https:\/\/tinh\.example\/dang-nhap\/\w+/)
  expect(text).not.toMatch(vietnamese)
  expect(text).not.toMatch(english)
})

test('a forgotten password is written about in the language that was chosen, else in Vietnamese and short English', async () => {
  await worker('en@tinh.example', 'en')
  await worker('vi@tinh.example', 'vi')
  await worker('chua-chon@tinh.example')
  const [inEnglish, inVietnamese, inBoth] = [
    await forgotten('en@tinh.example'),
    await forgotten('vi@tinh.example'),
    await forgotten('chua-chon@tinh.example'),
  ]
  expect(inEnglish.subject).toBe('Reset your password for the desk')
  expect(inVietnamese.subject).toBe('Đặt lại mật khẩu bàn làm việc')
  expect(inBoth.subject).toBe('Đặt lại mật khẩu bàn làm việc')
  const said = [inEnglish, inVietnamese, inBoth].map(({ text }) => [vietnamese.test(text), english.test(text)])
  expect(said).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ])
})

test('who goes back to Vietnamese after English gets Vietnamese alone', async () => {
  await worker('doi-lai@tinh.example', 'en')
  const one = await signedIn(portal, 'doi-lai@tinh.example')
  await one.send(account, `${account}/tuy-chon`, { language: 'vi', mail_choice: 'none' })
  const { text } = await forgotten('doi-lai@tinh.example')
  expect([vietnamese.test(text), english.test(text)]).toEqual([true, false])
})

test('news by mail comes in the language that was chosen on the same page as the mail', async () => {
  const { db } = portal.database
  for (const language of ['vi', 'en'] as const) {
    const email = `tin-${language}@tinh.example`
    const one = await signedIn(portal, await trialAccount(portal, { email, role: 'writer' }))
    await one.send(account, `${account}/tuy-chon`, { language, mail_choice: 'at_once' })
    const about = { kind: 'approved', subject_id: 1, title: 'Thu ngân sách tăng', actor_name: 'Lò Văn An' } as const
    const accountId = (await actorByEmail(db, email))?.accountId ?? ''
    await db
      .insertInto('notification')
      .values({ account_id: accountId, site_id: portal.province, cause: `thử:${language}`, at: new Date(), ...about })
      .execute()
  }
  const sending = { mail: portal.signIn.parts.mail, choice: 'at_once', origin: 'https://tinh.example' } as const
  await mailNews(db, { ...sending, now: new Date() })
  const [inVietnamese, inEnglish] = [
    await mail.newestTo('tin-vi@tinh.example'),
    await mail.newestTo('tin-en@tinh.example'),
  ]
  expect(inVietnamese.text).toContain('Bài được duyệt: Thu ngân sách tăng')
  expect(inEnglish.text).toMatch(/^Hello [\s\S]*Article approved: Thu ngân sách tăng/)
  expect([inVietnamese.subject, inEnglish.subject]).toEqual([
    'Cổng thông tin: 1 thông báo mới',
    'Portal: 1 new notification',
  ])
})
