import { read } from '@tuong-minh/reader'
import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { type ArticleContent, articleText } from '../articles/index.ts'
import { type KnownPlace, newInReading, proposalCount } from './new-in-reading.ts'
import { keepReading } from './report.commands.ts'

/**
 * Reads the newest kept version of an article that was written at the desk, and attaches what it finds as proposals.
 * What stands there already, decided or not, is not proposed again. Returns how many proposals are new.
 */
export async function readArticle(
  tx: Tx,
  deed: Deed & { readonly site: { readonly place: string | null } },
  articleId: number,
): Promise<number> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { site } = deed
  const version = await newestVersion(tx, site.id, articleId)
  if (!version) return 0
  const { content, revision, day } = version
  const context = { date: day, ...(site.place ? { place: site.place } : {}) }
  const known = await knownPlaces(tx, { siteId: site.id, articleId, revision })
  const reading = newInReading(read(articleText(content), context), known.places)
  const count = proposalCount(reading)
  const report = { content, published: day, reading }
  if (count > 0) await keepReading(tx, deed, { articleId, revision, report, groupsFrom: known.groups })
  return count
}

interface Version {
  readonly content: ArticleContent
  readonly revision: number
  /** YYYY-MM-DD: the day it bears, or the day it was written. */
  readonly day: string
}

async function newestVersion(tx: Tx, siteId: number, articleId: number): Promise<Version | null> {
  const { rows } = await sql<Version>`
    select v.content, v.number as revision,
      to_char(coalesce(p.published_at, p.scheduled_at, v.created_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
    from publication p
    join revision v on v.site_id = p.site_id and v.subject_kind = p.subject_kind and v.subject_id = p.subject_id and v.number = p.revision
    where p.site_id = ${siteId} and p.subject_kind = 'article' and p.subject_id = ${articleId}`.execute(tx)
  return rows[0] ?? null
}

async function knownPlaces(
  tx: Tx,
  { siteId, articleId, revision }: { siteId: number; articleId: number; revision: number },
): Promise<{ places: KnownPlace[]; groups: number }> {
  const rows = await tx
    .selectFrom('reading as r')
    .innerJoin('evidence_place as l', join =>
      join
        .onRef('l.site_id', '=', 'r.site_id')
        .onRef('l.evidence_id', '=', 'r.evidence_id')
        .on('l.revision', '=', revision),
    )
    .select(['r.kind', 'r.group_number', 'l.range_start as start', 'l.range_end as end'])
    .where('r.site_id', '=', siteId)
    .where('r.article_id', '=', articleId)
    .execute()
  const places = rows.flatMap(({ kind, start, end }) => (start === null || end === null ? [] : [{ kind, start, end }]))
  return { places, groups: Math.max(0, ...rows.map(row => (row.group_number ?? -1) + 1)) }
}
