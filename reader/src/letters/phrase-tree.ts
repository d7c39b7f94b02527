/** Phrases of a table by their last word, the one before it and so on: most words of a text lead nowhere at once. */
export interface PhraseNode<Value> {
  readonly before: Map<string, PhraseNode<Value>>
  /** What the table says of the words up to here; undefined where they are no phrase of it. */
  value: Value | undefined
  phrase: string
}

interface Table<Value> {
  keys(): Iterable<string>
  entries(): Iterable<readonly [string, Value]>
}

const trees = new WeakMap<object, PhraseNode<unknown>>()
const emptyNode = <Value>(): PhraseNode<Value> => ({ before: new Map(), value: undefined, phrase: '' })

function grow<Value>(root: PhraseNode<Value>, phrase: string, value: Value): void {
  let node = root
  for (const word of phrase.split(' ').reverse()) {
    const known = node.before.get(word) ?? emptyNode<Value>()
    node.before.set(word, known)
    node = known
  }
  node.value = value
  node.phrase = phrase
}

/** The tree of a table or a set of phrases: made when first asked for. */
export function treeOf<Value>(table: Table<Value>): PhraseNode<Value> {
  const known = trees.get(table)
  // Made below of this very table.
  if (known !== undefined) return known as PhraseNode<Value>
  const root = emptyNode<Value>()
  for (const [phrase, value] of table.entries()) grow(root, phrase, value)
  trees.set(table, root)
  return root
}
