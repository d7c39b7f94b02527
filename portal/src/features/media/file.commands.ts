import { fold } from '@tuong-minh/reader/letters'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { writeTimeline } from '../../publishing/index.ts'

export interface NewFile {
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
  readonly fileName: string
  readonly at: Date
}

/** Puts a file in a site's library; one that is there already stays one. Says which of the two it was. */
export async function keepFile(tx: Tx, { actor, site }: Deed, file: NewFile): Promise<'new' | 'known'> {
  permit(actor, 'editArticle', site)
  const { sha256, mediaType, bytes, fileName, at } = file
  const kept = await tx
    .insertInto('media_file')
    .values({
      site_id: site.id,
      sha256,
      media_type: mediaType,
      bytes,
      file_name: fileName,
      folded_name: fold(fileName),
      uploaded_by: actor.accountId,
      uploaded_at: at,
    })
    .onConflict(conflict => conflict.columns(['site_id', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return 'known'
  const subject = { siteId: site.id, kind: 'media_file' as const, id: kept.id }
  await writeTimeline(tx, subject, { actor, act: 'keepFile', details: { sha256, fileName } })
  return 'new'
}
