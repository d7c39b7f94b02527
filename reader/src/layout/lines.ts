import type { Quote } from '../reading.ts'
import { quoteOf } from '../span.ts'

/** Every line that holds something, without the blanks at its ends. */
export function linesOf(text: string): readonly Quote[] {
  const lines: Quote[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = quoteOf(text, start, end)
    if (line.text !== '') lines.push(line)
    start = end + 1
  }
  return lines
}
