import type { Tx } from '../database/index.ts'
import type { HomeBlock, SiteSettings } from './site-settings.ts'

export interface NewSite {
  readonly parentId: number | null
  readonly kind: 'province' | 'department' | 'commune'
  readonly code: string
  readonly name: string
  readonly place: string | null
  readonly host: string
  readonly settings: Partial<SiteSettings>
}

/** Adds a site to the tree with the host name that leads to it. */
export async function addSite(tx: Tx, site: NewSite): Promise<number> {
  const { id } = await tx
    .insertInto('site')
    .values({
      parent_id: site.parentId,
      kind: site.kind,
      code: site.code,
      name: site.name,
      place: site.place,
      settings: JSON.stringify(site.settings),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('site_host').values({ host: site.host.toLowerCase(), site_id: id }).execute()
  return id
}

export interface NewMenuEntry {
  readonly label: string
  readonly path: string
  readonly children?: readonly NewMenuEntry[]
}

/** Puts a menu in place of the one a site has. */
export async function replaceMenu(tx: Tx, siteId: number, menu: readonly NewMenuEntry[]): Promise<void> {
  await tx.deleteFrom('menu_item').where('site_id', '=', siteId).execute()
  await addEntries(tx, { siteId, parentId: null }, menu)
}

async function addEntries(
  tx: Tx,
  at: { siteId: number; parentId: number | null },
  entries: readonly NewMenuEntry[],
): Promise<void> {
  for (const [position, entry] of entries.entries()) {
    const { id } = await tx
      .insertInto('menu_item')
      .values({ site_id: at.siteId, parent_id: at.parentId, position, label: entry.label, path: entry.path })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addEntries(tx, { siteId: at.siteId, parentId: id }, entry.children ?? [])
  }
}

/** Puts an arrangement in place of a site's home page; an empty one is the usual page again. */
export async function replaceHome(tx: Tx, siteId: number, blocks: readonly HomeBlock[]): Promise<void> {
  await tx.deleteFrom('home_block').where('site_id', '=', siteId).execute()
  if (blocks.length === 0) return
  const rows = blocks.map(({ kind, isShown, count, categoryId, title, text }, position) => ({
    site_id: siteId,
    position,
    kind,
    is_shown: isShown,
    count,
    category_id: categoryId,
    title,
    text,
  }))
  await tx.insertInto('home_block').values(rows).execute()
}

/** Puts a name and settings in place of a site's own. */
export async function changeSite(
  tx: Tx,
  siteId: number,
  { name, settings }: { readonly name: string; readonly settings: Partial<SiteSettings> },
): Promise<void> {
  await tx
    .updateTable('site')
    .set({ name, settings: JSON.stringify(settings) })
    .where('id', '=', siteId)
    .execute()
}
