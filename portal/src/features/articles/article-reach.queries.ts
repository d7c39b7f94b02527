import { sql } from 'kysely'
import { type Act, type Actor, categoriesFor, mayDo } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import type { Site } from '../../sites/index.ts'

/** A site as the place of an article that stands in a category: roles over that category, or one above it, count. */
export async function inCategory<Place extends { readonly id: number }>(
  db: Db | Tx,
  site: Place,
  categoryId: number | null,
): Promise<Place & { readonly categoryIds: readonly number[] }> {
  const { rows } = await sql<{ id: number }>`
    with recursive up as (
      select id, parent_id from category where site_id = ${site.id} and id = ${categoryId ?? 0}
      union
      select c.id, c.parent_id from category c join up on c.site_id = ${site.id} and c.id = up.parent_id)
    select id from up`.execute(db)
  return { ...site, categoryIds: rows.map(row => row.id) }
}

/** Whose articles somebody may do an act to: those of whole sites, and those of categories of others. */
export interface Reach {
  readonly siteIds: readonly number[]
  readonly categoryIds: readonly number[]
}

/** Of the sites, how far a person reaches. Categories are named with all that stand below them. */
export async function reachOf(
  db: Db,
  sites: readonly Site[],
  { actor, act }: { actor: Actor; act: Act },
): Promise<Reach> {
  const siteIds = sites.filter(site => mayDo(actor, act, site)).map(site => site.id)
  const given = sites.flatMap(site => categoriesFor(actor, act, site))
  if (given.length === 0) return { siteIds, categoryIds: [] }
  const { rows } = await sql<{ id: number }>`
    with recursive down as (
      select site_id, id from category where id = any(${given}::bigint[])
      union
      select c.site_id, c.id from category c join down on c.site_id = down.site_id and c.parent_id = down.id)
    select id from down`.execute(db)
  return { siteIds, categoryIds: rows.map(row => row.id) }
}
