import { wholeEncodingOf, withUnicodeLetters } from './letters/legacy-encoding.ts'
import { composed, originalOf } from './letters/offsets.ts'
import type { Span } from './reading.ts'

/**
 * Where the stretches of a reading stand in the very text that was given to `read`: decomposed letters (NFD) and the
 * letters of old fonts take more code units than those of `reading.text`. The offsets are worked out once, here.
 *
 * @example
 * const given = 'Thu ngân sách đạt 5 tỷ đồng.'.normalize('NFD')
 * const inGiven = originalSpans(given)
 * const { start, end } = inGiven(read(given).figures[0])
 * given.slice(start, end).normalize('NFC') // '5 tỷ đồng'
 */
export function originalSpans(given: string): (span: Span) => Span {
  const inNfc = composed(given)
  const encoding = wholeEncodingOf(inNfc.text)
  const steps = encoding === null ? [inNfc] : [withUnicodeLetters(inNfc.text, encoding), inNfc]
  return span => steps.reduce((moved, step) => originalOf(step, moved), { start: span.start, end: span.end })
}
