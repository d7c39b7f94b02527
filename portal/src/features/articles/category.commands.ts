import { slugify } from '@tuong-minh/reader/letters'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges } from '../../publishing/index.ts'

/** Adds a category to the tree of a site. Returns its identity. */
export async function addCategory(
  tx: Tx,
  { actor, site }: Deed,
  category: { name: string; parentId?: number | null; position?: number },
): Promise<number> {
  permit(actor, 'editArticle', site)
  const { id } = await tx
    .insertInto('category')
    .values({
      site_id: site.id,
      name: category.name,
      slug: slugify(category.name),
      parent_id: category.parentId ?? null,
      position: category.position ?? 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await announceChanges(tx, [`articles:${site.id}`])
  return id
}

/** Adds a running story. Returns its identity. */
export async function addTopic(tx: Tx, { actor, site }: Deed, name: string): Promise<number> {
  permit(actor, 'editArticle', site)
  const { id } = await tx
    .insertInto('topic')
    .values({ site_id: site.id, name, slug: slugify(name) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await announceChanges(tx, [`articles:${site.id}`])
  return id
}
