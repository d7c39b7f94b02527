import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialDocx, wordParagraph, wordPicture } from '../../portal/src/trial-docx.ts'
import { complaintsOf, tooWide } from '../site/visitor.ts'
import { startChromium } from '../ui/chromium.ts'
import { startTrialDesk, type TrialDesk } from './trial-desk.ts'

let browser: Browser
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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

test('what is found in a long text comes to stand under the panel, which stays in sight', async () => {
  const { context, page } = await writing('Bài dài', 'Đầu bài.')
  for (let line = 0; line < 60; line += 1) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(line === 50 ? 'Chỗ cần tìm.' : `Dòng ${line}`)
  }
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search', { name: 'Tìm và thay' })
  await panel.getByLabel('Tìm', { exact: true }).fill('cần tìm')
  await page.keyboard.press('Enter')
  const [shown, found] = [await panel.boundingBox(), await page.locator('.editor-found').boundingBox()]
  expect(shown?.y).toBeGreaterThanOrEqual(0)
  expect(found?.y).toBeGreaterThan((shown?.y ?? 0) + (shown?.height ?? 0))
  expect(found?.y).toBeLessThan(900)
  await context.close()
})

test('special characters come from a palette, and full screen keeps the keyboard inside until Escape', async () => {
  const { context, page, complaints } = await writing('Ký tự', 'Từ 5')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  for (let left = 0; left < 3; left += 1) await page.keyboard.press('ArrowLeft')
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

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.waitForURL(/bai-viet\/\d+\/\d+(?:\?|$)/)
}

const photograph = () =>
  sharp({ create: { width: 1200, height: 600, channels: 3, background: '#285' } })
    .png()
    .toBuffer()

test('a Word file is chosen, and the editor holds its headings, table and picture', async () => {
  const { context, page, complaints } = await writing('Từ Word', 'Đoạn đầu.')
  await save(page)
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('Thu')}${cell('2.100')}</w:tr></w:tbl>`
  const word = trialDocx(wordParagraph('Kết quả', 'H1') + table + wordPicture(1, 'Sân trường'), [
    { bytes: await photograph(), ending: 'png' },
  ])
  await page.getByText('Lấy nội dung từ tệp Word').first().click()
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.getByLabel('Tệp Word (.docx)').setInputFiles({ name: 'bao-cao.docx', mimeType, buffer: word })
  await page.getByRole('button', { name: 'Lấy nội dung từ tệp Word' }).click()
  await page.getByText('Đã lấy nội dung từ tệp Word').waitFor()
  const body = bodyOf(page)
  expect(await body.locator('h2').textContent()).toBe('Kết quả')
  expect(await body.locator('td').allTextContents()).toEqual(['Thu', '2.100'])
  expect(await body.locator('.editor-insert img').getAttribute('alt')).toBe('Sân trường')
  await body.locator('p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Mới. ')
  await page.waitForFunction(() => document.querySelector('[data-editor-status]')?.textContent?.includes('Đã lưu lúc'))
  await page.reload()
  expect(await bodyOf(page).locator('.editor-insert img').count()).toBe(1)
  expect(await bodyOf(page).textContent()).toContain('Mới. Đoạn đầu.')
  expect(complaints).toEqual([])
  await context.close()
})

test('a large file goes on where it broke off, and stands in the article', async () => {
  const { context, page, complaints } = await writing('Tệp lớn', 'Đoạn một.')
  await save(page)
  const offsets: number[] = []
  let isBroken = false
  await page.route('**/tai-len/**', async route => {
    const asked = route.request()
    const offset = Number(asked.headers()['upload-offset'] ?? -1)
    if (isBroken || (asked.method() === 'PATCH' && offset >= 4 * 1024 * 1024 && !offsets.includes(-1))) {
      if (!isBroken) offsets.push(-1)
      isBroken = true
      await route.abort('internetdisconnected')
      return
    }
    if (asked.method() === 'PATCH') offsets.push(offset)
    await route.continue()
  })
  const film = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), Buffer.alloc(8 * 1024 * 1024, 7)])
  await page.getByText('Thêm tệp').first().click()
  await page.getByLabel(/^Tệp kèm theo/).setInputFiles({ name: 'phong-su.mp4', mimeType: 'video/mp4', buffer: film })
  await page.getByRole('button', { name: 'Thêm tệp' }).click()
  await page.getByText(/Mất kết nối ở \d+%/).waitFor({ timeout: 30_000 })
  expect(Number(await page.getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(40)
  isBroken = false
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await page.locator('legend', { hasText: 'phong-su.mp4' }).waitFor({ timeout: 30_000 })
  expect(offsets.filter(one => one === 0)).toHaveLength(1)
  expect(offsets.slice(offsets.indexOf(-1) + 1)[0]).toBe(4 * 1024 * 1024)
  await page.getByRole('button', { name: 'Chèn ảnh, tệp của bài' }).click()
  await page.getByRole('group', { name: 'Chèn ảnh, tệp của bài' }).getByRole('button', { name: 'phong-su.mp4' }).click()
  expect(await bodyOf(page).locator('.editor-insert').textContent()).toBe('phong-su.mp4')
  expect(complaints.filter(one => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  await context.close()
}, 90_000)

test('a picture is cut by keyboard alone', async () => {
  const { context, page, complaints } = await writing('Cắt ảnh', 'Chữ.')
  await save(page)
  await page.getByText('Thêm ảnh').first().click()
  await page
    .getByLabel('Tệp ảnh')
    .setInputFiles({ name: 'dong.png', mimeType: 'image/png', buffer: await photograph() })
  await page.locator('#new_alt').fill('Đồng lúa')
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  await page.getByRole('link', { name: 'Cắt ảnh, chọn điểm chính' }).click()
  const frame = page.getByRole('slider', { name: 'Phần giữ lại' })
  await frame.focus()
  for (let tenth = 0; tenth < 5; tenth += 1) await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+ArrowRight')
  expect(await frame.getAttribute('aria-valuetext')).toBe('Từ trái 10, Từ trên 0, Rộng 50, Cao 100')
  const point = page.getByRole('slider', { name: 'Điểm chính' })
  await point.focus()
  await page.keyboard.press('Control+ArrowUp')
  expect(await page.locator('#focus_y').inputValue()).toBe('40')
  await page.getByRole('button', { name: 'Cắt ảnh' }).press('Enter')
  await page.getByText('Đã cắt ảnh').waitFor()
  const image = page.locator('.editor__picture img')
  expect(await image.evaluate(one => (one as HTMLImageElement).naturalWidth)).toBe(600)
  expect(complaints).toEqual([])
  await context.close()
})

test('the pages of an article with parts, and of cropping, pass axe and fit, wide and narrow', async () => {
  const { context, page } = await writing('Trang có phần', 'Chữ.')
  await save(page)
  await page.getByText('Thêm ảnh').first().click()
  await page.getByLabel('Tệp ảnh').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: await photograph() })
  await page.locator('#new_alt').fill('Ảnh thử')
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  await page.getByText('Thêm tệp').first().click()
  const sound = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(3000)])
  await page.getByLabel(/^Tệp kèm theo/).setInputFiles({ name: 'ban-tin.mp3', mimeType: 'audio/mpeg', buffer: sound })
  await page.getByRole('button', { name: 'Thêm tệp' }).click()
  await page.locator('legend', { hasText: 'ban-tin.mp3' }).waitFor()
  const base = page.url().replace(/[?#].*/, '')
  const crop = await page.getByRole('link', { name: 'Cắt ảnh, chọn điểm chính' }).getAttribute('href')
  const wrong: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const [name, path] of Object.entries({
      base,
      preview: `${base}/xem-truoc`,
      crop: desk.address + crop,
      library: `${desk.address}/ban-lam-viec/anh`,
    })) {
      await page.goto(path)
      if (name === 'base') await openEverything(page)
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      )
      wrong.push(
        ...violations.map(one => `${width} ${name} ${one.id} ${one.nodes.map(node => node.html.slice(0, 100)).join()}`),
      )
      wrong.push(...(await tooWide(page)).map(one => `${width} ${name} too wide ${one}`))
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png`, fullPage: true })
    }
  }
  expect(wrong).toEqual([])
  await context.close()
}, 90_000)

async function openEverything(page: Page): Promise<void> {
  for (const name of ['Tìm và thay', 'Ký tự đặc biệt', 'Chèn ảnh, tệp của bài'])
    await page.getByRole('button', { name }).click()
  for (const summary of await page.locator('main summary').all()) await summary.click()
}

test('five megabytes that are pasted are not saved, and the page says so without losing a letter', async () => {
  const { context, page } = await writing('Dán năm megabyte', 'Chữ.')
  await save(page)
  await bodyOf(page).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Tỉnh đã hoàn thành nhiệm vụ. '.repeat(130_000))
    const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.editor__text')?.dispatchEvent(pasted)
  })
  await page.waitForFunction(
    () => document.querySelector('[data-editor-status]')?.textContent?.match(/quá dài|quá một triệu/),
    undefined,
    { timeout: 60_000 },
  )
  expect((await bodyOf(page).textContent())?.length).toBeGreaterThan(3_000_000)
  await context.close()
}, 120_000)
