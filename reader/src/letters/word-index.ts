import { CAPITAL, DIGIT, kindAt, kindOf, LETTER } from './characters.ts'

const SEED = 7
const mixed = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0
const spread = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 8

/** The words that a rule's readings open with. */
export interface FirstWords {
  /** Each table has another: by it a text's index keeps what it found. */
  readonly id: number
  /** What the words are looked up by. */
  readonly sums: readonly number[]
}

/** Offsets in the order of the text. */
export type Places = Iterable<number> & ArrayLike<number>

let tables = 0

/** What the first letters of each phrase are looked up by: `bộ` of `bộ, ngành trung ương`. */
export function firstWordsOf(phrases: Iterable<string>): FirstWords {
  const sums = new Set<number>()
  for (const phrase of phrases) {
    let sum = SEED
    for (let at = 0; kindAt(phrase, at) & LETTER; at += 1) sum = mixed(sum, phrase.charCodeAt(at))
    sums.add(spread(sum))
  }
  tables += 1
  return { id: tables, sums: Array.from(sums) }
}

const FEWEST_LISTS = 64

/**
 * Where each word, number and capital of a text stands: made in one pass, so that a rule is tried only there.
 * Two words may share a number by chance: what is found is tried by the rule's pattern anyway.
 */
export class WordIndex {
  /** Where digits begin. */
  readonly numbers: readonly number[]
  /** Where words with a capital begin. */
  readonly capitals: readonly number[]
  private readonly starts: Int32Array
  private readonly next: Int32Array
  private readonly lists: Int32Array
  private readonly sums: Int32Array
  private readonly found: (Places | undefined)[] = []

  constructor(low: string, plain: string) {
    const most = (low.length >> 1) + 1
    const starts = new Int32Array(most)
    const sums = new Int32Array(most)
    const numbers: number[] = []
    const capitals: number[] = []
    let count = 0
    for (let at = 0; at < low.length; ) {
      const start = at
      let code = low.charCodeAt(at)
      const kind = kindOf(code)
      if (kind & LETTER) {
        let sum = SEED
        do {
          sum = mixed(sum, code)
          at += 1
          code = low.charCodeAt(at)
        } while (kindOf(code) & LETTER)
        starts[count] = start
        sums[count] = spread(sum)
        count += 1
        if (kindAt(plain, start) & CAPITAL) capitals.push(start)
      } else if (kind & DIGIT) {
        while (kindAt(low, at) & DIGIT) at += 1
        numbers.push(start)
      } else at += 1
    }
    this.numbers = numbers
    this.capitals = capitals
    this.starts = starts
    this.sums = sums
    this.next = new Int32Array(count)
    this.lists = listed(sums, this.next)
  }

  /** Where one of the words stands, in the order of the text. */
  startsOf(words: FirstWords): Places {
    return this.found[words.id] ?? this.find(words)
  }

  private find({ id, sums }: FirstWords): Places {
    const found: number[] = []
    const mask = this.lists.length - 1
    for (const sum of sums) {
      for (let at = this.lists[sum & mask] ?? -1; at >= 0; at = this.next[at] ?? -1) {
        if (this.sums[at] === sum) found.push(this.starts[at] ?? 0)
      }
    }
    const places = Int32Array.from(found)
    if (sums.length > 1) places.sort()
    this.found[id] = places
    return places
  }
}

/** Links the words of one list, each to the next in the text; what comes back tells where each list begins. */
function listed(sums: Int32Array, next: Int32Array): Int32Array {
  let size = FEWEST_LISTS
  while (size < next.length) size *= 2
  const lists = new Int32Array(size).fill(-1)
  for (let at = next.length - 1; at >= 0; at -= 1) {
    const list = (sums[at] ?? 0) & (size - 1)
    next[at] = lists[list] ?? -1
    lists[list] = at
  }
  return lists
}
