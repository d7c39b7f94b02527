import type { Db } from '../../database/index.ts'

/** A value that its own text put right. */
export interface FigureCorrection {
  readonly id: number
  readonly period: string
  readonly unit: string
  readonly before: number
  readonly after: number
  readonly madeAt: Date
  readonly articleSlug: string
  readonly articleTitle: string
}

/** Corrections in the series of an indicator, the newest first. */
export async function correctionsOfSeries(
  db: Db,
  { indicatorId, siteId }: { indicatorId: number; siteId: number },
): Promise<FigureCorrection[]> {
  const rows = await db
    .selectFrom('figure_correction as f')
    .innerJoin('observation as b', join => join.onRef('b.site_id', '=', 'f.site_id').onRef('b.id', '=', 'f.before_id'))
    .innerJoin('observation as n', join => join.onRef('n.site_id', '=', 'f.site_id').onRef('n.id', '=', 'f.after_id'))
    .innerJoin('evidence as e', join => join.onRef('e.site_id', '=', 'n.site_id').onRef('e.id', '=', 'n.evidence_id'))
    .innerJoin('article as a', join => join.onRef('a.site_id', '=', 'e.site_id').onRef('a.id', '=', 'e.subject_id'))
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'a.site_id')
        .onRef('p.subject_id', '=', 'a.id')
        .on('p.subject_kind', '=', 'article')
        .on('p.state', '=', 'published'),
    )
    .select(['f.id', 'n.period', 'n.unit', 'b.value as before', 'n.value as after', 'f.made_at', 'p.slug', 'a.title'])
    .where('f.indicator_id', '=', indicatorId)
    .where('f.site_id', '=', siteId)
    .orderBy('f.id', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    period: row.period,
    unit: row.unit,
    before: Number(row.before),
    after: Number(row.after),
    madeAt: row.made_at,
    articleSlug: row.slug,
    articleTitle: row.title,
  }))
}
