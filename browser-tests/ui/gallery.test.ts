import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../portal/build-assets.mjs'
import { renderExamplePages, setAssetManifest } from '../../portal/src/ui/index.ts'
import { startChromium } from './chromium.ts'
import { type GalleryServer, serveGallery } from './gallery-server.ts'

let browser: Browser
let server: GalleryServer
let assets: string
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'tuong-minh-gallery-'))
  setAssetManifest(await buildAssets({ outDir: assets }))
  const { gallery, page } = renderExamplePages()
  server = await serveGallery(assets, { '/gallery': gallery, '/page': page })
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  server.close()
  await rm(assets, { recursive: true, force: true })
})

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  await page.goto(server.address + path)
  return page
}

const looks = [360, 1280].flatMap(width => (['light', 'dark'] as const).map(colorScheme => ({ width, colorScheme })))

test.each(looks)('axe finds nothing wrong at $width px, $colorScheme', async ({ width, colorScheme }) => {
  for (const path of ['/gallery', '/page']) {
    const page = await open(path, { viewport: { width, height: 800 }, colorScheme })
    await page.evaluate(axe)
    const results: AxeResults = await page.evaluate('axe.run()')
    // The gallery shows several of what a page has one of.
    const found = results.violations.filter(({ id }) => path === '/page' || id !== 'landmark-unique')
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
    await page.context().close()
  }
})

/** Whatever reaches past the right edge of the screen, but for what scrolls within itself. */
const tooWide = () =>
  document.documentElement.scrollWidth <= innerWidth
    ? []
    : [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5 && !one.closest('.slider__track'))
        .map(one => `${one.tagName} ${one.className}`)

test.each([320, 360, 768, 1024, 1440])(
  'nothing is wider than a screen of %s px, even in the largest text',
  async width => {
    const page = await open('/gallery', { viewport: { width, height: 800 } })
    expect(await page.evaluate(tooWide)).toEqual([])
    await page.evaluate("document.documentElement.setAttribute('data-text-size', 'larger')")
    expect(await page.evaluate(tooWide)).toEqual([])
  },
)

test('nothing that a finger has to hit is under 24 px, links within a sentence apart', async () => {
  const page = await open('/gallery', { viewport: { width: 360, height: 800 } })
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, input, select, .share__link, .slider__link')]
      .filter(one => one.checkVisibility() && !one.closest('.honeypot, label, [hidden]'))
      .map(one => ({ name: one.className, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
})

test('text size and background are kept on the device, and shown again before the page is painted', async () => {
  const page = await open('/page')
  await page.click('.appearance__toggle')
  await page.click('label:has(#text-size-larger)')
  await page.click('label:has(#theme-dark)')
  await page.reload()
  const kept = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect(kept).toEqual({ theme: 'dark', textSize: 'larger' })
  expect(await page.isChecked('#theme-dark')).toBe(true)
})

test('without script text size and background hold for the page in view', async () => {
  const page = await open('/page', { javaScriptEnabled: false, colorScheme: 'light' })
  const before = await page.locator('h1').boundingBox()
  await page.click('.appearance__toggle')
  await page.click('label:has(#text-size-larger)')
  expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(before?.height ?? 0)
})

test('a figure opens in place, closes by Escape and gives the focus back', async () => {
  const page = await open('/gallery')
  await page.locator('.figure-mark').first().click()
  await page.waitForSelector('.figure-popover')
  expect(await page.textContent('.figure-popover')).toContain('5.406')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.figure-popover', { state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('cho-1')
})

test('without script a figure leads to its card', async () => {
  const page = await open('/gallery', { javaScriptEnabled: false })
  await page.locator('.figure-mark').first().click()
  expect(page.url()).toMatch(/#so-lieu-1$/)
})

test('the slider moves by its buttons and by the arrow keys, and the page stays where it is', async () => {
  const page = await open('/gallery', { reducedMotion: 'reduce' })
  const current = page.locator('.slider__link[aria-current]')
  await page.locator('.slider').scrollIntoViewIfNeeded()
  const at = await page.evaluate('scrollY')
  await page.click('[data-slider-step="next"]')
  await expect.poll(() => current.textContent()).toBe('2')
  await page.focus('.slider__track')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => current.textContent()).toBe('3')
  expect(await page.evaluate('scrollY')).toBe(at)
})

test('a menu opens without script and closes by Escape with it', async () => {
  const plain = await open('/page', { javaScriptEnabled: false })
  await plain.click('.site-menu__branch summary')
  expect(await plain.isVisible('.site-menu__row .site-menu__children')).toBe(true)
  const page = await open('/page')
  await page.click('.site-menu__branch summary')
  await page.keyboard.press('Escape')
  expect(await page.isVisible('.site-menu__row .site-menu__children')).toBe(false)
})

test('style and script of a page stay within their bytes, and the page within its requests', async () => {
  const page = await open('/page')
  const paths = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(one => new URL(one.name).pathname),
  )
  const sizes = await Promise.all(
    paths.map(async path => {
      const isText = /\.(css|js|svg)$/.test(path)
      return (await readFile(join(assets, path.slice('/tinh/'.length) + (isText ? '.br' : '')))).length
    }),
  )
  const sum = (ending: RegExp) =>
    sizes.filter((_, at) => ending.test(paths[at] ?? '')).reduce((all, one) => all + one, 0)
  expect(sum(/\.js$/)).toBeLessThan(6 * 1024)
  expect(sum(/\.css$/)).toBeLessThan(10 * 1024)
  expect(sum(/\.woff2$/)).toBeLessThan(50 * 1024)
  expect(paths.length).toBeLessThanOrEqual(6)
})
