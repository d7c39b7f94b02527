import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleDue } from '../../portal/src/publishing/index.ts'
import { startChromium } from '../ui/chromium.ts'
import { startTrialDesk, type TrialDesk } from './trial-desk.ts'

let browser: Browser
let desk: TrialDesk
beforeAll(async () => {
  desk = await startTrialDesk()
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  await desk?.end()
})

const path = (rest: string) => `${desk.address}/ban-lam-viec${rest}`

/** Writes an article in the editor and saves it; returns its address at the desk. */
async function written(page: Page, title: string, body: string): Promise<string> {
  await page.goto(path(`/bai-viet/moi/${desk.sites.province}`))
  await page.getByLabel('Tiêu đề', { exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type(body)
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.waitForURL(/bai-viet\/\d+\/\d+(?:\?|$)/)
  return page.url().replace(/\?.*/, '')
}

const press = async (page: Page, button: string, result: string) => {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(new RegExp(`ket_qua=${result}`))
}

const statusOf = async (page: Page, address: string) => (await page.goto(address))?.status()

test('an article goes from hand to hand: written, sent back, approved, shown by the clock, corrected, withdrawn', async () => {
  const writer = await desk.signedIn(browser, { email: 'viet@tinh.example', role: 'writer', name: 'Lò Thị Viết' })
  const editor = await desk.signedIn(browser, { email: 'bien@tinh.example', role: 'editor', name: 'Vàng A Biên' })
  const approver = await desk.signedIn(browser, {
    email: 'duyet@tinh.example',
    role: 'approver',
    name: 'Tao Văn Duyệt',
  })
  const address = await written(writer.page, 'Cầu treo mới qua suối Nậm Na', 'Cây cầu dài 120 mét.')
  expect(await writer.page.getByRole('button', { name: 'Đăng ngay' }).count()).toBe(0)
  await writer.page.getByLabel('Ghi chú').fill('Nhờ anh chị xem giúp.')
  await press(writer.page, 'Trình duyệt', 'submitted')

  await editor.page.goto(address)
  expect(await editor.page.getByText('Nhờ anh chị xem giúp.').count()).toBe(1)
  await editor.page.getByLabel('Ghi chú').fill('Ghi thêm bề rộng.')
  await press(editor.page, 'Trả lại người viết', 'sent_back')

  await writer.page.goto(address)
  expect(await writer.page.getByText('Ghi thêm bề rộng.').count()).toBe(1)
  await writer.page.getByRole('textbox', { name: 'Nội dung' }).click()
  await writer.page.keyboard.press('Control+End')
  await writer.page.keyboard.type(' Mặt cầu rộng 2 mét.')
  await press(writer.page, 'Trình duyệt', 'submitted')

  await approver.page.goto(address)
  await press(approver.page, 'Duyệt', 'approved')
  await approver.page.getByLabel('Ngày giờ đăng').fill(inVietnam(60))
  await press(approver.page, 'Hẹn giờ đăng', 'scheduled')
  const publicAddress = `${desk.address}/tin-tuc/cau-treo-moi-qua-suoi-nam-na`
  expect(await statusOf(writer.page, publicAddress)).toBe(404)
  await settleDue(desk.database.db, new Date(Date.now() + 2 * 3_600_000))
  expect(await statusOf(writer.page, publicAddress)).toBe(200)
  expect(await writer.page.getByText('Mặt cầu rộng 2 mét.').count()).toBe(1)

  await approver.page.goto(address)
  const text = approver.page.getByRole('textbox', { name: 'Nội dung' })
  await text.click()
  await approver.page.keyboard.press('Control+End')
  await approver.page.keyboard.type(' Tải trọng 3 tấn.')
  await approver.page.waitForFunction(() =>
    document.querySelector('[data-editor-status]')?.textContent?.includes('Đã lưu lúc'),
  )
  await approver.page.goto(address)
  await approver.page.getByLabel('Ghi chú').fill('Bổ sung tải trọng của cầu.')
  await press(approver.page, 'Đăng bản sửa kèm đính chính', 'corrected')
  await writer.page.goto(publicAddress)
  expect(await writer.page.getByText('Bổ sung tải trọng của cầu.').count()).toBe(1)
  expect(await writer.page.getByText('Tải trọng 3 tấn.').count()).toBe(1)

  await approver.page.goto(address)
  await approver.page.getByLabel('Ghi chú').fill('Cầu đã tháo dỡ.')
  await press(approver.page, 'Gỡ bài', 'withdrawn')
  expect(await statusOf(writer.page, publicAddress)).toBe(410)
  expect(await writer.page.getByText('Cầu đã tháo dỡ.').count()).toBe(1)
  for (const { context } of [writer, editor, approver]) await context.close()
})

/** `2026-07-17T07:51` so many minutes from now, by the clock of Vietnam. */
const inVietnam = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000 + 7 * 3_600_000).toISOString().slice(0, 16)

test('who opens an article that somebody is writing takes it over knowingly, and the other one is told', async () => {
  const first = await desk.signedIn(browser, { email: 'mot@tinh.example', role: 'editor', name: 'Giàng A Một' })
  const second = await desk.signedIn(browser, { email: 'hai@tinh.example', role: 'editor', name: 'Lý Thị Hai' })
  const address = await written(first.page, 'Bài hai người cùng mở', 'Câu của người thứ nhất.')
  await first.page.getByRole('textbox', { name: 'Nội dung' }).click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(' Đang viết dở.')
  await first.page.waitForFunction(() =>
    document.querySelector('[data-editor-status]')?.textContent?.includes('Đã lưu lúc'),
  )
  await second.page.goto(address)
  expect(await second.page.getByText('Giàng A Một đang mở bài này').count()).toBe(1)
  expect(await second.page.getByRole('button', { name: 'Lưu bản đang viết' }).count()).toBe(0)
  await second.page.getByRole('button', { name: 'Nhận viết thay' }).click()
  await second.page.waitForURL(url => url.href.startsWith(address) && url.searchParams.has('hoan_tac'))
  expect(await second.page.getByRole('textbox', { name: 'Nội dung' }).textContent()).toContain('Đang viết dở.')
  await first.page.getByRole('textbox', { name: 'Nội dung' }).click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(' Câu gõ sau.')
  await first.page.waitForFunction(() =>
    document.querySelector('[data-editor-status]')?.textContent?.includes('Lý Thị Hai'),
  )
  expect(await first.page.getByRole('textbox', { name: 'Nội dung' }).textContent()).toContain('Câu gõ sau.')
  for (const { context } of [first, second]) await context.close()
})

test('an earlier version is looked at, opened again, and published', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'ban-cu@tinh.example', role: 'approver' })
  const address = await written(page, 'Bài có nhiều bản', 'Bản đầu tiên.')
  await press(page, 'Đăng ngay', 'published')
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Bản thứ hai.')
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.getByRole('button', { name: 'Đăng bản sửa', exact: true }).click()
  await page.waitForURL(/ket_qua=published/)
  await page.goto(`${address}/phien-ban`)
  expect(await page.locator('ins').allTextContents()).not.toEqual([])
  await page.getByRole('button', { name: 'Mở lại bản này để viết tiếp' }).last().click()
  await page.waitForURL(/restored/)
  expect(await page.getByRole('textbox', { name: 'Nội dung' }).textContent()).toBe('Bản đầu tiên.')
  await page.goto(`${desk.address}/tin-tuc/bai-co-nhieu-ban`)
  expect(await page.getByText('Bản thứ hai.').count()).toBe(1)
  await context.close()
})

test('a commune’s editor works on the commune’s articles, and nothing of the province opens', async () => {
  const province = await desk.signedIn(browser, { email: 'tinh@tinh.example', role: 'editor' })
  const commune = await desk.signedIn(browser, { email: 'xa@xa.example', role: 'editor', site: 'commune' })
  const address = await written(province.page, 'Việc nội bộ của tỉnh', 'Chữ của tỉnh.')
  expect(await statusOf(commune.page, address)).toBe(404)
  expect(await statusOf(commune.page, path(`/bai-viet/moi/${desk.sites.province}`))).toBe(404)
  await commune.page.goto(path('/bai-viet'))
  expect(await commune.page.getByText('Việc nội bộ của tỉnh').count()).toBe(0)
  await commune.page.getByRole('link', { name: 'Viết bài mới' }).click()
  expect(commune.page.url()).toContain(`/moi/${desk.sites.commune}`)
  for (const { context } of [province, commune]) await context.close()
})

test('words that are selected in the text become a reading, and the draft is looked at as a phone shows it', async () => {
  const { context, page } = await desk.signedIn(browser, { email: 'soat@tinh.example', role: 'administrator' })
  const address = await written(page, 'Chuyến đi vào bản', 'Đoàn gặp ông A Páo ở đầu bản.')
  await press(page, 'Trình duyệt', 'submitted')
  await page.goto(`${address}/soat`)
  await page.evaluate(() => {
    const text = document.querySelector('.review__text p')?.firstChild
    const start = text?.textContent?.indexOf('A Páo') ?? -1
    if (text) document.getSelection()?.setBaseAndExtent(text, start, text, start + 'A Páo'.length)
  })
  await page.locator('[data-review-add][open]').waitFor()
  expect(await page.getByLabel('Chữ trong bài').inputValue()).toBe('A Páo')
  await page.getByRole('radio', { name: 'Người' }).check()
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.waitForURL(/ket_qua=added/)
  expect(await page.locator('.review-card q').allTextContents()).toEqual(['A Páo'])
  await page.goto(address)
  await page.getByRole('link', { name: 'Xem trước' }).click()
  const frame = page.frameLocator('iframe')
  await expect.poll(() => frame.getByText('Đoàn gặp ông A Páo ở đầu bản.').count()).toBe(1)
  expect(await page.locator('iframe').evaluate(one => one.getBoundingClientRect().width)).toBeLessThanOrEqual(362)
  await page.getByRole('link', { name: 'Máy tính (1280 px)' }).click()
  expect(await page.locator('iframe').evaluate(one => one.getBoundingClientRect().width)).toBeGreaterThan(1200)
  await context.close()
})
