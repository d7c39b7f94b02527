import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'
import { type Standing, standingOf } from '../../publishing/index.ts'
import { articleSubject } from './article.commands.ts'

/** How an article stands, with what is being written on it. */
export interface ArticleStanding {
  readonly standing: Standing
  /** The row of the working copy as it is stored. */
  readonly copy: Readonly<Record<string, unknown>> | null
  readonly place: {
    readonly categoryId: number | null
    readonly topicId: number | null
    readonly isFeatured: boolean
    readonly featuredRank: number | null
    readonly moreCategoryIds: readonly number[]
    readonly relatedIds: readonly number[]
  }
}

/** To be asked for before a step is taken. */
export async function articleStanding(tx: Tx, siteId: number, id: number): Promise<ArticleStanding | null> {
  const standing = await standingOf(tx, articleSubject(siteId, id))
  if (!standing) return null
  const { rows } = await sql<Omit<ArticleStanding, 'standing'>>`
    select to_jsonb(w) as copy,
      json_build_object('categoryId', a.category_id, 'topicId', a.topic_id, 'isFeatured', a.is_featured,
        'featuredRank', a.featured_rank,
        'moreCategoryIds', array(select m.category_id from article_placing m
          where m.site_id = a.site_id and m.article_id = a.id),
        'relatedIds', array(select r.related_id from article_related r
          where r.site_id = a.site_id and r.article_id = a.id order by r.position)) as place
    from article a left join working_copy w on w.site_id = a.site_id and w.article_id = a.id
    where a.site_id = ${siteId} and a.id = ${id}`.execute(tx)
  const [row] = rows
  return row ? { standing, ...row } : null
}

/** The row of an article's working copy as it is stored; null for none. */
export async function storedCopy(tx: Tx, siteId: number, id: number): Promise<ArticleStanding['copy']> {
  const { rows } = await sql<{ copy: Readonly<Record<string, unknown>> }>`
    select to_jsonb(w) as copy from working_copy w where w.site_id = ${siteId} and w.article_id = ${id}`.execute(tx)
  return rows[0]?.copy ?? null
}

/** By which it is told whether a working copy is still the one that an act left: its text, who holds it, whether it was handed in. */
export async function markOfCopy(tx: Tx, siteId: number, id: number): Promise<string | null> {
  const { rows } = await sql<{ mark: string }>`
    select md5(concat_ws(' ', w.version, w.holder_id, w.submitted_at, w.draft)) as mark
    from working_copy w where w.site_id = ${siteId} and w.article_id = ${id}`.execute(tx)
  return rows[0]?.mark ?? null
}
