import { type Deed, permit } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import { sha256 } from '../../evidence/index.ts'
import { articleText, createArticle } from '../articles/index.ts'
import { keepReading } from './reading-keeping.commands.ts'
import type { Report } from './report.ts'

/** What a report became: the article and all that hangs on it. */
export interface ImportedReport {
  readonly articleId: number
  readonly slug: string
  readonly isNew: boolean
}

export interface ReportInput {
  readonly report: Report
  readonly categoryId: number | null
  readonly topicId?: number | null
  readonly isFeatured?: boolean
}

/**
 * Makes an article of a report, with everything that was read in it as a proposal tied to its sentence. The same
 * report makes nothing twice: it is known by the hash of the article's text.
 */
export async function importReport(tx: Tx, deed: Deed, input: ReportInput): Promise<ImportedReport> {
  permit(deed.actor, 'createArticle', deed.site)
  const { content } = input.report
  const inputSha256 = sha256(articleText(content))
  const known = await articleByInput(tx, deed.site.id, inputSha256)
  if (known) return { ...known, isNew: false }
  const { id, slug, revision } = await createArticle(tx, deed, { ...input, content, inputSha256 })
  await keepReading(tx, deed, { articleId: id, revision, report: input.report })
  return { articleId: id, slug, isNew: true }
}

async function articleByInput(
  db: Db | Tx,
  siteId: number,
  inputSha256: string,
): Promise<{ articleId: number; slug: string } | null> {
  const row = await db
    .selectFrom('article as a')
    .innerJoin('publication as p', join =>
      join.onRef('p.site_id', '=', 'a.site_id').onRef('p.subject_id', '=', 'a.id').on('p.subject_kind', '=', 'article'),
    )
    .select(['a.id', 'p.slug'])
    .where('a.site_id', '=', siteId)
    .where('a.input_sha256', '=', inputSha256)
    .executeTakeFirst()
  return row ? { articleId: row.id, slug: row.slug } : null
}
