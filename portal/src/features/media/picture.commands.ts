import { buffer } from 'node:stream/consumers'
import { fold } from '@tuong-minh/reader/letters'
import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import type { FileStore } from './file-store.ts'
import { type MadePicture, makeSize, pictureWidths } from './picture-making.ts'

export interface NewPicture {
  readonly made: MadePicture
  readonly sha256: string
  readonly fileName: string
  readonly alt: string
  readonly credit: string
  /** Hash of the picture that it is a part of. */
  readonly croppedFrom?: string
  readonly at: Date
}

/** Puts a picture in a site's library; one that is there already stays one. Says which of the two it was. */
export async function keepPicture(tx: Tx, { actor, site }: Deed, picture: NewPicture): Promise<'new' | 'known'> {
  permit(actor, 'editArticle', site)
  const { made, sha256, fileName, alt, credit, croppedFrom = null, at } = picture
  const known = await knownPicture(tx, site.id, sha256)
  const { id } = await tx
    .insertInto('picture')
    .values({
      site_id: site.id,
      sha256,
      width: made.width,
      height: made.height,
      bytes: made.bytes.length,
      file_name: fileName,
      folded_name: fold(`${fileName} ${alt} ${credit}`),
      alt,
      credit,
      cropped_from: croppedFrom,
      uploaded_by: actor.accountId,
      uploaded_at: at,
    })
    .onConflict(conflict => conflict.columns(['site_id', 'sha256']).doUpdateSet({ ...(alt ? { alt } : {}), credit }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeTimeline(tx, { siteId: site.id, kind: 'picture', id }, { actor, act: 'keepPicture', details: { sha256 } })
  return known ? 'known' : 'new'
}

async function knownPicture(tx: Tx, siteId: number, sha256: string): Promise<boolean> {
  const found = tx.selectFrom('picture').select('id').where('site_id', '=', siteId).where('sha256', '=', sha256)
  return (await found.executeTakeFirst()) !== undefined
}

/** Says where in a picture of the library what matters lies: lists that cut it keep that in sight. */
export async function focusPicture(
  tx: Tx,
  { actor, site }: Deed,
  { id, x, y }: { readonly id: number; readonly x: number; readonly y: number },
): Promise<void> {
  permit(actor, 'editArticle', site)
  await tx
    .updateTable('picture')
    .set({ focus_x: x, focus_y: y })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  await writeTimeline(tx, { siteId: site.id, kind: 'picture', id }, { actor, act: 'focusPicture', details: { x, y } })
}

/**
 * Makes the sizes that pages ask for of pictures that have none yet. Run by a job each minute. Returns how many
 * pictures it worked on.
 */
export async function makePictureSizes(db: Db, files: FileStore, limit = 5): Promise<number> {
  const { rows } = await sql<{ sha256: string; width: number }>`
    select distinct p.sha256, p.width from picture p
    where not exists (select from picture_size s where s.master_sha256 = p.sha256) limit ${limit}`.execute(db)
  for (const { sha256, width } of rows) await makeSizesOf(db, files, { sha256, width })
  return rows.length
}

async function makeSizesOf(
  db: Db,
  files: FileStore,
  { sha256, width: masterWidth }: { sha256: string; width: number },
): Promise<void> {
  const kept = await buffer(await files.open(sha256))
  const sizes = pictureWidths.filter((width, at) => at === 0 || width < masterWidth)
  for (const width of sizes) {
    for (const format of ['webp', 'avif'] as const) {
      const made = await files.keep(await makeSize(kept, { width, format }))
      await db
        .insertInto('picture_size')
        .values({ master_sha256: sha256, width, format, sha256: made })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
  }
  await announceChanges(db, [`picture:${sha256}`])
}
