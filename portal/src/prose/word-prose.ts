import {
  isSafeAddress,
  type ProseBlock,
  type ProseDocument,
  type ProseInline,
  type ProseMark,
} from './prose-document.ts'
import { settledTable } from './table-spans.ts'
import { type ListedBlock, listed } from './word-lists.ts'

/** A part of a Word document, as its reader brings it. Whatever is of another kind is left out. */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[] | undefined
  /** Of a text. */
  readonly value?: string | undefined
  /** Of a paragraph: "heading 1", "Title". */
  readonly style?: string | undefined
  readonly list?: { readonly level: number; readonly isOrdered: boolean } | undefined
  /** Of a run. */
  readonly marks?: readonly Exclude<ProseMark['type'], 'link'>[] | undefined
  readonly href?: string | undefined
  /** Of a picture: its number. */
  readonly at?: number | undefined
  readonly isHeader?: boolean | undefined
  /** Of a cell: over how many columns and rows it reaches. */
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

/** What a text loses on its way: said to the person, never silently. */
export type LeftOut = 'pictures' | 'notes' | 'comments' | 'links' | 'others'

interface Walk {
  /** The pictures that were kept, by their numbers in the document; null for one that was not. */
  readonly pictures: readonly (string | null)[]
  readonly leftOut: Partial<Record<LeftOut, number>>
}

/** A Word document as structured text, and how much of what it has no place for. */
export function proseOfWord(
  root: WordNode,
  pictures: readonly (string | null)[],
): { document: ProseDocument; leftOut: Partial<Record<LeftOut, number>> } {
  const walk: Walk = { pictures, leftOut: {} }
  const content = blocksOf(root.children ?? [], walk)
  return { document: { type: 'doc', content }, leftOut: walk.leftOut }
}

function lose({ leftOut }: Walk, what: LeftOut): void {
  leftOut[what] = (leftOut[what] ?? 0) + 1
}

function blocksOf(nodes: readonly WordNode[], walk: Walk): ProseBlock[] {
  return listed(nodes.flatMap(node => blockOf(node, walk)))
}

function blockOf(node: WordNode, walk: Walk): ListedBlock[] {
  if (node.type === 'paragraph') return paragraphOf(node, walk)
  if (node.type === 'table') return tableOf(node, walk)
  if (node.type === 'comment' || node.type === 'note') return []
  // A text box or a content control: what stands in it counts.
  return (node.children ?? []).flatMap(child => blockOf(child, walk))
}

function paragraphOf(node: WordNode, walk: Walk): ListedBlock[] {
  const level = headingLevel(node.style)
  const parts: Part[] = partsOf(node.children ?? [], { walk, marks: [], isHeading: level !== null })
  const content = trimmed(parts.flatMap(part => ('ref' in part ? [] : [part])))
  const pictures = parts.flatMap(part => ('ref' in part ? [part.ref] : []))
  const inserts = pictures.map(ref => ({ block: { type: 'insert', attrs: { ref } } as const }))
  if (content.length === 0) return inserts
  if (level !== null) return [{ block: { type: 'heading', attrs: { level }, content } }, ...inserts]
  const { list } = node
  return [{ block: { type: 'paragraph', content }, ...(list ? { list } : {}) }, ...inserts]
}

/** The title of the page is the article's own: the largest heading of a text is the second. */
function headingLevel(style: string | undefined): 2 | 3 | 4 | null {
  if (style?.toLowerCase() === 'title') return 2
  const number = /^heading ([1-6])$/i.exec(style ?? '')?.[1]
  return number ? (Math.min(4, Number(number) + 1) as 2 | 3 | 4) : null
}

type Part = ProseInline | { readonly ref: string }

interface Around {
  readonly walk: Walk
  readonly marks: readonly ProseMark[]
  readonly isHeading: boolean
}

function partsOf(nodes: readonly WordNode[], around: Around): Part[] {
  return nodes.flatMap(node => partOf(node, around))
}

function partOf(node: WordNode, around: Around): Part[] {
  const { walk, marks } = around
  const inside = (more: readonly ProseMark[]) => partsOf(node.children ?? [], { ...around, marks: [...marks, ...more] })
  if (node.type === 'text') return textOf(node.value ?? '', marks)
  if (node.type === 'tab') return textOf(' ', marks)
  if (node.type === 'break') return [{ type: 'hardBreak' }]
  if (node.type === 'run') return inside(around.isHeading ? [] : (node.marks ?? []).map(type => ({ type })))
  if (node.type === 'hyperlink') return inside(linkOf(node.href, around))
  if (node.type === 'image') return pictureOf(node, walk)
  if (node.type === 'noteReference') lose(walk, 'notes')
  if (node.type === 'commentReference') lose(walk, 'comments')
  return inside([])
}

function textOf(value: string, marks: readonly ProseMark[]): ProseInline[] {
  const text = value.normalize('NFC')
  if (text === '') return []
  return marks.length > 0 ? [{ type: 'text', text, marks }] : [{ type: 'text', text }]
}

function linkOf(href: string | undefined, { walk, marks }: Around): ProseMark[] {
  if (!href || marks.some(mark => mark.type === 'link')) return []
  if (isSafeAddress(href)) return [{ type: 'link', attrs: { href } }]
  lose(walk, 'links')
  return []
}

function pictureOf({ at = -1 }: WordNode, walk: Walk): Part[] {
  const ref = walk.pictures[at]
  if (ref) return [{ ref }]
  lose(walk, 'pictures')
  return []
}

/** Neighbours with the same marks as one, no blank at the ends, no line break where nothing follows. */
function trimmed(content: readonly ProseInline[]): ProseInline[] {
  const runs: ProseInline[] = []
  for (const one of content) {
    const last = runs.at(-1)
    const isSame = last?.type === 'text' && one.type === 'text' && sameMarks(last.marks, one.marks)
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + one.text }
    else runs.push(one)
  }
  while (runs.length > 0 && isBlank(runs.at(-1))) runs.pop()
  while (runs.length > 0 && isBlank(runs[0])) runs.shift()
  return runs
}

const sameMarks = (one: readonly ProseMark[] | undefined, other: readonly ProseMark[] | undefined) =>
  JSON.stringify(one ?? []) === JSON.stringify(other ?? [])

const isBlank = (one: ProseInline | undefined) =>
  one?.type === 'hardBreak' || (one?.type === 'text' && one.text.trim() === '')

function tableOf(table: WordNode, walk: Walk): ListedBlock[] {
  const content = (table.children ?? []).filter(row => row.type === 'tableRow').map(row => rowOf(row, walk))
  const block = { type: 'table', content } as const
  return content.length > 0 ? [{ block: settledTable(block) ?? block }] : []
}

function rowOf(row: WordNode, walk: Walk): ProseBlock {
  const cells = (row.children ?? []).filter(cell => cell.type === 'tableCell')
  const type = row.isHeader ? 'tableHeader' : 'tableCell'
  const content = cells.map((cell): ProseBlock => {
    const { colspan, rowspan } = cell
    const inner = blocksOf(cell.children ?? [], walk)
    return { type, attrs: { colspan, rowspan }, content: inner.length > 0 ? inner : [{ type: 'paragraph' }] }
  })
  return { type: 'tableRow', content }
}
