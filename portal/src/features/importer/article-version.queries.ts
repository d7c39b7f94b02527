import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'
import type { ArticleContent } from '../articles/index.ts'
import type { KnownPlace } from './new-in-reading.ts'

/** An article as it was kept last: what is read, and what evidence is fixed to. */
export interface Version {
  readonly content: ArticleContent
  readonly revision: number
  /** YYYY-MM-DD: the day it bears, or the day it was written. */
  readonly day: string
}

export async function newestVersion(tx: Tx, siteId: number, articleId: number): Promise<Version | null> {
  const { rows } = await sql<Version>`
    select v.content, v.number as revision,
      to_char(coalesce(p.published_at, p.scheduled_at, v.created_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
    from publication p
    join revision v on v.site_id = p.site_id and v.subject_kind = p.subject_kind and v.subject_id = p.subject_id and v.number = p.revision
    where p.site_id = ${siteId} and p.subject_kind = 'article' and p.subject_id = ${articleId}`.execute(tx)
  return rows[0] ?? null
}

interface VersionOf {
  readonly siteId: number
  readonly articleId: number
  readonly revision: number
}

/** Where the readings of an article stand in that version; with `isOpen` without those that were rejected. */
export async function knownPlaces(
  tx: Tx,
  { siteId, articleId, revision, isOpen = false }: VersionOf & { isOpen?: boolean },
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
    .$if(isOpen, query => query.where('r.state', '<>', 'rejected'))
    .execute()
  const places = rows.flatMap(({ kind, start, end }) => (start === null || end === null ? [] : [{ kind, start, end }]))
  return { places, groups: Math.max(0, ...rows.map(row => (row.group_number ?? -1) + 1)) }
}
