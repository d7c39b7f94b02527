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

/** A part of a site that is kept whole: how it is read, and how another takes its place. */
interface Part<Value> {
  readonly read: (tx: Tx, siteId: number) => Promise<Value>
  readonly write: (tx: Tx, siteId: number, value: Value) => Promise<void>
}

const menuPart: Part<readonly MenuTree[]> = { read: ownMenu, write: replaceMenu }
const homePart: Part<readonly HomeBlock[]> = { read: ownBlocks, write: replaceHome }
const settingsPart: Part<OwnSettings> = { read: ownSettings, write: changeSite }

interface Changed<Value> {
  readonly before: Value
  readonly after: Value
}

/** Puts a value in the place of the one that is there. */
async function put<Value>(
  tx: Tx,
  siteId: number,
  { read, write, value }: Part<Value> & { readonly value: Value },
): Promise<Changed<Value>> {
  const before = await read(tx, siteId)
  await write(tx, siteId, value)
  return { before, after: await read(tx, siteId) }
}

/** Puts the old value back; null where somebody has changed it since. */
async function putBack<Value>(
  tx: Tx,
  siteId: number,
  { read, write, given }: Part<Value> & { readonly given: unknown },
): Promise<Changed<Value> | null> {
  const { before, after } = given as Changed<Value>
  if (!isDeepStrictEqual(await read(tx, siteId), after)) return null
  await write(tx, siteId, before)
  return { before: after, after: before }
}

/** Puts a menu of its own on a site; an empty one is the menu of the site above again. */
export async function arrangeMenu(
  tx: Tx,
  deed: Deed,
  { value, label, at }: Arranged<readonly MenuTree[]>,
): Promise<number | null> {
  permit(deed.actor, 'keepSite', deed.site)
  const terms = await put(tx, deed.site.id, { ...menuPart, value })
  await tell(tx, deed, { act: 'arrangeMenu', ...terms })
  return leaveUndo(tx, deed, { act: 'arrangeMenu', label, inverse: 'restoreMenu', terms, at })
}

/** Takes back how a menu was arranged. */
export async function restoreMenu(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const undone = await putBack(tx, deed.site.id, { ...menuPart, given })
  if (undone) await tell(tx, deed, { act: 'undo', ...undone })
  return undone !== null
}

/** Arranges the home page of a site; no blocks are the usual page again. */
export async function arrangeHome(
  tx: Tx,
  deed: Deed,
  { value, label, at }: Arranged<readonly HomeBlock[]>,
): Promise<number | null> {
  permit(deed.actor, 'keepSite', deed.site)
  const terms = await put(tx, deed.site.id, { ...homePart, value })
  await tell(tx, deed, { act: 'arrangeHome', ...terms })
  return leaveUndo(tx, deed, { act: 'arrangeHome', label, inverse: 'restoreHome', terms, at })
}

/** Takes back how a home page was arranged. */
export async function restoreHome(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const undone = await putBack(tx, deed.site.id, { ...homePart, given })
  if (undone) await tell(tx, deed, { act: 'undo', ...undone })
  return undone !== null
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
  const terms = await put(tx, deed.site.id, { ...settingsPart, value })
  await tell(tx, deed, { act: 'keepSettings', ...terms })
  return leaveUndo(tx, deed, { act: 'keepSettings', label, inverse: 'restoreSettings', terms, at })
}

/** Takes a change of settings back. */
export async function restoreSettings(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepSite', deed.site)
  const undone = await putBack(tx, deed.site.id, { ...settingsPart, given })
  if (undone) await tell(tx, deed, { act: 'undo', ...undone })
  return undone !== null
}
