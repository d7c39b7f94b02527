import type { Page } from '../../layout/page.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { actionFrom } from './items.ts'

/** Where the last of the acts joined by commas begins: `quan tâm, sớm bố trí đủ vốn cho`. */
function lastActFrom(page: Page, from: number, end: number): number {
  for (let comma = page.low.lastIndexOf(',', end - 1); comma > from; comma = page.low.lastIndexOf(',', comma - 1)) {
    const next = comma + 1 + (page.low.slice(comma + 1, end).length - page.low.slice(comma + 1, end).trimStart().length)
    if (actionFrom(page, next, next + 1) === next) return next
  }
  return from
}

/** After these stands what the words before act on. */
const LINKS = [' cho ', ' của ', ' về ', ' với ']

/** Where the noun stands after a link; -1 where it never does. */
function afterLink(low: string, noun: string): number {
  for (let at = low.indexOf(noun); at >= 0; at = low.indexOf(noun, at + 1)) {
    if (LINKS.some(link => low.endsWith(link, at))) return at
  }
  return -1
}

/**
 * `… bố trí đủ vốn cho dự án A; dự án B`: the second item has no act of its own and shares the words
 * that stand before the same noun in the item before it. Null where the item acts by itself.
 */
export function sharedClauseOf(page: Page, previous: Span, item: Span): Span | null {
  if (actionFrom(page, item.start, item.start + 1) === item.start) return null
  const noun = page.low.slice(item.start, item.end).split(' ').slice(0, 2).join(' ')
  const at = afterLink(page.low.slice(previous.start, previous.end), noun)
  if (at < 0) return null
  const end = previous.start + at
  return trimmed(page.low, lastActFrom(page, previous.start, end), end)
}
