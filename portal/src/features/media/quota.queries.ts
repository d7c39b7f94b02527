import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'

const megabyte = 1024 * 1024

/** How much a site's library holds and how much it may. Bytes. */
export interface Storage {
  readonly used: number
  readonly allowed: number
}

interface Owner {
  readonly id: number
  /** `mediaMegabytes` of the site's settings. */
  readonly settings: { readonly mediaMegabytes: string }
}

/** What is kept and what is just coming in. Smaller forms of pictures are the portal's own affair: they count nothing. */
export async function storageOf(db: Db | Tx, { id, settings }: Owner): Promise<Storage> {
  const { rows } = await sql<{ used: number }>`
    select (select coalesce(sum(p.bytes), 0) from picture p where p.site_id = ${id})::bigint
      + (select coalesce(sum(f.bytes), 0) from media_file f where f.site_id = ${id})::bigint
      + (select coalesce(sum(u.bytes), 0) from upload u where u.site_id = ${id})::bigint as used`.execute(db)
  return { used: Number(rows[0]?.used ?? 0), allowed: Number(settings.mediaMegabytes) * megabyte }
}

/** Whether so many bytes more would be too many: for a first look, before anything is written. */
export async function isFull(db: Db, site: Owner, bytes: number): Promise<boolean> {
  const { used, allowed } = await storageOf(db, site)
  return used + bytes > allowed
}

/** Whether so many bytes more have room. Two who ask at once are answered one after the other. */
export async function hasRoomFor(tx: Tx, site: Owner, bytes: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('media', ${site.id}))`.execute(tx)
  const { used, allowed } = await storageOf(tx, site)
  return used + bytes <= allowed
}
