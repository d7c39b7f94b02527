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

/** A portal that listens, with an empty province and an empty commune below it. */
export interface TrialDesk {
  readonly address: string
  readonly portal: Portal
  readonly database: TestDatabase
  readonly sites: Readonly<Record<'province' | 'commune', number>>
  /** Opens an account and signs it in, in a browser of its own. */
  signedIn(browser: Browser, who: Who): Promise<{ context: BrowserContext; page: Page }>
  end(): Promise<void>
}

interface Who {
  readonly email: string
  readonly role: Role
  readonly name?: string
  /** Where the role holds; the province where nothing is said. */
  readonly site?: 'province' | 'commune'
}

export async function startTrialDesk(): Promise<TrialDesk> {
  const folder = await mkdtemp(join('/tmp', 'tuong-minh-desk-'))
  const assets = join(folder, 'public')
  await buildAssets({ outDir: assets })
  const database = await testDatabase()
  const sites = await database.db.transaction().execute(async tx => {
    const shared = { place: null, settings: {} }
    const province = { parentId: null, kind: 'province', code: 'tinh', name: 'Tỉnh thử', host: 'localhost' } as const
    const parentId = await addSite(tx, { ...shared, ...province })
    const commune = { parentId, kind: 'commune', code: 'xa', name: 'Xã thử', host: 'xa.localhost' } as const
    return { province: parentId, commune: await addSite(tx, { ...shared, ...commune }) }
  })
  const log = pino({ level: 'silent' })
  const portal = await createPortal({ config: { DATA_DIR: folder, REQUESTS_PER_MINUTE: 0 }, database, log, assets })
  await portal.app.listen({ port: 0, host: 'localhost' })
  const address = `http://localhost:${(portal.app.server.address() as AddressInfo).port}`
  return {
    address,
    portal,
    database,
    sites,
    async signedIn(browser, { email, role, name = 'Lò Văn An', site = 'province' }) {
      await database.db.transaction().execute(async tx => {
        const actor = await openAccount(tx, { name, email })
        await grantRole(tx, { siteId: sites[site], actor, role })
      })
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${address}/dang-nhap/${await portal.signIn.linkToken(email)}`)
      await page.click('main button[type=submit]')
      // A testing clock that is put in while the desk's scripts start shows them the year 1970 for a moment.
      await page.waitForURL(/ban-lam-viec/)
      return { context, page }
    },
    async end() {
      await portal.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
