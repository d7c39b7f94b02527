import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { anchorText, auditHead, keepAnchor, portalActor } from './access/index.ts'
import { backupJob, makeBackup } from './cli-backup-job.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Database, DatabaseFailure, migrate, openDatabase } from './database/index.ts'
import { dropRemovedBackups } from './desk-backup-removal.ts'
import { disableIdleAccounts, forgetSessions } from './features/accounts/index.ts'
import { showRecordsOf } from './features/importer/index.ts'
import { dropRemovedBytes, forgetUploads, makePictureSizes } from './features/media/index.ts'
import { forgetNotifications, mailNews, tellDue, tellNews } from './features/notifications/index.ts'
import { forgetMisses } from './features/search/index.ts'
import { forgetSubjectDays, forgetVisitors } from './features/usage/index.ts'
import { dayOf } from './http/index.ts'
import { type JobQueue, startJobs } from './jobs/index.ts'
import { settleDue, type WhenPublished } from './publishing/index.ts'
import { createPortal, type Portal } from './services.ts'
import { forgetUndos } from './undo/index.ts'

/** A line on the terminal for each long step, so that nobody wonders. */
const say = (text: string) => process.stdout.write(`${text}\n`)

const assets = join(import.meta.dirname, 'public')

await start().catch(fail)

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.LOG_LEVEL })
  await checkPort(config)
  say('Opening the database …')
  const database = await openDatabase({ databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR, log })
  try {
    await serve(config, database, log)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Before anything is created: a port that another program has is said at once. */
async function checkPort({ PORT, HOST }: Config): Promise<void> {
  const probe = createServer()
  probe.listen(PORT, HOST)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}

async function serve(config: Config, database: Database, log: pino.Logger): Promise<void> {
  const applied = await migrate(database.db)
  if (applied.length > 0) say(`Database brought up to date: ${applied.join(', ')}`)
  const portal = await createPortal({ config, database, log, assets })
  if (config.DEMONSTRATION && portal.services.sites.all().length === 0) await demonstrate(portal)
  await portal.app.listen({ port: config.PORT, host: config.HOST }).catch(async error => {
    await portal.close()
    throw error
  })
  await anchorAudit(config, database, say, true)
  const jobs = startWork(config, database, portal, log)
  void jobs.then(queue => {
    portal.jobs.queue = queue
  })
  stopOnSignal({ portal, database, jobs })
  await announce(config, portal)
}

/** Loaded for the one start that needs it: what makes PDF files and reads reports takes a while to load. */
async function demonstrate(portal: Portal): Promise<void> {
  const { loadDemonstration } = await import('./demo.ts')
  await loadDemonstration(portal, say)
  giveMemoryBack()
}

/** Loading leaves some 100 MB of garbage that V8 would keep for hours on a portal with few readers. */
function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** An article that the clock publishes brings its records with it, as one that a person publishes. */
const showWithScheduled =
  ({ sites }: Portal['services']): WhenPublished =>
  async (tx, subject, at) => {
    const site = sites.byId(subject.siteId)
    if (site && subject.kind === 'article')
      await showRecordsOf(tx, { actor: portalActor, site }, { articleId: subject.id, at })
  }

/** Jobs begin after the first answer: their tables take a moment on a first start. */
function startWork(
  config: Config,
  database: Database,
  { services, files, uploads, signIn }: Portal,
  log: pino.Logger,
): Promise<JobQueue | null> {
  const { db, runText } = database
  return startJobs(runText, log)
    .then(async jobs => {
      await jobs.every('publishing-due', '* * * * *', async () => {
        await settleDue(db, services.now(), showWithScheduled(services))
      })
      await jobs.every('picture-sizes', '* * * * *', async () => void (await makePictureSizes(db, files)))
      await jobs.every(
        'removed-bytes-dropped',
        '*/10 * * * *',
        async () => void (await dropRemovedBytes(db, files, services.now())),
      )
      await jobs.every('uploads-forgotten', '40 * * * *', () => forgetUploads(db, uploads, services.now()))
      await jobs.every('visitors-forgotten', '*/10 * * * *', () => forgetVisitors(db, services.now()))
      await jobs.every('undos-forgotten', '*/10 * * * *', async () => {
        await forgetUndos(db, services.now())
        await dropRemovedBackups(join(config.DATA_DIR, 'backups'), services.now())
      })
      await jobs.every('notifications-told', '* * * * *', async () => {
        await tellNews(db, services.now())
        await mailNews(db, { ...letters(config, services, signIn), choice: 'at_once', now: services.now() })
      })
      await jobs.every('notifications-mailed', '0 7 * * *', async () => {
        await tellDue(db, dayOf(services.now()), services.now())
        await mailNews(db, { ...letters(config, services, signIn), choice: 'daily', now: services.now() })
      })
      await jobs.every('counts-forgotten', '40 1 * * *', async () => {
        await forgetNotifications(db, services.now())
        await forgetSubjectDays(db, services.now())
        await forgetMisses(db, services.now())
      })
      await jobs.every('sessions-forgotten', '*/30 * * * *', () => forgetSessions(db, services.now()))
      await jobs.every('idle-accounts-disabled', '20 1 * * *', async () => {
        await disableIdleAccounts(db, services.now())
      })
      await jobs.onRequest(backupJob, () => makeBackup(database, config.DATA_DIR, services.now()))
      await jobs.every('audit-anchored', '*/10 * * * *', () => anchorAudit(config, database, text => log.info(text)))
      await jobs.every('audit-announced', '5 0 * * *', () => anchorAudit(config, database, say, true))
      return jobs
    })
    .catch(error => {
      log.error({ err: error }, 'Scheduled work could not be started')
      return null
    })
}

/** How letters go out, and where they say the desk is. */
const letters = ({ DESK_ORIGIN }: Config, { sites }: Portal['services'], { parts }: Portal['signIn']) => ({
  mail: parts.mail,
  origin: DESK_ORIGIN || `https://${sites.all().find(({ parentId }) => parentId === null)?.host ?? ''}`,
})

/** The head of the audit log, where the owner of the database can't reach: in a file and in the operator's log. */
async function anchorAudit(
  { DATA_DIR }: Config,
  { db }: Database,
  tell: (text: string) => void,
  isDue = false,
): Promise<void> {
  const head = await auditHead(db)
  if (!head) return
  const isNew = await keepAnchor(DATA_DIR, head, new Date())
  if (isNew || isDue) tell(`Head of the audit log: ${anchorText(head)}`)
}

async function announce(config: Config, { app, services, signIn }: Portal): Promise<void> {
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.PORT
  const first = services.sites.all()[0]
  say(`Tường Minh serves on http://${first?.host ?? 'localhost'}:${port}`)
  for (const site of services.sites.all().slice(1)) say(`  ${site.name}: http://${site.host}:${port}`)
  const link = await signIn.firstAdministratorToken()
  if (!link) return
  if (link.token)
    say(
      `Sign in as the first administrator, once, within 24 hours: http://${first?.host}:${port}/dang-nhap/${link.token}`,
    )
  else say(`The first administrator cannot get a link to sign in: ${link.email} is no mail address.`)
}

interface Running {
  readonly portal: Portal
  readonly database: Database
  readonly jobs: Promise<JobQueue | null>
}

/** SIGTERM: answers under way are finished, counters written, the database closed. A second one ends at once. */
function stopOnSignal({ portal, database, jobs }: Running): void {
  const stop = async () => {
    await portal.close()
    await (await jobs)?.stop()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().catch(fail))
}

/** What the operator can mend is one clear message; everything else comes with its stack. */
function fail(error: unknown): never {
  if (error instanceof ConfigError || error instanceof DatabaseFailure) process.stderr.write(`${error.message}\n`)
  else if ((error as { code?: string }).code === 'EADDRINUSE') {
    process.stderr.write(
      `Port ${process.env.PORT ?? 3000} is in use by another program. Stop that one, or set PORT to a free one.\n`,
    )
  } else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
