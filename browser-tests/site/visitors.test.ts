import type { Browser } from 'playwright-core'
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

test('the featured articles move by keyboard and by their buttons, and the page stays where it is', async () => {
  const page = await visit(browser, { reducedMotion: 'reduce' })
  await page.goto(demonstration.address)
  const current = page.locator('.slider__link[aria-current]')
  const at = await page.evaluate('scrollY')
  await page.focus('.slider__track')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => current.textContent()).toBe('2')
  await page.click('[data-slider-step="next"]')
  await expect.poll(() => current.textContent()).toBe('3')
  expect(await page.evaluate('scrollY')).toBe(at)
})

test('without script the featured articles move by their links, and no dead button is shown', async () => {
  const page = await visit(browser, { javaScriptEnabled: false })
  await page.goto(demonstration.address)
  expect(await page.locator('[data-slider-step]').first().isVisible()).toBe(false)
  await page.locator('.slider__link').nth(1).click()
  const second = page.locator('.slider__slide').nth(1)
  await expect
    .poll(async () =>
      Math.abs(((await second.boundingBox())?.x ?? 999) - ((await page.locator('.slider').boundingBox())?.x ?? 0)),
    )
    .toBeLessThan(4)
})

test('without script a comment with mistakes comes back as it was typed, then waits for approval', async () => {
  const page = await visit(browser, { javaScriptEnabled: false })
  await page.goto(demonstration.address + demonstration.paths.article)
  const words = 'Đề nghị tỉnh công bố tiến độ cấp điện từng bản.\nXin cảm ơn.'
  await page.fill('.comment-form [name=text]', words)
  await page.click('.comment-form button[type=submit]')
  await page.waitForSelector('.error-summary')
  expect(await page.inputValue('[name=text]')).toBe(words)
  expect(await page.getAttribute('[name=name]', 'aria-invalid')).toBe('true')
  await page.click('.error-summary a')
  expect(page.url()).toMatch(/#name$/)
  await page.fill('[name=name]', 'Giàng Thị Mỷ')
  await page.click('.comment-form button[type=submit]')
  await page.waitForURL('**/cam-on?*')
  expect(await page.textContent('h1')).toContain('Cảm ơn')
  const kept = await demonstration.database.db.selectFrom('comment').select(['text', 'state']).execute()
  expect(kept).toEqual([{ text: words, state: 'waiting' }])
})

test('with script the list of mistakes has the focus', async () => {
  const page = await visit(browser)
  await page.goto(demonstration.address + demonstration.paths.article)
  await page.click('.comment-form button[type=submit]')
  await page.waitForSelector('.error-summary')
  expect(await page.evaluate('document.activeElement.className')).toBe('error-summary')
})

test('a rating without script counts once, and again when it is changed only with its new points', async () => {
  const page = await visit(browser, { javaScriptEnabled: false })
  for (const stars of [3, 5]) {
    await page.goto(demonstration.address + demonstration.paths.article)
    await page.click(`label:has([name=stars][value="${stars}"])`)
    await page.click('.rating-form button[type=submit]')
    await page.waitForURL('**/cam-on?*')
    expect(await page.textContent('main')).toContain(`là: ${stars} trong 1 đánh giá`)
  }
})

test('a PDF taken twice by one reader is one download', async () => {
  const page = await visit(browser, { acceptDownloads: true })
  await page.goto(demonstration.address + demonstration.paths.document)
  for (const _ of [1, 2]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.file-list__item a')])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    const stream = await download.createReadStream()
    expect((await stream.take(1).toArray()).toString().slice(0, 5)).toBe('%PDF-')
  }
  const downloads = () =>
    demonstration.database.db
      .selectFrom('usage_total')
      .select(({ fn }) => fn.sum<number>('downloads').as('sum'))
      .executeTakeFirst()
  await expect.poll(async () => Number((await downloads())?.sum), { timeout: 5_000 }).toBe(1)
})

test('a search without marks finds words with marks; one with marks finds only those', async () => {
  const page = await visit(browser)
  await page.goto(demonstration.address)
  const resultsOf = async (words: string) => {
    await page.fill('#tim-kiem', words)
    await Promise.all([page.waitForURL(url => url.searchParams.get('q') === words), page.keyboard.press('Enter')])
    await page.waitForLoadState()
    expect(await page.inputValue('#tim-kiem')).toBe(words)
    return page.locator('main ol.link-list > li').count()
  }
  expect(await resultsOf('dien nong thon')).toBeGreaterThan(0)
  expect(await resultsOf('điện nông thôn')).toBeGreaterThan(0)
  expect(await resultsOf('diễn nòng thồn')).toBe(0)
})
