import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'

/** A record that a report made or was linked to, with the path of its page. */
export interface ReportRecord {
  readonly kind: 'document' | 'indicator' | 'person' | 'meeting' | 'recommendation'
  readonly title: string
  readonly path: string
}

const places: Readonly<Record<ReportRecord['kind'], string>> = {
  document: '/van-ban',
  indicator: '/so-lieu',
  person: '/nhan-su',
  meeting: '/lam-viec',
  recommendation: '/kien-nghi',
}

interface Row {
  readonly kind: ReportRecord['kind']
  readonly title: string
  readonly slug: string
}

/** Everything that the readings of an article are linked to, each once, in the order of the text. */
export async function recordsOf(
  db: Db | Tx,
  { lineage, articleId }: { lineage: readonly number[]; articleId: number },
): Promise<ReportRecord[]> {
  const { rows } = await sql<Row>`
    select r.record_kind as kind, coalesce(d.symbol, n.full_name, i.name, m.title, c.sentence) as title, coalesce(p.slug, n.slug, i.slug) as slug
    from reading r
    left join publication p on p.site_id = any(${sql.val([...lineage])}::bigint[]) and p.subject_kind = r.record_kind and p.subject_id = r.record_id
    left join document d on r.record_kind = 'document' and d.site_id = p.site_id and d.id = r.record_id
    left join person n on r.record_kind = 'person' and n.id = r.record_id
    left join indicator i on r.record_kind = 'indicator' and i.id = r.record_id
    left join meeting m on r.record_kind = 'meeting' and m.site_id = r.site_id and m.id = r.record_id
    left join recommendation c on r.record_kind = 'recommendation' and c.site_id = r.site_id and c.id = r.record_id
    where r.site_id = ${lineage[0] ?? 0} and r.article_id = ${articleId} and r.record_kind is not null and r.state <> 'rejected'
    group by r.record_kind, r.record_id, 2, 3
    order by min(r.id)`.execute(db)
  return rows.map(({ kind, title, slug }) => ({ kind, title, path: `${places[kind]}/${slug}` }))
}
