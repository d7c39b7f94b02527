import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildAssets } from '../../portal/build-assets.mjs'
import { portalActor } from '../../portal/src/access/index.ts'
import { type TestDatabase, testDatabase } from '../../portal/src/database/testing.ts'
import { loadDemonstration } from '../../portal/src/demo.ts'
import { withdrawArticle } from '../../portal/src/features/articles/index.ts'
import { createPortal, type Portal } from '../../portal/src/services.ts'

/** A portal that listens, filled with the demonstration province: what a newcomer sees after `npm start`. */
export interface Demonstration {
  /** http://localhost:41234 */
  readonly address: string
  readonly portal: Portal
  readonly database: TestDatabase
  readonly paths: DemonstrationPaths
  end(): Promise<void>
}

/** One page of each kind. */
export interface DemonstrationPaths {
  readonly article: string
  readonly document: string
  readonly series: string
  readonly recommendation: string
  readonly meeting: string
  readonly person: string
  readonly withdrawn: string
}

export async function startDemonstration(): Promise<Demonstration> {
  const folder = await mkdtemp(join('/tmp', 'tuong-minh-browser-'))
  const assets = join(folder, 'public')
  await buildAssets({ outDir: assets })
  const database = await testDatabase()
  const portal = await createPortal({
    // One proxy is believed, so that each visitor of a test has an address of their own.
    config: { DATA_DIR: folder, PROXY_COUNT: 1, REQUESTS_PER_MINUTE: 0, AUTH_SECRET: '' },
    database,
    log: pino({ level: 'silent' }),
    assets,
  })
  await loadDemonstration(portal, () => undefined)
  await portal.app.listen({ port: 0, host: 'localhost' })
  const address = `http://localhost:${(portal.app.server.address() as AddressInfo).port}`
  return {
    address,
    portal,
    database,
    paths: await findPaths(address, portal),
    async end() {
      await portal.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function findPaths(address: string, portal: Portal): Promise<DemonstrationPaths> {
  const articles = await readAll(address, linksIn(await read(address, '/tin-tuc'), '/tin-tuc/'))
  const [richest, ...others] = [...articles].sort((a, b) => richness(b.html) - richness(a.html))
  const html = richest?.html ?? ''
  const documents = await readAll(address, linksIn(await read(address, '/van-ban'), '/van-ban/'))
  return {
    article: richest?.path ?? '',
    document: documents.find(one => one.html.includes('/van-ban/tep/'))?.path ?? '',
    series: linksIn(html, '/so-lieu/')[0] ?? '',
    recommendation: linksIn(html, '/kien-nghi/')[0] ?? '',
    meeting: linksIn(await read(address, '/lam-viec'), '/lam-viec/')[0] ?? '',
    person: linksIn(html, '/nhan-su/')[0] ?? '',
    withdrawn: await withdraw(portal, others.at(-1)?.path ?? ''),
  }
}

/** A confirmed article with figures, recommendations and people shows most of what a page can. */
function richness(html: string): number {
  if (html.includes('figure-mark--unconfirmed')) return 0
  const counts = ['class="figure-card"', '/kien-nghi/', '/nhan-su/', '/so-lieu/'].map(one => html.split(one).length - 1)
  return counts.includes(0) ? 0 : counts.reduce((sum, one) => sum + one)
}

async function withdraw({ services }: Portal, path: string): Promise<string> {
  const found = await services.db
    .selectFrom('publication')
    .select(['site_id', 'subject_id'])
    .where('subject_kind', '=', 'article')
    .where('slug', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  const deed = { actor: portalActor, site: { id: found.site_id, lineage: [found.site_id] } }
  const withdrawal = { id: found.subject_id, at: services.now(), notice: 'Gỡ để đính chính số liệu.' }
  await services.db.transaction().execute(tx => withdrawArticle(tx, deed, withdrawal))
  return path
}

const read = async (address: string, path: string) => (await fetch(address + path)).text()

const readAll = (address: string, paths: readonly string[]) =>
  Promise.all(paths.map(async path => ({ path, html: await read(address, path) })))

/** Addresses below a folder that a page leads to, each once. */
function linksIn(html: string, folder: string): string[] {
  const links = [...html.matchAll(/href="([^"#?]+)/g)].flatMap(([, href = '']) => (href.startsWith(folder) ? href : []))
  return [...new Set(links)].filter(href => !href.slice(folder.length).includes('/'))
}
