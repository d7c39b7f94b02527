import { DIGIT, kindAt, LETTER } from './characters.ts'

const SEED = 7
const mixed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0
const spread = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 8

/** The words that a rule's readings open with: by its number an index keeps where they stand. */
export interface FirstWords {
  readonly id: number
}

/** A word's sum, and which tables of first words have such a word. */
interface Entry {
  readonly sum: number
  readonly ids: number[]
}

/** The words of all tables, by the last bits of their sums: most words of a text are in none, and found so at once. */
const entries: (Entry[] | null)[] = new Array(0x10000).fill(null)
const placeOf = (sum: number): number => sum & 0xffff
let tables = 0

/** Makes a table of the first letters of each phrase: `bộ` of `bộ, ngành trung ương`. Each rule makes its own, once. */
export function firstWordsOf(phrases: Iterable<string>): FirstWords {
  const id = tables
  tables += 1
  for (const phrase of phrases) {
    let sum = SEED
    for (let at = 0; kindAt(phrase, at) & LETTER; at += 1) sum = mixed(sum, phrase.charCodeAt(at))
    const { ids } = entryOf(spread(sum))
    if (!ids.includes(id)) ids.push(id)
  }
  return { id }
}

function entryOf(sum: number): Entry {
  const place = placeOf(sum)
  const known = entries[place]?.find(entry => entry.sum === sum)
  if (known !== undefined) return known
  const made = { sum, ids: [] }
  entries[place] = [...(entries[place] ?? []), made]
  return made
}

const NOWHERE: readonly number[] = []

/**
 * Where each word of the rules' tables, each number and each capital of a text stands: noted in one pass, so that a
 * rule is tried only there. Two words may share a sum by chance: what is found is tried by the rule's pattern anyway.
 */
export class WordIndex {
  /** Where digits begin. */
  readonly numbers: readonly number[]
  /** Where four digits stand that may be a year of the last or this century. */
  readonly years: readonly number[]
  /** Where words begin whose first letter is another in lower case. */
  readonly capitals: readonly number[]
  private readonly low: string
  private readonly places: (number[] | undefined)[] = new Array(tables)

  constructor(low: string, plain: string) {
    this.low = low
    const numbers: number[] = []
    const capitals: number[] = []
    // What one turn does stands in functions of its own: a loop that runs once a text is compiled late, they soon.
    for (let at = 0; at < low.length; ) {
      const kind = kindAt(low, at)
      if (kind & LETTER) {
        if (low.charCodeAt(at) !== plain.charCodeAt(at)) capitals.push(at)
        at = this.noteWord(at)
      } else if (kind & DIGIT) {
        numbers.push(at)
        at = digitsEnd(low, at)
      } else at += 1
    }
    this.numbers = numbers
    this.years = numbers.filter(at => mayBeYear(low, at))
    this.capitals = capitals
  }

  /** Where digits begin that stand right before one of the words: `6` of `6 tháng`. */
  numbersBefore(words: FirstWords): readonly number[] {
    return this.startsOf(words).flatMap(place => {
      let at = place
      while (at > 0 && this.low.charAt(at - 1) === ' ') at -= 1
      const end = at
      while (kindAt(this.low, at - 1) & DIGIT) at -= 1
      return at < end && end < place ? [at] : []
    })
  }

  /** Where one of the words stands, in the order of the text. */
  startsOf({ id }: FirstWords): readonly number[] {
    return this.places[id] ?? NOWHERE
  }

  /** Notes the word that begins at the offset; where it ends. */
  private noteWord(start: number): number {
    const { low } = this
    let sum = SEED
    let at = start
    do {
      sum = mixed(sum, low.charCodeAt(at))
      at += 1
    } while (kindAt(low, at) & LETTER)
    const found = entries[placeOf(spread(sum))]
    if (found) for (const entry of found) if (entry.sum === spread(sum)) this.note(entry, start)
    return at
  }

  private note({ ids }: Entry, start: number): void {
    for (const id of ids) {
      const places = this.places[id]
      if (places === undefined) this.places[id] = [start]
      else places.push(start)
    }
  }
}

const mayBeYear = (low: string, at: number): boolean =>
  (low.startsWith('19', at) || low.startsWith('20', at)) && digitsEnd(low, at) === at + 4

function digitsEnd(low: string, start: number): number {
  let at = start
  while (kindAt(low, at) & DIGIT) at += 1
  return at
}
