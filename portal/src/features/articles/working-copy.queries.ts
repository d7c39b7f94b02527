import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'
import type { PublicationState } from '../../publishing/index.ts'
import type { ArticleDraft } from './article.form.ts'
import type { ArticleContent } from './article.ts'
import type { Reach } from './article-reach.queries.ts'

/** Somebody's page counts as open this long after it last said so. Milliseconds. */
export const presence = 90_000

/** An article at the desk: what is being written, or what stands. */
export interface DeskArticle {
  readonly id: number
  readonly siteId: number
  readonly slug: string
  readonly state: PublicationState
  readonly revision: number
  readonly publishedAt: Date | null
  readonly scheduledAt: Date | null
  readonly expiresAt: Date | null
  readonly draft: ArticleDraft
  /** Who wrote the newest revision; nobody for what was read in. */
  readonly authorId: string | null
  readonly copy: WorkingCopy | null
}

export interface WorkingCopy {
  readonly version: number
  readonly holderId: string | null
  readonly holderName: string
  readonly seenAt: Date
  readonly savedAt: Date
  readonly submittedAt: Date | null
}

interface Row {
  readonly slug: string
  readonly state: PublicationState
  readonly revision: number
  readonly published_at: Date | null
  readonly scheduled_at: Date | null
  readonly expires_at: Date | null
  readonly author_id: string | null
  readonly content: ArticleContent
  readonly category_id: number | null
  readonly topic_id: number | null
  readonly is_featured: boolean
  readonly featured_rank: number | null
  readonly more_categories: readonly number[]
  readonly related: readonly number[]
  readonly draft: Partial<ArticleDraft> | null
  readonly version: number | null
  readonly holder_id: string | null
  readonly holder_name: string | null
  readonly seen_at: Date | null
  readonly saved_at: Date | null
  readonly submitted_at: Date | null
}

/** An article as the desk sees it; null when there is none of that number on the site. */
export async function deskArticle(
  db: Db | Tx,
  { siteId, id }: { siteId: number; id: number },
): Promise<DeskArticle | null> {
  const { rows } = await sql<Row>`
    select p.slug, p.state, p.revision, p.published_at, p.scheduled_at, p.expires_at, v.author_id, v.content,
      a.category_id, a.topic_id, a.is_featured, a.featured_rank,
      array(select m.category_id from article_placing m where m.site_id = a.site_id and m.article_id = a.id order by m.category_id) as more_categories,
      array(select r.related_id from article_related r where r.site_id = a.site_id and r.article_id = a.id order by r.position) as related,
      w.draft, w.version, w.holder_id, w.holder_name, w.seen_at, w.saved_at, w.submitted_at
    from article a
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id
    join revision v on v.site_id = a.site_id and v.subject_kind = 'article' and v.subject_id = a.id and v.number = p.revision
    left join working_copy w on w.site_id = a.site_id and w.article_id = a.id
    where a.site_id = ${siteId} and a.id = ${id}`.execute(db)
  const [row] = rows
  return row ? articleOf(row, { siteId, id }) : null
}

function articleOf(row: Row, at: { siteId: number; id: number }): DeskArticle {
  const standing: ArticleDraft = {
    content: row.content,
    categoryId: row.category_id,
    topicId: row.topic_id,
    isFeatured: row.is_featured,
    featuredRank: row.featured_rank,
    moreCategoryIds: row.more_categories,
    relatedIds: row.related,
  }
  return {
    ...at,
    slug: row.slug,
    state: row.state,
    revision: row.revision,
    publishedAt: row.published_at,
    scheduledAt: row.scheduled_at,
    expiresAt: row.expires_at,
    authorId: row.author_id,
    // A copy that was begun before a field was there lacks it.
    draft: { ...standing, ...row.draft },
    copy:
      row.version === null
        ? null
        : {
            version: row.version,
            holderId: row.holder_id,
            holderName: row.holder_name ?? '',
            seenAt: row.seen_at ?? new Date(0),
            savedAt: row.saved_at ?? new Date(0),
            submittedAt: row.submitted_at,
          },
  }
}

/** One line of the desk's list. */
export interface DeskArticleLine {
  readonly id: number
  readonly siteId: number
  readonly title: string
  readonly state: PublicationState
  readonly changedAt: Date
  readonly holderName: string | null
  readonly isChanged: boolean
  readonly isSubmitted: boolean
}

export interface DeskArticleFilter extends Reach {
  readonly state?: PublicationState
  /** Folded words that the title must have. */
  readonly words?: string
}

const linesFrom = sql`article a
  join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id
  left join working_copy w on w.site_id = a.site_id and w.article_id = a.id`

const linesWhere = (where: RawBuilder<unknown>, { limit, offset }: { limit: number; offset: number }) =>
  sql<DeskArticleLine>`
    select a.id, a.site_id as "siteId", coalesce(w.draft->'content'->>'title', a.title) as title, p.state,
      coalesce(w.saved_at, p.scheduled_at, p.published_at, v.created_at) as "changedAt",
      w.holder_name as "holderName", w.version is not null as "isChanged", w.submitted_at is not null as "isSubmitted"
    from ${linesFrom}
    join revision v on v.site_id = a.site_id and v.subject_kind = 'article' and v.subject_id = a.id and v.number = p.revision
    where ${where}
    order by "changedAt" desc, a.id desc limit ${limit} offset ${offset}`

/** Where somebody reaches: whole sites, and categories of others as an article stands or is being moved. */
const within = ({ siteIds, categoryIds }: Reach) => sql`(a.site_id = any(${[...siteIds]}::bigint[])
  or case when w.draft is null then a.category_id else (w.draft->>'categoryId')::bigint end = any(${[...categoryIds]}::bigint[]))`

/** Articles of the sites, whatever their state, the last touched first. */
export async function deskArticles(
  db: Db,
  { state, words = '', ...reach }: DeskArticleFilter,
  range: { limit: number; offset: number },
): Promise<{ lines: DeskArticleLine[]; count: number }> {
  const where = sql`${within(reach)}
    and (${state ?? null}::text is null or p.state = ${state ?? ''})
    and (${words} = '' or p.slug like ${`%${words.replaceAll(/[%_\\]/g, '')}%`})`
  const { rows } = await linesWhere(where, range).execute(db)
  const counted = await sql<{ count: number }>`select count(*) as count from ${linesFrom} where ${where}`.execute(db)
  return { lines: rows, count: counted.rows[0]?.count ?? 0 }
}

/** Articles that were handed in, and public ones whose changes were. */
export async function waitingForApproval(db: Db, reach: Reach, limit: number): Promise<DeskArticleLine[]> {
  const where = sql`${within(reach)} and (p.state in ('submitted', 'approved') or w.submitted_at is not null)`
  return (await linesWhere(where, { limit, offset: 0 }).execute(db)).rows
}

/** What a person began to write and has not handed in. */
export async function writtenBy(
  db: Db,
  { accountId, ...reach }: Reach & { readonly accountId: string },
  limit: number,
): Promise<DeskArticleLine[]> {
  const where = sql`${within(reach)} and w.submitted_at is null
    and (w.holder_id = ${accountId} or (p.state = 'draft' and v.author_id = ${accountId}))`
  return (await linesWhere(where, { limit, offset: 0 }).execute(db)).rows
}

/** A version that was kept. */
export interface KeptRevision {
  readonly number: number
  readonly createdAt: Date
  readonly authorName: string | null
  readonly content: ArticleContent
  readonly text: string
}

/** The versions of an article, the newest first. */
export async function revisionsOf(
  db: Db | Tx,
  { siteId, id }: { siteId: number; id: number },
  limit = 100,
): Promise<KeptRevision[]> {
  const rows = await db
    .selectFrom('revision as v')
    .leftJoin('account as o', 'o.id', 'v.author_id')
    .select(['v.number', 'v.created_at', 'v.content', 'v.text', 'o.name'])
    .where('v.site_id', '=', siteId)
    .where('v.subject_kind', '=', 'article')
    .where('v.subject_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    number: row.number,
    createdAt: row.created_at,
    authorName: row.name,
    content: row.content as unknown as ArticleContent,
    text: row.text,
  }))
}
