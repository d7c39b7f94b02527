import { type ComponentChild, type ComponentChildren, h, type VNode } from 'preact'
import type { ProseBlock, ProseCell, ProseDocument, ProseInline, ProseMark, ProseText } from './prose-document.ts'
import { blockGap, inlineText } from './prose-text.ts'
import { type HeadingScope, headingsOf } from './table-spans.ts'

/**
 * A stretch of the plain text that is shown in a special way. `start` and `end` count as in `proseText`.
 * With `end` equal to `start` it stands between two characters: a note after a sentence.
 */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly render: (children: ComponentChildren) => VNode
}

const tagOfMark: Readonly<Record<Exclude<ProseMark['type'], 'link'>, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}

const tagOfBlock: Readonly<Record<string, string>> = {
  blockquote: 'blockquote',
  listItem: 'li',
  bulletList: 'ul',
  orderedList: 'ol',
  tableRow: 'tr',
}

/** Marks in order without overlaps: the earlier one stays, of two that begin together the longer one. */
function settleMarks(marks: readonly TextMark[]): TextMark[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return ordered.filter(mark => {
    const isFree = mark.start >= reached
    if (isFree) reached = mark.end
    return isFree
  })
}

/** Walks the document once and keeps count of where in the plain text it is. */
class ProseWalker {
  private offset: number
  private next = 0
  private scopes: ReadonlyMap<ProseBlock, HeadingScope> = new Map()
  private readonly marks: readonly TextMark[]

  private tables = 0

  private readonly inserted: NonNullable<ProseView['inserted']>
  private readonly nameTable: ProseView['nameTable']

  constructor(marks: readonly TextMark[], { offset = 0, inserted = () => null, nameTable }: ProseView) {
    this.marks = settleMarks(marks)
    this.offset = offset
    this.inserted = inserted
    this.nameTable = nameTable
  }

  blocks(blocks: readonly ProseBlock[]): ComponentChild[] {
    return blocks.map(block => this.block(block))
  }

  private block(block: ProseBlock): ComponentChild {
    if (block.type === 'horizontalRule') return h('hr', null)
    if (block.type === 'insert') return this.inserted(block.attrs.ref)
    if (block.type === 'paragraph') return this.wordsOf('p', block.content)
    if (block.type === 'heading') return this.wordsOf(`h${block.attrs.level}`, block.content)
    if (block.type === 'table') return this.table(block)
    if (block.type === 'tableCell' || block.type === 'tableHeader') return this.cell(block)
    return h(tagOfBlock[block.type] ?? 'div', null, this.blocks(block.content ?? []))
  }

  /** In a box of its own, which scrolls where the table is wider than the page, by keyboard too. */
  private table({ content = [] }: { readonly content?: readonly ProseBlock[] | undefined }): ComponentChild {
    const { headRows, scopes } = headingsOf({ content })
    const around = this.scopes
    this.scopes = scopes
    this.tables += 1
    const number = this.tables
    const rows = this.blocks(content)
    this.scopes = around
    const parts = [
      ...(headRows > 0 ? [h('thead', null, rows.slice(0, headRows))] : []),
      h('tbody', null, rows.slice(headRows)),
    ]
    const name = this.nameTable?.(number)
    const named = name === undefined ? {} : { role: 'region', 'aria-label': name }
    return h('div', { class: 'prose-table', tabindex: 0, ...named }, h('table', null, parts))
  }

  private cell(cell: ProseCell): ComponentChild {
    const inner = this.blocks(cell.content ?? [])
    if (cell.type === 'tableCell') return h('td', spansOf(cell), inner)
    return h('th', { scope: this.scopes.get(cell), ...spansOf(cell) }, inner)
  }

  private wordsOf(tag: string, content: readonly ProseInline[] | undefined): VNode {
    const end = this.offset + inlineText(content).length
    const children: ComponentChildren[] = (content ?? []).flatMap(one => this.inline(one))
    children.push(...this.notesUpTo(end))
    this.offset = end + blockGap.length
    return h(tag, null, children)
  }

  private inline(one: ProseInline): ComponentChildren[] {
    if (one.type === 'text') return this.text(one)
    this.offset += 1
    return [h('br', null)]
  }

  /** Cuts a run of text where marks begin and end. A mark that runs on into the next run is shown in each. */
  private text(run: ProseText): ComponentChildren[] {
    const start = this.offset
    const end = start + run.text.length
    const pieces: ComponentChildren[] = []
    let at = start
    const plain = (to: number) => {
      if (to > at) pieces.push(formatted(run, run.text.slice(at - start, to - start)))
      at = to
    }
    for (let mark = this.marks[this.next]; mark && mark.start < end; mark = this.marks[this.next]) {
      plain(Math.max(mark.start, at))
      const stop = Math.min(mark.end, end)
      if (stop > at) pieces.push(mark.render(formatted(run, run.text.slice(at - start, stop - start))))
      else if (mark.end === mark.start) pieces.push(mark.render(null))
      at = Math.max(at, stop)
      if (mark.end > end) break
      this.next += 1
    }
    plain(end)
    this.offset = end
    return pieces
  }

  /** Notes that stand exactly at the end of a block, after its last character. */
  private notesUpTo(end: number): VNode[] {
    const notes: VNode[] = []
    for (let mark = this.marks[this.next]; mark && mark.start <= end && mark.end <= end; mark = this.marks[this.next]) {
      if (mark.start === mark.end) notes.push(mark.render(null))
      this.next += 1
    }
    return notes
  }
}

/** Named one by one: nothing else that stands beside them becomes an attribute. */
const spansOf = ({ attrs }: ProseCell) => ({ colspan: attrs?.colspan, rowspan: attrs?.rowspan })

function formatted(run: ProseText, text: string): ComponentChildren {
  return (run.marks ?? []).reduceRight<ComponentChildren>((inner, mark) => {
    if (mark.type === 'link') return h('a', linkAttributes(mark.attrs.href), inner)
    return h(tagOfMark[mark.type], null, inner)
  }, text)
}

function linkAttributes(href: string): { href: string; rel?: string } {
  return href.startsWith('/') || href.startsWith('#') ? { href } : { href, rel: 'noopener noreferrer' }
}

/** How a document is shown where it does not stand alone. */
export interface ProseView {
  /** Where the document begins in the text that the marks count in (an article's text begins with its title). */
  readonly offset?: number
  /** What stands at a place in the text; null for what is not there any more. */
  readonly inserted?: (ref: string) => ComponentChild
  /** What the box is called in which a table scrolls. Tables count from 1. */
  readonly nameTable?: (number: number) => string
}

/** The document as elements, escaped by construction. */
export function renderProse(
  document: ProseDocument,
  marks: readonly TextMark[] = [],
  view: ProseView = {},
): ComponentChild[] {
  return new ProseWalker(marks, view).blocks(document.content)
}
