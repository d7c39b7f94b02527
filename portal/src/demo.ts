import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Actor, grantRole, openAccount, portalActor } from './access/index.ts'
import type { Tx } from './database/index.ts'
import { demonstrationDocuments } from './demo-documents.ts'
import { demonstrationReports } from './demo-reports.ts'
import { addCategory } from './features/articles/index.ts'
import { addIndicator, type NewIndicator } from './features/indicators/index.ts'
import { addArea, addBody } from './registry/index.ts'
import type { Portal } from './services.ts'
import { addSite, type NewMenuEntry, replaceMenu } from './sites/index.ts'

/** The demonstration's files: texts of our own with true figures, read as any office's would be. */
export const demonstrationFolder = join(import.meta.dirname, '../demo')

interface SiteFile {
  readonly code: string
  readonly parent: string | null
  readonly kind: 'province' | 'department' | 'commune'
  readonly name: string
  readonly place: string | null
  readonly host: string
  readonly settings: Readonly<Record<string, string>>
  readonly menu?: readonly NewMenuEntry[]
  readonly categories: readonly { readonly name: string; readonly children?: readonly string[] }[]
}

interface RegistryFile {
  readonly areas: readonly {
    readonly name: string
    readonly kind: 'country' | 'province' | 'district' | 'commune' | 'village'
    readonly in: string | null
    readonly from?: string
    readonly to?: string
  }[]
  readonly bodies: readonly { readonly name: string; readonly symbol?: string; readonly area?: string }[]
}

/** A file of the demonstration, as it was written. */
export function demonstrationJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(demonstrationFolder, name), 'utf8')) as T
}

/**
 * Fills an empty database with the demonstration province; one that holds a site is left alone. All or nothing: a
 * start that is killed halfway begins anew.
 */
export async function loadDemonstration(
  portal: Pick<Portal, 'services' | 'files'>,
  say: (text: string) => void,
): Promise<void> {
  const { services, files } = portal
  if (services.sites.all().length > 0) return
  say('Loading the demonstration province …')
  await services.db.transaction().execute(async tx => {
    const ids = await addSites(tx)
    const areas = await addRegistry(tx)
    const editor = await addFirstAdministrator(tx, ids.province)
    await addIndicators(tx, ids.province)
    const context = { tx, actor: editor, siteIds: ids.byCode, areas, files, now: services.now() }
    await demonstrationDocuments(context)
    await demonstrationReports(context)
  })
  // The server plans badly for tables that it has never counted, and never counts small ones by itself.
  await sql`ANALYZE`.execute(services.db)
  await services.sites.load()
}

async function addSites(tx: Tx): Promise<{ province: number; byCode: ReadonlyMap<string, number> }> {
  const byCode = new Map<string, number>()
  for (const site of demonstrationJson<readonly SiteFile[]>('sites.json')) {
    const id = await addSite(tx, { ...site, parentId: site.parent ? (byCode.get(site.parent) ?? null) : null })
    byCode.set(site.code, id)
    if (site.menu) await replaceMenu(tx, id, site.menu)
    await addCategories(tx, id, site.categories)
  }
  return { province: [...byCode.values()][0] ?? 0, byCode }
}

async function addCategories(tx: Tx, siteId: number, categories: SiteFile['categories']): Promise<void> {
  const deed = { actor: portalActor, site: { id: siteId, lineage: [siteId] } }
  for (const [position, category] of categories.entries()) {
    const parentId = await addCategory(tx, deed, { name: category.name, position })
    for (const [at, name] of (category.children ?? []).entries())
      await addCategory(tx, deed, { name, parentId, position: at })
  }
}

async function addRegistry(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { areas, bodies } = demonstrationJson<RegistryFile>('registry.json')
  const ids = new Map<string, number>()
  for (const area of areas) {
    const parentId = area.in ? (ids.get(area.in) ?? null) : null
    ids.set(
      area.name,
      await addArea(tx, {
        name: area.name,
        kind: area.kind,
        parentId,
        ...(area.from ? { validFrom: area.from } : {}),
        ...(area.to ? { validTo: area.to } : {}),
      }),
    )
  }
  for (const body of bodies) {
    const areaId = body.area ? ids.get(body.area) : undefined
    await addBody(tx, {
      name: body.name,
      ...(body.symbol ? { symbolCode: body.symbol } : {}),
      ...(areaId ? { areaId } : {}),
    })
  }
  return ids
}

async function addIndicators(tx: Tx, siteId: number): Promise<void> {
  const deed = { actor: portalActor, site: { id: siteId, lineage: [siteId] } }
  for (const [position, indicator] of demonstrationJson<readonly NewIndicator[]>('indicators.json').entries()) {
    await addIndicator(tx, deed, { ...indicator, position })
  }
}

/** The first administrator, who signs in by a one-time link; there is no password to guess. */
async function addFirstAdministrator(tx: Tx, siteId: number): Promise<Actor> {
  const actor = await openAccount(tx, { name: 'Quản trị viên', email: 'quantri@cong.localhost' })
  await grantRole(tx, { siteId, actor, role: 'administrator' })
  return { ...actor, roles: [{ siteId, role: 'administrator' }] }
}
