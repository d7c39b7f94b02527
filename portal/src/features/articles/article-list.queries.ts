import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { ArticlePicture } from './article.ts'

/** An article as lists show it. */
export interface ArticleListItem {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly publishedAt: Date
  readonly picture: ArticlePicture | null
  readonly category: { readonly name: string; readonly slug: string } | null
}

/** Which articles: of a category (with those below it), a tag, a running story, or featured ones. */
export interface ArticleFilter {
  readonly siteId: number
  readonly categoryIds?: readonly number[]
  readonly tagSlug?: string
  readonly topicId?: number
  readonly isFeatured?: boolean
}

const published = (db: Db, filter: ArticleFilter) =>
  db
    .selectFrom('publication as p')
    .innerJoin('article as a', join => join.onRef('a.site_id', '=', 'p.site_id').onRef('a.id', '=', 'p.subject_id'))
    .leftJoin('category as c', join => join.onRef('c.site_id', '=', 'a.site_id').onRef('c.id', '=', 'a.category_id'))
    .where('p.site_id', '=', filter.siteId)
    .where('p.subject_kind', '=', 'article')
    .where('p.state', '=', 'published')
    .$if(filter.categoryIds !== undefined, query => query.where(standsIn(filter)))
    .$if(filter.tagSlug !== undefined, query =>
      // an array given to where() would be written as a list ('x'), which PostgreSQL reads as a broken array
      query.where(sql<boolean>`a.tag_slugs @> ${[filter.tagSlug ?? '']}::text[]`),
    )
    .$if(filter.topicId !== undefined, query => query.where('a.topic_id', '=', filter.topicId ?? 0))
    .$if(filter.isFeatured === true, query => query.where('a.is_featured', '=', true))

/** In one of the categories, as its own or beside it. */
const standsIn = ({ categoryIds = [] }: ArticleFilter) => {
  const ids = sql`${[...categoryIds]}::bigint[]`
  return sql<boolean>`(a.category_id = any(${ids}) or exists (
    select from article_placing m where m.site_id = a.site_id and m.article_id = a.id and m.category_id = any(${ids})))`
}

/** Articles, the newest first; featured ones in the order that editors gave them. */
export async function newestArticles(
  db: Db,
  filter: ArticleFilter,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ArticleListItem[]> {
  const rows = await published(db, filter)
    .select([
      'a.id',
      'p.slug',
      'a.title',
      'a.lead_text',
      'p.published_at',
      'a.pictures',
      'c.name as category_name',
      'c.slug as category_slug',
    ])
    .$if(filter.isFeatured === true, query => query.orderBy('a.featured_rank', ordered => ordered.asc().nullsLast()))
    .orderBy('p.published_at', 'desc')
    .orderBy('p.subject_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(row => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    lead: row.lead_text,
    publishedAt: row.published_at ?? new Date(0),
    picture: (row.pictures as unknown as readonly ArticlePicture[])[0] ?? null,
    category: row.category_name && row.category_slug ? { name: row.category_name, slug: row.category_slug } : null,
  }))
}

/** How many there are. */
export async function countArticles(db: Db, filter: ArticleFilter): Promise<number> {
  const { count } = await published(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export interface Category {
  readonly id: number
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly isHidden: boolean
}

/** The category tree of a site, as a list in order. */
export async function categoriesOf(db: Db, siteId: number): Promise<Category[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'parent_id', 'slug', 'name', 'is_hidden'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    name: row.name,
    isHidden: row.is_hidden,
  }))
}

/** A category with all that stand below it. */
export function withDescendants(categories: readonly Category[], id: number): number[] {
  return [id, ...categories.filter(one => one.parentId === id).flatMap(one => withDescendants(categories, one.id))]
}

/** A running story at an address. */
export async function topicBySlug(db: Db, siteId: number, slug: string): Promise<{ id: number; name: string } | null> {
  const row = await db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('site_id', '=', siteId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

/** A tag as readers wrote it, by its address; null when no published article bears it. */
export async function tagBySlug(db: Db, siteId: number, slug: string): Promise<string | null> {
  const row = await published(db, { siteId, tagSlug: slug })
    .select(['a.tags', 'a.tag_slugs'])
    .limit(1)
    .executeTakeFirst()
  return row ? (row.tags[row.tag_slugs.indexOf(slug)] ?? null) : null
}

/** Where a category's former address leads; null when it leads nowhere. */
export async function categoryMovedTo(db: Db, siteId: number, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('former_slug as f')
    .innerJoin('category as c', join => join.onRef('c.site_id', '=', 'f.site_id').onRef('c.id', '=', 'f.subject_id'))
    .select('c.slug')
    .where('f.site_id', '=', siteId)
    .where('f.subject_kind', '=', 'category')
    .where('f.slug', '=', slug)
    .executeTakeFirst()
  return row?.slug ?? null
}
