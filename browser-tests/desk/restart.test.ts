import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, dataFolder, freePort, type Serving, serve, startProgram } from '../../portal/src/main-trial.ts'
import { startChromium } from '../ui/chromium.ts'

let browser: Browser
let portal: Serving
let port: string
const data = dataFolder()

beforeAll(async () => {
  buildProgram()
  port = String(await freePort())
  ;[browser, portal] = await Promise.all([startChromium(), serve(data.path, { PORT: port })])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  portal?.child.kill('SIGTERM')
  await portal?.ended
  data.remove()
})

async function writing(): Promise<Page> {
  const env = { DATA_DIR: data.path, PORT: port }
  const args = ['user', 'add', 'go@tinh.example', '--name', 'Người Gõ', '--role', 'editor']
  const { out } = await startProgram('cli', { env, args }).ended
  const page = await (await browser.newContext()).newPage()
  await page.goto(/http:\S+/.exec(out)?.[0] ?? '')
  await page.click('main button[type=submit]')
  await page.waitForURL(/ban-lam-viec/)
  await page.goto(`${portal.address}/ban-lam-viec/bai-viet/moi/1`)
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài gõ khi máy chủ khởi động lại')
  await bodyOf(page).click()
  await page.keyboard.type('Câu đầu.')
  await page.getByRole('button', { name: 'Lưu' }).first().click()
  await page.waitForURL(/bai-viet\/1\/\d+/)
  return page
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const statusOf = (page: Page) => page.locator('[data-editor-status]').textContent()

test('the portal is stopped, and killed, while somebody types: nothing typed is lost, and saving goes on by itself', async () => {
  const page = await writing()
  for (const [signal, words] of [
    ['SIGTERM', ' Câu gõ khi máy chủ dừng.'],
    ['SIGKILL', ' Câu gõ khi máy chủ chết.'],
  ] as const) {
    await bodyOf(page).press('Control+End')
    await page.keyboard.type(words.slice(0, 8))
    portal.child.kill(signal)
    await portal.ended
    await page.keyboard.type(words.slice(8))
    await expect.poll(() => statusOf(page), { timeout: 15_000 }).toContain('trên máy này')
    portal = await serve(data.path, { PORT: port })
    // Tried again every twenty seconds, without a hand.
    await expect.poll(() => statusOf(page), { timeout: 45_000, interval: 500 }).toContain('Đã lưu')
  }
  await page.reload()
  expect(await bodyOf(page).textContent()).toBe('Câu đầu. Câu gõ khi máy chủ dừng. Câu gõ khi máy chủ chết.')
}, 180_000)
