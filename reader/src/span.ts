import type { Quote, Span } from './reading.ts'

/** What stands between two offsets, with the blanks at both ends left out. */
export function quoteOf(text: string, start: number, end: number): Quote {
  const span = trimmed(text, start, end)
  return { ...span, text: text.slice(span.start, span.end) }
}

const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === ''

/** The span without blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return { start: from, end: to }
}

/** Whether the two stretches share a letter. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies within `outer`. */
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
