import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'

/** What of a site's library might go. */
export interface LibraryPart {
  readonly siteId: number
  readonly sha256: string
}

export interface PartUse {
  /** Articles of the site that hold it: as they are, as they are being written, or in any version that is kept. */
  readonly articles: readonly { readonly id: number; readonly title: string }[]
  readonly isLogo: boolean
}

/** Where a picture or a file is used. An earlier version counts: it may be laid out again to be written on. */
export async function useOf(db: Db | Tx, { siteId, sha256 }: LibraryPart): Promise<PartUse> {
  const path = `/anh/${sha256}.webp`
  const pictures = [{ path }]
  const files = [{ sha256 }]
  const holds = (content: ReturnType<typeof sql>) =>
    sql`(${content} @> ${JSON.stringify({ pictures })}::jsonb or ${content} @> ${JSON.stringify({ files })}::jsonb)`
  const { rows } = await sql<{ id: number; title: string }>`
    select a.id, a.title from article a where a.site_id = ${siteId} and (
      a.pictures @> ${JSON.stringify(pictures)}::jsonb or a.files @> ${JSON.stringify(files)}::jsonb
      or exists (select from working_copy w
        where w.site_id = a.site_id and w.article_id = a.id and ${holds(sql`(w.draft -> 'content')`)})
      or exists (select from revision r
        where r.site_id = a.site_id and r.subject_kind = 'article' and r.subject_id = a.id and ${holds(sql`r.content`)}))
    order by a.id desc limit 20`.execute(db)
  const logo = await sql`select from site where settings ->> 'logo' = ${path} limit 1`.execute(db)
  return { articles: rows, isLogo: logo.rows.length > 0 }
}

export const isUsed = ({ articles, isLogo }: PartUse): boolean => isLogo || articles.length > 0

export type PartKind = 'picture' | 'media_file'

/** One picture or file of a site's library, as its page names it; null for none. */
export async function namedPart(
  db: Db,
  { siteId, id, kind }: { readonly siteId: number; readonly id: number; readonly kind: PartKind },
): Promise<{ sha256: string; fileName: string } | null> {
  const row = await db
    .selectFrom(kind)
    .select(['sha256', 'file_name'])
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { sha256: row.sha256, fileName: row.file_name } : null
}

/** Hashes of what was removed since then and lies in no library any more, with the sites where it lay. */
export async function removedHashes(db: Db, { from, to }: { from: Date; to: Date }): Promise<LibraryPart[]> {
  const { rows } = await sql<LibraryPart>`
    select distinct t.site_id as "siteId", t.details ->> 'sha256' as sha256 from timeline_entry t
    where t.act = 'removeFromLibrary' and t.at >= ${from} and t.at < ${to}
      and not exists (select from picture p where p.sha256 = t.details ->> 'sha256')
      and not exists (select from media_file f where f.sha256 = t.details ->> 'sha256')
      and not exists (select from document_file d where d.sha256 = t.details ->> 'sha256')
      and not exists (select from picture_size s where s.sha256 = t.details ->> 'sha256')`.execute(db)
  return rows
}
