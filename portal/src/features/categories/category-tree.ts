/** A category as the desk arranges it. */
export interface CategoryNode {
  readonly id: number
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly position: number
  readonly isHidden: boolean
}

/** Longest name; readers see it in menus. */
export const longestName = 100

export type TreeIssue =
  | 'name_missing'
  | 'name_long'
  | 'name_taken'
  | 'parent_inside'
  | 'not_found'
  | 'in_use'
  | 'into_missing'
  | 'into_inside'

/** Those directly under a category, in order; under none for the top. */
export function childrenOf<Node extends CategoryNode>(tree: readonly Node[], parentId: number | null): Node[] {
  return tree.filter(one => one.parentId === parentId).sort((a, b) => a.position - b.position || a.id - b.id)
}

/** A category and all below it. */
export function branchOf(tree: readonly CategoryNode[], id: number): number[] {
  return [id, ...childrenOf(tree, id).flatMap(child => branchOf(tree, child.id))]
}

/** What is wrong with a name under a parent; null when nothing is. */
export function nameIssue(
  tree: readonly CategoryNode[],
  { name, parentId, id = null }: { name: string; parentId: number | null; id?: number | null },
): TreeIssue | null {
  if (name === '') return 'name_missing'
  if ([...name].length > longestName) return 'name_long'
  const same = (one: CategoryNode) => one.id !== id && one.parentId === parentId
  return tree.some(one => same(one) && one.name.toLowerCase() === name.toLowerCase()) ? 'name_taken' : null
}

/** Siblings with one moved up or down; unchanged at either end. */
export function shifted(siblings: readonly number[], id: number, by: -1 | 1): number[] {
  const at = siblings.indexOf(id)
  const to = at + by
  const other = siblings[to]
  if (at < 0 || other === undefined) return [...siblings]
  return siblings.map((one, place) => (place === at ? other : place === to ? id : one))
}
