import { respelled } from './tone-marks.ts'
import { WordIndex } from './word-index.ts'

/** Other blanks than the common one, dashes, apostrophes. */
const VARIANTS = /[^\S\n ]|[‐‑‒–—−’‘ʼ`´]/gu
const DASHES = '‐‑‒–—−'
const APOSTROPHES = '’‘ʼ`´'

function commonSign(variant: string): string {
  if (DASHES.includes(variant)) return '-'
  return APOSTROPHES.includes(variant) ? "'" : ' '
}

/** The text as rules see it: one spelling for each syllable, one blank, one dash. As long as the NFC text. */
export const plainOf = (text: string): string => plainOfComposed(text.normalize('NFC'))

/** As `plainOf`, of a text that is in NFC. */
export const plainOfComposed = (text: string): string => respelled(text).replace(VARIANTS, commonSign)

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
