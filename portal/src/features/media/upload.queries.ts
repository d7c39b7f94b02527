import type { Deed } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'

export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
}

/** An upload of this very person to this site; null for anybody else's. */
export async function ownUpload(db: Db | Tx, { actor, site }: Deed, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom('upload')
    .select(['id', 'file_name', 'bytes'])
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId ?? '')
    .executeTakeFirst()
  return row ? { id: row.id, fileName: row.file_name, bytes: row.bytes } : null
}
