import { randomBytes } from 'node:crypto'
import { type Deed, permit } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import type { Site } from '../../sites/index.ts'
import { hasRoomFor } from './quota.queries.ts'
import { type Uploads, uploadLife } from './uploads.ts'

export interface NewUpload {
  readonly fileName: string
  readonly bytes: number
  readonly at: Date
}

/** Lets a large file begin to come in, if there is room for all of it. Returns its name on the disk. */
export async function beginUpload(
  tx: Tx,
  { actor, site }: Deed & { readonly site: Site },
  { fileName, bytes, at }: NewUpload,
): Promise<string | 'no_room'> {
  permit(actor, 'editArticle', site)
  if (!(await hasRoomFor(tx, site, bytes))) return 'no_room'
  const id = randomBytes(16).toString('hex')
  const row = { site_id: site.id, id, account_id: actor.accountId ?? '', file_name: fileName, bytes, begun_at: at }
  await tx.insertInto('upload').values(row).execute()
  return id
}

/** Forgets a file that came in, or won't: its room is free again. */
export async function endUpload(tx: Tx, { actor, site }: Deed, id: string): Promise<void> {
  permit(actor, 'editArticle', site)
  await tx.deleteFrom('upload').where('site_id', '=', site.id).where('id', '=', id).execute()
}

/** Takes away files that nobody finished within a day. Run by a job. */
export async function forgetUploads(db: Db, uploads: Uploads, now: Date): Promise<void> {
  const old = new Date(now.getTime() - uploadLife)
  const gone = await db.deleteFrom('upload').where('begun_at', '<', old).returning('id').execute()
  for (const { id } of gone) await uploads.drop(id)
  await uploads.dropOlderThan(old)
}
