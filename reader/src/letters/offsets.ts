import type { Span } from '../reading.ts'

/** A stretch of a text that another stretch took the place of. */
interface Change {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/** A text in which stretches were replaced, and where each came from. */
export interface Replaced {
  readonly text: string
  readonly changes: readonly Change[]
}

/** As `String.replace` with a pattern, noting where offsets move. */
export function replaced(text: string, pattern: RegExp, letterOf: (found: string) => string): Replaced {
  const changes: Change[] = []
  let moved = 0
  const result = text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const from = rest.find(part => typeof part === 'number') ?? 0
    const letter = letterOf(found)
    if (letter.length !== found.length) {
      changes.push({ from, fromEnd: from + found.length, to: from + moved, toEnd: from + moved + letter.length })
      moved += letter.length - found.length
    }
    return letter
  })
  return { text: result, changes }
}

/** A letter with its marks, marks alone, and Hangul, whose letters join: what normalisation never parts. */
const CLUSTER = /\p{Script=Hangul}+\p{M}*|[^\p{M}]\p{M}+|\p{M}+|[^\p{ASCII}]/gu

/** The text in NFC, noting where offsets move. */
export const composed = (text: string): Replaced =>
  text === text.normalize('NFC') ? { text, changes: [] } : replaced(text, CLUSTER, letters => letters.normalize('NFC'))

/** Where an offset of the replaced text stood before: inside what was replaced, at its start or its end. */
function originalOffset({ changes }: Replaced, offset: number, isEnd: boolean): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.to ?? 0) < offset) low = middle + 1
    else high = middle
  }
  const change = changes[low - 1]
  if (change === undefined) return offset
  if (offset >= change.toEnd) return offset - change.toEnd + change.fromEnd
  return isEnd ? change.fromEnd : change.from
}

/** Where a stretch of the replaced text stood before. */
export const originalOf = (change: Replaced, { start, end }: Span): Span => ({
  start: originalOffset(change, start, false),
  end: originalOffset(change, end, true),
})
