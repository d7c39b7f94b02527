import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { LibraryFilter } from './picture.queries.ts'

/** A document, film or recording of a site's library. */
export interface LibraryFile {
  readonly id: number
  readonly siteId: number
  readonly sha256: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  /** Articles that offer it. */
  readonly usedIn: readonly { readonly id: number; readonly title: string }[] | null
}

/** Files of the sites, the newest first, with where each is used. */
export async function libraryFiles(
  db: Db,
  { siteIds, words = '', month = '' }: LibraryFilter,
  limit: number,
): Promise<LibraryFile[]> {
  const { rows } = await sql<LibraryFile>`
    select f.id, f.site_id as "siteId", f.sha256, f.file_name as "fileName", f.media_type as "mediaType", f.bytes,
      f.uploaded_at as "uploadedAt", c.name as "uploadedBy",
      (select json_agg(json_build_object('id', a.id, 'title', a.title)) from article a
        where a.site_id = f.site_id and a.files @> jsonb_build_array(jsonb_build_object('sha256', f.sha256))) as "usedIn"
    from media_file f left join account c on c.id = f.uploaded_by
    where f.site_id = any(${[...siteIds]}::bigint[])
      and (${month} = '' or to_char(f.uploaded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') = ${month})
      and (${words} = '' or f.folded_name like ${`%${words.replaceAll(/[%_\\]/g, '')}%`})
    order by f.uploaded_at desc, f.id desc limit ${limit}`.execute(db)
  return rows
}

/** What an article says of a file of a site's library; null for none there. */
export async function fileByHash(
  db: Db,
  { siteId, sha256 }: { readonly siteId: number; readonly sha256: string },
): Promise<{ fileName: string; mediaType: string; bytes: number } | null> {
  const row = await db
    .selectFrom('media_file')
    .select(['file_name', 'media_type', 'bytes'])
    .where('site_id', '=', siteId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { fileName: row.file_name, mediaType: row.media_type, bytes: Number(row.bytes) } : null
}
