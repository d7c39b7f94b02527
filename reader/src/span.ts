import { BLANK, kindAt } from './letters/characters.ts'
import type { Quote, Span } from './reading.ts'

/** What stands between two offsets, with the blanks at both ends left out. */
export function quoteOf(text: string, start: number, end: number): Quote {
  const span = trimmed(text, start, end)
  return { ...span, text: text.slice(span.start, span.end) }
}

const isBlank = (text: string, at: number): boolean => (kindAt(text, at) & BLANK) !== 0

/** The span without blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = Math.min(end, text.length)
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return { start: from, end: to }
}

/** Whether the two stretches share a letter. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies within `outer`. */
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Where in a list sorted by start the first span that begins at or after the offset stands. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Of spans sorted by start those that lie within the outer one. */
export function inside<Kind extends Span>(spans: readonly Kind[], outer: Span): readonly Kind[] {
  const found: Kind[] = []
  for (let at = firstFrom(spans, outer.start); at < spans.length; at += 1) {
    const span = spans[at]
    if (!span || span.start >= outer.end) break
    if (span.end <= outer.end) found.push(span)
  }
  return found
}

/** For each of the stretches, one after another, the spans that lie within it; both lists sorted by start. */
export function insideEach<Kind extends Span>(
  spans: readonly Kind[],
  stretches: readonly Span[],
): readonly (readonly Kind[])[] {
  let at = 0
  return stretches.map(({ start, end }) => {
    let found: Kind[] | null = null
    for (let span = spans[at]; span && span.start < end; at += 1, span = spans[at]) {
      if (span.start < start || span.end > end) continue
      if (found === null) found = [span]
      else found.push(span)
    }
    return found ?? NONE
  })
}

/** Most stretches hold none: they share this one. */
const NONE: readonly never[] = []

/** The last of spans sorted by start that begins before the offset. */
export const lastBefore = <Kind extends Span>(spans: readonly Kind[], offset: number): Kind | undefined =>
  spans[firstFrom(spans, offset) - 1]
