import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'

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
  readonly focusX: number
  readonly focusY: number
  readonly croppedFrom: string | null
  /** Articles that show it. */
  readonly usedIn: readonly { readonly id: number; readonly title: string }[] | null
}

export interface LibraryFilter {
  readonly siteIds: readonly number[]
  /** Folded. */
  readonly words?: string
  /** `2026-07`: the folder of one month. */
  readonly month?: string
}

/** The months in which something came into the libraries, the newest first. */
export async function libraryMonths(db: Db, siteIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_char(p.uploaded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month
    from picture p where p.site_id = any(${[...siteIds]}::bigint[])
    union
    select to_char(f.uploaded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month
    from media_file f where f.site_id = any(${[...siteIds]}::bigint[])
    order by month desc limit 120`.execute(db)
  return rows.map(({ month }) => month)
}

/** One picture of a site's library; null for none. */
export async function pictureById(
  db: Db,
  { siteId, id }: { readonly siteId: number; readonly id: number },
): Promise<Omit<LibraryPicture, 'usedIn' | 'uploadedBy' | 'uploadedAt'> | null> {
  const { rows } = await sql<LibraryPicture>`
    select p.id, p.site_id as "siteId", p.sha256, p.width, p.height, p.bytes, p.file_name as "fileName", p.alt, p.credit,
      p.focus_x as "focusX", p.focus_y as "focusY", p.cropped_from as "croppedFrom"
    from picture p where p.site_id = ${siteId} and p.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What an article says of a picture of a site's library; null for none there. */
export async function pictureByHash(
  db: Db,
  { siteId, sha256 }: { readonly siteId: number; readonly sha256: string },
): Promise<{ width: number; height: number; alt: string; credit: string } | null> {
  const row = await db
    .selectFrom('picture')
    .select(['width', 'height', 'alt', 'credit'])
    .where('site_id', '=', siteId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ?? null
}

/** Where what matters lies in a picture of a site's library. */
export async function focusOf(
  db: Db | Tx,
  { siteId, sha256 }: { readonly siteId: number; readonly sha256: string },
): Promise<{ x: number; y: number } | null> {
  const row = await db
    .selectFrom('picture')
    .select(['focus_x', 'focus_y'])
    .where('site_id', '=', siteId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { x: row.focus_x, y: row.focus_y } : null
}

/** Pictures of the sites, the newest first, with where each is used. */
export async function libraryPictures(
  db: Db,
  { siteIds, words = '', month = '' }: LibraryFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ pictures: LibraryPicture[]; count: number }> {
  const where = sql`p.site_id = any(${[...siteIds]}::bigint[])
    and (${month} = '' or to_char(p.uploaded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') = ${month})
    and (${words} = '' or p.folded_name like ${`%${words.replaceAll(/[%_\\]/g, '')}%`})`
  const { rows } = await sql<LibraryPicture>`
    select p.id, p.site_id as "siteId", p.sha256, p.width, p.height, p.bytes, p.file_name as "fileName", p.alt, p.credit,
      p.uploaded_at as "uploadedAt", c.name as "uploadedBy",
      p.focus_x as "focusX", p.focus_y as "focusY", p.cropped_from as "croppedFrom",
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
