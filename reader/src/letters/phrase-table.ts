import { DIGIT, kindAt, LETTER } from './characters.ts'

const SPACE = 32

interface Entry<Value> {
  readonly phrase: string
  readonly value: Value
}

/** A phrase of the table that stands somewhere, and where it ends. */
export interface TableReading<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** Looked up by the first two letters, so that few phrases are compared. */
const openingOf = (text: string, at: number): number =>
  at + 1 < text.length ? text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) : firstOf(text, at)

const firstOf = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) * 0x10000 : 0)

/** Where the phrase ends that begins at the offset, one blank standing for any number of them; -1 where another text stands. */
function endOf(phrase: string, low: string, at: number): number {
  let end = at
  for (let next = 0; next < phrase.length; next += 1) {
    const code = phrase.charCodeAt(next)
    if (end >= low.length || low.charCodeAt(end) !== code) return -1
    end += 1
    if (code === SPACE) while (end < low.length && low.charCodeAt(end) === SPACE) end += 1
  }
  return end
}

/** An abbreviation's own stop ends it; any other phrase ends where its word does. */
const isWhole = (phrase: string, low: string, end: number): boolean =>
  phrase.endsWith('.') || (kindAt(low, end) & (LETTER | DIGIT)) === 0

/** A table to be read at an offset of a text. Of equal phrases the first counts; the phrases are spelled as the lower-case shadow is. */
export class PhraseTable<Value> {
  private readonly entries = new Map<number, Entry<Value>[]>()

  constructor(phrases: Iterable<readonly [string, Value]>) {
    const known = new Set<string>()
    for (const [phrase, value] of phrases) {
      if (known.has(phrase)) continue
      known.add(phrase)
      const opening = openingOf(phrase, 0)
      this.entries.set(opening, [...(this.entries.get(opening) ?? []), { phrase, value }])
    }
    for (const list of this.entries.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  }

  /** Whether the text opens with a phrase, no blank before it. */
  opens(text: string): boolean {
    return this.at(text, 0)?.start === 0
  }

  /** The longest phrase that stands at the offset, blanks before it left out. */
  at(low: string, offset: number): TableReading<Value> | null {
    let start = offset
    while (start < low.length && low.charCodeAt(start) === SPACE) start += 1
    const opening = openingOf(low, start)
    return this.among(opening, low, start) ?? this.among(firstOf(low, start), low, start)
  }

  private among(opening: number, low: string, start: number): TableReading<Value> | null {
    const entries = this.entries.get(opening)
    if (entries === undefined) return null
    for (const { phrase, value } of entries) {
      const end = endOf(phrase, low, start)
      if (end >= 0 && isWhole(phrase, low, end)) return { value, start, end }
    }
    return null
  }
}

/** A table of which nothing but the phrases is asked; they are spelled as those of `PhraseTable`. */
export const phraseSet = (phrases: Iterable<string>): PhraseTable<true> =>
  new PhraseTable(Array.from(phrases, phrase => [phrase, true] as const))
