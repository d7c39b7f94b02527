import type { Db, Tx } from '../../database/index.ts'
import type { HomeBlock } from '../../sites/index.ts'
import type { MenuTree } from './menu-rows.ts'

/** The menu that a site has of its own; empty where it shows that of the site above. */
export async function ownMenu(db: Db | Tx, siteId: number): Promise<MenuTree[]> {
  const rows = await db
    .selectFrom('menu_item')
    .select(['id', 'parent_id', 'label', 'path'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const under = (parentId: number | null): MenuTree[] =>
    rows.filter(row => row.parent_id === parentId).map(({ id, label, path }) => ({ label, path, children: under(id) }))
  return under(null)
}

/** The home page that a site has arranged itself; empty where it is the usual one. */
export async function ownBlocks(db: Db | Tx, siteId: number): Promise<HomeBlock[]> {
  const rows = await db
    .selectFrom('home_block')
    .select(['kind', 'is_shown', 'count', 'category_id', 'title', 'text'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    kind: row.kind,
    isShown: row.is_shown,
    count: row.count,
    categoryId: row.category_id,
    title: row.title,
    text: row.text,
  }))
}

export interface CategoryChoice {
  readonly id: number
  readonly name: string
  readonly slug: string
}

/** The categories that menus and home pages may lead to. */
export async function categoryChoices(db: Db, siteId: number): Promise<CategoryChoice[]> {
  return db
    .selectFrom('category')
    .select(['id', 'name', 'slug'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
