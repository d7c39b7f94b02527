/** Words that open alike, told apart letter by letter: a pattern made of it reads a shared opening once. */
interface Branch {
  readonly next: Map<string, Branch>
  ends: boolean
}

/** What a pattern's source is made of: an escaped sign, a class of letters, blanks, or a letter. */
const PIECE = /\\.|\[[^\]]*\]| \+|./gsu

/** The source of an alternation of sources without choices of their own, the longest reading first. */
export function alternationOf(sources: Iterable<string>): string {
  const root: Branch = { next: new Map(), ends: false }
  for (const source of sources) add(root, source)
  return `(?:${choicesOf(root).join('|')})`
}

function add(root: Branch, source: string): void {
  let branch = root
  for (const [piece] of source.matchAll(PIECE)) {
    const known = branch.next.get(piece) ?? { next: new Map(), ends: false }
    branch.next.set(piece, known)
    branch = known
  }
  branch.ends = true
}

const choicesOf = ({ next }: Branch): readonly string[] =>
  Array.from(next, ([piece, branch]) => piece + continued(branch))

/** What follows in a branch; where a word ends in it, the longer ones are tried before. */
function continued(branch: Branch): string {
  const choices = choicesOf(branch)
  if (choices.length === 0) return ''
  const [only] = choices
  if (choices.length === 1 && only !== undefined && !branch.ends) return only
  return `(?:${choices.join('|')})${branch.ends ? '?' : ''}`
}
