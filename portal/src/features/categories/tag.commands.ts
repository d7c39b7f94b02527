import { isDeepStrictEqual } from 'node:util'
import { slugify } from '@tuong-minh/reader/letters'
import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import type { tagWords } from './category.words.ts'
import { tagNamed } from './tag.queries.ts'

export type TagIssue = keyof (typeof tagWords)['vi']['issues']

/** What a change of a tag came to. */
export type TagChange = { readonly undo: number | null } | { readonly issue: TagIssue }

interface Asked {
  readonly slug: string
  /** The new name, or the tag to go into. */
  readonly name: string
  readonly at: Date
}

const longestTag = 80

/** Gives a tag another name wherever it stands; its old address leads to the new one. */
export async function renameTag(tx: Tx, deed: Deed, { slug, name, at }: Asked): Promise<TagChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  const into = slugify(name)
  const known = await tagNamed(tx, deed.site.id, slug)
  if (!known) return { issue: 'not_found' }
  if (into === '') return { issue: 'name_missing' }
  if ([...name].length > longestTag) return { issue: 'name_long' }
  if (into !== slug && (await tagNamed(tx, deed.site.id, into))) return { issue: 'name_taken' }
  return replaceTag(tx, deed, {
    act: 'renameTag',
    label: `${known.name} → ${name}`,
    slug,
    into: { slug: into, name },
    at,
  })
}

/** Makes one tag of two. */
export async function mergeTag(tx: Tx, deed: Deed, { slug, name, at }: Asked): Promise<TagChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  const known = await tagNamed(tx, deed.site.id, slug)
  if (!known) return { issue: 'not_found' }
  const into = await tagNamed(tx, deed.site.id, slugify(name))
  if (!into || into.slug === slug) return { issue: 'into_missing' }
  return replaceTag(tx, deed, { act: 'mergeTag', label: `${known.name} → ${into.name}`, slug, into, at })
}

/** Takes a tag away that no public article bears. */
export async function dropTag(tx: Tx, deed: Deed, { slug, at }: Omit<Asked, 'name'>): Promise<TagChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  const known = await tagNamed(tx, deed.site.id, slug)
  if (!known) return { issue: 'not_found' }
  if (known.published > 0) return { issue: 'in_use' }
  return replaceTag(tx, deed, { act: 'dropTag', label: known.name, slug, into: null, at })
}

interface Alias {
  readonly slug: string
  readonly into_slug: string | null
  readonly into_name: string | null
}

interface Borne {
  readonly id: number
  readonly tags: readonly string[]
  readonly tag_slugs: readonly string[]
}

interface Terms {
  readonly aliases: readonly Alias[]
  readonly after: readonly Alias[]
  readonly articles: readonly Borne[]
}

interface Replacing {
  readonly act: string
  readonly label: string
  readonly slug: string
  readonly into: { readonly slug: string; readonly name: string } | null
  readonly at: Date
}

/** Versions of articles keep the tag as it was written; what the public sees of them goes through the alias. */
async function replaceTag(tx: Tx, deed: Deed, { act, label, slug, into, at }: Replacing): Promise<TagChange> {
  const siteId = deed.site.id
  const aliases = await aliasesOf(tx, siteId)
  await putAlias(tx, siteId, { slug, into })
  const articles = await replaceIn(tx, siteId, { slug, into })
  await tell(tx, deed, { act, name: label })
  const terms: Terms = { aliases, after: await aliasesOf(tx, siteId), articles }
  return { undo: await leaveUndo(tx, deed, { act, label, inverse: 'restoreTags', terms, at }) }
}

async function tell(tx: Tx, { actor, site }: Deed, { act, name }: { act: string; name: string }): Promise<void> {
  await writeTimeline(tx, { siteId: site.id, kind: 'site', id: site.id }, { actor, act, details: { name } })
  await announceChanges(tx, [`articles:${site.id}`])
}

const aliasesOf = (tx: Tx, siteId: number): Promise<Alias[]> =>
  tx
    .selectFrom('tag_alias')
    .select(['slug', 'into_slug', 'into_name'])
    .where('site_id', '=', siteId)
    .orderBy('slug')
    .execute()

/** Whatever led to the tag leads on to the other one; the other one leads nowhere else any more. */
async function putAlias(tx: Tx, siteId: number, { slug, into }: Pick<Replacing, 'slug' | 'into'>): Promise<void> {
  const to = { into_slug: into?.slug ?? null, into_name: into?.name ?? null }
  const aliases = tx.updateTable('tag_alias').where('site_id', '=', siteId)
  await aliases.set(to).where('into_slug', '=', slug).execute()
  await tx
    .insertInto('tag_alias')
    .values({ site_id: siteId, slug, ...to })
    .onConflict(conflict => conflict.columns(['site_id', 'slug']).doUpdateSet(to))
    .execute()
  // A new spelling of the same address is an alias to itself; any other row for it would lead away.
  if (into && into.slug !== slug)
    await tx.deleteFrom('tag_alias').where('site_id', '=', siteId).where('slug', '=', into.slug).execute()
}

/** Puts the one in the place of the other on every article; each tag stays once. Returns what the articles bore. */
async function replaceIn(tx: Tx, siteId: number, { slug, into }: Pick<Replacing, 'slug' | 'into'>): Promise<Borne[]> {
  const { rows } = await sql<Borne>`
    select id, tags, tag_slugs from article where site_id = ${siteId} and tag_slugs @> array[${slug}::text]
    order by id for update`.execute(tx)
  await sql`
    update article a set (tags, tag_slugs) = (
      select coalesce(array_agg(name order by place), '{}'), coalesce(array_agg(slug order by place), '{}') from (
        select case when u.slug = ${slug} then ${into?.slug ?? ''} else u.slug end as slug,
          (array_agg(case when u.slug = ${slug} then ${into?.name ?? ''} else u.name end order by u.place))[1] as name,
          min(u.place) as place
        from unnest(a.tags, a.tag_slugs) with ordinality as u (name, slug, place)
        where ${into !== null} or u.slug <> ${slug}
        group by 1) left_over)
    where a.site_id = ${siteId} and a.tag_slugs @> array[${slug}::text]`.execute(tx)
  return rows
}

/** Takes a change of tags back, if no other tag was changed since. */
export async function restoreTags(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepCategories', deed.site)
  const { aliases, after, articles } = given as Terms
  const siteId = deed.site.id
  if (!isDeepStrictEqual(await aliasesOf(tx, siteId), after)) return false
  await tx.deleteFrom('tag_alias').where('site_id', '=', siteId).execute()
  if (aliases.length > 0)
    await tx
      .insertInto('tag_alias')
      .values(aliases.map(alias => ({ site_id: siteId, ...alias })))
      .execute()
  for (const { id, tags, tag_slugs } of articles)
    await tx
      .updateTable('article')
      .set({ tags: [...tags], tag_slugs: [...tag_slugs] })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute()
  await tell(tx, deed, { act: 'undo', name: articles[0]?.tags.join(', ') ?? '' })
  return true
}
