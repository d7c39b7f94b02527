import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, tooWide } from '../site/visitor.ts'
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

const path = (rest: string) => `${desk.address}/ban-lam-viec${rest}`
const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const undo = (page: Page, what = '') => page.getByRole('button', { name: new RegExp(`^Hoàn tác: .*${what}`) })
const saidOn = (page: Page) => page.getByRole('status').first().textContent()

async function written(page: Page, title: string, text: string): Promise<string> {
  await page.goto(path(`/bai-viet/moi/${desk.sites.province}`))
  await page.getByLabel('Tiêu đề', { exact: true }).fill(title)
  await bodyOf(page).click()
  await page.keyboard.type(text)
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.waitForURL(/bai-viet\/\d+\/\d+\?hoan_tac=\d+$/)
  return page.url()
}

test('an article begun by mistake is thrown away by one button and comes back by another, on a phone too', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'tao-nham@tinh.example', role: 'editor' })
  const complaints = await complaintsOf(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await written(page, 'Bài tạo nhầm ở trang của tỉnh', 'Câu gõ cả buổi sáng.')
  await undo(page, 'Bài tạo nhầm').click()
  await page.waitForURL(/viec-vua-lam\?hoan_tac_xong=undone_gone$/)
  expect(await saidOn(page)).toContain('Muốn lấy lại')
  expect(await tooWide(page)).toEqual([])
  await undo(page, 'Bài tạo nhầm').click()
  await page.waitForURL(/viec-vua-lam\?hoan_tac_xong=undone$/)
  await page.goto(path('/bai-viet'))
  await page.getByRole('link', { name: 'Bài tạo nhầm ở trang của tỉnh' }).click()
  await expect.poll(() => bodyOf(page).textContent()).toContain('Câu gõ cả buổi sáng.')
  expect(complaints).toEqual([])
  await context.close()
})

test('what is typed after it was begun keeps the article, and the page says so', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'viet-tiep@tinh.example', role: 'editor' })
  await written(page, 'Bài viết tiếp', 'Câu đầu.')
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Câu gõ thêm.')
  await page.waitForFunction(() => document.querySelector('[data-editor-status]')?.textContent?.includes('Đã lưu lúc'))
  await undo(page, 'Bài viết tiếp').click()
  await page.waitForURL(/hoan_tac_xong=written_since$/)
  expect(await saidOn(page)).toContain('mọi chữ đã viết còn nguyên')
  expect(await bodyOf(page).textContent()).toBe('Câu đầu. Câu gõ thêm.')
  await context.close()
})

test('a picture that was cropped by mistake is whole again in the article', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'cat-nham@tinh.example', role: 'editor' })
  const complaints = await complaintsOf(page)
  await written(page, 'Bài có ảnh', 'Chữ.')
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#285' } })
    .jpeg()
    .toBuffer()
  await page.getByText('Thêm ảnh').first().click()
  await page.getByLabel('Tệp ảnh').setInputFiles({ name: 'doi.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('#new_alt').fill('Đồi xanh')
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  const picture = page.getByRole('img', { name: 'Đồi xanh' }).first()
  const whole = await picture.getAttribute('src')
  await page.getByRole('link', { name: /Cắt ảnh/ }).click()
  for (const [name, value] of Object.entries({ left: 10, top: 10, width: 50, height: 50 }))
    await page.locator(`[name=crop_${name}]`).fill(String(value))
  await page.locator('button[name=act][value=crop]').click()
  await page.waitForURL(/ket_qua=cropped/)
  expect(await picture.getAttribute('src')).not.toBe(whole)
  await undo(page, 'Bài có ảnh').click()
  await page.waitForURL(/hoan_tac_xong=undone/)
  expect(await picture.getAttribute('src')).toBe(whole)
  expect(complaints).toEqual([])
  await context.close()
})

test('an account disabled by mistake is enabled again by the button of the page', async () => {
  await desk.signedIn(browser, { email: 'bi-khoa@tinh.example', role: 'editor', name: 'Sùng Thị Khóa' })
  const { context, page } = await desk.signedIn(browser, { email: 'quan-tri@tinh.example', role: 'administrator' })
  const complaints = await complaintsOf(page)
  await page.goto(path('/nguoi-dung'))
  await page.getByRole('link', { name: 'Sùng Thị Khóa' }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.waitForURL(/ket_qua=disabled/)
  expect(await page.getByRole('button', { name: 'Mở khóa tài khoản' }).count()).toBe(1)
  await undo(page, 'Sùng Thị Khóa').click()
  await page.waitForURL(/hoan_tac_xong=undone/)
  expect(await page.getByRole('button', { name: 'Khóa tài khoản', exact: true }).count()).toBe(1)
  expect(complaints).toEqual([])
  await context.close()
})
