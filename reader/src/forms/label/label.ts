import { allAt, endsWithOneOf, openingWords, wholeWords, wordSet } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { COUNTING_PHRASES, MAYBE_NAMING_WORDS, NAMES_WITH_NUMBERS, NAMING_WORDS, RANK_WORDS } from './label.words.ts'

const NAMING = wordSet(NAMING_WORDS)
const MAYBE_NAMING = wordSet(MAYBE_NAMING_WORDS)
const COUNTING = wordSet(COUNTING_PHRASES)
const RANKS = wordSet(RANK_WORDS)

/** `Covid-19`, `công nghiệp 4.0`, `đường dây 24/7` */
const NAME_WITH_NUMBER = new RegExp(wholeWords(NAMES_WITH_NUMBERS), 'uy')
const OPENINGS = openingWords(NAMES_WITH_NUMBERS)
/** What those open with that begin with a number: `4.`, `24`, `5g` */
const FIRST_SIGNS = new Set(NAMES_WITH_NUMBERS.map(name => name.slice(0, 2)))

/** Finds the names that are made with a number. */
export function namesWithNumbers({ low, words }: Shadow): readonly Span[] {
  const numbers = words.numbers.filter(at => FIRST_SIGNS.has(low.slice(at, at + 2)))
  const places = [...words.startsOf(OPENINGS), ...numbers].sort((a, b) => a - b)
  return allAt(places, NAME_WITH_NUMBER, low).map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }))
}

/** What the words before a number make of it: a rank, certainly a name, perhaps a name, or nothing. */
export type Naming = 'rank' | 'name' | 'maybe' | null

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100

/** `năm 2020`, `tháng 6`, `quý 2`, `ngày 15`: only where the number can be one; `cả năm 35 hộ` counts. */
function namesTime(last: string, value: number): boolean {
  if (last === 'năm') return isYear(value)
  if (last === 'tháng') return value <= 12
  if (last === 'quý') return value <= 4
  return false
}

/** Reads the words right before a number, nearest last. */
export function namingOf(words: readonly string[], value: number): Naming {
  if (endsWithOneOf(COUNTING, words)) return null
  if (endsWithOneOf(RANKS, words)) return 'rank'
  const last = words.at(-1) ?? ''
  if (endsWithOneOf(NAMING, words) || namesTime(last, value)) return 'name'
  return endsWithOneOf(MAYBE_NAMING, words) ? 'maybe' : null
}
