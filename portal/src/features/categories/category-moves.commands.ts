import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'

/** What stood under a category that was merged into another: kept beside the act, to be put back. */
export interface Moved {
  readonly into: number
  readonly articles: readonly number[]
  /** Articles whose text in writing named it. */
  readonly copies: readonly number[]
  /** Places of blocks of the home page that showed it. */
  readonly blocks: readonly number[]
  /** Earlier addresses that led to it. */
  readonly slugs: readonly string[]
  /** Articles that stood in it beside their own category, and those of them that were not in the other one yet. */
  readonly placed: readonly number[]
  readonly added: readonly number[]
}

interface Merging {
  readonly id: number
  readonly intoId: number
}

/** Puts all that stands under one category under another. A step of merging. */
export async function moveInto(tx: Tx, siteId: number, { id, intoId }: Merging): Promise<Moved> {
  const articles = await sql<{ id: number }>`
    update article set category_id = ${intoId} where site_id = ${siteId} and category_id = ${id} returning id`.execute(
    tx,
  )
  const copies = await sql<{ id: number }>`
    update working_copy set draft = jsonb_set(draft, '{categoryId}', to_jsonb(${intoId}::bigint))
    where site_id = ${siteId} and draft->>'categoryId' = ${String(id)} returning article_id as id`.execute(tx)
  const blocks = await sql<{ position: number }>`
    update home_block set category_id = ${intoId} where site_id = ${siteId} and category_id = ${id}
    returning position`.execute(tx)
  await sql`update category set parent_id = ${intoId} where site_id = ${siteId} and parent_id = ${id}`.execute(tx)
  const slugs = await sql<{ slug: string }>`
    update former_slug set subject_id = ${intoId}
    where site_id = ${siteId} and subject_kind = 'category' and subject_id = ${id} returning slug`.execute(tx)
  return {
    into: intoId,
    articles: articles.rows.map(row => row.id),
    copies: copies.rows.map(row => row.id),
    blocks: blocks.rows.map(row => row.position),
    slugs: slugs.rows.map(row => row.slug),
    ...(await placeInto(tx, siteId, { id, intoId })),
  }
}

/** Articles that stand in a category beside their own stand in the other one instead. */
async function placeInto(tx: Tx, siteId: number, { id, intoId }: Merging): Promise<Pick<Moved, 'placed' | 'added'>> {
  const placed = await sql<{ id: number }>`select article_id as id from article_placing
    where site_id = ${siteId} and category_id = ${id}`.execute(tx)
  const added = await sql<{ id: number }>`
    insert into article_placing (site_id, article_id, category_id)
    select p.site_id, p.article_id, ${intoId} from article_placing p
    join article a on a.site_id = p.site_id and a.id = p.article_id and a.category_id is distinct from ${intoId}
    where p.site_id = ${siteId} and p.category_id = ${id}
    on conflict do nothing returning article_id as id`.execute(tx)
  return { placed: placed.rows.map(row => row.id), added: added.rows.map(row => row.id) }
}

/**
 * Puts back under a category what was moved from under it, as far as nobody has moved it on. False where somebody has
 * arranged the home page since: which of its blocks was this one's can't be told any more.
 */
export async function moveBack(tx: Tx, siteId: number, { id, moved }: { id: number; moved: Moved }): Promise<boolean> {
  const { into, articles, copies, blocks, slugs, placed, added } = moved
  const shown = await sql`update home_block set category_id = ${id}
    where site_id = ${siteId} and category_id = ${into} and position = any(${[...blocks]}::int[]) returning position`.execute(
    tx,
  )
  if (shown.rows.length !== blocks.length) return false
  await sql`update article set category_id = ${id} where site_id = ${siteId} and category_id = ${into}
    and id = any(${[...articles]}::bigint[])`.execute(tx)
  await sql`update working_copy set draft = jsonb_set(draft, '{categoryId}', to_jsonb(${id}::bigint))
    where site_id = ${siteId} and draft->>'categoryId' = ${String(into)}
      and article_id = any(${[...copies]}::bigint[])`.execute(tx)
  await sql`update former_slug set subject_id = ${id} where site_id = ${siteId} and subject_kind = 'category'
    and subject_id = ${into} and slug = any(${[...slugs]}::text[])`.execute(tx)
  await sql`delete from article_placing where site_id = ${siteId} and category_id = ${into}
    and article_id = any(${[...added]}::bigint[])`.execute(tx)
  await sql`insert into article_placing (site_id, article_id, category_id)
    select a.site_id, a.id, ${id} from article a where a.site_id = ${siteId} and a.id = any(${[...placed]}::bigint[])
    on conflict do nothing`.execute(tx)
  return true
}

/** A role over one category, as it is stored. */
export type StoredGrant = Readonly<Record<string, unknown>> & { readonly category_id: number }

/** Roles over single categories of a site: they go when their category does. */
export async function grantsByCategory(tx: Tx, siteId: number): Promise<StoredGrant[]> {
  const { rows } = await sql<{ row: StoredGrant }>`
    select to_jsonb(g) as row from category_grant g where g.site_id = ${siteId}
    order by g.category_id, g.account_id, g.role`.execute(tx)
  return rows.map(({ row }) => row)
}

/** Gives roles back that went with their category. */
export async function putGrantsBack(tx: Tx, grants: readonly StoredGrant[]): Promise<void> {
  await sql`insert into category_grant
    select g.* from jsonb_populate_recordset(null::category_grant, ${JSON.stringify(grants)}::jsonb) g
    on conflict do nothing`.execute(tx)
}
