import { DIGIT, kindAt, LETTER } from './characters.ts'

const SEED = 7
const mixed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0
const spread = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 8

/** The words that a rule's readings open with: by its number an index keeps where they stand. */
export interface FirstWords {
  readonly id: number
}

/** The words of all tables, by a number of their own: what their letters sum up to, and which tables have them. */
const sums: number[] = [0]
const tablesOf: number[][] = [[]]
/** By the last bits of a sum the number of the first such word, 0 where no table has one: most words of a text. */
const numberAt = new Uint16Array(0x2000)
/** The next word with the same last bits. */
const nextNumber: number[] = [0]
const placeOf = (sum: number): number => sum & 0x1fff
let tables = 0

/** Makes a table of the first letters of each phrase: `bộ` of `bộ, ngành trung ương`. Each rule makes its own, once. */
export function firstWordsOf(phrases: Iterable<string>): FirstWords {
  const id = tables
  tables += 1
  for (const phrase of phrases) {
    let sum = SEED
    for (let at = 0; kindAt(phrase, at) & LETTER; at += 1) sum = mixed(sum, phrase.charCodeAt(at))
    const ids = tablesOf[numberOf(spread(sum)) || numbered(spread(sum))]
    if (!ids?.includes(id)) ids?.push(id)
  }
  return { id }
}

/** The number of the word with the sum; 0 where no table has it. */
function numberOf(sum: number): number {
  let number = numberAt[placeOf(sum)] ?? 0
  while (number !== 0 && sums[number] !== sum) number = nextNumber[number] ?? 0
  return number
}

function numbered(sum: number): number {
  const place = placeOf(sum)
  nextNumber.push(numberAt[place] ?? 0)
  tablesOf.push([])
  numberAt[place] = sums.push(sum) - 1
  return sums.length - 1
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
  private readonly places: readonly number[][] = Array.from({ length: tables }, () => [])

  constructor(low: string, plain: string) {
    this.low = low
    const numbers: number[] = []
    const capitals: number[] = []
    for (let at = 0; at < low.length; ) {
      const kind = kindAt(low, at)
      if (kind & LETTER) {
        if (low.charCodeAt(at) !== plain.charCodeAt(at)) capitals.push(at)
        const start = at
        let sum = SEED
        do {
          sum = mixed(sum, low.charCodeAt(at))
          at += 1
        } while (kindAt(low, at) & LETTER)
        const number = numberOf(spread(sum))
        if (number !== 0) this.note(number, start)
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

  private note(number: number, start: number): void {
    const ids = tablesOf[number] ?? []
    for (let at = 0; at < ids.length; at += 1) this.places[ids[at] ?? 0]?.push(start)
  }
}

const mayBeYear = (low: string, at: number): boolean =>
  (low.startsWith('19', at) || low.startsWith('20', at)) && digitsEnd(low, at) === at + 4

function digitsEnd(low: string, start: number): number {
  let at = start
  while (kindAt(low, at) & DIGIT) at += 1
  return at
}
