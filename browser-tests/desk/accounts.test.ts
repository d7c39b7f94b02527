import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appCode } from '../../portal/src/desk-trial.ts'
import { complaintsOf, tooWide } from '../site/visitor.ts'
import { startChromium } from '../ui/chromium.ts'
import { startTrialDesk, type TrialDesk } from './trial-desk.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const own = '/ban-lam-viec/tai-khoan'
const password = 'đường lên bản vẫn xa'

let browser: Browser
let desk: TrialDesk
beforeAll(async () => {
  ;[browser, desk] = await Promise.all([startChromium(), startTrialDesk()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await desk?.end()
})

/** What axe finds wrong with the page. It is let in past the content policy, which a reader's browser never is. */
async function barriersOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await page.addScriptTag({ path: axePath })
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] }
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}

const minutes = (count: number) => count * 60_000

/** Time passes until the page asks: a browser may send a movement of its own when a tab comes to the front. */
async function asked(page: Page): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  for (let tries = 0; tries < 60 && (await dialog.count()) === 0; tries += 1) {
    await page.clock.fastForward(20_000)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  await dialog.waitFor()
}

test('when nothing is done for 15 minutes the desk asks, counts down, and an answer stands for all tabs', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'nghi@tinh.example', role: 'editor' })
  const complaints = await complaintsOf(page)
  await context.clock.install()
  await page.goto(desk.address + own)
  const other = await context.newPage()
  await other.goto(desk.address + own)
  const dialog = page.getByRole('alertdialog')
  await page.clock.fastForward(minutes(14))
  expect(await dialog.count()).toBe(0)
  await page.clock.fastForward(minutes(1))
  await asked(page)
  expect(await dialog.textContent()).toContain('Bạn đã không sử dụng trang quản trị')
  expect(await dialog.textContent()).toMatch(/Thời gian chờ: (?:60|[1-5]?\d) giây/)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tiếp tục làm việc')
  expect(await page.getByRole('alertdialog', { name: 'Bạn còn ở đó không?' }).count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => dialog.count()).toBe(0)
  await expect.poll(() => other.getByRole('alertdialog').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('somebody at work in one tab is not asked in another, and the server knows of it', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'ban@tinh.example', role: 'editor' })
  await context.clock.install()
  await page.goto(desk.address + own)
  const other = await context.newPage()
  await other.goto(desk.address + own)
  await context.clock.fastForward(minutes(10))
  const told: number[] = []
  other.on('response', answer => void (answer.url().endsWith('/con-thuc') && told.push(answer.status())))
  // Chromium takes no movement before a page's first paint, which a busy machine puts off for seconds.
  let moved = 0
  const moveOn = async () => {
    moved += 1
    await other.mouse.move(200 + (moved % 40) * 5, 300)
    return told[0]
  }
  await expect.poll(moveOn, { timeout: 25_000, interval: 100 }).toBe(204)
  await context.clock.fastForward(minutes(10))
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  await context.close()
})

test('who does not answer within a minute is signed out, with a page that says why', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'di-vang@tinh.example', role: 'editor' })
  await context.clock.install()
  await page.goto(desk.address + own)
  await page.clock.fastForward(minutes(15))
  await asked(page)
  await page.clock.fastForward(minutes(1))
  await page.waitForURL(/dang-nhap\?ket_qua=het_gio/)
  expect(await page.textContent('main')).toContain('không thao tác')
  await page.goto(desk.address + own)
  expect(page.url()).toBe(`${desk.address}/dang-nhap`)
  await context.close()
})

test('an administrator is asked after five minutes', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'qt-nghi@tinh.example', role: 'administrator' })
  await context.clock.install()
  await page.goto(desk.address + own)
  await page.clock.fastForward(minutes(5))
  await asked(page)
  await context.close()
})

test('the pages of accounts fit a phone and a desk, and axe finds no barrier', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'qt@tinh.example', role: 'administrator' })
  await page.goto(desk.address + own)
  await page.fill('#wanted', password)
  await page.fill('#repeated', password)
  await page.click('form[action$="mat-khau"] button')
  await page.waitForURL(/ket_qua=password/)
  const paths = [
    '/dang-nhap',
    '/dang-nhap/quen-mat-khau',
    '/dang-nhap/ma-xac-thuc',
    own,
    '/ban-lam-viec/nguoi-dung',
    '/ban-lam-viec/nhat-ky',
  ]
  const wrong: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      await page.goto(desk.address + path)
      wrong.push(...(await tooWide(page)).map(one => `${width} ${path} ${one}`))
      wrong.push(...(await barriersOf(page)).map(one => `${width} ${path} ${one}`))
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/${path.split('/').at(-1)}-${width}.png`,
          fullPage: true,
        })
    }
    await page.goto(desk.address + own)
    await page.fill('#password', password)
    await page.click('form[action$="ma-xac-thuc"] button')
    wrong.push(...(await tooWide(page)).map(one => `${width} setup ${one}`))
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/setup-${width}.png`, fullPage: true })
  }
  expect(wrong).toEqual([])
  await context.close()
}, 60_000)

test('a passkey is added, signs in without password or code, and is dropped', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'khoa@tinh.example', role: 'editor' })
  const complaints = await complaintsOf(page)
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(desk.address + own)
  await page.fill('#passkey-name', 'Máy bàn')
  await page.click('form[data-passkey=add] button')
  await page.waitForURL(/ket_qua=passkey/)
  expect(await page.textContent('main')).toContain('Máy bàn')
  await page.click('.desk-header__person button')
  await page.waitForURL(/dang-nhap$/)
  await page.click('form[data-passkey=get] button')
  await page.waitForURL(/ban-lam-viec$/)

  // Without finger, face or PIN it is no key.
  await page.click('.desk-header__person button')
  await page.waitForURL(/dang-nhap$/)
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.click('form[data-passkey=get] button')
  await expect.poll(() => page.textContent('[data-passkey-complaint]')).toContain('Không dùng được')
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await page.click('form[data-passkey=get] button')
  await page.waitForURL(/ban-lam-viec$/)

  await page.goto(desk.address + own)
  await page.click('form[action$="/khoa/xoa"] button')
  await page.waitForURL(/ket_qua=passkey_gone/)
  await page.click('.desk-header__person button')
  await page.waitForURL(/dang-nhap$/)
  await page.click('form[data-passkey=get] button')
  await expect.poll(() => page.textContent('[data-passkey-complaint]')).toContain('Không dùng được')
  expect(complaints.filter(text => !text.includes('status of 422'))).toEqual([])
  await context.close()
})

test.each([true, false])(
  'a second factor is turned on and asked for in the next sign-in, script %s',
  async javaScriptEnabled => {
    const email = `ung-dung-${javaScriptEnabled}@tinh.example`
    const { context: first, page: mine } = await desk.signedIn(browser, { email, role: 'editor' })
    await mine.goto(desk.address + own)
    await mine.fill('#wanted', password)
    await mine.fill('#repeated', password)
    await mine.click('form[action$="mat-khau"] button')
    await mine.waitForURL(/ket_qua=password/)
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
    await context.addCookies(await first.cookies())
    const page = await context.newPage()
    await page.goto(desk.address + own)
    await page.fill('#password', password)
    await page.click('form[action$="/ma-xac-thuc"] button')
    const key = (await page.textContent('.secret-text')) ?? ''
    const codes = await page.locator('li > code').allTextContents()
    expect(codes).toHaveLength(10)
    await page.fill('form[action$="/ma-xac-thuc/bat"] input[name=code]', appCode(key, Date.now() - 30_000))
    await page.click('form[action$="/ma-xac-thuc/bat"] button')
    await page.waitForURL(/ket_qua=on/)

    const signIn = async (code: string) => {
      await context.clearCookies()
      await page.goto(`${desk.address}/dang-nhap`)
      await page.fill('input[name=email]', email)
      await page.fill('input[name=password]', password)
      await page.press('input[name=password]', 'Enter')
      await page.waitForURL(/dang-nhap\/ma-xac-thuc$/)
      await page.fill('input[name=code]', code)
      await page.press('input[name=code]', 'Enter')
    }
    await signIn('000000')
    expect(await page.textContent('main')).toContain('Mã')
    await page.goto(`${desk.address}/ban-lam-viec`)
    expect(page.url()).toBe(`${desk.address}/dang-nhap`)
    await signIn(appCode(key))
    await page.waitForURL(/ban-lam-viec$/)
    await signIn(codes[0] ?? '')
    await page.waitForURL(/ban-lam-viec$/)
    await Promise.all([first.close(), context.close()])
  },
  60_000,
)

test('an answer of a passkey is good once, and to its own question only', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'khoa-hai@tinh.example', role: 'editor' })
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(desk.address + own)
  await page.fill('#passkey-name', 'Máy bàn')
  await page.click('form[data-passkey=add] button')
  await page.waitForURL(/ket_qua=passkey/)
  await page.click('.desk-header__person button')
  await page.waitForURL(/dang-nhap$/)
  const sent = page.waitForRequest(request => request.url().endsWith('/dang-nhap/khoa'))
  await page.click('form[data-passkey=get] button')
  const answer = (await sent).postData() ?? ''
  await page.waitForURL(/ban-lam-viec$/)
  const replay = (question: boolean) =>
    page.evaluate(
      async ([body, asks]) => {
        if (asks) await fetch('/dang-nhap/khoa/hoi', { method: 'POST', body: new URLSearchParams() })
        return (await fetch('/dang-nhap/khoa', { method: 'POST', body: new URLSearchParams(String(body)) })).status
      },
      [answer, question] as const,
    )
  expect([await replay(false), await replay(true)]).toEqual([422, 422])
  await context.close()
})
