import { type Attributes, Extension, type JSONContent } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { ProseBlock } from '../../prose/prose-document.ts'
import { settledTable, widestTable } from '../../prose/table-spans.ts'

/** A span as a page or Word says it; what is no number from 1 up counts as 1. */
const spanOf = (name: string) => (element: HTMLElement) => {
  const said = Number.parseInt(element.getAttribute(name) ?? '', 10)
  return said > 1 ? Math.min(said, widestTable) : 1
}

/** No widths and no alignment: they would be inline styles, and are not stored. */
const cellAttributes = (): Attributes => ({
  colspan: { default: 1, parseHTML: spanOf('colspan') },
  rowspan: { default: 1, parseHTML: spanOf('rowspan') },
})

/** What is pasted gets its spans cut to the table before the editor reckons with them: a million columns would stop it. */
const settledPaste = new Plugin({
  key: new PluginKey('settled-tables'),
  props: { transformPasted: slice => new Slice(settledIn(slice.content), slice.openStart, slice.openEnd) },
})

function settledIn(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach(node => {
    const inner = node.isTextblock ? node : node.copy(settledIn(node.content))
    nodes.push(...(inner.type.name === 'table' ? settledNodes(inner) : [inner]))
  })
  return Fragment.from(nodes)
}

/** Of a table that is too large to be kept, what stands in its cells. */
function settledNodes(table: Node): Node[] {
  const settled = settledTable(table.toJSON() as { readonly content?: readonly ProseBlock[] })
  if (settled?.content?.length) return [table.type.schema.nodeFromJSON(settled)]
  const blocks: Node[] = []
  table.descendants(node => {
    const isHolder = ['tableRow', 'tableCell', 'tableHeader'].includes(node.type.name)
    if (!isHolder) blocks.push(node)
    return isHolder
  })
  return blocks
}

/** A text that was stored elsewhere, or by an older portal, may hold tables that nobody has made fit. */
export function withSettledTables(node: JSONContent): JSONContent {
  const { content } = node
  if (!content) return node
  const inner = { ...node, content: content.map(withSettledTables) }
  if (node.type !== 'table') return inner
  return (settledTable(inner as { readonly content?: readonly ProseBlock[] }) as JSONContent | null) ?? unmerged(inner)
}

/** Of one that is too large even so, the cells without their spans. */
function unmerged(table: JSONContent): JSONContent {
  const cells = (row: JSONContent) => row.content?.map(({ attrs: _, ...cell }) => cell) ?? []
  return { ...table, content: table.content?.map(row => ({ ...row, content: cells(row) })) ?? [] }
}

/** Tables with merged cells, and the key that merges the cells which are selected, or splits the one that is merged. */
export const tables = [
  // Its own view and tag carry widths as inline styles, which the page's policy drops.
  Table.extend({ addNodeView: () => null, renderHTML: () => ['table', ['tbody', 0]] }),
  TableRow,
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
  Extension.create({
    name: 'mergedCells',
    addKeyboardShortcuts() {
      return { 'Mod-Alt-m': () => this.editor.commands.mergeOrSplit() }
    },
    addProseMirrorPlugins: () => [settledPaste],
  }),
]
