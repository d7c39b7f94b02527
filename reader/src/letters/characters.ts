/** A letter, or a mark that belongs to one. */
export const LETTER = 1
/** One of the digits 0 to 9. */
export const DIGIT = 2
export const CAPITAL = 4
/** Blank in the sense of `String.trim`. */
export const BLANK = 8
/** May stand inside a word: a letter, a digit, and `&`, `'`, `-`. */
export const IN_WORD = 16
/** Ends or divides a clause, or opens or closes a bracket. */
export const SIGN = 32
const KNOWN = 128

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\p{L}\p{M}]/u, LETTER | IN_WORD],
  [/[0-9]/u, DIGIT | IN_WORD],
  [/\p{Lu}/u, CAPITAL],
  [/\s/u, BLANK],
  [/[&'-]/u, IN_WORD],
  [/[,;:().…"“”\n]/u, SIGN],
]

/** What is known of each code unit: a pattern is asked once for each that any text has. */
const kinds = new Uint8Array(0x10000)

function learnt(code: number): number {
  const letter = String.fromCharCode(code)
  const kind = KINDS.reduce((sum, [pattern, bits]) => (pattern.test(letter) ? sum | bits : sum), KNOWN)
  kinds[code] = kind
  return kind
}

/** What stands at an offset, as a sum of the kinds above; 0 before the start and after the end. Halves of a pair are no letters. */
export function kindAt(text: string, at: number): number {
  // Never looked up past the ends: what is no number there would make every look-up slow.
  if (at < 0 || at >= text.length) return 0
  const code = text.charCodeAt(at)
  return kinds[code] || learnt(code)
}
