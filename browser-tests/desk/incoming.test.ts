import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
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

/** Somebody who has written one paragraph and saved it. */
async function writing(text = 'Đoạn đầu.'): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  writers += 1
  const { context, page } = await desk.signedIn(browser, { email: `keo${writers}@tinh.example`, role: 'editor' })
  const complaints = await complaintsOf(page)
  await page.goto(`${desk.address}/ban-lam-viec/bai-viet/moi/${desk.sites.province}`)
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài kéo thả')
  await bodyOf(page).click()
  await page.keyboard.type(text)
  await save(page)
  return { context, page, complaints }
}

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.waitForURL(/bai-viet\/\d+\/\d+(?:\?|$)/)
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const panelOf = (page: Page) => page.getByRole('group', { name: 'Ảnh, tệp vừa đưa vào' })
const saidOn = (page: Page) => page.locator('.editor-incoming__status')

const photograph = (background = '#285') =>
  sharp({ create: { width: 1200, height: 600, channels: 3, background } })
    .png()
    .toBuffer()

interface Given {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Drops or pastes as a browser does: files, or HTML, or both. */
async function give(page: Page, how: 'drop' | 'paste', { files = [], html = '' }: { files?: Given[]; html?: string }) {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  await bodyOf(page).evaluate(
    (field, { how, sent, html }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      if (html) data.setData('text/html', html)
      const last = field.lastElementChild?.getBoundingClientRect()
      const place = { clientX: (last?.right ?? 0) - 5, clientY: (last?.bottom ?? 0) - 5 }
      const shared = { bubbles: true, cancelable: true }
      field.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...shared, ...place, dataTransfer: data })
          : new ClipboardEvent('paste', { ...shared, clipboardData: data }),
      )
    },
    { how, sent, html },
  )
}

test('a picture dropped on the text asks for its words, is kept, and stands there after the next saving', async () => {
  const { context, page, complaints } = await writing()
  await give(page, 'drop', { files: [{ name: 'san-truong.png', type: 'image/png', bytes: await photograph() }] })
  const alt = panelOf(page).getByLabel('Lời mô tả thay ảnh')
  await alt.press('Enter')
  expect(await saidOn(page).textContent()).toContain('Hãy viết lời mô tả')
  await alt.fill('Sân trường mới')
  await alt.press('Enter')
  await page.getByText('Đã đưa san-truong.png vào bài').waitFor()
  expect(await panelOf(page).isVisible()).toBe(false)
  expect(await bodyOf(page).locator('figure img').getAttribute('alt')).toBe('Sân trường mới')
  await page.keyboard.type(' Viết tiếp.')
  await save(page)
  expect(await bodyOf(page).locator('figure img').count()).toBe(1)
  expect(await page.locator('[name=picture_0_alt]').inputValue()).toBe('Sân trường mới')
  await page.getByRole('button', { name: 'Chèn ảnh, tệp của bài' }).click()
  await page.getByRole('button', { name: 'Sân trường mới' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('several files come one after the other; one that is no picture becomes an attachment, one that is refused says why', async () => {
  const { context, page, complaints } = await writing()
  await bodyOf(page).click()
  await give(page, 'paste', {
    files: [
      { name: 'bao-cao.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 báo cáo') },
      { name: 'hinh.png', type: 'image/png', bytes: Buffer.from('không phải ảnh') },
    ],
  })
  const panel = panelOf(page)
  await panel.getByText('1 trong 2: bao-cao.pdf').waitFor()
  await panel.getByLabel('Tên hiện cho bạn đọc').fill('Báo cáo chín tháng')
  await panel.getByRole('button', { name: 'Đưa vào bài' }).click()
  await panel.getByText('2 trong 2: hinh.png').waitFor()
  expect(await bodyOf(page).locator('figure').textContent()).toBe('Báo cáo chín tháng')
  await panel.getByLabel('Lời mô tả thay ảnh').fill('Hình')
  await panel.getByRole('button', { name: 'Đưa vào bài' }).click()
  await page.getByText('Tệp này không phải là ảnh đọc được').waitFor()
  await panel.getByRole('button', { name: 'Bỏ qua' }).click()
  expect(await panel.isVisible()).toBe(false)
  await save(page)
  expect(await page.locator('[name=file_0_title]').inputValue()).toBe('Báo cáo chín tháng')
  expect(complaints.filter(one => !one.includes('422'))).toEqual([])
  await context.close()
})

test('who gives up on a file by Escape writes on and saves as before', async () => {
  const { context, page, complaints } = await writing()
  await give(page, 'drop', { files: [{ name: 'thua.png', type: 'image/png', bytes: await photograph() }] })
  await panelOf(page).getByLabel('Lời mô tả thay ảnh').press('Escape')
  expect(await panelOf(page).isVisible()).toBe(false)
  await page.keyboard.type('Viết tiếp. ')
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Lưu bản đang viết' }).click()])
  expect(await bodyOf(page).textContent()).toContain('Viết tiếp.')
  expect(await page.locator('[name=picture_0_alt]').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('whose session has ended is told so, and a file that lands beside the text leaves the page alone', async () => {
  const { context, page } = await writing()
  await give(page, 'drop', { files: [{ name: 'muon.png', type: 'image/png', bytes: await photograph() }] })
  await context.clearCookies()
  await panelOf(page).getByLabel('Lời mô tả thay ảnh').fill('Ảnh muộn')
  await panelOf(page).getByRole('button', { name: 'Đưa vào bài' }).click()
  await page.getByText('Phiên làm việc đã kết thúc').first().waitFor()
  const isKept = await page.getByLabel('Tiêu đề', { exact: true }).evaluate(field => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['a'], 'a.png'))
    return !field.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  expect(isKept).toBe(true)
  await context.close()
})

test('pictures inside pasted words stay out, and that is said', async () => {
  const { context, page, complaints } = await writing()
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  const html =
    '<p class="MsoNormal">Chữ dán vào <b>đậm</b></p><img src="https://xa.example/a.png"><img src="data:image/gif;base64,R0">'
  await give(page, 'paste', { html, files: [{ name: 'image.png', type: 'image/png', bytes: await photograph() }] })
  expect(await saidOn(page).textContent()).toContain('không lấy 2 ảnh')
  expect(await bodyOf(page).innerHTML()).toContain('Chữ dán vào <strong>đậm</strong>')
  expect(await bodyOf(page).locator('img[src]').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('a file that comes while another window has saved is kept in the library and offered on', async () => {
  const { context, page } = await writing()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('Tiêu đề', { exact: true }).fill('Bài lưu ở cửa sổ khác')
  await save(other)
  await give(page, 'drop', { files: [{ name: 'doi.png', type: 'image/png', bytes: await photograph('#a52') }] })
  await panelOf(page).getByLabel('Lời mô tả thay ảnh').fill('Đồi chè')
  await panelOf(page).getByRole('button', { name: 'Đưa vào bài' }).click()
  await page.getByText('đã được giữ trong Thư viện ảnh').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Chèn ảnh, tệp của bài' }).click()
  await page.getByRole('button', { name: 'Đồi chè' }).click()
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.getByText('Nội dung bạn vừa gõ vẫn ở dưới đây').waitFor()
  await save(page)
  expect(await page.locator('[name=picture_0_alt]').inputValue()).toBe('Đồi chè')
  expect(await bodyOf(page).locator('figure img').getAttribute('alt')).toBe('Đồi chè')
  await context.close()
})
