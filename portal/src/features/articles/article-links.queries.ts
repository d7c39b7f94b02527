import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { Site } from '../../sites/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { type ArticleCheck, linksOf } from './article-checks.ts'

/** What stands at addresses of a site, by the first part of their path. */
const kinds: Readonly<Record<string, string>> = {
  'tin-tuc': 'article',
  'van-ban': 'document',
  'kien-nghi': 'recommendation',
  'lam-viec': 'meeting',
  'chuyen-muc': 'category',
  'dong-su-kien': 'topic',
  'so-lieu': 'indicator',
  'nhan-su': 'person',
}

/** Links inside the portal that lead to nothing that the public can see now. */
export async function brokenLinks(db: Db, site: Site, draft: ArticleDraft): Promise<ArticleCheck[]> {
  const inside = linksOf(draft).flatMap(({ address }) => {
    const [, first = '', slug = ''] =
      /^\/([a-z-]+)\/([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(pathOn(site, address) ?? '') ?? []
    const kind = Object.hasOwn(kinds, first) ? kinds[first] : undefined
    return kind ? [{ address, kind, slug }] : []
  })
  if (inside.length === 0) return []
  const { rows } = await sql<{ address: string }>`
    select x.address from json_to_recordset(${JSON.stringify(inside)}::json) as x(address text, kind text, slug text)
    where not exists (
        select from publication p where p.site_id = any(${[...site.lineage]}::bigint[])
          and p.subject_kind = x.kind and p.slug = x.slug and p.state = 'published')
      and not exists (
        select from former_slug f join publication p on p.site_id = f.site_id and p.subject_kind = f.subject_kind and p.subject_id = f.subject_id
        where f.site_id = any(${[...site.lineage]}::bigint[]) and f.subject_kind = x.kind and f.slug = x.slug and p.state = 'published')
      and not (x.kind = 'category' and exists (select from category c where c.site_id = ${site.id} and c.slug = x.slug))
      and not (x.kind = 'topic' and exists (select from topic t where t.site_id = ${site.id} and t.slug = x.slug))
      and not (x.kind = 'indicator' and exists (select from indicator i where i.slug = x.slug))
      and not (x.kind = 'person' and exists (select from person n where n.slug = x.slug))`.execute(db)
  return rows.map(({ address }) => ({ key: 'broken_link', words: address }))
}

/** The path of an address of the site itself; null for any other. */
function pathOn(site: Site, address: string): string | null {
  if (address.startsWith('/')) return address
  const url = /^https?:/i.test(address) ? URL.parse(address) : null
  return url?.hostname === site.host ? url.pathname : null
}
