import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Config, readConfig } from './config.ts'
import type { Database } from './database/index.ts'
import { addDesk } from './desk.tsx'
import { AccountMail, authSecret, type IdentityProvider, SignIn } from './features/accounts/index.ts'
import { type FileStore, fileStore, Uploads } from './features/media/index.ts'
import { UsageCounter } from './features/usage/index.ts'
import { assetRoutes, buildServer, PageCache, type RoomServices, type SidebarBlock, VisitorKeys } from './http/index.ts'
import type { JobsHolder } from './jobs/index.ts'
import { changesChannel } from './publishing/index.ts'
import { addSite, sidebarBlocks } from './site.ts'
import { countersOf, pathOf, readerActs } from './site-subjects.tsx'
import { SiteDirectory } from './sites/index.ts'
import { type AssetManifest, setAssetManifest } from './ui/index.ts'

/** A portal ready to listen, and the way to end it. */
export interface Portal {
  readonly app: FastifyInstance
  readonly services: RoomServices
  readonly files: FileStore
  readonly uploads: Uploads
  readonly signIn: SignIn
  /** Filled when the queue has started, after the first answer. */
  readonly jobs: JobsHolder
  close(): Promise<void>
}

export interface PortalParts {
  /** What is left out is as it is when the operator sets nothing. */
  readonly config: Pick<Config, 'DATA_DIR'> & Partial<Config>
  readonly database: Omit<Database, 'close'>
  readonly log: Logger
  /** Where the built files lie; none in tests, where names stand for themselves. */
  readonly assets?: string
  readonly now?: () => Date
  /** One of the caller's own, for a benchmark that must see pages rendered each time. */
  readonly cache?: PageCache
}

/** Puts the rooms together. Nothing listens yet. */
export async function createPortal({
  config: set,
  database,
  log,
  assets,
  now = () => new Date(),
  cache = new PageCache(),
}: PortalParts): Promise<Portal> {
  const config = { ...readConfig({}), ...set }
  const { db, publicDb } = database
  const sites = new SiteDirectory(db)
  await sites.load()
  const files = fileStore(join(config.DATA_DIR, 'files'))
  const uploads = new Uploads(join(config.DATA_DIR, 'uploads'))
  const sidebar: SidebarBlock[] = []
  const services: RoomServices = {
    db,
    publicDb,
    sites,
    cache,
    now,
    visitorKeys: new VisitorKeys(db),
    sidebar,
    countersOf: (site, subjects) => countersOf(services, site, subjects),
    pathOf: (site, subject) => pathOf(services, site, subject),
    readerActs: readerActs(),
  }
  const signIn = new SignIn({
    db,
    secret: () => authSecret({ setting: config.AUTH_SECRET, dataDir: config.DATA_DIR }),
    now,
    terms: {
      get idleMinutes() {
        return shorterIdle(config.IDLE_MINUTES, sites)
      },
      get administratorIdleMinutes() {
        return shorterIdle(config.ADMINISTRATOR_IDLE_MINUTES, sites)
      },
      secondFactorRoles: config.SECOND_FACTOR_ROLES,
    },
    mail: new AccountMail({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, warn: text => log.warn(text) }),
    deskOrigin: config.DESK_ORIGIN,
    provider: providerOf(config),
  })
  const usage = new UsageCounter({
    db,
    keys: services.visitorKeys,
    proxyCount: config.PROXY_COUNT,
    now,
    warn: message => log.warn(message),
  })
  sidebar.push(...sidebarBlocks(services))
  const stopListening = await database.listen(
    changesChannel,
    payload =>
      void hear(services, payload).catch(error => {
        // What changed is not known any more: nothing kept may be shown.
        cache.clear()
        log.warn(`A change could not be taken in: ${error instanceof Error ? error.message : ''}`)
      }),
    () => cache.clear(),
  )
  const app = await buildServer({
    services,
    settings: { proxyCount: config.PROXY_COUNT, requestsPerMinute: config.REQUESTS_PER_MINUTE },
    log,
    onServed: usage.served,
    onDownloaded: usage.downloaded,
    isReady: () => isReady(services),
  })
  if (assets) await serveAssets(app, assets)
  addSite(app, { services, files })
  const jobs: JobsHolder = { queue: null }
  addDesk(app, { services, signIn, files, uploads, jobs, backupFolder: join(config.DATA_DIR, 'backups') })
  usage.start()
  return {
    app,
    services,
    files,
    uploads,
    signIn,
    jobs,
    async close() {
      // A connection whose answer was under way stays open for its next request: without this each stop took 10 s.
      const tidying = setInterval(() => app.server.closeIdleConnections(), 50)
      await app.close().finally(() => clearInterval(tidying))
      await usage.stop()
      stopListening()
    },
  }
}

/** What the operator set, or what the province's administrators set where that is shorter. Minutes. */
function shorterIdle(set: number, sites: SiteDirectory): number {
  const chosen = Number(sites.all().find(({ parentId }) => parentId === null)?.settings.idleMinutes)
  return chosen > 0 ? Math.min(set, chosen) : set
}

/** The identity provider, where all of it is set. */
function providerOf(config: Config): IdentityProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, DESK_ORIGIN } = config
  if ([issuer, clientId, clientSecret, DESK_ORIGIN].includes('')) return null
  return { name: config.OIDC_NAME, issuer, clientId, clientSecret, returnTo: `${DESK_ORIGIN}/dang-nhap/oidc/tra-ve` }
}

/** Another instance, or this one, changed something: pages that show it go, and sites are read anew. */
async function hear({ cache, sites }: RoomServices, payload: string): Promise<void> {
  const subjects = JSON.parse(payload) as string[]
  if (subjects.some(subject => subject === 'sites')) await sites.load()
  cache.drop(subjects)
}

async function serveAssets(app: FastifyInstance, folder: string): Promise<void> {
  setAssetManifest(JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as AssetManifest)
  await assetRoutes(app, folder)
}

/** A query within a second. */
async function isReady({ db }: RoomServices): Promise<boolean> {
  const answer = db.selectFrom('migration').select('number').limit(1).execute()
  const late = new Promise<never>((_resolve, reject) => setTimeout(reject, 1_000).unref())
  return Promise.race([answer, late]).then(
    () => true,
    () => false,
  )
}
