import { marksOf, respelled } from './respelled.ts'
import { LETTER_MARKS, letterAt } from './tone-marks.ts'
import { WordIndex } from './word-index.ts'

/** No blank of Unicode has a higher number, but for the mark of byte order. */
const LAST_BLANK = 0x3000
const BYTE_ORDER = 0xfeff
/** Every blank but the space and the end of a line; with them one dash and one apostrophe stand for all. */
const BLANKS = [...Array(LAST_BLANK + 1).keys(), BYTE_ORDER]
  .map(code => String.fromCharCode(code))
  .filter(letter => /[^\S\n ]/u.test(letter))
const SIGNS = new Map<string, string>([
  ...BLANKS.map(blank => [blank, ' '] as const),
  ...Array.from('‐‑‒–—−', dash => [dash, '-'] as const),
  ...Array.from('’‘ʼ`´', apostrophe => [apostrophe, "'"] as const),
])
/** Higher than the marks of letters. */
const SIGN = 8
const MARKS = marksOf({ ...LETTER_MARKS, [Array.from(SIGNS.keys()).join('')]: SIGN })

const spelledAt = (text: string, at: number): string | null =>
  MARKS[text.charCodeAt(at)] === SIGN ? (SIGNS.get(text.charAt(at)) ?? null) : letterAt(text, at)

/** The text as rules see it: one spelling for each syllable, one blank, one dash. As long as the NFC text. */
export const plainOf = (text: string): string => plainOfComposed(text.normalize('NFC'))

/** As `plainOf`, of a text that is in NFC. */
export const plainOfComposed = (text: string): string => respelled(text, MARKS, spelledAt)

/** Lower case, never longer or shorter than what went in (`İ` stays as it is). */
export function lowOf(plain: string): string {
  const low = plain.toLowerCase()
  if (low.length === plain.length) return low
  return Array.from(plain, letter =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('')
}

/** A text as rules see it. */
export interface Shadow {
  /** One spelling for each syllable. */
  readonly plain: string
  /** `plain` in lower case: what most rules match. */
  readonly low: string
  readonly words: WordIndex
}

export const shadowOf = (plain: string, low = lowOf(plain)): Shadow => ({
  plain,
  low,
  words: new WordIndex(low, plain),
})
