import { sql } from 'kysely'
import type { Db, Tx } from '../database/index.ts'
import {
  type HomeBlock,
  inheritSettings,
  type MenuEntry,
  type Site,
  type SiteSettings,
  usualBlocks,
} from './site-settings.ts'

interface SiteRow {
  readonly id: number
  readonly parent_id: number | null
  readonly kind: Site['kind']
  readonly code: string
  readonly name: string
  readonly place: string | null
  readonly settings: Partial<SiteSettings>
}

interface MenuRow {
  readonly site_id: number
  readonly id: number
  readonly parent_id: number | null
  readonly label: string
  readonly path: string
}

interface BlockRow {
  readonly site_id: number
  readonly kind: HomeBlock['kind']
  readonly is_shown: boolean
  readonly count: number
  readonly category_id: number | null
  readonly title: string
  readonly text: string
}

interface HostRow {
  readonly host: string
  readonly site_id: number
  readonly is_primary: boolean
}

/** All sites with what they inherit, and the host names that lead to them. A province has some two hundred. */
export async function loadSites(db: Db): Promise<{ sites: Site[]; hosts: HostRow[] }> {
  const rows = (await db.selectFrom('site').selectAll().orderBy('id').execute()) as unknown as SiteRow[]
  const hosts = await db.selectFrom('site_host').selectAll().execute()
  const menu = await db.selectFrom('menu_item').selectAll().orderBy('position').orderBy('id').execute()
  const blocks = await db.selectFrom('home_block').selectAll().orderBy('position').execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  const sites = rows.map(row =>
    siteOf(row, { lineage: lineageOf(row, byId), hosts, menu, blocks: blocks as BlockRow[] }),
  )
  return { sites, hosts }
}

interface Surroundings {
  readonly lineage: readonly SiteRow[]
  readonly hosts: readonly HostRow[]
  readonly menu: readonly MenuRow[]
  readonly blocks: readonly BlockRow[]
}

function siteOf(row: SiteRow, { lineage, hosts, menu, blocks }: Surroundings): Site {
  const withMenu = lineage.find(one => menu.some(item => item.site_id === one.id))
  // What opens under an entry is the other site's own (its categories): only the first level is inherited.
  const ownMenu = menuTree(menu.filter(item => item.site_id === withMenu?.id))
  return {
    id: row.id,
    parentId: row.parent_id,
    parentName: lineage[1]?.name ?? null,
    kind: row.kind,
    code: row.code,
    name: row.name,
    place: row.place,
    host: hosts.find(one => one.site_id === row.id && one.is_primary)?.host ?? '',
    settings: inheritSettings(lineage.map(one => one.settings)),
    menu: withMenu === row ? ownMenu : ownMenu.map(entry => ({ ...entry, children: [] })),
    home: homeOf(blocks.filter(one => one.site_id === row.id)),
    lineage: lineage.map(one => one.id),
  }
}

function lineageOf(row: SiteRow, byId: ReadonlyMap<number, SiteRow>): SiteRow[] {
  const parent = row.parent_id === null ? undefined : byId.get(row.parent_id)
  return parent ? [row, ...lineageOf(parent, byId)] : [row]
}

function menuTree(items: readonly MenuRow[], parent: number | null = null): MenuEntry[] {
  return items
    .filter(item => item.parent_id === parent)
    .map(({ id, label, path }) => ({ label, path, children: menuTree(items, id) }))
}

function homeOf(rows: readonly BlockRow[]): readonly HomeBlock[] {
  if (rows.length === 0) return usualBlocks
  return rows.map(({ kind, is_shown, count, category_id, title, text }) => ({
    kind,
    isShown: is_shown,
    count,
    categoryId: category_id,
    title,
    text,
  }))
}

/** A site and all below it: what it shows they may inherit. */
export async function sitesBelow(tx: Tx, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id from site where id = ${id} union all select s.id from site s join below b on s.parent_id = b.id)
    select id from below`.execute(tx)
  return rows.map(row => row.id)
}

/** What a site itself says, and nothing that it inherits. */
export async function ownSettings(
  db: Db | Tx,
  id: number,
): Promise<{ readonly name: string; readonly settings: Partial<SiteSettings> }> {
  const row = await db.selectFrom('site').select(['name', 'settings']).where('id', '=', id).executeTakeFirstOrThrow()
  return { name: row.name, settings: row.settings as Partial<SiteSettings> }
}
