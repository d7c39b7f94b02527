import { isDeepStrictEqual } from 'node:util'
import type { ProseBlock, ProseDocument, ProseInline, ProseMark } from './prose-document.ts'

/**
 * Structured text as lines that a person can type in a plain field, and back: a blank line between blocks, `## ` before
 * a heading, `- ` and `1. ` before items, `> ` before a quotation, `**bold**`, `*italic*`, `[words](address)`, and
 * `[[3fa2c1d4e5b6]]` where a picture or a file of the article is shown.
 */

const inlineSigns = /([\\*[\]])/g

/**
 * The plain form; null where the document has what it can't hold (a table, a list in a list, an underline). What comes
 * back from it is the very document: anything else counts as not held.
 */
export function plainOfProse(document: ProseDocument): string | null {
  const blocks = document.content.map(plainBlock)
  if (blocks.includes(null)) return null
  const text = blocks.join('\n\n')
  return isDeepStrictEqual(proseOfPlain(text), document) ? text : null
}

function plainBlock(block: ProseBlock): string | null {
  if (block.type === 'paragraph') return guarded(plainInline(block.content))
  if (block.type === 'heading') return before(`${'#'.repeat(block.attrs.level)} `, plainInline(block.content))
  if (block.type === 'horizontalRule') return '---'
  if (block.type === 'insert') return `[[${block.attrs.ref}]]`
  if (block.type === 'blockquote') return lines(block.content, () => '> ', '\n>\n')
  if (block.type === 'bulletList') return lines(itemsOf(block), () => '- ', '\n')
  if (block.type === 'orderedList') return lines(itemsOf(block), at => `${at + 1}. `, '\n')
  return null
}

const before = (sign: string, text: string | null) => (text === null || text.includes('\n') ? null : sign + text)

/** A paragraph that looks like something else keeps a backslash before it. */
const guarded = (text: string | null) =>
  text === null ? null : text.replaceAll(/^(?=#{2,4} |- |\d+\. |> |---$)/gm, '\\')

/** The one paragraph of each item; an item of more makes the list impossible. */
function itemsOf(list: { readonly content?: readonly ProseBlock[] | undefined }): readonly (ProseBlock | null)[] {
  return (list.content ?? []).map(item => {
    const [only, ...more] = item.type === 'listItem' ? (item.content ?? []) : []
    return only && more.length === 0 ? only : null
  })
}

function lines(
  blocks: readonly (ProseBlock | null)[] | undefined,
  sign: (at: number) => string,
  gap: string,
): string | null {
  const texts = (blocks ?? []).map((block, at) =>
    block?.type === 'paragraph' ? before(sign(at), plainInline(block.content)) : null,
  )
  return texts.length === 0 || texts.includes(null) ? null : texts.join(gap)
}

function plainInline(content: readonly ProseInline[] | undefined): string | null {
  const parts = (content ?? []).map(one => (one.type === 'hardBreak' ? '\n' : plainRun(one.text, one.marks ?? [])))
  return parts.includes(null) ? null : parts.join('')
}

function plainRun(text: string, marks: readonly ProseMark[]): string | null {
  const escaped = text.replaceAll(inlineSigns, '\\$1')
  const link = marks.find(mark => mark.type === 'link')
  const others = marks.filter(mark => mark.type !== 'link').map(mark => mark.type)
  if (others.some(type => type !== 'bold' && type !== 'italic')) return null
  if (others.length > 0 && text.trim() !== text) return null
  const stars = (others.includes('bold') ? '**' : '') + (others.includes('italic') ? '*' : '')
  const starred = stars + escaped + [...stars].reverse().join('')
  if (!link) return starred
  return /[()\s]/.test(link.attrs.href) ? null : `[${starred}](${link.attrs.href})`
}

/** Reads the plain form. Whatever is no sign of ours is a paragraph. */
export function proseOfPlain(text: string): ProseDocument {
  const blocks = text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map(block => block.replace(/^\n+|\s+$/g, ''))
    .filter(block => block !== '')
  return { type: 'doc', content: blocks.map(blockOfPlain) }
}

function blockOfPlain(block: string): ProseBlock {
  const heading = /^(#{2,4}) (.*)$/.exec(block)
  if (heading) {
    const level = heading[1]?.length as 2 | 3 | 4
    return { type: 'heading', attrs: { level }, ...inlineOf(heading[2] ?? '') }
  }
  if (block === '---') return { type: 'horizontalRule' }
  const ref = /^\[\[([0-9a-f]{12})\]\]$/.exec(block)?.[1]
  if (ref) return { type: 'insert', attrs: { ref } }
  const rows = block.split('\n')
  if (rows.every(row => /^>( |$)/.test(row))) return { type: 'blockquote', content: quoted(rows) }
  if (rows.every(row => row.startsWith('- '))) return list('bulletList', rows, /^- /)
  if (rows.every(row => /^\d+\. /.test(row))) return list('orderedList', rows, /^\d+\. /)
  return paragraph(rows.map(row => row.replace(/^\\(?=#{2,4} |- |\d+\. |> |---$)/, '')).join('\n'))
}

function quoted(rows: readonly string[]): ProseBlock[] {
  return rows
    .map(row => row.slice(2))
    .filter(text => text !== '')
    .map(paragraph)
}

function list(type: 'bulletList' | 'orderedList', rows: readonly string[], sign: RegExp): ProseBlock {
  return { type, content: rows.map(row => ({ type: 'listItem', content: [paragraph(row.replace(sign, ''))] })) }
}

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', ...inlineOf(text) })

const token =
  /\\([\\*[\]])|\[((?:\\.|[^\\[\]\n])+)\]\(((?:https?:\/\/|mailto:|\/(?!\/)|#)[^()\s]*)\)|\*\*\*((?:\\.|[^\\*\n])+)\*\*\*|\*\*((?:\\.|[^\\*\n])+)\*\*|\*((?:\\.|[^\\*\n])+)\*|\n/g

function inlineOf(text: string): { readonly content?: readonly ProseInline[] } {
  const content = merged(runsOf(text, []))
  return content.length > 0 ? { content } : {}
}

function runsOf(text: string, marks: readonly ProseMark[]): ProseInline[] {
  const runs: ProseInline[] = []
  let at = 0
  const plain = (words: string) => words !== '' && runs.push(run(words, marks))
  for (const match of text.matchAll(token)) {
    plain(text.slice(at, match.index))
    runs.push(...tokenRuns(match, marks))
    at = match.index + match[0].length
  }
  plain(text.slice(at))
  return runs
}

function tokenRuns(match: RegExpMatchArray, marks: readonly ProseMark[]): ProseInline[] {
  const [whole, sign, words, href, both, bold, italic] = match
  if (sign !== undefined) return [run(sign, marks)]
  if (whole === '\n') return [{ type: 'hardBreak' }]
  if (words !== undefined) return runsOf(words, [...marks, { type: 'link', attrs: { href: href ?? '' } }])
  if (both !== undefined) return runsOf(both, [...marks, { type: 'bold' }, { type: 'italic' }])
  if (bold !== undefined) return runsOf(bold, [...marks, { type: 'bold' }])
  return runsOf(italic ?? '', [...marks, { type: 'italic' }])
}

const run = (text: string, marks: readonly ProseMark[]): ProseInline =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }

/** Neighbours with the same marks as one run. */
function merged(runs: readonly ProseInline[]): ProseInline[] {
  const done: ProseInline[] = []
  for (const one of runs) {
    const last = done.at(-1)
    if (last?.type === 'text' && one.type === 'text' && isDeepStrictEqual(last.marks, one.marks))
      done[done.length - 1] = { ...last, text: last.text + one.text }
    else done.push(one)
  }
  return done
}
