import { read } from './read.ts'
import type { Explanation, Reading, ReadingContext } from './reading.ts'

const LONGEST_QUOTE = 60

/** How an explanation is printed. */
export interface ExplainOptions extends ReadingContext {
  /** Rules, quotes and offsets set off by colours, for a terminal. */
  readonly colour?: boolean
}

function quoted(text: string): string {
  const line = text.replace(/\n+/gu, ' ')
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}

const ESCAPE = String.fromCharCode(27)
const coloured = (text: string, colour: number): string => `${ESCAPE}[${colour}m${text}${ESCAPE}[0m`
const CYAN = 36
const GREY = 90

function linesOf(explanation: Explanation, depth: number, colour: boolean): readonly string[] {
  const { rule, span, text, from } = explanation
  const [said, place] = [`«${quoted(text)}»`, `${span.start}–${span.end}`]
  const line = colour ? `${coloured(rule, CYAN)} ${said} ${coloured(place, GREY)}` : `${rule} ${said} ${place}`
  return [`${'  '.repeat(depth)}${line}`, ...from.flatMap(inner => linesOf(inner, depth + 1, colour))]
}

const readingOf = (given: string | Reading, context: ReadingContext): Reading =>
  typeof given === 'string' ? read(given, context) : given

/**
 * Which rule read which words of a text or a reading, as an indented tree, one reading a line.
 *
 * @example
 * explain('Thu đạt 5 tỷ đồng.').includes('form: number with its unit «5 tỷ đồng»') // true
 */
export function explain(given: string | Reading, { colour = false, ...context }: ExplainOptions = {}): string {
  return readingOf(given, context)
    .explanations.flatMap(explanation => linesOf(explanation, 0, colour))
    .join('\n')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/gu, sign => SIGNS[sign] ?? sign)

function listOf(explanations: readonly Explanation[]): string {
  const items = explanations.map(({ rule, span, text, from }) => {
    const inner = from.length > 0 ? listOf(from) : ''
    return `<li data-start="${span.start}" data-end="${span.end}"><b>${escaped(rule)}</b> <q>${escaped(quoted(text))}</q>${inner}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/**
 * The same as nested HTML lists, every word of the text escaped.
 *
 * @example
 * explainHtml('Thu đạt 5 tỷ đồng.').startsWith('<ul><li data-start="8" data-end="17">') // true
 */
export const explainHtml = (given: string | Reading, context: ReadingContext = {}): string =>
  listOf(readingOf(given, context).explanations)
