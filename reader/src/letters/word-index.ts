import { DIGIT, kindAt, LETTER } from './characters.ts'

const SEED = 7
const mixed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0
const spread = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 8

/** The words that a rule's readings open with: by its number an index keeps where they stand. */
export interface FirstWords {
  readonly id: number
}

/** Which tables of first words have a word, looked up by what its letters sum up to. */
const tablesOf = new Map<number, number[]>()
let tables = 0

/** Makes a table of the first letters of each phrase: `bộ` of `bộ, ngành trung ương`. Each rule makes its own, once. */
export function firstWordsOf(phrases: Iterable<string>): FirstWords {
  const id = tables
  tables += 1
  for (const phrase of phrases) {
    let sum = SEED
    for (let at = 0; kindAt(phrase, at) & LETTER; at += 1) sum = mixed(sum, phrase.charCodeAt(at))
    const known = tablesOf.get(spread(sum)) ?? []
    marked[markOf(spread(sum))] = 1
    if (!known.includes(id)) tablesOf.set(spread(sum), [...known, id])
  }
  return { id }
}

/** Marks the sums that some table has: most words of a text are in none, and are passed over without a look-up. */
const marked = new Uint8Array(0x10000)
const markOf = (sum: number): number => sum & 0xffff

const NOWHERE: readonly number[] = []

/**
 * Where each word of the rules' tables, each number and each capital of a text stands: noted in one pass, so that a
 * rule is tried only there. Two words may share a sum by chance: what is found is tried by the rule's pattern anyway.
 */
export class WordIndex {
  /** Where digits begin. */
  readonly numbers: readonly number[]
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
    const found = spread(sum)
    if (marked[markOf(found)] !== 0) this.note(found, start)
    return at
  }

  private note(sum: number, start: number): void {
    for (const id of tablesOf.get(sum) ?? []) {
      const places = this.places[id]
      if (places === undefined) this.places[id] = [start]
      else places.push(start)
    }
  }
}

function digitsEnd(low: string, start: number): number {
  let at = start
  while (kindAt(low, at) & DIGIT) at += 1
  return at
}
