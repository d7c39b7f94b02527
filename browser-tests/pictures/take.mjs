// npm run pictures: takes the pictures of docs/pictures from the demonstration province, as it is after `npm start`.
// Needs Chromium (CHROMIUM names another one than the machine's).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { ensureBuilt } from '../../scripts/build.mjs'
import { findNode, root, stop } from '../../scripts/runtime.mjs'

const pictures = join(root, 'docs', 'pictures')
const largest = 300 * 1024
const screens = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
]

const executablePath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (!executablePath) stop('Chromium is needed: install it, or name it in CHROMIUM.')
const node = findNode()
ensureBuilt(node)
const dataDir = mkdtempSync(join(tmpdir(), 'tuong-minh-pictures-'))
chmodSync(dataDir, 0o755)
const port = await freePort()
const portal = spawn(node, [join(root, 'portal', 'dist', 'main.js')], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  const address = `http://localhost:${port}`
  while (
    !(await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(100)
  await takeAll(address)
} finally {
  portal.kill('SIGTERM')
  await once(portal, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
}

async function takeAll(address) {
  mkdirSync(pictures, { recursive: true })
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars']
  const browser = await chromium.launch({ executablePath, args })
  const article = await articleWithFigures(address)
  const pages = { home: '/', article, document: await documentWithFile(address) }
  for (const [name, path] of Object.entries(pages))
    for (const screen of screens) {
      // Where there is room, the article is shown at what no other portal has: a figure opened beside its words.
      const before = name === 'article' && screen.width === 1280 ? openFigure : undefined
      await take(browser, address + path, { name: `${name}-${screen.width}`, screen, before })
    }
  const dark = { screen: screens[1], colorScheme: 'dark', before: openFigure }
  await take(browser, address + article, { name: 'article-1280-dark', ...dark })
  await browser.close()
}

async function take(browser, url, { name, screen, colorScheme = 'light', before }) {
  const context = await browser.newContext({ viewport: screen, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate('document.fonts.ready')
  await before?.(page)
  const path = join(pictures, `${name}.png`)
  await page.screenshot({ path })
  await context.close()
  const { size } = statSync(path)
  process.stdout.write(`${name}.png ${Math.round(size / 1024)} KB\n`)
  if (size > largest) throw new TypeError(`${name}.png is larger than 300 KB`)
}

/** The text with one figure opened beside its words. */
async function openFigure(page) {
  const checked = page.locator('.figure-card', { has: page.locator('.figure-card__check') })
  const card = (await checked.count()) > 0 ? checked.first() : page.locator('.figure-card').first()
  const mark = page.locator(`a.figure-mark[href="#${await card.getAttribute('id')}"]`).first()
  await mark.evaluate(one => scrollBy(0, one.getBoundingClientRect().top - 200))
  await mark.click()
  await page.waitForSelector('.figure-popover')
}

function linksIn(html, folder) {
  const all = [...html.matchAll(/href="([^"#?]+)"/g)].map(([, href]) => href)
  return [...new Set(all)].filter(href => href.startsWith(folder) && !href.slice(folder.length).includes('/'))
}

async function read(url) {
  return (await fetch(url)).text()
}

/** The article with the most figures. */
async function articleWithFigures(address) {
  const figures = await Promise.all(
    linksIn(await read(`${address}/tin-tuc`), '/tin-tuc/').map(async path => {
      const html = await read(address + path)
      return {
        path,
        count:
          html.includes('recommendation-mark') && html.includes('figure-card__check--right')
            ? html.split('class="figure-card"').length
            : 0,
      }
    }),
  )
  return figures.sort((a, b) => b.count - a.count)[0].path
}

async function documentWithFile(address) {
  for (const path of linksIn(await read(`${address}/van-ban`), '/van-ban/'))
    if ((await read(address + path)).includes('/van-ban/tep/')) return path
  return stop('The demonstration has no document with a file.')
}

async function freePort() {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port: free } = server.address()
  server.close()
  await once(server, 'close')
  return free
}
