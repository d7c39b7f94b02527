/** How strictly words are looked for. */
export interface FindRules {
  /** Whether `dau` is something else than `đầu`. */
  readonly keepsMarks: boolean
  /** Whether `Tỉnh` is something else than `tỉnh`. */
  readonly keepsCase: boolean
}

/** A stretch of a text: UTF-16 code units from and up to. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where the words stand in a text, from the left, none over another. */
export function findInText(text: string, words: string, rules: FindRules): Stretch[] {
  const sought = levelled(words.normalize('NFC'), rules)
  if (sought === '') return []
  const searched = levelled(text, rules)
  const found: Stretch[] = []
  for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + sought.length))
    found.push({ start: at, end: at + sought.length })
  return found
}

/** The text with the differences taken out that do not count. As long as before, so that places stay places. */
function levelled(text: string, { keepsMarks, keepsCase }: FindRules): string {
  let level = ''
  for (let at = 0; at < text.length; at += 1) level += letterOf(text.charAt(at), keepsMarks, keepsCase)
  return level
}

/** U+00A0. */
const nonBreakingSpace = String.fromCharCode(0xa0)

function letterOf(letter: string, keepsMarks: boolean, keepsCase: boolean): string {
  // A non-breaking space is found by a space: nobody sees the difference.
  if (letter === nonBreakingSpace) return ' '
  const bare = keepsMarks ? letter : bareOf(letter)
  const lower = keepsCase ? bare : bare.toLowerCase()
  return lower.length === 1 ? lower : letter
}

function bareOf(letter: string): string {
  if (letter === 'đ') return 'd'
  return letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0)
}
