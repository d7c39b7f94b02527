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

/** Where two letters are looked for first among so many places, a power of two. */
const placeOf = (opening: number, places: number): number => (Math.imul(opening, 0x9e3779b1) >>> 16) & (places - 1)

/** A table to be read at an offset of a text. Of equal phrases the first counts; the phrases are spelled as the lower-case shadow is. */
export class PhraseTable<Value> {
  /** The first letters of phrases, each at its place or the next free one; three quarters of the places are free. */
  private readonly openings: Int32Array
  /** The phrases with the first letters of that place, the longest first. */
  private readonly lists: readonly (readonly Entry<Value>[])[]
  private readonly hasLetters: boolean

  constructor(phrases: Iterable<readonly [string, Value]>) {
    const byOpening = new Map<number, Map<string, Entry<Value>>>()
    for (const [phrase, value] of phrases) {
      const entries = byOpening.get(openingOf(phrase, 0)) ?? new Map<string, Entry<Value>>()
      byOpening.set(openingOf(phrase, 0), entries)
      if (!entries.has(phrase)) entries.set(phrase, { phrase, value })
    }
    this.openings = new Int32Array(2 ** Math.ceil(Math.log2(byOpening.size * 4 + 1)))
    const lists: (readonly Entry<Value>[])[] = Array.from(this.openings, () => [])
    for (const [opening, entries] of byOpening) {
      const place = this.placeFor(opening)
      this.openings[place] = opening
      lists[place] = [...entries.values()].sort((a, b) => b.phrase.length - a.phrase.length)
    }
    this.lists = lists
    this.hasLetters = [...byOpening.keys()].some(opening => opening % 0x10000 === 0)
  }

  /** Whether the text opens with a phrase, no blank before it. */
  opens(text: string): boolean {
    return this.at(text, 0)?.start === 0
  }

  /** The longest phrase that stands at the offset, blanks before it left out. */
  at(low: string, offset: number): TableReading<Value> | null {
    let start = offset
    while (start < low.length && low.charCodeAt(start) === SPACE) start += 1
    const found = this.among(openingOf(low, start), low, start)
    return found === null && this.hasLetters ? this.among(firstOf(low, start), low, start) : found
  }

  private among(opening: number, low: string, start: number): TableReading<Value> | null {
    const place = this.placeFor(opening)
    if (this.openings[place] === 0) return null
    for (const { phrase, value } of this.lists[place] ?? []) {
      const end = endOf(phrase, low, start)
      if (end >= 0 && isWhole(phrase, low, end)) return { value, start, end }
    }
    return null
  }

  /** Where an opening stands, or would. */
  private placeFor(opening: number): number {
    const { openings } = this
    let place = placeOf(opening, openings.length)
    while (openings[place] !== 0 && openings[place] !== (opening | 0)) place = (place + 1) & (openings.length - 1)
    return place
  }
}

/** A table of which nothing but the phrases is asked; they are spelled as those of `PhraseTable`. */
export const phraseSet = (phrases: Iterable<string>): PhraseTable<true> =>
  new PhraseTable(Array.from(phrases, phrase => [phrase, true] as const))
