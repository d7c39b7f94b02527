/** One line of a menu as the desk arranges it: those one step in stand under the last one before them that is not. */
export interface MenuRow {
  readonly label: string
  readonly path: string
  readonly depth: 0 | 1
}

export type MenuIssue = 'label_missing' | 'label_long' | 'path_missing' | 'path_wrong' | 'category_unknown' | 'too_many'

export interface RowIssue {
  readonly row: number
  readonly field: 'label' | 'path'
  readonly key: MenuIssue
}

const longestLabel = 60
/** More than this nobody reads. */
const mostRows = 80

export interface MenuTree {
  readonly label: string
  readonly path: string
  readonly children?: readonly MenuTree[]
}

/** A menu as lines, from the top. */
export const rowsOf = (menu: readonly MenuTree[]): MenuRow[] =>
  menu.flatMap(({ label, path, children = [] }) => [
    { label, path, depth: 0 } as const,
    ...children.map(child => ({ label: child.label, path: child.path, depth: 1 }) as const),
  ])

/** The lines as a menu. */
export function menuOf(rows: readonly MenuRow[]): MenuTree[] {
  const menu: { label: string; path: string; children: MenuTree[] }[] = []
  for (const { label, path, depth } of rows) {
    const above = menu.at(-1)
    if (depth === 1 && above) above.children.push({ label, path })
    else menu.push({ label, path, children: [] })
  }
  return menu
}

/** What is wrong with the lines. `slugs` are the addresses of the site's categories. */
export function menuIssues(rows: readonly MenuRow[], slugs: readonly string[]): RowIssue[] {
  const found = rows.flatMap((row, at): RowIssue[] => {
    const label = row.label === '' ? 'label_missing' : [...row.label].length > longestLabel ? 'label_long' : null
    const path = pathIssue(row.path, slugs)
    return [
      ...(label ? [{ row: at, field: 'label', key: label } as const] : []),
      ...(path ? [{ row: at, field: 'path', key: path } as const] : []),
    ]
  })
  return rows.length > mostRows ? [...found, { row: mostRows, field: 'label', key: 'too_many' }] : found
}

/** A page of this site, or an address elsewhere that begins with https. */
function pathIssue(path: string, slugs: readonly string[]): MenuIssue | null {
  if (path === '') return 'path_missing'
  const category = /^\/chuyen-muc\/([^/?#]+)$/.exec(path)
  if (category) return slugs.includes(category[1] ?? '') ? null : 'category_unknown'
  if (/^\/(?![/\\])[\w\-./?=&%#]*$/.test(path)) return null
  return isSafeLink(path) ? null : 'path_wrong'
}

function isSafeLink(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.username === '' && url.hostname.includes('.') && !/\s/.test(text)
}

/** Moves a line, with those under it, past its neighbour. */
export function moveRow(rows: readonly MenuRow[], at: number, by: -1 | 1): MenuRow[] {
  const row = rows[at]
  if (!row) return [...rows]
  const moved = rows.slice(at, endOf(rows, at))
  const others = [...rows.slice(0, at), ...rows.slice(at + moved.length)]
  const to = by === 1 ? afterNext(others, at, row.depth) : beforeLast(others, at, row.depth)
  return settled([...others.slice(0, to), ...moved, ...others.slice(to)])
}

/** One past the last line under the line. */
function endOf(rows: readonly MenuRow[], at: number): number {
  if (rows[at]?.depth !== 0) return at + 1
  const next = rows.findIndex((row, place) => place > at && row.depth === 0)
  return next < 0 ? rows.length : next
}

const afterNext = (others: readonly MenuRow[], at: number, depth: 0 | 1): number =>
  depth === 0 ? Math.min(endOf(others, at), others.length) : Math.min(at + 1, others.length)

function beforeLast(others: readonly MenuRow[], at: number, depth: 0 | 1): number {
  if (depth === 1) return Math.max(at - 1, 0)
  const last = others.findLastIndex((row, place) => place < at && row.depth === 0)
  return Math.max(last, 0)
}

/** Puts a line one step in or out. */
export const setDepth = (rows: readonly MenuRow[], at: number, depth: 0 | 1): MenuRow[] =>
  settled(rows.map((row, place) => (place === at ? { ...row, depth } : row)))

/** The lines in another order, by the places they had; unchanged when that is not all of them. */
export function orderRows<Row>(rows: readonly Row[], order: readonly number[]): Row[] {
  const isWhole = order.length === rows.length && new Set(order).size === rows.length
  const sorted = order.flatMap(at => rows[at] ?? [])
  return isWhole && sorted.length === rows.length ? sorted : [...rows]
}

/** The first line has nothing to stand under. */
export const settled = (rows: readonly MenuRow[]): MenuRow[] =>
  rows.map((row, at) => (at === 0 ? { ...row, depth: 0 } : row))
