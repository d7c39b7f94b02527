import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'
import type { CategoryNode } from './category-tree.ts'

/** The whole tree of a site, hidden ones too. */
export async function categoryTree(db: Db | Tx, siteId: number): Promise<CategoryNode[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'parent_id', 'slug', 'name', 'position', 'is_hidden'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    name: row.name,
    position: row.position,
    isHidden: row.is_hidden,
  }))
}

/** How many articles stand under each category, those being written included. */
export async function articlesByCategory(db: Db | Tx, siteId: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; count: number }>`
    select id, count(distinct article) as count from (
      select category_id as id, id as article from article where site_id = ${siteId} and category_id is not null
      union all
      select category_id, article_id from article_placing where site_id = ${siteId}
      union all
      select (draft->>'categoryId')::bigint, article_id from working_copy
      where site_id = ${siteId} and draft->>'categoryId' is not null) used
    group by id`.execute(db)
  return new Map(rows.map(row => [row.id, row.count]))
}

/** Whether anything of the site stands under a category: articles, drafts, categories, a block of the home page. */
export async function isCategoryUsed(tx: Tx, siteId: number, id: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from article where site_id = ${siteId} and category_id = ${id})
      or exists (select from article_placing where site_id = ${siteId} and category_id = ${id})
      or exists (select from working_copy where site_id = ${siteId} and draft->>'categoryId' = ${String(id)})
      or exists (select from category where site_id = ${siteId} and parent_id = ${id})
      or exists (select from home_block where site_id = ${siteId} and category_id = ${id}) as used`.execute(tx)
  return rows[0]?.used ?? false
}
