import { type Actor, actorByEmail, firstAdministrator, type Place } from './access/index.ts'
import { textOfFile } from './cli-file.ts'
import { CommandRefused } from './command-refused.ts'
import type { Db } from './database/index.ts'
import {
  type Confirmation,
  confirmReport,
  importReport,
  parseReport,
  publishedAt,
  publishReport,
  type Report,
  type ReportOutcome,
  recordsOf,
  reportIssueWords,
  reportJson,
  reportSummary,
} from './features/importer/index.ts'
import { type Site, SiteDirectory } from './sites/index.ts'

export interface ReportOptions {
  readonly file: string
  readonly site: string
  readonly as: string | undefined
  readonly publish: boolean
  readonly confirm: boolean
  readonly json: boolean
  /** The port on which the portal serves, for the addresses that are printed. */
  readonly port: number
}

/** `tuong-minh report`: a report goes in, an article with its records comes out. Returns what to print. */
export async function runReport(db: Db, options: ReportOptions): Promise<string> {
  const site = await siteNamed(db, options.site)
  const report = await readReport(options.file, site.place)
  const actor = await actorFor(db, site, options.as)
  const outcome = await keepReport(db, { report, site, actor, options })
  return options.json ? JSON.stringify(reportJson(report, outcome), null, 2) : reportSummary(report, outcome)
}

async function siteNamed(db: Db, name: string): Promise<Site> {
  const sites = new SiteDirectory(db)
  await sites.load()
  const site = sites.named(name)
  if (site) return site
  const known = sites
    .all()
    .map(one => one.host)
    .join(', ')
  throw new CommandRefused(`There is no site "${name}". The sites are: ${known || 'none yet'}.`)
}

async function readReport(file: string, place: string | null): Promise<Report> {
  const report = parseReport(await textOfFile(file), place)
  if ('key' in report) throw new CommandRefused(reportIssueWords[report.key])
  return report
}

/** Somebody answers for what is made: the one named by --as, else the site's first administrator. */
async function actorFor(db: Db, site: Place, email: string | undefined): Promise<Actor> {
  const actor = email ? await actorByEmail(db, email) : await firstAdministrator(db, site)
  if (actor) return actor
  throw new CommandRefused(
    email ? `Nobody has the address ${email}.` : 'The site has no administrator: say who acts with --as EMAIL.',
  )
}

interface Keeping {
  readonly report: Report
  readonly site: Site
  readonly actor: Actor
  readonly options: ReportOptions
}

/** All in one transaction: a report is read in whole, or not at all. */
async function keepReport(db: Db, { report, site, actor, options }: Keeping): Promise<ReportOutcome> {
  const deed = { actor, site }
  const at = report.published ? publishedAt(report.published) : new Date()
  return db.transaction().execute(async tx => {
    const imported = await importReport(tx, deed, { report, categoryId: null })
    const { articleId } = imported
    const confirmation: Confirmation | null = options.confirm
      ? await confirmReport(tx, deed, { articleId, at: new Date(), place: site.place })
      : null
    const wasPublished = options.publish ? await publishReport(tx, deed, { articleId, at }) : false
    const isUnchanged = !imported.isNew && !wasPublished && (confirmation?.confirmed ?? 0) === 0
    return {
      imported,
      isPublished: options.publish || (!imported.isNew && !wasPublished && (await isPublic(tx, site.id, articleId))),
      isUnchanged,
      confirmation,
      records: await recordsOf(tx, { lineage: site.lineage, articleId }),
      origin: `http://${site.host}:${options.port}`,
    }
  })
}

async function isPublic(db: Db, siteId: number, articleId: number): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('state')
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', articleId)
    .executeTakeFirst()
  return row?.state === 'published'
}
