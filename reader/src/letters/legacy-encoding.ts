import { LEGACY_LETTERS, type LegacyEncoding } from './legacy-letters.ts'
import { type Replaced, replaced } from './offsets.ts'

/**
 * Signs that only text in the TCVN3 (ABC) fonts carries inside words:
 * `ViÖt`, `hoµ`, `x·`, `§¶ng`.
 */
const TCVN3_SIGN = /(?<=\p{L})[µ¸¶·¹¨»¾¼½©®ª«¬×÷§Þßþ]|[µ¸¶·¹¨»¾¼½©®ª«¬×÷§Þßþ](?=\p{L})/gu

/** Pairs of a vowel and its mark as the VNI fonts write them: `Vieät`, `hoøa`, `ñöôïc`, `tænh`. */
const VNI_SIGN = /[aeouyöôAEOUYÖÔ][äåëüûïøÄÅËÜÛÏØ]|ñ(?=\p{L})|öô|æ(?=\p{L})/gu

const WORD = /\p{L}+/gu
/** Letters that are Vietnamese in Unicode alone: where one stands, not the whole text is in an old font. */
const UNICODE_LETTER = /[ăĂđĐơƠưƯẠ-ỹ]/u

const FEWEST_SIGNS = 3
const SIGNS_PER_WORD = 0.1

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Which font encoding from before Unicode a text was pasted in, or null where it is Unicode.
 *
 * @example
 * detectLegacyEncoding('Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp') // 'tcvn3'
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const composed = text.normalize('NFC')
  const needed = Math.max(FEWEST_SIGNS, count(composed, WORD) * SIGNS_PER_WORD)
  const tcvn3 = count(composed, TCVN3_SIGN)
  const vni = count(composed, VNI_SIGN)
  if (Math.max(tcvn3, vni) < needed) return null
  return tcvn3 >= vni ? 'tcvn3' : 'vni'
}

/** Why a text cannot be converted: it is Unicode already, or it mixes an old font with Unicode letters. */
export type ConversionRefusal = 'unicode' | 'mixed'

/** A text in Unicode and what it was written in; or why it is left as it is. */
export type Conversion =
  | { readonly text: string; readonly from: LegacyEncoding }
  | { readonly refused: ConversionRefusal; readonly from: LegacyEncoding | null }

/** Runs of signs that stand for letters, the longer first: `öô` is two letters, `öø` is one. */
const signsOf = (encoding: LegacyEncoding): RegExp => {
  const signs = Array.from(LEGACY_LETTERS[encoding].keys()).sort((a, b) => b.length - a.length)
  return new RegExp(signs.join('|'), 'gu')
}
const SIGNS = { tcvn3: signsOf('tcvn3'), vni: signsOf('vni') } as const

/** The text with the letters of an old font in Unicode, and how its offsets moved. */
export const withUnicodeLetters = (text: string, encoding: LegacyEncoding): Replaced =>
  replaced(text, SIGNS[encoding], signs => LEGACY_LETTERS[encoding].get(signs) ?? signs)

/** Which encoding the whole of a text is in; null where a letter of it is Vietnamese in Unicode. */
export const wholeEncodingOf = (text: string): LegacyEncoding | null =>
  UNICODE_LETTER.test(text) ? null : detectLegacyEncoding(text)

/**
 * Converts a text in the TCVN3 (ABC) or VNI fonts to Unicode where the whole of it is in them, and refuses with a
 * reason where it is not.
 *
 * @example
 * const given = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp'
 * convertLegacyLetters(given) // { text: 'Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập', from: 'tcvn3' }
 */
export function convertLegacyLetters(text: string): Conversion {
  const composed = text.normalize('NFC')
  const from = detectLegacyEncoding(composed)
  if (from === null) return { refused: 'unicode', from }
  if (UNICODE_LETTER.test(composed)) return { refused: 'mixed', from }
  return { text: withUnicodeLetters(composed, from).text, from }
}
