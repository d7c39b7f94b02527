import { isDeepStrictEqual } from 'node:util'
import { slugify } from '@tuong-minh/reader/letters'
import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import {
  grantsByCategory,
  type Moved,
  moveBack,
  moveInto,
  putGrantsBack,
  type StoredGrant,
} from './category-moves.commands.ts'
import { categoryTree, isCategoryUsed } from './category-tree.queries.ts'
import { branchOf, type CategoryNode, childrenOf, nameIssue, shifted, type TreeIssue } from './category-tree.ts'

/** What a change of the tree came to: by which number it can be taken back, or why it was not made. */
export type TreeChange = { readonly undo: number | null } | { readonly issue: TreeIssue }

/** Adds a category at the end of those under its parent. */
export async function openCategory(
  tx: Tx,
  deed: Deed,
  { name, parentId, at }: { name: string; parentId: number | null; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: 'openCategory', at }, async tree => {
    const issue = parentId !== null && !tree.some(one => one.id === parentId) ? 'not_found' : null
    const wrong = issue ?? nameIssue(tree, { name, parentId })
    if (wrong) return { issue: wrong }
    const position = childrenOf(tree, parentId).length
    const slug = await freeSlug(tx, tree, deed.site.id, name)
    const { id } = await tx
      .insertInto('category')
      .values({ site_id: deed.site.id, name, slug, parent_id: parentId, position })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, label: name }
  })
}

/** Gives a category another name and place; its old address leads to the new one for ever. */
export async function reviseCategory(
  tx: Tx,
  deed: Deed,
  { id, name, parentId, at }: { id: number; name: string; parentId: number | null; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: 'reviseCategory', at }, async tree => {
    const known = tree.find(one => one.id === id)
    if (!known || (parentId !== null && !tree.some(one => one.id === parentId))) return { issue: 'not_found' }
    if (parentId !== null && branchOf(tree, id).includes(parentId)) return { issue: 'parent_inside' }
    const wrong = nameIssue(tree, { name, parentId, id })
    if (wrong) return { issue: wrong }
    const slug = slugify(name) === slugify(known.name) ? known.slug : await freeSlug(tx, tree, deed.site.id, name)
    const position = parentId === known.parentId ? known.position : childrenOf(tree, parentId).length
    await putNode(tx, deed.site.id, { ...known, name, slug, parentId, position })
    if (slug !== known.slug) await redirectSlug(tx, deed.site.id, { slug: known.slug, id })
    return { id, label: name }
  })
}

/** Moves a category one place up or down among its siblings. */
export async function shiftCategory(
  tx: Tx,
  deed: Deed,
  { id, by, at }: { id: number; by: -1 | 1; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: 'orderCategories', at }, async tree => {
    const known = tree.find(one => one.id === id)
    if (!known) return { issue: 'not_found' }
    const siblings = childrenOf(tree, known.parentId).map(one => one.id)
    await putOrder(tx, deed.site.id, shifted(siblings, id, by))
    return { id, label: known.name }
  })
}

/** Puts siblings in another order, all at once. */
export async function orderCategories(
  tx: Tx,
  deed: Deed,
  { ids, at }: { ids: readonly number[]; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: 'orderCategories', at }, async tree => {
    const first = tree.find(one => one.id === ids[0])
    if (!first) return { issue: 'not_found' }
    const siblings = childrenOf(tree, first.parentId).map(one => one.id)
    if (siblings.length !== ids.length || siblings.some(id => !ids.includes(id))) return { issue: 'not_found' }
    await putOrder(tx, deed.site.id, ids)
    return { id: first.id, label: tree.find(one => one.id === first.parentId)?.name ?? first.name }
  })
}

/** Leaves a category out of lists and menus, or shows it there again; its address answers all the same. */
export async function hideCategory(
  tx: Tx,
  deed: Deed,
  { id, isHidden, at }: { id: number; isHidden: boolean; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: isHidden ? 'hideCategory' : 'showCategory', at }, async tree => {
    const known = tree.find(one => one.id === id)
    if (!known) return { issue: 'not_found' }
    await putNode(tx, deed.site.id, { ...known, isHidden })
    return { id, label: known.name }
  })
}

/** Removes a category that nothing stands under. */
export async function deleteCategory(tx: Tx, deed: Deed, { id, at }: { id: number; at: Date }): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  return changeTree(tx, deed, { act: 'deleteCategory', at }, async tree => {
    const known = tree.find(one => one.id === id)
    if (!known) return { issue: 'not_found' }
    if (await isCategoryUsed(tx, deed.site.id, id)) return { issue: 'in_use' }
    await removeNode(tx, deed.site.id, id)
    return { id, label: known.name }
  })
}

/** Puts all that stands under one category under another, and the address of the one leads to the other. */
export async function mergeCategory(
  tx: Tx,
  deed: Deed,
  { id, intoId, at }: { id: number; intoId: number; at: Date },
): Promise<TreeChange> {
  permit(deed.actor, 'keepCategories', deed.site)
  const siteId = deed.site.id
  return changeTree(tx, deed, { act: 'mergeCategory', at }, async tree => {
    const known = tree.find(one => one.id === id)
    if (!known) return { issue: 'not_found' }
    if (!tree.some(one => one.id === intoId) || intoId === id) return { issue: 'into_missing' }
    if (branchOf(tree, id).includes(intoId)) return { issue: 'into_inside' }
    const moved = await moveInto(tx, siteId, { id, intoId })
    await removeNode(tx, siteId, id)
    await redirectSlug(tx, siteId, { slug: known.slug, id: intoId })
    return { id, label: known.name, moved }
  })
}

type Made = { readonly issue: TreeIssue } | { readonly id: number; readonly label: string; readonly moved?: Moved }

interface Terms {
  readonly id: number
  readonly before: readonly CategoryNode[]
  readonly after: readonly CategoryNode[]
  readonly moved: Moved | null
  /** Roles that went with a category. */
  readonly grants: readonly StoredGrant[]
}

/** Makes a change to the tree with all that goes with it: timeline, kept pages, the way back. */
async function changeTree(
  tx: Tx,
  deed: Deed,
  { act, at }: { act: string; at: Date },
  make: (tree: readonly CategoryNode[]) => Promise<Made>,
): Promise<TreeChange> {
  const { site } = deed
  await sql`select from category where site_id = ${site.id} for update`.execute(tx)
  const before = await categoryTree(tx, site.id)
  const given = await grantsByCategory(tx, site.id)
  const made = await make(before)
  if ('issue' in made) return made
  const after = await categoryTree(tx, site.id)
  await tell(tx, deed, { id: made.id, act, name: made.label })
  const grants = given.filter(one => !after.some(other => other.id === one.category_id))
  const terms: Terms = { id: made.id, before, after, moved: made.moved ?? null, grants }
  return { undo: await leaveUndo(tx, deed, { act, label: made.label, inverse: 'restoreCategories', terms, at }) }
}

async function tell(tx: Tx, { actor, site }: Deed, { id, act, name }: { id: number; act: string; name: string }) {
  await writeTimeline(tx, { siteId: site.id, kind: 'category', id }, { actor, act, details: { name } })
  await announceChanges(tx, [`articles:${site.id}`, `site:${site.id}`])
}

/** Takes a change of the tree back, if the tree still stands as the change left it. */
export async function restoreCategories(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'keepCategories', deed.site)
  const { id, before, after, moved, grants } = given as Terms
  const siteId = deed.site.id
  await sql`select from category where site_id = ${siteId} for update`.execute(tx)
  if (!isDeepStrictEqual(await categoryTree(tx, siteId), after)) return false
  const added = after.filter(one => !before.some(other => other.id === one.id))
  for (const one of added) {
    if (await isCategoryUsed(tx, siteId, one.id)) return false
    await removeNode(tx, siteId, one.id)
  }
  for (const one of parentsFirst(before)) await putNode(tx, siteId, one)
  await sql`delete from former_slug f using category c where f.site_id = ${siteId} and f.subject_kind = 'category'
    and c.site_id = f.site_id and c.slug = f.slug`.execute(tx)
  if (moved && !(await moveBack(tx, siteId, { id, moved }))) return false
  await putGrantsBack(tx, grants)
  const name = before.find(one => one.id === id)?.name ?? after.find(one => one.id === id)?.name ?? ''
  await tell(tx, deed, { id, act: 'undo', name })
  return true
}

/** A row can only stand under one that is there. */
function parentsFirst(tree: readonly CategoryNode[], parentId: number | null = null): CategoryNode[] {
  return childrenOf(tree, parentId).flatMap(one => [one, ...parentsFirst(tree, one.id)])
}

async function putNode(tx: Tx, siteId: number, { id, parentId, slug, name, position, isHidden }: CategoryNode) {
  await sql`insert into category (site_id, id, parent_id, slug, name, position, is_hidden) overriding system value
    values (${siteId}, ${id}, ${parentId}, ${slug}, ${name}, ${position}, ${isHidden})
    on conflict (site_id, id) do update set parent_id = excluded.parent_id, slug = excluded.slug, name = excluded.name,
      position = excluded.position, is_hidden = excluded.is_hidden`.execute(tx)
}

async function putOrder(tx: Tx, siteId: number, ids: readonly number[]): Promise<void> {
  await sql`update category c set position = o.place - 1
    from unnest(${[...ids]}::bigint[]) with ordinality as o (id, place)
    where c.site_id = ${siteId} and c.id = o.id`.execute(tx)
}

async function removeNode(tx: Tx, siteId: number, id: number): Promise<void> {
  await tx.deleteFrom('category').where('site_id', '=', siteId).where('id', '=', id).execute()
}

/** An address nobody has now. One that another category had before is taken: the newer one of that name has it. */
async function freeSlug(tx: Tx, tree: readonly CategoryNode[], siteId: number, name: string): Promise<string> {
  const stem = slugify(name).slice(0, 90) || 'chuyen-muc'
  const taken = new Set(tree.map(one => one.slug))
  let slug = stem
  for (let number = 2; taken.has(slug); number += 1) slug = `${stem}-${number}`
  await sql`delete from former_slug where site_id = ${siteId} and subject_kind = 'category' and slug = ${slug}`.execute(
    tx,
  )
  return slug
}

async function redirectSlug(tx: Tx, siteId: number, { slug, id }: { slug: string; id: number }): Promise<void> {
  const row = { site_id: siteId, subject_kind: 'category', slug, subject_id: id }
  await tx
    .insertInto('former_slug')
    .values(row)
    .onConflict(conflict => conflict.columns(['site_id', 'subject_kind', 'slug']).doUpdateSet({ subject_id: id }))
    .execute()
}
