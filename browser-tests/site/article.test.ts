import type { IncomingMessage } from 'node:http'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from '../ui/chromium.ts'
import { type Demonstration, startDemonstration } from './demonstration.ts'
import { visit } from './visitor.ts'

let browser: Browser
let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await startDemonstration()
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  await demonstration?.end()
})

async function openArticle(options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const page = await visit(browser, options)
  await page.goto(demonstration.address + demonstration.paths.article)
  return page
}

/** A figure in the text whose card leads to a series. */
async function figureWithSeries(page: Page) {
  const card = page.locator('.figure-card', { has: page.locator('a[href^="/so-lieu/"]') }).first()
  const id = await card.getAttribute('id')
  return { card, mark: page.locator(`a.figure-mark[href="#${id}"]`).first(), id }
}

test('a figure opens beside its words by mouse, with what is known of it, and closes by its button', async () => {
  const page = await openArticle()
  const { mark } = await figureWithSeries(page)
  await mark.click()
  const popover = page.locator('.figure-popover')
  await popover.waitFor()
  expect(page.url()).not.toContain('#')
  expect(await popover.locator('a[href^="/so-lieu/"]').count()).toBe(1)
  await page.click('.figure-popover__close')
  await popover.waitFor({ state: 'detached' })
})

test('a figure opens by keyboard, its links follow by Tab, and Escape leads back to the words', async () => {
  const page = await openArticle()
  const { mark } = await figureWithSeries(page)
  await mark.focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.figure-popover')
  await page.keyboard.press('Tab')
  expect(await page.evaluate("document.activeElement.closest('.figure-popover') !== null")).toBe(true)
  await page.keyboard.press('Escape')
  await page.waitForSelector('.figure-popover', { state: 'detached' })
  expect(await page.evaluate('document.activeElement.id')).toBe(await mark.getAttribute('id'))
})

test('on a phone an opened figure stays within the screen', async () => {
  const page = await openArticle({ viewport: { width: 360, height: 800 } })
  const { mark } = await figureWithSeries(page)
  await mark.click()
  const box = await page.locator('.figure-popover').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
  expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(800)
})

test('without script a figure leads to its card, the card to the series, the series back to the sentence', async () => {
  const page = await openArticle({ javaScriptEnabled: false })
  const { mark, card, id } = await figureWithSeries(page)
  await mark.click()
  expect(page.url()).toMatch(new RegExp(`#${id}$`))
  await card.locator('a[href^="/so-lieu/"]').click()
  await page.waitForURL('**/so-lieu/*')
  const evidence = page.locator(`main table a[href^="${demonstration.paths.article}#"]`).first()
  const quote = (await evidence.textContent())?.replace(/^“|”$/g, '')
  await evidence.click()
  await page.waitForURL(`**${demonstration.paths.article}#*`)
  const sentence = page.locator(new URL(page.url()).hash)
  expect(await sentence.textContent()).toContain(quote)
  expect((await sentence.boundingBox())?.y).toBeGreaterThanOrEqual(0)
})

test('a point of the chart leads to the sentence that it comes from', async () => {
  const page = await visit(browser)
  await page.goto(demonstration.address + demonstration.paths.series)
  const point = page.locator('.series-chart a').first()
  const target = await point.evaluate(one => one.getAttribute('href') ?? one.getAttribute('xlink:href'))
  expect(target).toMatch(/^\/tin-tuc\/.+#doc-\d+$/)
  await page.goto(demonstration.address + target)
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)
})

test('a citation opens the register, a person their page, a recommendation its record', async () => {
  const page = await openArticle({ javaScriptEnabled: false })
  for (const [link, folder] of [
    ['.citation-mark', '/van-ban/'],
    ['.person-mark', '/nhan-su/'],
    ['.recommendation-mark__link', '/kien-nghi/'],
  ] as const) {
    const mark = page.locator(`.article__body ${link}`).first()
    expect(await mark.count(), link).toBe(1)
    await mark.click()
    await page.waitForURL(`**${folder}*`)
    expect(await page.locator('h1').count(), page.url()).toBe(1)
    await page.goBack()
  }
})

test('text size and background hold after the page is loaded again, and on the next page', async () => {
  const page = await openArticle()
  await page.click('.appearance__toggle')
  await page.click('label:has(#text-size-larger)')
  await page.click('label:has(#theme-dark)')
  await page.reload()
  const kept = () => page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect(await kept()).toEqual({ theme: 'dark', textSize: 'larger' })
  await page.goto(`${demonstration.address}/van-ban`)
  expect(await kept()).toEqual({ theme: 'dark', textSize: 'larger' })
})

test('an article takes at most 8 requests, 30 KB of page, style and script, 80 KB with the fonts', async () => {
  const page = await visit(browser)
  const asked: string[] = []
  // What reaches the server is what the network carries: the browser counts also what it had already.
  const note = ({ url }: IncomingMessage) => asked.push(url ?? '')
  demonstration.portal.app.server.on('request', note)
  const answers: Response[] = []
  page.on('response', answer => answers.push(answer))
  await page.goto(demonstration.address + demonstration.paths.article, { waitUntil: 'networkidle' })
  demonstration.portal.app.server.off('request', note)
  const sizes = await Promise.all(
    answers.map(async answer => ({
      kind: answer.request().resourceType(),
      bytes: (await answer.request().sizes()).responseBodySize,
      host: new URL(answer.url()).host,
    })),
  )
  const sum = (...kinds: string[]) =>
    sizes.filter(({ kind }) => kinds.includes(kind)).reduce((all, { bytes }) => all + bytes, 0)
  const text = sum('document', 'stylesheet', 'script')
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(8)
  expect(text).toBeLessThanOrEqual(30 * 1024)
  expect(text + sum('font')).toBeLessThanOrEqual(80 * 1024)
  expect(sum('font')).toBeGreaterThan(0)
  expect([...new Set(sizes.map(({ host }) => host))]).toHaveLength(1)
})
