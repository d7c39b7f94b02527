import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { portalActor } from './access/index.ts'
import type { Config } from './config.ts'
import { type TestDatabase, testDatabase } from './database/testing.ts'
import { type ArticleContent, createArticle, publishArticle } from './features/articles/index.ts'
import { createPortal, type Portal } from './services.ts'
import { addSite } from './sites/index.ts'

/** For tests: a portal on a database of its own, with a province and a commune. */
export interface TrialPortal extends Portal {
  readonly database: TestDatabase
  readonly province: number
  readonly commune: number
  readonly dataDir: string
  /** The portal's clock. */
  readonly clock: { at: Date }
  end(): Promise<void>
}

export const provinceHost = 'tinh.localhost'
export const communeHost = 'xa.localhost'
export const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export async function trialPortal({
  proxyCount = 0,
  settings = {},
}: {
  proxyCount?: number
  settings?: Partial<Config>
} = {}): Promise<TrialPortal> {
  const database = await testDatabase()
  const [province, commune] = await database.db.transaction().execute(async tx => {
    const shared = { place: null, settings: {} }
    const province = { parentId: null, kind: 'province', code: 'tinh', name: 'Tỉnh thử', host: provinceHost } as const
    const parentId = await addSite(tx, { ...shared, ...province })
    const commune = { parentId, kind: 'commune', code: 'xa', name: 'Xã thử', host: communeHost } as const
    return [parentId, await addSite(tx, { ...shared, ...commune })] as const
  })
  const clock = { at: new Date('2026-07-17T05:00:00Z') }
  const dataDir = mkdtempSync(join('/tmp', 'tuong-minh-trial-'))
  const portal = await createPortal({
    config: {
      DATA_DIR: dataDir,
      PROXY_COUNT: proxyCount,
      REQUESTS_PER_MINUTE: 0,
      AUTH_SECRET: '',
      ...settings,
    },
    database,
    log: pino({ level: 'silent' }),
    now: () => clock.at,
  })
  return {
    ...portal,
    database,
    province,
    commune,
    dataDir,
    clock,
    async end() {
      await portal.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** An article that the public sees, or a draft. */
export async function trialArticle(
  { database: { db }, clock }: TrialPortal,
  { siteId, title = 'Một bài viết', isPublished = true }: { siteId: number; title?: string; isPublished?: boolean },
): Promise<{ id: number; path: string }> {
  const content: ArticleContent = {
    title,
    lead: 'Lời dẫn.',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung.' }] }] },
    author: null,
    source: null,
    pictures: [],
    tags: [],
  }
  return db.transaction().execute(async tx => {
    const deed = { actor: portalActor, site: { id: siteId, lineage: [siteId] } }
    const { id, slug } = await createArticle(tx, deed, { content, categoryId: null })
    if (isPublished) await publishArticle(tx, deed, { id, at: clock.at })
    return { id, path: `/tin-tuc/${slug}` }
  })
}

/** A form as a browser of the province's reader sends it. */
export function formOf(
  url: string,
  fields: Readonly<Record<string, string>>,
  { address = '192.0.2.1', headers = {} }: { address?: string; headers?: Readonly<Record<string, string>> } = {},
) {
  return {
    method: 'POST' as const,
    url,
    remoteAddress: address,
    payload: new URLSearchParams(fields).toString(),
    headers: {
      host: provinceHost,
      origin: `http://${provinceHost}`,
      'user-agent': reader,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  }
}
