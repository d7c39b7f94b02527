import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'

type Row = Readonly<Record<string, unknown>>

/** The rows of a draft that was thrown away, as they are stored. Its versions stay where they are. */
export interface ThrownArticle {
  readonly article: Row & { readonly id: number }
  readonly publication: Row
  readonly placings: readonly Row[]
  readonly related: readonly Row[]
}

/** The rows of an article, locked; null for none of that number. */
export async function thrownArticle(tx: Tx, siteId: number, id: number): Promise<ThrownArticle | null> {
  const { rows } = await sql<ThrownArticle>`
    select to_jsonb(a) as article, to_jsonb(p) as publication,
      (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from article_placing m
        where m.site_id = a.site_id and m.article_id = a.id) as placings,
      (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from article_related r
        where r.site_id = a.site_id and r.article_id = a.id) as related
    from article a
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id
    where a.site_id = ${siteId} and a.id = ${id} for update of a`.execute(tx)
  return rows[0] ?? null
}

/** Whether something hangs on an article: what was read in it, or another article that names it as related. */
export async function isTiedArticle(tx: Tx, siteId: number, id: number): Promise<boolean> {
  const { rows } = await sql<{ isTied: boolean }>`
    select exists (select from reading r where r.site_id = ${siteId} and r.article_id = ${id})
      or exists (select from meeting m where m.site_id = ${siteId} and m.article_id = ${id})
      or exists (select from recommendation c where c.site_id = ${siteId} and c.article_id = ${id})
      or exists (select from correction k where k.site_id = ${siteId} and k.article_id = ${id})
      or exists (select from article_related l where l.site_id = ${siteId} and l.related_id = ${id})
      as "isTied"`.execute(tx)
  return rows[0]?.isTied === true
}

/**
 * Puts the rows back under the numbers that they had. False where another article has the address by now. A category
 * or a topic that is gone since is left out.
 */
export async function putRowsBack(
  tx: Tx,
  { article, publication, placings, related }: ThrownArticle,
): Promise<boolean> {
  const shown = await sql`
    insert into publication select (jsonb_populate_record(null::publication, ${JSON.stringify(publication)}::jsonb)).*
    on conflict do nothing returning subject_id`.execute(tx)
  if (shown.rows.length === 0) return false
  const row = sql`jsonb_populate_record(null::article, ${JSON.stringify(article)}::jsonb)`
  await sql`
    insert into article overriding system value
    select (jsonb_populate_record(a, jsonb_build_object(
      'category_id', (select c.id from category c where c.site_id = a.site_id and c.id = a.category_id),
      'topic_id', (select t.id from topic t where t.site_id = a.site_id and t.id = a.topic_id)))).*
    from ${row} a`.execute(tx)
  await sql`
    insert into article_placing
    select p.* from jsonb_populate_recordset(null::article_placing, ${JSON.stringify(placings)}::jsonb) p
    where exists (select from category c where c.site_id = p.site_id and c.id = p.category_id)`.execute(tx)
  await sql`
    insert into article_related
    select r.* from jsonb_populate_recordset(null::article_related, ${JSON.stringify(related)}::jsonb) r
    where exists (select from article a where a.site_id = r.site_id and a.id = r.related_id)`.execute(tx)
  return true
}
