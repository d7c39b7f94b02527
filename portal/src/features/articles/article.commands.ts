import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { carryEvidence } from '../../evidence/index.ts'
import {
  announceChanges,
  appendRevision,
  moveSubject,
  openPublication,
  publishSubject,
  type SubjectRef,
  withdrawSubject,
  writeTimeline,
} from '../../publishing/index.ts'
import { indexSubject } from '../search/index.ts'
import { type ArticleContent, articleText } from './article.ts'
import { currentTags } from './tag-alias.queries.ts'

export interface NewArticle {
  readonly content: ArticleContent
  readonly categoryId: number | null
  readonly topicId?: number | null
  readonly isFeatured?: boolean
  readonly featuredRank?: number | null
  readonly moreCategoryIds?: readonly number[]
  readonly relatedIds?: readonly number[]
  /** SHA-256 of the report it was read from; the same report makes no second article. */
  readonly inputSha256?: string | null
}

export const articleSubject = (siteId: number, id: number): SubjectRef => ({ siteId, kind: 'article', id })

/** The names of lists that show articles of a site. */
const listsOf = (siteId: number) => [`articles:${siteId}`]

/** Writes a new article as a draft. Part of a larger transaction: the importer attaches readings in the same one. */
export async function createArticle(
  tx: Tx,
  { actor, site }: Deed,
  article: NewArticle,
): Promise<{ id: number; slug: string; revision: number }> {
  permit(actor, 'createArticle', site)
  const { id } = await tx
    .insertInto('article')
    .values({
      site_id: site.id,
      category_id: article.categoryId,
      topic_id: article.topicId ?? null,
      is_featured: article.isFeatured ?? false,
      featured_rank: article.featuredRank ?? null,
      input_sha256: article.inputSha256 ?? null,
      ...columnsOf(article.content),
      ...(await currentTags(tx, site.id, article.content.tags)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writePlaces(tx, { siteId: site.id, id }, article)
  const subject = articleSubject(site.id, id)
  const slug = await openPublication(tx, subject, article.content.title)
  const revision = await appendRevision(tx, subject, { actor, revision: revisionOf(article.content) })
  await indexSubject(tx, subject, searchableOf(article.content))
  await writeTimeline(tx, subject, { actor, act: 'createArticle' })
  return { id, slug, revision }
}

export interface ArticleEdit {
  readonly id: number
  readonly content: ArticleContent
  /** Left as they are where they are not given. */
  readonly categoryId?: number | null
  readonly topicId?: number | null
  readonly isFeatured?: boolean
  readonly featuredRank?: number | null
  readonly moreCategoryIds?: readonly number[]
  readonly relatedIds?: readonly number[]
  /** Who wrote it, where that is not the one who keeps it. */
  readonly authorId?: string | null
}

/** Writes a new version: evidence is found again in it or marked broken, the address follows the title. */
export async function editArticle(
  tx: Tx,
  { actor, site }: Deed,
  edit: ArticleEdit,
): Promise<{ slug: string; revision: number; broken: readonly number[] }> {
  permit(actor, 'editArticle', site)
  const subject = articleSubject(site.id, edit.id)
  const author = edit.authorId === undefined ? actor : { ...actor, accountId: edit.authorId }
  const revision = await appendRevision(tx, subject, { actor: author, revision: revisionOf(edit.content) })
  await tx
    .updateTable('article')
    .set({
      ...columnsOf(edit.content),
      ...(await currentTags(tx, site.id, edit.content.tags)),
      ...placeOf(edit),
    })
    .where('site_id', '=', site.id)
    .where('id', '=', edit.id)
    .execute()
  await writePlaces(tx, { siteId: site.id, id: edit.id }, edit)
  const text = articleText(edit.content)
  const broken = await carryEvidence(tx, { siteId: site.id, kind: 'article', id: edit.id, revision, text })
  const slug = await moveSubject(tx, subject, { actor, title: edit.content.title })
  await indexSubject(tx, subject, searchableOf(edit.content))
  await writeTimeline(tx, subject, { actor, act: 'editArticle', details: { revision, broken } })
  await announceChanges(tx, listsOf(site.id))
  return { slug, revision, broken }
}

const placeOf = ({ categoryId, topicId, isFeatured, featuredRank }: ArticleEdit) => ({
  ...(featuredRank === undefined ? {} : { featured_rank: featuredRank }),
  ...(categoryId === undefined ? {} : { category_id: categoryId }),
  ...(topicId === undefined ? {} : { topic_id: topicId }),
  ...(isFeatured === undefined ? {} : { is_featured: isFeatured }),
})

interface Places {
  readonly moreCategoryIds?: readonly number[]
  readonly relatedIds?: readonly number[]
}

/**
 * Writes where else an article stands; part of the command that keeps the article. What is not given stays. Numbers
 * of another site, or of nothing, are left out: the form offers none.
 */
async function writePlaces(
  tx: Tx,
  { siteId, id }: { siteId: number; id: number },
  { moreCategoryIds, relatedIds }: Places,
): Promise<void> {
  if (moreCategoryIds !== undefined) {
    await tx.deleteFrom('article_placing').where('site_id', '=', siteId).where('article_id', '=', id).execute()
    await sql`insert into article_placing (site_id, article_id, category_id)
      select c.site_id, ${id}, c.id from category c
      where c.site_id = ${siteId} and c.id = any(${[...moreCategoryIds]}::bigint[])`.execute(tx)
  }
  if (relatedIds !== undefined) {
    await tx.deleteFrom('article_related').where('site_id', '=', siteId).where('article_id', '=', id).execute()
    await sql`insert into article_related (site_id, article_id, related_id, position)
      select a.site_id, ${id}, a.id, min(g.place) from unnest(${[...relatedIds]}::bigint[]) with ordinality g (related, place)
      join article a on a.site_id = ${siteId} and a.id = g.related
      where a.id <> ${id} group by a.site_id, a.id`.execute(tx)
  }
}

export const searchableOf = (content: ArticleContent) => ({
  title: content.title,
  summary: content.lead.slice(0, 300),
  text: `${articleText(content)} ${content.author ?? ''} ${content.tags.join(' ')} ${wordsOfFiles(content)}`,
})

/** What is said in films is found too. */
const wordsOfFiles = ({ files = [] }: ArticleContent): string =>
  files.map(({ title, transcript = '' }) => `${title} ${transcript}`).join(' ')

const revisionOf = (content: ArticleContent) => ({ content, text: articleText(content) })

const columnsOf = (content: ArticleContent) => ({
  title: content.title.normalize('NFC'),
  lead_text: content.lead.normalize('NFC'),
  body: JSON.stringify(content.body),
  author: content.author,
  source: content.source,
  pictures: JSON.stringify(content.pictures),
  files: JSON.stringify(content.files ?? []),
})

/** Shows an article to the public. `at` is the date it bears. */
export async function publishArticle(
  tx: Tx,
  { actor, site }: Deed,
  { id, at, expiresAt = null }: { id: number; at: Date; expiresAt?: Date | null },
): Promise<void> {
  permit(actor, 'publish', site)
  await publishSubject(tx, articleSubject(site.id, id), { actor, at, expiresAt })
  await announceChanges(tx, listsOf(site.id))
}

/** Takes an article from the public; its address answers 410 with the notice. */
export async function withdrawArticle(
  tx: Tx,
  { actor, site }: Deed,
  { id, at, notice }: { id: number; at: Date; notice: string },
): Promise<void> {
  permit(actor, 'withdraw', site)
  await withdrawSubject(tx, articleSubject(site.id, id), { actor, at, notice })
  await announceChanges(tx, listsOf(site.id))
}
