/** A table whose keys are phrases. */
export interface Phrases {
  keys(): Iterable<string>
}

/** Phrases told apart word by word from their last: what is read backwards is looked up as it is read. */
export interface PhraseEnds {
  /** The phrase that the words read so far are; null where they only end longer ones. */
  phrase: string | null
  /** By the word before. */
  before: Map<string, PhraseEnds> | null
}

const made = new WeakMap<Phrases, PhraseEnds>()

/** The phrases of a table, each table's made once. */
export function phraseEndsOf(phrases: Phrases): PhraseEnds {
  const known = made.get(phrases)
  if (known !== undefined) return known
  const root: PhraseEnds = { phrase: null, before: null }
  for (const phrase of phrases.keys()) add(root, phrase)
  made.set(phrases, root)
  return root
}

function add(root: PhraseEnds, phrase: string): void {
  let branch = root
  for (const word of phrase.split(' ').reverse()) {
    branch.before ??= new Map()
    const known = branch.before.get(word) ?? { phrase: null, before: null }
    branch.before.set(word, known)
    branch = known
  }
  branch.phrase = phrase
}
