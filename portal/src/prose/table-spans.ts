import type { ProseBlock, ProseCell } from './prose-document.ts'

/** The widest and the longest table that is kept, as it shows. Word goes up to 63 columns. */
export const widestTable = 100
export const longestTable = 10_000

/** A cell where it stands: columns and rows count from 0, its size is cut to the room there is. */
interface PlacedCell {
  readonly cell: ProseCell
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
}

/** Just `content` of a table: the editor's script has no more than that either. */
interface Rows {
  readonly content?: readonly ProseBlock[] | undefined
}

const isCell = (block: ProseBlock): block is ProseCell => block.type === 'tableCell' || block.type === 'tableHeader'

const cellsOf = (row: ProseBlock): readonly ProseCell[] =>
  row.type === 'tableRow' ? (row.content ?? []).filter(isCell) : []

/** Rows in which a cell begins; others only show through cells from above. */
const rowsOf = (table: Rows): readonly ProseBlock[] => (table.content ?? []).filter(row => row.type === 'tableRow')

/**
 * Each cell goes to the first free column of its row, as in a browser. One that would reach over another, or out of the
 * table, is cut where the other or the table's edge begins. Null for a table that is too wide, or in which one cell
 * leaves the rows below it no place.
 */
function placed(rows: readonly ProseBlock[]): PlacedCell[] | null {
  const freeFrom = new Array<number>(widestTable).fill(0)
  const isFree = (column: number, row: number) => (freeFrom[column] ?? Number.POSITIVE_INFINITY) <= row
  const cells: PlacedCell[] = []
  for (const [row, block] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(block)) {
      while (column < widestTable && !isFree(column, row)) column += 1
      if (column === widestTable) return null
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
      let width = 1
      while (width < colspan && isFree(column + width, row)) width += 1
      const height = Math.min(rowspan, rows.length - row)
      freeFrom.fill(row + height, column, column + width)
      cells.push({ cell, row, column, width, height })
      column += width
    }
  }
  return cells
}

/** How many of the places before each were taken: `[0, 1, 1, 2]` for the first and the third. */
function countsUpTo(taken: ReadonlySet<number>, length: number): readonly number[] {
  const counts = [0]
  for (let at = 0; at < length; at += 1) counts.push((counts[at] ?? 0) + (taken.has(at) ? 1 : 0))
  return counts
}

/**
 * A table whose cells fit together: spans are cut to the room there is, and rows and columns in which no cell begins are
 * gone, as they would show nothing. Null for one that is too wide or too long even so: it is refused whole.
 */
export function settledTable<Table extends Rows>(table: Table): Table | null {
  const rows = rowsOf(table)
  const cells = placed(rows)
  if (!cells) return null
  const columns = countsUpTo(new Set(cells.map(one => one.column)), widestTable)
  const begun = new Set(cells.map(one => one.row))
  if (begun.size > longestTable) return null
  const lines = countsUpTo(begun, rows.length)
  const across = (counts: readonly number[], from: number, to: number) => (counts[to] ?? 0) - (counts[from] ?? 0)
  const settled = new Map(
    cells.map(({ cell, row, column, width, height }) => {
      const colspan = across(columns, column, column + width)
      return [cell, spanning(cell, { colspan, rowspan: across(lines, row, row + height) })] as const
    }),
  )
  const isKept = (block: ProseBlock) => block.type !== 'tableRow' || (block.content ?? []).length > 0
  const content = (table.content ?? []).filter(isKept).map(block => withCells(block, settled))
  return { ...table, content }
}

function withCells(row: ProseBlock, settled: ReadonlyMap<ProseBlock, ProseCell>): ProseBlock {
  if (row.type !== 'tableRow') return row
  return { ...row, content: (row.content ?? []).map(block => settled.get(block) ?? block) }
}

/** The cell with its spans; one of a single column and row has none, so that a table without merged cells stays as it was. */
function spanning(cell: ProseCell, { colspan, rowspan }: { colspan: number; rowspan: number }): ProseCell {
  const { attrs: _, ...bare } = cell
  if (colspan === 1 && rowspan === 1) return bare
  const { type, ...more } = bare
  return { type, attrs: { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }, ...more }
}

/** What a heading cell is the heading of. */
export type HeadingScope = 'col' | 'row'

interface Headings {
  /** How many rows at the top are headings through and through, with nothing that reaches out of them. */
  readonly headRows: number
  readonly scopes: ReadonlyMap<ProseBlock, HeadingScope>
}

/** A heading cell in a row of nothing but headings is of the columns below it; one beside figures is of its row. */
export function headingsOf(table: Rows): Headings {
  const rows = rowsOf(table)
  const cells = placed(rows) ?? []
  const withFigures = new Set<number>()
  for (const { cell, row, height } of cells)
    if (cell.type === 'tableCell') for (let at = row; at < row + height; at += 1) withFigures.add(at)
  const scopes = new Map<ProseBlock, HeadingScope>()
  for (const { cell, row } of cells)
    if (cell.type === 'tableHeader') scopes.set(cell, withFigures.has(row) ? 'row' : 'col')
  const firstFigures = rows.findIndex((_, row) => withFigures.has(row))
  const reachesOut = cells.some(({ row, height }) => row < firstFigures && row + height > firstFigures)
  return { headRows: firstFigures < 0 || reachesOut ? 0 : firstFigures, scopes }
}

/** A cell over more than one column or row, for whoever compares two versions of a text. */
export interface MergedCell {
  /** Of the table in the text, from 1. */
  readonly table: number
  readonly words: string
  readonly columns: number
  readonly rows: number
}
