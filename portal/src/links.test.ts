import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database/testing.ts'
import { loadDemonstration } from './demo.ts'
import { createPortal, type Portal } from './services.ts'

let database: TestDatabase
let portal: Portal
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tuong-minh-links-'))
  database = await testDatabase()
  portal = await createPortal({
    config: { AUTH_SECRET: '', DATA_DIR: folder, PROXY_COUNT: 0, REQUESTS_PER_MINUTE: 0 },
    database,
    log: pino({ level: 'silent' }),
  })
  await loadDemonstration(portal, () => undefined)
})
afterAll(async () => {
  await portal.close()
  await database.drop()
  rmSync(folder, { recursive: true })
})

/** Built files and what only a signed-in person opens are tested elsewhere. */
const elsewhere = /^\/(?:tinh|mau-sac|ban-lam-viec|dang-nhap)\//

interface Visit {
  readonly path: string
  readonly from: string
}

/** Follows every link of a site from its first page on. Returns what did not open, and how many pages were read. */
async function crawl(host: string): Promise<{ broken: string[]; anchors: string[]; pages: number }> {
  const seen = new Set<string>()
  const waiting: Visit[] = [{ path: '/', from: 'the address bar' }]
  const broken: string[] = []
  const anchors: string[] = []
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    if (seen.has(visit.path)) continue
    seen.add(visit.path)
    const answer = await portal.app.inject({ url: visit.path, headers: { host } })
    if (answer.statusCode !== 200) broken.push(`${visit.path} ${answer.statusCode} from ${visit.from}`)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    anchors.push(...deadAnchors(answer.body, visit.path))
    for (const path of linksOf(answer.body)) if (!elsewhere.test(path)) waiting.push({ path, from: visit.path })
  }
  return { broken, anchors, pages: seen.size }
}

const linksOf = (html: string) =>
  [...html.matchAll(/ (?:href|src)="(\/(?!\/)[^"#]*)/g)].map(([, path]) => (path ?? '').replaceAll('&amp;', '&'))

/** Links within the page that lead to no place of it. */
function deadAnchors(html: string, path: string): string[] {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  return [...html.matchAll(/ href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id)).map(([, id]) => `${path} #${id}`)
}

test('every link of every site of the demonstration opens, and every link within a page has its place', async () => {
  for (const site of portal.services.sites.all()) {
    const { broken, anchors, pages } = await crawl(site.host)
    expect(broken, site.host).toEqual([])
    expect(anchors, site.host).toEqual([])
    expect(pages, site.host).toBeGreaterThan(8)
  }
}, 120_000)
