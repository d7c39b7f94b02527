import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** An article that may stand beside another. */
export interface RelatedChoice {
  readonly id: number
  readonly title: string
}

const mostProposed = 6

interface Beside {
  readonly siteId: number
  /** The article on whose page they would stand; none while it is not kept yet. */
  readonly id: number | null
  readonly chosen: readonly number[]
}

/** What was chosen, in order, and then public articles that speak of the same records, tags or story. */
export async function relatedChoices(db: Db, { siteId, id, chosen }: Beside): Promise<RelatedChoice[]> {
  const kept = await sql<RelatedChoice>`
    select a.id, a.title from unnest(${[...chosen]}::bigint[]) with ordinality g (id, place)
    join article a on a.site_id = ${siteId} and a.id = g.id order by g.place`.execute(db)
  return [...kept.rows, ...(id === null ? [] : await proposed(db, { siteId, id, chosen }))]
}

/** A record that both speak of counts twice, a tag or the story once. */
async function proposed(db: Db, { siteId, id, chosen }: Beside): Promise<RelatedChoice[]> {
  const { rows } = await sql<RelatedChoice>`
    with own as (select tag_slugs, topic_id from article where site_id = ${siteId} and id = ${id}),
    records as (
      select distinct record_kind, record_id from reading
      where site_id = ${siteId} and article_id = ${id} and record_id is not null and state <> 'rejected'),
    shared as (
      select r.article_id as id, count(distinct (r.record_kind, r.record_id)) * 2 as weight
      from reading r join records x on x.record_kind = r.record_kind and x.record_id = r.record_id
      where r.site_id = ${siteId} and r.state <> 'rejected' group by r.article_id
      union all
      select a.id, (select count(*) from unnest(a.tag_slugs) t where t = any(own.tag_slugs)) + (a.topic_id = own.topic_id)::int
      from article a, own
      where a.site_id = ${siteId} and (a.tag_slugs && own.tag_slugs or a.topic_id = own.topic_id))
    select a.id, a.title from shared s
    join article a on a.site_id = ${siteId} and a.id = s.id
    join publication p on p.site_id = a.site_id and p.subject_kind = 'article' and p.subject_id = a.id and p.state = 'published'
    where a.id <> ${id} and a.id <> all(${[...chosen]}::bigint[])
    group by a.id, a.title, p.published_at
    order by sum(s.weight) desc, p.published_at desc limit ${mostProposed}`.execute(db)
  return rows
}

/** The article of the site at an address as somebody copies it from the browser; null for none. */
export async function articleAt(db: Db, siteId: number, address: string): Promise<number | null> {
  const slug = /(?:^|\/tin-tuc\/)([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(address.trim())?.[1]
  if (!slug) return null
  const row = await db
    .selectFrom('publication')
    .select('subject_id')
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'article')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.subject_id ?? null
}
