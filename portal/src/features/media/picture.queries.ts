import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** A picture of a site's library. */
export interface LibraryPicture {
  readonly id: number
  readonly siteId: number
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly fileName: string
  readonly alt: string
  readonly credit: string
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  /** Articles that show it. */
  readonly usedIn: readonly { readonly id: number; readonly title: string }[] | null
}

/** Pictures of the sites, the newest first, with where each is used. */
export async function libraryPictures(
  db: Db,
  { siteIds, words = '' }: { siteIds: readonly number[]; words?: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ pictures: LibraryPicture[]; count: number }> {
  const where = sql`p.site_id = any(${[...siteIds]}::bigint[])
    and (${words} = '' or p.folded_name like ${`%${words.replaceAll(/[%_\\]/g, '')}%`})`
  const { rows } = await sql<LibraryPicture>`
    select p.id, p.site_id as "siteId", p.sha256, p.width, p.height, p.bytes, p.file_name as "fileName", p.alt, p.credit,
      p.uploaded_at as "uploadedAt", c.name as "uploadedBy",
      (select json_agg(json_build_object('id', a.id, 'title', a.title)) from article a
        where a.site_id = p.site_id and a.pictures @> jsonb_build_array(jsonb_build_object('path', '/anh/' || p.sha256 || '.webp'))) as "usedIn"
    from picture p left join account c on c.id = p.uploaded_by
    where ${where} order by p.uploaded_at desc, p.id desc limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*) as count from picture p where ${where}`.execute(db)
  return { pictures: rows, count: counted.rows[0]?.count ?? 0 }
}

/** The smaller form of a picture; null where it is not made yet. */
export async function pictureSize(
  db: Db,
  { sha256, width, format }: { sha256: string; width: number; format: 'webp' | 'avif' },
): Promise<string | null> {
  const row = await db
    .selectFrom('picture_size')
    .select('sha256')
    .where('master_sha256', '=', sha256)
    .where('width', '=', width)
    .where('format', '=', format)
    .executeTakeFirst()
  return row?.sha256 ?? null
}
