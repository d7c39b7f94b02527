import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildAssets } from '../../portal/build-assets.mjs'
import { grantRole, openAccount, type Role } from '../../portal/src/access/index.ts'
import { type TestDatabase, testDatabase } from '../../portal/src/database/testing.ts'
import { createPortal, type Portal } from '../../portal/src/services.ts'
import { addSite } from '../../portal/src/sites/index.ts'

/** A portal that listens, with one empty site. */
export interface TrialDesk {
  readonly address: string
  readonly portal: Portal
  readonly database: TestDatabase
  /** Opens an account and signs it in, in a browser of its own. */
  signedIn(browser: Browser, who: { email: string; role: Role }): Promise<{ context: BrowserContext; page: Page }>
  end(): Promise<void>
}

export async function startTrialDesk(): Promise<TrialDesk> {
  const folder = await mkdtemp(join('/tmp', 'tuong-minh-desk-'))
  const assets = join(folder, 'public')
  await buildAssets({ outDir: assets })
  const database = await testDatabase()
  const siteId = await database.db.transaction().execute(tx =>
    addSite(tx, {
      parentId: null,
      kind: 'province',
      code: 'tinh',
      name: 'Tỉnh thử',
      host: 'localhost',
      place: null,
      settings: {},
    }),
  )
  const log = pino({ level: 'silent' })
  const portal = await createPortal({ config: { DATA_DIR: folder, REQUESTS_PER_MINUTE: 0 }, database, log, assets })
  await portal.app.listen({ port: 0, host: 'localhost' })
  const address = `http://localhost:${(portal.app.server.address() as AddressInfo).port}`
  return {
    address,
    portal,
    database,
    async signedIn(browser, { email, role }) {
      await database.db.transaction().execute(async tx => {
        const actor = await openAccount(tx, { name: 'Lò Văn An', email })
        await grantRole(tx, { siteId, actor, role })
      })
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${address}/dang-nhap/${await portal.signIn.linkToken(email)}`)
      await page.click('main button[type=submit]')
      return { context, page }
    },
    async end() {
      await portal.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
