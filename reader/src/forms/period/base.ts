import { endsWithOneOf, wordSet, wordsBefore } from '../../letters/patterns.ts'
import { BASE_OPENINGS } from './period.words.ts'

const BASES = wordSet(BASE_OPENINGS)
/** `So với kết quả `, `so với mức thu của `: what is compared with goes on up to the time */
const COMPARED = /(?:^|[^\p{L}\p{M}\d])so với(?: +[\p{L}\p{M}-]+){1,6} +$/u
/** As far back as so many words may reach. */
const COMPARED_REACH = 60

/** Whether figures are only held against the time that begins at the offset. */
export function isBase(low: string, start: number): boolean {
  const before = low.slice(Math.max(0, start - COMPARED_REACH), start)
  if (before.includes('so với') && COMPARED.test(before)) return true
  return endsWithOneOf(BASES, wordsBefore(low, start, 4))
}
