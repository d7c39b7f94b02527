import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { ReadingKind } from './reading.commands.ts'

/** A reading that waits for a person, with the words it was read from. */
export interface WaitingReading {
  readonly id: number
  readonly siteId: number
  readonly articleId: number
  readonly articleTitle: string
  /** Null while the article is not public. */
  readonly articleSlug: string | null
  readonly kind: ReadingKind
  readonly content: Readonly<Record<string, unknown>>
  readonly prefix: string
  readonly quote: string
  readonly suffix: string
  readonly recordTitle: string | null
}

/** Readings that wait on the sites, article by article, the newest articles first. */
export async function waitingReadings(
  db: Db,
  siteIds: readonly number[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ readings: WaitingReading[]; count: number }> {
  const { rows } = await sql<WaitingReading>`
    select r.id, r.site_id as "siteId", r.article_id as "articleId", a.title as "articleTitle", p.slug as "articleSlug",
      r.kind, r.content, e.prefix, e.quote, e.suffix,
      coalesce(d.symbol, n.full_name, i.name) as "recordTitle"
    from reading r
    join article a on a.site_id = r.site_id and a.id = r.article_id
    join evidence e on e.site_id = r.site_id and e.id = r.evidence_id
    left join publication p on p.site_id = r.site_id and p.subject_kind = 'article' and p.subject_id = r.article_id and p.state = 'published'
    left join document d on r.record_kind = 'document' and d.id = r.record_id
    left join person n on r.record_kind = 'person' and n.id = r.record_id
    left join indicator i on r.record_kind = 'indicator' and i.id = r.record_id
    where r.site_id = any(${[...siteIds]}::bigint[]) and r.state = 'proposed'
    order by r.article_id desc, r.site_id, e.range_start, r.id
    limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ count: number }>`
    select count(*) as count from reading where site_id = any(${[...siteIds]}::bigint[]) and state = 'proposed'`.execute(
    db,
  )
  return { readings: rows, count: counted.rows[0]?.count ?? 0 }
}
