import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from '../site/visitor.ts'
import { startChromium } from '../ui/chromium.ts'
import { startTrialDesk, type TrialDesk } from './trial-desk.ts'

let browser: Browser
let desk: TrialDesk
beforeAll(async () => {
  ;[browser, desk] = await Promise.all([startChromium(), startTrialDesk()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await desk?.end()
})

let writers = 0

/** Somebody who has just begun an article. */
async function writing(
  title: string,
  text = '',
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  writers += 1
  const { context, page } = await desk.signedIn(browser, { email: `viet${writers}@tinh.example`, role: 'editor' })
  const complaints = await complaintsOf(page)
  const [site] = desk.portal.services.sites.all()
  await page.goto(`${desk.address}/ban-lam-viec/bai-viet/moi/${site?.id}`)
  await page.getByLabel('Tiêu đề', { exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type(text)
  return { context, page, complaints }
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

test('words are found without their marks, counted, replaced one by one and all at once, by keyboard', async () => {
  const { context, page, complaints } = await writing('Tìm và thay', 'Tỉnh uỷ họp. Tỉnh đoàn họp. Tỉnh hội họp.')
  await page.keyboard.press('Control+h')
  const panel = page.getByRole('search', { name: 'Tìm và thay' })
  const status = panel.getByRole('status')
  await panel.getByLabel('Tìm', { exact: true }).fill('tinh')
  expect(await status.textContent()).toBe('Không tìm thấy')
  await panel.getByLabel('Phân biệt dấu').uncheck()
  expect(await status.textContent()).toBe('Có 3 chỗ')
  expect(await page.locator('.editor-found').count()).toBe(3)
  await panel.getByLabel('Tìm', { exact: true }).press('Enter')
  expect(await status.textContent()).toBe('Chỗ 1 trong 3')
  await panel.getByLabel('Thay bằng').fill('Thành')
  await panel.getByLabel('Thay bằng').press('Enter')
  expect(await bodyOf(page).textContent()).toBe('Thành uỷ họp. Tỉnh đoàn họp. Tỉnh hội họp.')
  await panel.getByRole('button', { name: 'Thay tất cả' }).click()
  expect(await status.textContent()).toBe('Đã thay 2 chỗ')
  expect(await bodyOf(page).textContent()).toBe('Thành uỷ họp. Thành đoàn họp. Thành hội họp.')
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  await page.keyboard.press('Control+z')
  expect(await bodyOf(page).textContent()).toContain('Tỉnh đoàn')
  expect(complaints).toEqual([])
  await context.close()
})

test('special characters come from a palette, and full screen keeps the keyboard inside until Escape', async () => {
  const { context, page, complaints } = await writing('Ký tự', 'Từ 5')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gạch nối dài' }).press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.type('7')
  expect(await bodyOf(page).textContent()).toBe('Từ 5–7')
  await page.getByRole('button', { name: 'Toàn màn hình' }).click()
  const box = await page.locator('.editor__body--full').boundingBox()
  expect([box?.x, box?.width, box?.height]).toEqual([0, 1280, 900])
  expect(
    await page
      .locator('header')
      .first()
      .evaluate(one => (one as HTMLElement).inert),
  ).toBe(true)
  await bodyOf(page).click()
  await page.keyboard.press('Escape')
  expect(await page.locator('.editor__body--full').count()).toBe(0)
  expect(await bodyOf(page).evaluate(one => one.contains(document.activeElement))).toBe(true)
  await page.getByRole('button', { name: 'Phím tắt khi viết' }).click()
  await page.getByRole('dialog', { name: 'Phím tắt khi viết' }).getByRole('button', { name: 'Đóng' }).press('Enter')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})
