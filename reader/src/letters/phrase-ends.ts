/** A table whose keys are phrases. */
export interface Phrases {
  keys(): Iterable<string>
}

/** Phrases told apart word by word from their last: what is read backwards is looked up as it is read. */
export class PhraseEnds {
  /** The phrase that the words read so far are; null where they only end longer ones. */
  phrase: string | null = null
  /** The words before, each at the place its sum says or at the next free one; no more than half of the places are taken. */
  private words: (string | null)[] = [null, null]
  private branches: (PhraseEnds | null)[] = [null, null]
  private taken = 0

  /** The branch of the word that stands between two offsets and whose letters have the sum; null where no phrase has it there. */
  before(sum: number, text: string, start: number, end: number): PhraseEnds | null {
    const last = this.words.length - 1
    for (let place = placeOf(sum) & last; ; place = (place + 1) & last) {
      const word = this.words[place] ?? null
      if (word === null) return null
      if (word.length === end - start && text.startsWith(word, start)) return this.branches[place] ?? null
    }
  }

  /** The branch of a word, made where there is none. */
  grown(word: string): PhraseEnds {
    const known = this.before(sumOf(word), word, 0, word.length)
    if (known !== null) return known
    const branch = new PhraseEnds()
    this.taken += 1
    if (this.taken * 2 > this.words.length) this.widen()
    this.put(word, branch)
    return branch
  }

  private widen(): void {
    const [words, branches] = [this.words, this.branches]
    this.words = Array.from({ length: words.length * 2 }, () => null)
    this.branches = Array.from({ length: words.length * 2 }, () => null)
    for (const [place, word] of words.entries()) {
      const branch = branches[place] ?? null
      if (word !== null && branch !== null) this.put(word, branch)
    }
  }

  private put(word: string, branch: PhraseEnds): void {
    const last = this.words.length - 1
    let place = placeOf(sumOf(word)) & last
    while (this.words[place] !== null) place = (place + 1) & last
    this.words[place] = word
    this.branches[place] = branch
  }
}

/** The sum of no letters, and that with one more letter before. */
export const NO_LETTERS = 7
export const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0

const placeOf = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 12

/** What the letters of a word sum up to, from its last. */
export function sumOf(word: string): number {
  let sum = NO_LETTERS
  for (let at = word.length - 1; at >= 0; at -= 1) sum = withLetter(sum, word.charCodeAt(at))
  return sum
}

const made = new WeakMap<Phrases, PhraseEnds>()

/** The phrases of a table, each table's made once. */
export function phraseEndsOf(phrases: Phrases): PhraseEnds {
  const known = made.get(phrases)
  if (known !== undefined) return known
  const root = new PhraseEnds()
  for (const phrase of phrases.keys()) {
    let branch = root
    for (const word of phrase.split(' ').reverse()) branch = branch.grown(word)
    branch.phrase = phrase
  }
  made.set(phrases, root)
  return root
}
