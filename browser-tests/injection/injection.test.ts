import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrialDesk, type TrialDesk } from '../desk/trial-desk.ts'
import { startChromium } from '../ui/chromium.ts'
import { contexts, flawedHtml, stringCount } from './attack-strings.ts'
import { AttackedFields } from './attacked-fields.ts'
import { type AttackedSite, attackPortal } from './attacked-portal.ts'
import { foreignParts } from './foreign-parts.ts'
import { Looking } from './looking.ts'

let browser: Browser
let desk: TrialDesk
let sites: readonly AttackedSite[]
let looking: Looking
const fields = new AttackedFields()

beforeAll(async () => {
  ;[browser, desk] = await Promise.all([startChromium(), startTrialDesk()])
  sites = await attackPortal(desk, fields)
  looking = new Looking({ desk, browser, fields })
})
afterAll(async () => {
  await browser?.close()
  await desk?.end()
})

/** Three at a time: two processors draw, one waits. */
async function eachSite(look: (site: AttackedSite) => Promise<void>): Promise<void> {
  const left = [...sites]
  const work = async () => {
    for (let site = left.shift(); site; site = left.shift()) await look(site)
  }
  await Promise.all([work(), work(), work()])
}

test('where a page escapes nothing, each string is found, and a dialog opens', async () => {
  const page = await browser.newPage()
  const missed: string[] = []
  for (let number = 0; number < stringCount; number += 1) {
    const found = await page.evaluate(`(() => {
      const page = new DOMParser().parseFromString(${JSON.stringify(flawedHtml(number))}, 'text/html')
      return (${foreignParts})(page).length
    })()`)
    if (found === 0) missed.push(`${contexts[number % contexts.length]?.name}: ${flawedHtml(number)}`)
  }
  const dialogs: string[] = []
  page.on('dialog', async dialog => {
    dialogs.push(dialog.message())
    await dialog.dismiss()
  })
  for (const number of [0, 55, 121]) {
    await page.setContent(flawedHtml(number))
    await page.waitForTimeout(50)
  }
  expect(missed).toEqual([])
  expect(dialogs).toHaveLength(3)
  await page.close()
})

test('no public page lets a string be more than words', async () => {
  await eachSite(async site => {
    const { page, end } = await looking.visitor()
    const address = desk.address.replace('localhost', site.host)
    const lists = ['/', '/tin-tuc', '/so-do-cong', '/van-ban', '/lam-viec', '/kien-nghi', '/tim-kiem?q=alert']
    for (const path of lists) await looking.open(page, address + path)
    for (const path of site.paths) await looking.open(page, address + path, path === site.paths[1] ? 410 : 200)
    await end()
  })
  const { page, end } = await looking.visitor()
  for (const path of ['/nhan-su', '/so-lieu']) await looking.open(page, desk.address + path)
  for (const person of (await hrefsOn(page, '/nhan-su', '/nhan-su/')).slice(0, 9))
    await looking.open(page, desk.address + person)
  await end()
  expect(looking.complaints()).toEqual([])
}, 300_000)

async function hrefsOn(page: Page, path: string, folder: string): Promise<string[]> {
  await page.goto(desk.address + path)
  return page
    .locator(`main a[href^="${folder}"]`)
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
}

test('no page of the desk lets a string be more than words, nor a form that is shown again', async () => {
  await eachSite(async site => {
    const { page, end } = await looking.administrator(site)
    const base = `${desk.address}/ban-lam-viec`
    for (const path of deskPaths(site)) await looking.open(page, base + path)
    for (const room of ['cai-dat', 'trinh-don', 'trang-chu']) {
      await looking.open(page, `${base}/${room}/${site.id}`)
      await looking.send(page, 'main form[method=post]')
    }
    await end()
  })
  expect(looking.complaints()).toEqual([])
}, 300_000)

function deskPaths({ id, articles: [shown, handedIn] }: AttackedSite): string[] {
  const ofArticle = ['', '/xem-truoc', '/phien-ban', '/soat', '/thu-vien']
  const ofSite = ['chuyen-muc', 'the', 'thong-ke']
  return [
    '',
    '/bai-viet',
    ...ofArticle.map(end => `/bai-viet/${id}/${shown}${end}`),
    `/bai-viet/${id}/${handedIn}`,
    ...ofSite.map(room => `/${room}/${id}`),
    '/anh',
    '/binh-luan',
    '/binh-luan?trang=2',
    '/binh-luan?state=approved',
    '/thong-bao',
    '/viec-vua-lam',
    '/nhat-ky',
    '/nguoi-dung',
    '/tai-khoan',
  ]
}

/** What an address or a form brings, a page shows again. Bundles are as long as the field lets them be. */
test('no page that says again what somebody typed lets a string be more than words', async () => {
  const { page, end } = await looking.visitor()
  const address = (path: string) => desk.address + path
  for (const words of bundles(inQuotes('search words'), 195))
    await looking.open(page, address(`/tim-kiem?q=${escaped(words)}`))
  for (const path of bundles(all('address of nothing'), 1500))
    await looking.open(page, address(`/${escaped(path)}`), 404)
  const third = 187
  for (let from = 0; from < stringCount; from += third) {
    const words = (name: string) =>
      all(name)
        .slice(from, from + third)
        .join(' ')
    await page.goto(address('/doc-thu'))
    await looking.send(page, 'form[action="/doc-thu"]', { text: words('trial reading') })
    await page.goto(`${address('').replace('localhost', sites[0]?.host ?? '')}${sites[0]?.paths[0]}`)
    await looking.send(page, 'form:has([name=name]):has([name=text])', {
      name: words('refused name'),
      text: words('refused comment'),
    })
  }
  await page.goto(address('/dang-nhap'))
  await looking.send(page, 'main form', { email: all('sign-in').slice(0, 50).join(' ') })
  await end()
  expect(looking.complaints()).toEqual([])
}, 300_000)

test('nor does the desk, its palette, or its editor into which somebody pastes markup', async () => {
  const [site] = sites
  if (!site) throw new TypeError('No site was filled')
  const { page, end } = await looking.administrator(site)
  const base = `${desk.address}/ban-lam-viec`
  for (const words of bundles(all('filter of articles'), 1500))
    await looking.open(page, `${base}/bai-viet?q=${escaped(words)}`)
  for (const words of inQuotes('desk search').filter((_one, at) => at % 2 === 0))
    await looking.open(page, `${base}/tim?q=${escaped(words)}`)
  await page.keyboard.press('Control+k')
  await page.locator('dialog.palette input').fill('script')
  await page.locator('dialog.palette [role=option]').first().waitFor()
  await looking.look(page)
  await page.goto(`${base}/bai-viet/moi/${site.id}`)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+h')
  const panel = page.getByRole('search', { name: 'Tìm và thay' })
  await panel.getByLabel('Thay bằng').fill(all('replacement').slice(0, 50).join(' '))
  for (let number = 0; number < stringCount; number += contexts.length) {
    await page.evaluate(paste, [flawedHtml(number), flawedHtml(number + 7)])
    await panel.getByLabel('Tìm', { exact: true }).fill(fields.one('find', number))
  }
  await looking.look(page)
  await end()
  expect(looking.complaints()).toEqual([])
}, 300_000)

/** Runs in the browser: puts markup into the editor, as from a page elsewhere. */
function paste([html = '', text = '']: readonly string[]): void {
  const data = new DataTransfer()
  data.setData('text/html', html)
  data.setData('text/plain', text)
  const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  document.querySelector('.editor__text')?.dispatchEvent(pasted)
}

const all = (name: string): string[] => Array.from({ length: stringCount }, (_one, number) => fields.one(name, number))

/** What is typed into an address; a lone surrogate is in none of the strings. */
const escaped = encodeURIComponent

/** The strings that leave a value in quotation marks: what is typed into an address stands in a field of the page. */
const inQuotes = (name: string): string[] =>
  Array.from({ length: stringCount }, (_one, number) => number)
    .filter(number => [1, 2].includes(number % contexts.length))
    .map(number => fields.one(name, number))

/** Strings as many together as fit. */
function bundles(texts: readonly string[], longest: number): string[] {
  const made: string[] = []
  for (const text of texts) {
    const joined = `${made.at(-1) ?? ''} ${text}`.trim()
    if (made.length > 0 && joined.length <= longest) made[made.length - 1] = joined
    else made.push(text)
  }
  return made
}

/** Fields of which no page shows all strings, and why. They count as far as a browser has shown them. */
const partlyShown: Readonly<Record<string, string>> = {
  'address of nothing': 'the page for a missing address does not say it again',
  'desk search': 'takes a hundred letters: longer strings are cut',
  find: 'the field holds the last string',
  'library credit': 'goes into articles with the picture; the library does not show it',
  replacement: 'one bundle is typed',
  'search miss': 'words of more than sixty letters are not kept',
  'sign-in': 'one bundle is sent',
}

test('what each field was filled with a browser has shown: 22,000 cases', () => {
  expect(new Set(Object.keys(fields.unseen))).toEqual(new Set(Object.keys(partlyShown)))
  expect(fields.caseCount).toBeGreaterThanOrEqual(22_000)
})
