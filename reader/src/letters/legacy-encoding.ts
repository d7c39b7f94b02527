/**
 * Signs that only text in the TCVN3 (ABC) fonts carries inside words:
 * `ViÖt`, `hoµ`, `x·`, `§¶ng`.
 */
const TCVN3_SIGN = /(?<=\p{L})[µ¸¶·¹¨»¾¼½©®ª«¬×÷§Þßþ]|[µ¸¶·¹¨»¾¼½©®ª«¬×÷§Þßþ](?=\p{L})/gu

/** Pairs of a vowel and its mark as the VNI fonts write them: `Vieät`, `hoøa`, `ñöôïc`, `tænh`. */
const VNI_SIGN = /[aeouyöôAEOUYÖÔ][äåëüûïøÄÅËÜÛÏØ]|ñ(?=\p{L})|öô|æ(?=\p{L})/gu

const WORD = /\p{L}+/gu

const FEWEST_SIGNS = 3
const SIGNS_PER_WORD = 0.1

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Which font encoding from before Unicode a text was pasted in, or null where it is Unicode.
 * `detectLegacyEncoding('Céng hoµ x· héi chñ nghÜa ViÖt Nam') === 'tcvn3'`
 */
export function detectLegacyEncoding(text: string): 'tcvn3' | 'vni' | null {
  const composed = text.normalize('NFC')
  const needed = Math.max(FEWEST_SIGNS, count(composed, WORD) * SIGNS_PER_WORD)
  const tcvn3 = count(composed, TCVN3_SIGN)
  const vni = count(composed, VNI_SIGN)
  if (Math.max(tcvn3, vni) < needed) return null
  return tcvn3 >= vni ? 'tcvn3' : 'vni'
}
