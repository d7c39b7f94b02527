import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from '../ui/chromium.ts'
import { type Demonstration, startDemonstration } from './demonstration.ts'
import { complaintsOf, tooWide, visit } from './visitor.ts'

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

const pageNames = [
  'home',
  'commune',
  'news',
  'article',
  'document',
  'register',
  'indicators',
  'series',
  'recommendations',
  'recommendation',
  'meetings',
  'meeting',
  'people',
  'person',
  'results',
  'noResults',
  'visits',
  'trial',
  'trialRead',
  'missing',
  'withdrawn',
  'refused',
] as const

type PageName = (typeof pageNames)[number]

function addressOf(name: Exclude<PageName, 'refused' | 'trialRead'>): string {
  const { address, paths } = demonstration
  if (name === 'commune') return address.replace('localhost', 'phongtho.localhost')
  const fixed = {
    home: '/',
    news: '/tin-tuc',
    register: '/van-ban',
    indicators: '/so-lieu',
    recommendations: '/kien-nghi',
    meetings: '/lam-viec',
    people: '/nhan-su',
    results: '/tim-kiem?q=lai+chau',
    noResults: '/tim-kiem?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+v%E1%BA%ADy',
    visits: '/thong-ke-truy-cap',
    trial: '/doc-thu',
    missing: '/khong-co-trang-nay',
  }
  return address + { ...fixed, ...paths }[name]
}

const expectedStatus: Partial<Record<PageName, number>> = { missing: 404, withdrawn: 410, refused: 422 }

async function open(page: Page, name: PageName): Promise<void> {
  const answer = await answerOf(page, name)
  expect(answer?.status(), name).toBe(expectedStatus[name] ?? 200)
}

async function answerOf(page: Page, name: PageName) {
  if (name === 'refused') return sendEmptyComment(page)
  return name === 'trialRead' ? sendText(page) : page.goto(addressOf(name))
}

async function sendEmptyComment(page: Page) {
  await page.goto(addressOf('article'))
  return sendForm(page, '.comment-form button[type=submit]')
}

const report = `Năm 2020, thu ngân sách ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán. Đồng chí Giàng A Tính, Chủ tịch UBND tỉnh, báo cáo.
Tỉnh kiến nghị Bộ Công Thương: sớm bố trí 30 tỷ đồng cho dự án cấp điện theo Quyết định số 200/QĐ-TTg.`

async function sendText(page: Page) {
  await page.goto(addressOf('trial'))
  await page.fill('textarea[name=text]', report)
  return sendForm(page, 'form[action="/doc-thu"] button[type=submit]')
}

async function sendForm(page: Page, button: string) {
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    page.click(button),
  ])
  await page.waitForLoadState()
  return answer
}

async function violationsOf(page: Page, name: PageName, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(axe)
  const only = rules === 'colours' ? ", runOnly: ['color-contrast', 'link-in-text-block']" : ''
  const { violations }: AxeResults = await page.evaluate(`axe.run({ resultTypes: ['violations']${only} })`)
  return violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const looks = [
  { viewport: { width: 360, height: 800 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const

/** Dark differs from light in nothing but its colours, so the other rules need no second run. */
test.each(looks)('axe finds nothing wrong at $viewport.width px, $colorScheme', async look => {
  const page = await visit(browser, look)
  const found: string[] = []
  for (const name of pageNames) {
    await open(page, name)
    found.push(...(await violationsOf(page, name, look.colorScheme === 'dark' ? 'colours' : 'all')))
  }
  expect(found).toEqual([])
})

/**
 * A browser without script can't run axe either: the page is fetched without script, and what stands then is laid
 * out once more where axe may run, with the scripts taken away and the style sheets found by a base address.
 */
test.each([looks[0], looks[3]])('without script axe finds nothing wrong at $viewport.width px', async look => {
  const plain = await visit(browser, { ...look, javaScriptEnabled: false })
  const page = await visit(browser, { ...look, bypassCSP: true })
  const found: string[] = []
  for (const name of pageNames) {
    await open(plain, name)
    const html = (await plain.content()).replaceAll(/<script[^>]*src=[^>]*><\/script>/g, '')
    await page.setContent(html.replace('<head>', `<head><base href="${demonstration.address}/">`))
    expect(await page.evaluate('document.styleSheets.length'), name).toBeGreaterThan(1)
    found.push(...(await violationsOf(page, name)))
  }
  expect(found).toEqual([])
})

test('no page complains in the console or breaches the content policy', async () => {
  const page = await visit(browser)
  const complaints = await complaintsOf(page)
  for (const name of pageNames) await open(page, name)
  expect(complaints).toEqual([])
})

test.each([320, 360])('no page is wider than a screen of %s px, even in the largest text', async width => {
  const page = await visit(browser, { viewport: { width, height: 800 } })
  const found: string[] = []
  for (const name of pageNames) {
    await open(page, name)
    found.push(...(await tooWide(page)))
    await page.evaluate("document.documentElement.setAttribute('data-text-size', 'larger')")
    found.push(...(await tooWide(page)))
  }
  expect(found).toEqual([])
})
