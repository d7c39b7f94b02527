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
const ascending = (a: number, b: number): number => a - b

/**
 * Where each word, number and capital of a text stands: made in one pass, so that a rule is tried only there.
 * Words that share a number by chance share a list: what is found is tried by the rule's pattern anyway.
 */
export class WordIndex {
  /** Where digits begin. */
  readonly numbers: readonly number[]
  /** Where words with a capital begin. */
  readonly capitals: readonly number[]
  private readonly starts: Int32Array
  private readonly next: Int32Array
  private readonly lists: Int32Array
  private readonly found: (readonly number[] | undefined)[] = []

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
    this.next = new Int32Array(count)
    this.lists = listed(sums, this.next)
  }

  /** Where one of the words stands, in the order of the text. */
  startsOf(words: FirstWords): readonly number[] {
    return this.found[words.id] ?? this.find(words)
  }

  private find({ id, sums }: FirstWords): readonly number[] {
    const places = sums.flatMap(sum => this.listOf(sum))
    if (sums.length > 1) places.sort(ascending)
    this.found[id] = places
    return places
  }

  private listOf(word: number): number[] {
    const list: number[] = []
    const first = this.lists[word & (this.lists.length - 1)] ?? -1
    for (let at = first; at >= 0; at = this.next[at] ?? -1) list.push(this.starts[at] ?? 0)
    return list
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
