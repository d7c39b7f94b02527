import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demonstration, startDemonstration } from '../site/demonstration.ts'
import { complaintsOf, tooWide } from '../site/visitor.ts'
import { startChromium } from '../ui/chromium.ts'

let browser: Browser
let demonstration: Demonstration
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  demonstration = await startDemonstration()
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  await demonstration?.end()
})

/** The first administrator, signed in by a link. */
async function administrator(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const token = await demonstration.portal.signIn.linkToken('quantri@cong.localhost')
  await page.goto(`${demonstration.address}/dang-nhap/${token}`)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/ban-lam-viec**')
  return page
}

const desk = (path: string) => `${demonstration.address}/ban-lam-viec${path}`
const province = () => demonstration.portal.services.sites.all().find(one => one.parentId === null)?.id ?? 0
const labels = (page: Page) =>
  page.locator('input[name^=label-]').evaluateAll(all => all.map(one => (one as HTMLInputElement).value))

test('a menu is put in order by the keyboard alone, and the order is taken back', async () => {
  const page = await administrator()
  const complaints = await complaintsOf(page)
  await page.goto(desk(`/trinh-don/${province()}`))
  const before = await labels(page)
  const [first = '', second = ''] = before
  const down = page.getByRole('button', { name: `Đưa ${first} xuống` })
  for (let keys = 0; keys < 80 && !(await down.evaluate(one => one === document.activeElement)); keys += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/ket_qua=saved/)
  expect((await labels(page))[0]).toBe(second)
  const undo = page.getByRole('button', { name: /^Hoàn tác/ })
  await undo.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/hoan_tac_xong=undone/)
  expect(await page.getByRole('status').first().textContent()).toContain('Đã hoàn tác')
  expect(await labels(page)).toEqual(before)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a line is dragged, and what was typed in another line goes along', async () => {
  const page = await administrator()
  await page.goto(desk(`/trinh-don/${province()}`))
  const before = await labels(page)
  await page.locator('input[name=label-0]').fill('Đầu trang')
  const handles = page.locator('[data-handle]')
  const [from, to] = [
    await handles.nth(0).boundingBox(),
    await page.locator('[data-sortable] > li').nth(1).boundingBox(),
  ]
  await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + (to?.height ?? 0) - 2, { steps: 8 })
  await page.mouse.up()
  await page.waitForURL(/ket_qua=saved/)
  const after = await labels(page)
  expect(after).not.toEqual(before)
  expect(after).toContain('Đầu trang')
  await page.context().close()
})

test('without script an article is withdrawn and put back, and the list of what was just done has nothing left', async () => {
  const page = await administrator({ javaScriptEnabled: false })
  await page.goto(demonstration.address + demonstration.paths.article)
  const title = (await page.locator('h1').textContent()) ?? ''
  await page.goto(desk('/bai-viet'))
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.locator('textarea[name=note]').fill('Gỡ nhầm.')
  await page.getByRole('button', { name: 'Gỡ bài' }).click()
  expect((await page.goto(demonstration.address + demonstration.paths.article))?.status()).toBe(410)
  await page.goto(desk('/viec-vua-lam'))
  await page.getByRole('button', { name: `Hoàn tác: Gỡ, ${title}` }).click()
  await page.waitForURL(/hoan_tac_xong=undone/)
  expect(await page.locator('main').textContent()).not.toContain(title)
  expect((await page.goto(demonstration.address + demonstration.paths.article))?.status()).toBe(200)
  await page.context().close()
})

test('Ctrl-K finds a page of the desk by a few letters without marks, and the keys lead there', async () => {
  const page = await administrator()
  const complaints = await complaintsOf(page)
  await page.goto(desk('/bai-viet'))
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Tìm' })
  await field.waitFor()
  await page.keyboard.type('trinh d')
  await page.locator('[role=option]', { hasText: 'Trình đơn' }).waitFor()
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(violations.map(one => `${one.id} ${one.nodes.map(node => node.target.join(' ')).join()}`)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/trinh-don/)
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog.palette[open]').count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

const paths = () => {
  const site = province()
  return [
    '',
    '/viec-vua-lam',
    '/chuyen-muc',
    `/chuyen-muc/${site}`,
    `/the/${site}`,
    '/binh-luan',
    `/trinh-don/${site}`,
    `/trang-chu/${site}`,
    `/cai-dat/${site}`,
    `/thong-ke/${site}`,
    '/thong-bao',
    '/tim?q=bai',
    '/tai-khoan',
    '/viec-chay-nen',
    '/sao-luu',
  ]
}

test('every page that keeps a site passes axe and fits, wide and narrow', async () => {
  const page = await administrator()
  const complaints = await complaintsOf(page)
  const problems: string[] = []
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of paths()) {
      await page.goto(desk(path))
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      )
      for (const one of violations)
        problems.push(`${width} ${path}: ${one.id} ${one.nodes.map(node => node.target.join(' ')).join(', ')}`)
      for (const one of await tooWide(page)) problems.push(`${width} ${path}: too wide ${one}`)
      const folder = process.env.DESK_PICTURES
      if (folder)
        await page.screenshot({ path: `${folder}/${path.replaceAll(/[/?]/g, '_')}-${width}.png`, fullPage: true })
    }
  }
  expect(problems).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)
