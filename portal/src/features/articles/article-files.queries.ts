import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { ArticleFile } from './article.ts'

/** A file that public articles of the sites offer, with what is said in it; null when none does any more. */
export async function publishedArticleFile(
  db: Db,
  { siteIds, sha256 }: { readonly siteIds: readonly number[]; readonly sha256: string },
): Promise<(Omit<ArticleFile, 'captions'> & { captions: string | null }) | null> {
  const { rows } = await sql<{ file: ArticleFile }>`
    select f.file from article a
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id and p.state = 'published'
    cross join lateral jsonb_array_elements(a.files) f(file)
    where a.site_id = any(${[...siteIds]}::bigint[]) and a.files @> ${JSON.stringify([{ sha256 }])}::jsonb
      and f.file->>'sha256' = ${sha256}
    order by a.id desc limit 1`.execute(db)
  const file = rows[0]?.file
  return file ? { ...file, captions: file.captions ?? null } : null
}
