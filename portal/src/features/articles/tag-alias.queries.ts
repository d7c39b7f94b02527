import { slugify } from '@tuong-minh/reader/letters'
import type { Db, Tx } from '../../database/index.ts'

/** Tags as readers see them: through what became of each since it was written, each once. */
export async function currentTags(
  tx: Tx,
  siteId: number,
  written: readonly string[],
): Promise<{ tags: string[]; tag_slugs: string[] }> {
  if (written.length === 0) return { tags: [], tag_slugs: [] }
  const aliases = await tx
    .selectFrom('tag_alias')
    .select(['slug', 'into_slug', 'into_name'])
    .where('site_id', '=', siteId)
    .where('slug', 'in', written.map(slugify))
    .execute()
  const byAddress = new Map(aliases.map(alias => [alias.slug, alias]))
  const current = written.flatMap((name): [string, string][] => {
    const alias = byAddress.get(slugify(name))
    if (!alias) return [[slugify(name), name]]
    return alias.into_slug !== null && alias.into_name !== null ? [[alias.into_slug, alias.into_name]] : []
  })
  const once = new Map([...current].reverse())
  const kept = [...new Set(current.map(([slug]) => slug))]
  return { tags: kept.map(slug => once.get(slug) ?? slug), tag_slugs: kept }
}

/** Where the address of a tag leads that was renamed or merged; null when it leads nowhere. */
export async function tagMovedTo(db: Db, siteId: number, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('tag_alias')
    .select('into_slug')
    .where('site_id', '=', siteId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && row.into_slug !== slug ? row.into_slug : null
}
