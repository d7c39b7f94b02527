import type { Explanation, Reading } from './reading.ts'

const LONGEST_QUOTE = 60

function quoted(text: string): string {
  const line = text.replace(/\n+/gu, ' ')
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}

function linesOf(explanation: Explanation, depth: number): readonly string[] {
  const { rule, span, text, from } = explanation
  const line = `${'  '.repeat(depth)}${rule} «${quoted(text)}» ${span.start}–${span.end}`
  return [line, ...from.flatMap(inner => linesOf(inner, depth + 1))]
}

/** Which rule read which words, as an indented tree, one reading a line. */
export function explain(reading: Reading): string {
  return reading.explanations.flatMap(explanation => linesOf(explanation, 0)).join('\n')
}
