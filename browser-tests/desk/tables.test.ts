import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, tooWide } from '../site/visitor.ts'
import { startChromium } from '../ui/chromium.ts'
import { startTrialDesk, type TrialDesk } from './trial-desk.ts'

let browser: Browser
let desk: TrialDesk
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
beforeAll(async () => {
  ;[browser, desk] = await Promise.all([startChromium(), startTrialDesk()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await desk?.end()
})

let writers = 0

/** An article that was just begun, with the cursor in its text. */
async function writing(title: string): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  writers += 1
  const { context, page } = await desk.signedIn(browser, { email: `bang${writers}@tinh.example`, role: 'approver' })
  const complaints = await complaintsOf(page)
  await page.goto(`${desk.address}/ban-lam-viec/bai-viet/moi/${desk.sites.province}`)
  await page.getByLabel('Tiêu đề', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await page.waitForURL(/bai-viet\/\d+\/\d+$/)
  await bodyOf(page).click()
  return { context, page, complaints }
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

/** Goes up to the bar, along to the button and presses it, as somebody without a mouse does. */
async function pressTool(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+F10')
  const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let steps = 0; steps < 40 && (await isThere()) !== name; steps += 1) await page.keyboard.press('ArrowRight')
  expect(await isThere()).toBe(name)
  await page.keyboard.press('Enter')
}

const saved = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-editor-status]')?.textContent?.includes('Đã lưu lúc'))

const spansOf = (page: Page, within: string) =>
  page.evaluate(
    box =>
      [...document.querySelectorAll(`${box} tr`)].map(row =>
        [...row.querySelectorAll<HTMLTableCellElement>('td, th')].map(
          cell => `${cell.colSpan}x${cell.rowSpan} ${cell.textContent}`,
        ),
      ),
    within,
  )

/** TT and Chỉ tiêu over two rows, Năm 2026 over two columns: the head that nearly every report has. */
async function typeHead(page: Page): Promise<void> {
  await pressTool(page, 'Chèn bảng')
  for (const words of ['TT', 'Năm 2026', '', 'Nhóm', 'Kế hoạch', 'Ước', '1', '2.100', '2.236']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  // The last Tab began a row that nobody wants.
  await pressTool(page, 'Xóa hàng')
}

const toFirstCell = (page: Page) =>
  page.evaluate(() => {
    const cell = document.querySelector('.editor__text th p')
    const end = cell?.firstChild
    if (end) getSelection()?.collapse(end, end.textContent?.length ?? 0)
  })

test('cells are merged and split by keyboard alone, saved by themselves, and published', async () => {
  const { context, page, complaints } = await writing('Bảng gộp ô bằng bàn phím')
  await typeHead(page)
  await toFirstCell(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await page.locator('.editor__text .selectedCell').count()).toBe(2)
  await page.keyboard.press('Control+Alt+m')
  expect((await spansOf(page, '.editor__text'))[0]).toEqual(['1x1 TT', '2x1 Năm 2026'])
  await page.keyboard.press('Control+Alt+m')
  expect((await spansOf(page, '.editor__text'))[0]).toHaveLength(3)
  await page.keyboard.press('Control+Alt+m')
  await toFirstCell(page)
  await page.keyboard.press('Shift+ArrowDown')
  await pressTool(page, 'Gộp các ô đang chọn')
  expect(await spansOf(page, '.editor__text')).toEqual([
    ['1x2 TTNhóm', '2x1 Năm 2026'],
    ['1x1 Kế hoạch', '1x1 Ước'],
    ['1x1 1', '1x1 2.100', '1x1 2.236'],
  ])
  await saved(page)
  await page.reload()
  expect((await spansOf(page, '.editor__text'))[0]).toEqual(['1x2 TTNhóm', '2x1 Năm 2026'])
  await page.locator('.editor__text td').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowRight')
  await pressTool(page, 'Ô tiêu đề')
  await saved(page)
  await page.getByRole('button', { name: 'Đăng ngay' }).click()
  await page.waitForURL(/published/)
  await page.getByRole('link', { name: 'Xem trang công khai' }).click()
  expect(await spansOf(page, '.prose-table')).toEqual([
    ['1x2 TTNhóm', '2x1 Năm 2026'],
    ['1x1 Kế hoạch', '1x1 Ước'],
    ['1x1 1', '1x1 2.100', '1x1 2.236'],
  ])
  expect(await page.locator('.prose-table th[scope=col]').count()).toBe(4)
  expect(complaints).toEqual([])
  await context.close()
}, 60_000)

const paste = (page: Page, html: string) =>
  page.evaluate(text => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    data.setData('text/plain', 'bảng')
    const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.editor__text')?.dispatchEvent(pasted)
  }, html)

const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-table-layout-alt:fixed'>
<tr><td width=40 rowspan=2 style='width:30pt'><p class=MsoNormal align=center style='text-align:center'>TT</p></td>
<td colspan=2 width=300><p class=MsoNormal>Năm 2026</p></td></tr>
<tr><td><p class=MsoNormal>Kế hoạch</p></td><td><p class=MsoNormal>Ước</p></td></tr>
<tr><td><p>1</p></td><td><p>2.100</p></td><td><p>2.236</p></td></tr></table><!--EndFragment--></body></html>`

test('a table pasted from Word keeps its merged cells', async () => {
  // Word's own styles are dropped by the page's policy while they are read: the browser says so, and that is as it should be.
  const { context, page } = await writing('Bảng dán từ Word')
  await paste(page, wordTable)
  const cells = [
    ['1x2 TT', '2x1 Năm 2026'],
    ['1x1 Kế hoạch', '1x1 Ước'],
    ['1x1 1', '1x1 2.100', '1x1 2.236'],
  ]
  expect(await spansOf(page, '.editor__text')).toEqual(cells)
  await page.keyboard.press('Control+End')
  await saved(page)
  await page.reload()
  expect(await spansOf(page, '.editor__text')).toEqual(cells)
  await context.close()
})

test('a pasted table with spans beyond all measure is cut to what it holds, and the page goes on', async () => {
  const { context, page } = await writing('Bảng dán thù địch')
  const row = (spans: string) => `<tr>${`<td ${spans}>Ô</td>`.repeat(3)}</tr>`
  await paste(page, `<table>${row('')}<tr><td colspan=1000000000 rowspan=-4>Dài</td></tr>${row('rowspan=x')}</table>`)
  expect(await spansOf(page, '.editor__text')).toEqual([
    ['1x1 Ô', '1x1 Ô', '1x1 Ô'],
    ['3x1 Dài'],
    ['1x1 Ô', '1x1 Ô', '1x1 Ô'],
  ])
  await page.keyboard.press('Control+End')
  await paste(page, `<table>${row('colspan=10000 rowspan=10000').repeat(100)}</table>`)
  await page.locator('.editor__text td').last().click()
  await page.keyboard.type('Viết tiếp.')
  expect(await bodyOf(page).textContent()).toContain('Viết tiếp.')
  expect((await bodyOf(page).textContent())?.match(/Ô/g)?.length).toBe(306)
  await context.close()
}, 60_000)

test('a table with spans beyond all measure that was stored elsewhere opens in the editor', async () => {
  const { context, page } = await writing('Bảng nhập từ nơi khác')
  const id = Number(page.url().split('/').at(-1))
  const cell = (attrs: object) => ({ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] })
  const row = (...content: object[]) => ({ type: 'tableRow', content })
  const rows = [row(cell({ colspan: 1e9, rowspan: 1e9 })), row(cell({}), cell({ colspan: 1e9 }))]
  const body = { type: 'doc', content: [{ type: 'table', content: rows }] }
  const { db } = desk.database
  const { content } = await db
    .selectFrom('revision')
    .select('content')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  const changed = JSON.stringify({ ...(content as object), body })
  await db.updateTable('revision').set({ content: changed }).where('subject_id', '=', id).execute()
  await page.reload()
  expect(await spansOf(page, '.editor__text')).toEqual([['1x1 '], ['1x1 ', '1x1 ']])
  await context.close()
}, 60_000)

test('a wide table scrolls in its own box on a phone, and writing and reading it pass axe', async () => {
  const { context, page } = await writing('Bảng rộng')
  const cells = (tag: string, words: string) => `<${tag}>${words} </${tag}>`.repeat(9)
  const head = `<tr><th rowspan=2>Địa phương</th><th colspan=4>Kế hoạch năm 2026</th><th colspan=4>Thực hiện</th></tr><tr>${'<th>Quý</th>'.repeat(8)}</tr>`
  await paste(page, `<table>${head}${`<tr>${cells('td', '2.100 tỷ')}</tr>`.repeat(4)}</table>`)
  await page.locator('.editor__text td').first().click()
  await saved(page)
  const wrong: string[] = []
  const look = async (name: string, width: number) => {
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    wrong.push(...violations.map(one => `${width} ${name} ${one.id} ${one.nodes.map(node => node.html).join()}`))
    const isHeld = await tooWide(page)
    wrong.push(...isHeld.map(one => `${width} ${name} too wide ${one}`))
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/table-${name}-${width}.png`, fullPage: true })
  }
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await look('writing', width)
  }
  await page.getByRole('button', { name: 'Đăng ngay' }).click()
  await page.waitForURL(/published/)
  await page.getByRole('link', { name: 'Xem trang công khai' }).click()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await look('reading', width)
    const box = page.getByRole('region', { name: 'Bảng 1' })
    expect(await box.evaluate(one => one.scrollWidth > one.clientWidth)).toBe(width === 360)
  }
  expect(wrong).toEqual([])
  await context.close()
}, 90_000)
