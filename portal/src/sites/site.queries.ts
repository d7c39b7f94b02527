import type { Db } from '../database/index.ts'
import { inheritSettings, type MenuEntry, type Site, type SiteSettings } from './site-settings.ts'

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
  const byId = new Map(rows.map(row => [row.id, row]))
  const sites = rows.map(row => siteOf(row, { lineage: lineageOf(row, byId), hosts, menu }))
  return { sites, hosts }
}

interface Surroundings {
  readonly lineage: readonly SiteRow[]
  readonly hosts: readonly HostRow[]
  readonly menu: readonly MenuRow[]
}

function siteOf(row: SiteRow, { lineage, hosts, menu }: Surroundings): Site {
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
