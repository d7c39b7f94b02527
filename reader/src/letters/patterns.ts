import { alternationOf } from './alternation.ts'
import { IN_WORD, kindAt } from './characters.ts'
import { LETTERS_AND_MARKS } from './letter-class.ts'
import { NO_LETTERS, type PhraseEnds, type Phrases, phraseEndsOf, sumOf, withLetter } from './phrase-ends.ts'
import { lowOf, plainOf, type Shadow } from './shadow.ts'
import { type FirstWords, firstWordsOf } from './word-index.ts'

/** Stands before a word: no letter, mark or digit goes before. JavaScript's own word edge knows only ASCII. */
export const WORD_START = `(?<![${LETTERS_AND_MARKS}\\d])`
/** Stands after a word: no letter, mark or digit follows. */
export const WORD_END = `(?![${LETTERS_AND_MARKS}\\d])`

const SPECIAL = /[.*+?^${}()|[\]\\/]/gu

const escaped = (words: string): string => words.replace(SPECIAL, '\\$&').replace(/ +/gu, ' +')

/** An alternation of the table's words, the longest first, spelled as the shadow text spells them. */
export function anyOf(words: Iterable<string>): string {
  return alternationOf(Array.from(words, word => escaped(lowOf(plainOf(word)))))
}

/** The first word as it stands, each next word with a capital or without: writers differ on `Bộ Công Thương`. */
const loosely = (name: string): string =>
  name.replace(/(?<= \+)\p{L}/gu, letter => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)

/** An alternation of names, the longest first: `Bộ Nội vụ`, `Bộ Công thương`, not `bộ nội vụ`. */
export function anyName(names: Iterable<string>): string {
  return alternationOf(Array.from(names, name => loosely(escaped(plainOf(name)))))
}

/** As `anyOf`, but only as whole words. */
export const wholeWords = (words: Iterable<string>): string => `${WORD_START}${anyOf(words)}${WORD_END}`

/** The table's words as a set, spelled as the lower-case shadow text spells them. */
export const wordSet = (words: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(words, word => lowOf(plainOf(word))))

/** All matches of a pattern with where they stand. */
export function* matches(pattern: RegExp, text: string, from = 0, to = text.length): Generator<RegExpExecArray> {
  // Cut off, so that no search runs on to the end of a long text.
  const searched = to < text.length ? text.slice(0, to) : text
  let at = from
  for (;;) {
    pattern.lastIndex = at
    const hit = pattern.exec(searched)
    if (hit === null) return
    at = pattern.lastIndex > hit.index ? pattern.lastIndex : hit.index + 1
    yield hit
  }
}

/** The words that readings of a table open with: where one of them stands, the pattern made of the table is tried. */
export const openingWords = (words: Iterable<string>): FirstWords => firstWordsOf(wordSet(words))

const NOTHING: readonly RegExpExecArray[] = []

/** The readings of a sticky pattern that begin at one of the places, in the order of the text, none inside another. */
export function matchesAt(
  places: readonly number[],
  pattern: RegExp,
  text: string,
  from = 0,
  to = text.length,
): Iterable<RegExpExecArray> {
  const first = firstPlace(places, from)
  return (places[first] ?? to) < to ? matchesFrom(places, first, pattern, text, to) : NOTHING
}

function* matchesFrom(
  places: readonly number[],
  first: number,
  pattern: RegExp,
  text: string,
  to: number,
): Generator<RegExpExecArray> {
  let readTo = 0
  for (let at = first; at < places.length; at += 1) {
    const place = places[at] ?? to
    if (place >= to) return
    if (place < readTo) continue
    pattern.lastIndex = place
    const hit = pattern.exec(text)
    if (hit === null || pattern.lastIndex > to) continue
    readTo = pattern.lastIndex
    yield hit
  }
}

/** As `matchesAt` over the whole text, all at once: a step at a time leaves an object behind for each. */
export function allAt(places: readonly number[], pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const hits: RegExpExecArray[] = []
  let readTo = 0
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    if (place < readTo) continue
    pattern.lastIndex = place
    const hit = pattern.exec(text)
    if (hit === null) continue
    readTo = pattern.lastIndex
    hits.push(hit)
  }
  return hits
}

/** Where in a rising list the first number stands that is no less than the offset. */
function firstPlace(places: readonly number[], offset: number): number {
  let low = 0
  let high = offset > 0 ? places.length : 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A sticky pattern, and the words that what it reads opens with: it is tried only where one of them stands. */
export interface WordRule {
  readonly pattern: RegExp
  readonly opens: FirstWords
}

/** A rule that reads the table's words, whole or as the source says. */
export const wordRule = (words: readonly string[], source = wholeWords(words)): WordRule => ({
  pattern: new RegExp(source, 'uy'),
  opens: openingWords(words),
})

/** What a rule reads of the stretch. */
export const readingsOf = (
  { pattern, opens }: WordRule,
  { low, words }: Pick<Shadow, 'low' | 'words'>,
  from?: number,
  to?: number,
): Iterable<RegExpExecArray> => matchesAt(words.startsOf(opens), pattern, low, from, to)

/** The first thing that a rule reads of the stretch. */
export function firstReading(
  { pattern, opens }: WordRule,
  { low, words }: Pick<Shadow, 'low' | 'words'>,
  from: number,
  to: number,
): RegExpExecArray | null {
  const places = words.startsOf(opens)
  for (let at = firstPlace(places, from); at < places.length; at += 1) {
    const place = places[at] ?? to
    if (place >= to) return null
    pattern.lastIndex = place
    const hit = pattern.exec(low)
    if (hit !== null && pattern.lastIndex <= to) return hit
  }
  return null
}

const SPACE = 32
/** No word of a table has more letters. */
const LONGEST_WORD = 40

/** Where the blanks begin that end at the offset. */
function blanksStart(low: string, at: number, floor: number): number {
  let start = at
  while (start > floor && low.charCodeAt(start - 1) === SPACE) start -= 1
  return start
}

/** Where the word begins that ends at the offset: the offset itself where none does. */
function wordStart(low: string, end: number, floor: number): number {
  const first = Math.max(floor, end - LONGEST_WORD)
  let start = end
  while (start > first && kindAt(low, start - 1) & IN_WORD) start -= 1
  return start
}

/** The last words before an offset, nearest last, up to the first sign that is neither letter nor blank. */
export function wordsBefore(low: string, at: number, most: number, floor = 0): readonly string[] {
  const words: string[] = []
  let start = at
  while (words.length < most) {
    const end = blanksStart(low, start, floor)
    start = wordStart(low, end, floor)
    if (start === end) break
    words.push(low.slice(start, end))
  }
  return words.length > 1 ? words.reverse() : words
}

/** As `endsWithOneOf` with the words before the offset, none before `floor`. */
export const standsBefore = (phrases: ReadonlySet<string>, low: string, at: number, floor = 0): boolean =>
  phraseBefore(phrases, low, at, floor) !== null

/** Whether one of the phrases stands right before the offset, as whole words. */
export function endsWithOneOf(phrases: ReadonlySet<string>, words: readonly string[]): boolean {
  let branch: PhraseEnds | null = phraseEndsOf(phrases)
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? ''
    branch = branch.before(sumOf(word), word, 0, word.length)
    if (branch === null) return false
    if (branch.phrase !== null) return true
  }
  return false
}

/** The longest phrase of the table that stands right before the offset, and where it begins. */
export function phraseBefore(
  phrases: Phrases,
  low: string,
  at: number,
  floor: number,
): { readonly start: number; readonly phrase: string } | null {
  let branch: PhraseEnds | null = phraseEndsOf(phrases)
  let [found, phrase] = [at, '']
  let start = at
  for (;;) {
    const end = blanksStart(low, start, floor)
    const first = Math.max(floor, end - LONGEST_WORD)
    let sum = NO_LETTERS
    for (start = end; start > first && kindAt(low, start - 1) & IN_WORD; start -= 1)
      sum = withLetter(sum, low.charCodeAt(start - 1))
    branch = start < end ? branch.before(sum, low, start, end) : null
    if (branch === null) return found < at ? { start: found, phrase } : null
    if (branch.phrase !== null) [found, phrase] = [start, branch.phrase]
  }
}

/** A table with its words spelled as the lower-case shadow text spells them. */
export const wordMap = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(table).map(([word, value]) => [lowOf(plainOf(word)), value]))
