import { isDeepStrictEqual } from 'node:util'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import {
  changeSite,
  type HomeBlock,
  ownSettings,
  replaceHome,
  replaceMenu,
  type SiteSettings,
  sitesBelow,
} from '../../sites/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { ownBlocks, ownMenu } from './arrangement.queries.ts'
import type { MenuTree } from './menu-rows.ts'

interface Told {
  readonly act: string
  readonly before: unknown
  readonly after: unknown
}

/** Notes the change and has every page drawn anew that may show it: the site's own and those of the sites below. */
async function tell(tx: Tx, { actor, site }: Deed, { act, before, after }: Told): Promise<void> {
  const subject = { siteId: site.id, kind: 'site', id: site.id } as const
  await writeTimeline(tx, subject, { actor, act, details: { before, after } })
  const ids = await sitesBelow(tx, site.id)
  await announceChanges(tx, ['sites', ...ids.map(id => `site:${id}`)])
}

interface Arranged<Value> {
  readonly value: Value
  readonly label: string
  readonly at: Date
}

/** Puts a menu of its own on a site; an empty one is the menu of the site above again. */
export async function arrangeMenu(
  tx: Tx,
  deed: Deed,
  { value, label, at }: Arranged<readonly MenuTree[]>,
): Promise<number | null> {
  permit(deed.actor, 'keepSite', deed.site)
  const before = await ownMenu(tx, deed.site.id)
  await replaceMenu(tx, deed.site.id, value)
  const after = await ownMenu(tx, deed.site.id)
  await tell(tx, deed, { act: 'arrangeMenu', before, after })
  return leaveUndo(tx, deed, { act: 'arrangeMenu', label, inverse: 'restoreMenu', terms: { before, after }, at })
}

/** Takes back how a menu was arranged. */
export async function restoreMenu(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const { before, after } = given as { before: MenuTree[]; after: MenuTree[] }
  if (!isDeepStrictEqual(await ownMenu(tx, deed.site.id), after)) return false
  await replaceMenu(tx, deed.site.id, before)
  await tell(tx, deed, { act: 'undo', before: after, after: before })
  return true
}

/** Arranges the home page of a site; no blocks are the usual page again. */
export async function arrangeHome(
  tx: Tx,
  deed: Deed,
  { value, label, at }: Arranged<readonly HomeBlock[]>,
): Promise<number | null> {
  permit(deed.actor, 'keepSite', deed.site)
  const before = await ownBlocks(tx, deed.site.id)
  await replaceHome(tx, deed.site.id, value)
  const after = await ownBlocks(tx, deed.site.id)
  await tell(tx, deed, { act: 'arrangeHome', before, after })
  return leaveUndo(tx, deed, { act: 'arrangeHome', label, inverse: 'restoreHome', terms: { before, after }, at })
}

/** Takes back how a home page was arranged. */
export async function restoreHome(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const { before, after } = given as { before: HomeBlock[]; after: HomeBlock[] }
  if (!isDeepStrictEqual(await ownBlocks(tx, deed.site.id), after)) return false
  await replaceHome(tx, deed.site.id, before)
  await tell(tx, deed, { act: 'undo', before: after, after: before })
  return true
}

interface OwnSettings {
  readonly name: string
  readonly settings: Partial<SiteSettings>
}

/** Keeps the name and the settings of a site. */
export async function keepSettings(
  tx: Tx,
  deed: Deed,
  { value, label, at }: Arranged<OwnSettings>,
): Promise<number | null> {
  permit(deed.actor, 'keepSite', deed.site)
  const before = await ownSettings(tx, deed.site.id)
  await changeSite(tx, deed.site.id, value)
  const after = await ownSettings(tx, deed.site.id)
  await tell(tx, deed, { act: 'keepSettings', before, after })
  return leaveUndo(tx, deed, { act: 'keepSettings', label, inverse: 'restoreSettings', terms: { before, after }, at })
}

/** Takes a change of settings back. */
export async function restoreSettings(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const { before, after } = given as { before: OwnSettings; after: OwnSettings }
  if (!isDeepStrictEqual(await ownSettings(tx, deed.site.id), after)) return false
  await changeSite(tx, deed.site.id, before)
  await tell(tx, deed, { act: 'undo', before: after, after: before })
  return true
}
