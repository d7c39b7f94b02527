import { sql } from 'kysely'
import type { Db, Tx } from '../../database/index.ts'

/** A tag with how many articles bear it. */
export interface TagLine {
  readonly slug: string
  readonly name: string
  readonly published: number
  readonly all: number
}

/** The tags of a site whose address holds the folded words, the most used first. */
export async function tagsOf(
  db: Db,
  { siteId, words }: { siteId: number; words: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ tags: TagLine[]; count: number }> {
  const { rows } = await sql<TagLine & { total: number }>`
    select slug, min(name) as name, count(*) filter (where is_public) as published, count(*) as "all",
      count(*) over () as total
    from (select u.slug, u.name, p.state = 'published' as is_public from article a
      join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id
      cross join lateral unnest(a.tag_slugs, a.tags) as u (slug, name)
      where a.site_id = ${siteId} and u.slug like ${`%${words.replaceAll(/[%_\\]/g, '')}%`}) borne
    group by slug order by count(*) desc, slug limit ${limit} offset ${offset}`.execute(db)
  const tags = rows.map(({ slug, name, published, all }) => ({ slug, name, published, all }))
  return { tags, count: rows[0]?.total ?? 0 }
}

/** One tag; null when no article bears it. */
export async function tagNamed(tx: Tx, siteId: number, slug: string): Promise<TagLine | null> {
  const { rows } = await sql<TagLine>`
    select ${slug} as slug, min(u.name) as name, count(*) filter (where p.state = 'published') as published, count(*) as "all"
    from article a
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id
    cross join lateral unnest(a.tag_slugs, a.tags) as u (slug, name)
    where a.site_id = ${siteId} and a.tag_slugs @> array[${slug}::text] and u.slug = ${slug}
    having count(*) > 0`.execute(tx)
  return rows[0] ?? null
}
