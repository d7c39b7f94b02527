import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import { writeTimeline } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import type { FileStore } from './file-store.ts'
import { hasRoomFor } from './quota.queries.ts'
import { isUsed, type PartKind, removedHashes, useOf } from './removal.queries.ts'

/** Minutes after which the bytes go: longer than the act can be taken back. */
const bytesStay = 11
/** How far back a job looks for bytes to take away, should it have been still for a while. Milliseconds. */
const lookBack = 7 * 86_400_000

interface Terms {
  readonly kind: PartKind
  /** The row as it was, as JSON has it. */
  readonly row: Readonly<Record<string, unknown>> & { readonly sha256: string; readonly bytes: number }
}

interface Removal {
  readonly kind: PartKind
  readonly id: number
  readonly at: Date
}

/** Takes a picture or a file that nothing uses out of a site's library; its room is free at once. */
export async function removeFromLibrary(
  tx: Tx,
  deed: Deed,
  { kind, id, at }: Removal,
): Promise<{ result: 'removed'; undo: number | null } | { result: 'used' | 'gone' }> {
  permit(deed.actor, 'editArticle', deed.site)
  const { site } = deed
  const row = await lockedRow(tx, { siteId: site.id, kind, id })
  if (!row) return { result: 'gone' }
  if (!(await removeUnused(tx, deed, { kind, id, row }))) return { result: 'used' }
  const fileName = String(row.file_name)
  const terms: Terms = { kind, row }
  const undo = await leaveUndo(tx, deed, {
    act: 'removeFromLibrary',
    label: fileName,
    inverse: 'restoreToLibrary',
    terms,
    at,
  })
  return { result: 'removed', undo }
}

/** False, and nothing done, where something shows it. */
async function removeUnused(
  tx: Tx,
  { actor, site }: Deed,
  { kind, id, row: { sha256, file_name } }: Terms & { readonly id: number },
): Promise<boolean> {
  if (isUsed(await useOf(tx, { siteId: site.id, sha256 }))) return false
  await tx.deleteFrom(kind).where('site_id', '=', site.id).where('id', '=', id).execute()
  const details = { sha256, fileName: String(file_name) }
  await writeTimeline(tx, { siteId: site.id, kind, id }, { actor, act: 'removeFromLibrary', details })
  return true
}

/** Takes a picture out of the library again that was cut out of another a moment ago, unless something shows it. */
export async function dropCut(tx: Tx, deed: Deed, sha256: string): Promise<boolean> {
  permit(deed.actor, 'editArticle', deed.site)
  const siteId = deed.site.id
  const cut = tx.selectFrom('picture').select('id').where('site_id', '=', siteId).where('sha256', '=', sha256)
  const found = await cut.executeTakeFirst()
  const row = found && (await lockedRow(tx, { siteId, kind: 'picture', id: found.id }))
  return row ? removeUnused(tx, deed, { kind: 'picture', id: found.id, row }) : false
}

async function lockedRow(
  tx: Tx,
  { siteId, kind, id }: { siteId: number; kind: PartKind; id: number },
): Promise<Terms['row'] | null> {
  const { rows } = await sql<{ row: Terms['row'] }>`
    select to_jsonb(p) as row from ${sql.table(kind)} p where p.site_id = ${siteId} and p.id = ${id} for update`.execute(
    tx,
  )
  return rows[0]?.row ?? null
}

/** Puts what was removed back, where there is still room for it and nobody has sent it again. */
export async function restoreToLibrary(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  const { actor, site } = deed
  permit(actor, 'editArticle', site)
  const { kind, row } = given as Terms
  // Whoever takes an act back names its site by the portal's own list, which has the settings.
  if (!(await hasRoomFor(tx, site as Site, row.bytes))) return false
  const table = sql.table(kind)
  // The number stays what it was: the address of its page and its timeline hang on it.
  const { rows } = await sql<{ id: number }>`
    insert into ${table} overriding system value
    select (jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)).*
    on conflict do nothing returning id`.execute(tx)
  const [restored] = rows
  if (!restored) return false
  const subject = { siteId: site.id, kind, id: restored.id }
  await writeTimeline(tx, subject, { actor, act: 'restoreToLibrary', details: { sha256: row.sha256 } })
  return true
}

/** Takes away the bytes of what was removed and lies in no library any more, with the smaller forms made of it. A job. */
export async function dropRemovedBytes(db: Db, files: FileStore, now: Date): Promise<number> {
  const span = { from: new Date(now.getTime() - lookBack), to: new Date(now.getTime() - bytesStay * 60_000) }
  const removed = await removedHashes(db, span)
  for (const part of removed) {
    // Somebody may have saved it into a text in the moment in which it was removed.
    if (isUsed(await useOf(db, part))) continue
    await dropSizes(db, files, part.sha256)
    await files.drop(part.sha256)
  }
  return removed.length
}

async function dropSizes(db: Db, files: FileStore, master: string): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`
    delete from picture_size s where s.master_sha256 = ${master} returning s.sha256`.execute(db)
  for (const { sha256 } of rows) {
    const others = db.selectFrom('picture_size').select('sha256').where('sha256', '=', sha256)
    if (!(await others.executeTakeFirst())) await files.drop(sha256)
  }
}
