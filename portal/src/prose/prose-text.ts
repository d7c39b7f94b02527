import type { ProseBlock, ProseDocument, ProseInline } from './prose-document.ts'
import type { MergedCell } from './table-spans.ts'

/** What stands between two blocks in the plain text that evidence is anchored in. */
export const blockGap = '\n\n'

/** The blocks that hold words, in reading order. */
function textBlocks(blocks: readonly ProseBlock[]): (ProseBlock & { type: 'paragraph' | 'heading' })[] {
  return blocks.flatMap(block => {
    if (block.type === 'paragraph' || block.type === 'heading') return [block]
    return block.type === 'horizontalRule' || block.type === 'insert' ? [] : textBlocks(block.content ?? [])
  })
}

/** The words of one block; a line break counts one character. */
export function inlineText(content: readonly ProseInline[] | undefined): string {
  return (content ?? []).map(one => (one.type === 'text' ? one.text : '\n')).join('')
}

/** The plain text of a document: its blocks with blank lines between. Spans of readings count in it. */
export function proseText(document: ProseDocument): string {
  return textBlocks(document.content)
    .map(block => inlineText(block.content))
    .join(blockGap)
}

/** What a document shows between its words, in reading order. */
export function insertRefs(document: ProseDocument): ReadonlySet<string> {
  const refs = new Set<string>()
  const look = (blocks: readonly ProseBlock[]) => {
    for (const block of blocks) {
      if (block.type === 'insert') refs.add(block.attrs.ref)
      else if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'horizontalRule')
        look(block.content ?? [])
    }
  }
  look(document.content)
  return refs
}

/** The cells that are merged, in reading order; a table within a cell counts after the one around it. */
export function mergedCells(document: ProseDocument): MergedCell[] {
  const merged: MergedCell[] = []
  let tables = 0
  const look = (blocks: readonly ProseBlock[], table: number) => {
    for (const block of blocks) {
      if (!('content' in block) || block.type === 'paragraph' || block.type === 'heading') continue
      if (block.type === 'table') tables += 1
      const inner = block.type === 'table' ? tables : table
      if ((block.type === 'tableCell' || block.type === 'tableHeader') && block.attrs) {
        const { colspan: columns = 1, rowspan: rows = 1 } = block.attrs
        const words = textBlocks(block.content ?? []).map(one => inlineText(one.content))
        merged.push({ table, words: words.join(' '), columns, rows })
      }
      look(block.content ?? [], inner)
    }
  }
  look(document.content, 0)
  return merged
}
