import { codeAt, DIGIT, kindAt, kindOf, LETTER } from './characters.ts'

const SEED = 7
const mixed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0
const spread = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 8

/** The words that a rule's readings open with: by its number an index keeps where they stand. */
export interface FirstWords {
  readonly id: number
}

/** A first word by its sum, and the tables that have it. */
interface Opening {
  readonly sum: number
  readonly tables: readonly number[]
}

/** Openings whose sums end alike: most words of a text end as none does, and are passed over with one look. */
const rows: Opening[][] = [[]]
const rowOf = new Uint16Array(0x10000)
const endOf = (sum: number): number => sum & 0xffff
let tables = 0

const knownOf = (sum: number): Opening | undefined => rows[rowOf[endOf(sum)] ?? 0]?.find(opening => opening.sum === sum)

function noteOpening(sum: number, id: number): void {
  const known = knownOf(sum)?.tables ?? []
  if (known.includes(id)) return
  const others = (rows[rowOf[endOf(sum)] ?? 0] ?? []).filter(opening => opening.sum !== sum)
  rowOf[endOf(sum)] ||= rows.length
  rows[rowOf[endOf(sum)] ?? 0] = [...others, { sum, tables: [...known, id] }]
}

/** Makes a table of the first letters of each phrase: `bộ` of `bộ, ngành trung ương`. Each rule makes its own, once. */
export function firstWordsOf(phrases: Iterable<string>): FirstWords {
  const id = tables
  tables += 1
  for (const phrase of phrases) {
    let sum = SEED
    for (let at = 0; kindAt(phrase, at) & LETTER; at += 1) sum = mixed(sum, codeAt(phrase, at))
    noteOpening(spread(sum), id)
  }
  return { id }
}

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
  private foundYears: readonly number[] | null = null
  private readonly places: (number[] | undefined)[] = new Array(tables)

  constructor(low: string, plain: string) {
    this.low = low
    const numbers: number[] = []
    const capitals: number[] = []
    // What one turn does stands in functions of its own: a loop that runs once a text is compiled late, they soon.
    const { length } = low
    for (let at = 0; at < length; ) {
      const code = codeAt(low, at)
      const kind = kindOf(code)
      if (kind & LETTER) {
        if (code !== codeAt(plain, at)) capitals.push(at)
        at = this.noteWord(at)
      } else if (kind & DIGIT) {
        numbers.push(at)
        at = digitsEnd(low, at)
      } else at += 1
    }
    this.numbers = numbers
    this.capitals = capitals
  }

  /** Where digits begin that may be a year: four of them, `19…` or `20…`. */
  get years(): readonly number[] {
    this.foundYears ??= this.numbers.filter(at => isYearAt(this.low, at))
    return this.foundYears
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
    const { length } = low
    let sum = SEED
    let at = start
    let code = codeAt(low, at)
    do {
      sum = mixed(sum, code)
      at += 1
      code = at < length ? codeAt(low, at) : 0
    } while (kindOf(code) & LETTER)
    const found = spread(sum)
    const row = rowOf[endOf(found)] ?? 0
    if (row !== 0) this.note(rows[row] ?? [], found, start)
    return at
  }

  private note(row: readonly Opening[], found: number, start: number): void {
    for (const { sum, tables: ids } of row) {
      if (sum !== found) continue
      for (const id of ids) {
        const places = this.places[id]
        if (places === undefined) this.places[id] = [start]
        else places.push(start)
      }
    }
  }
}

const isYearAt = (low: string, at: number): boolean =>
  (low.startsWith('20', at) || low.startsWith('19', at)) && digitsEnd(low, at) === at + 4

function digitsEnd(low: string, start: number): number {
  let at = start
  while (kindAt(low, at) & DIGIT) at += 1
  return at
}
