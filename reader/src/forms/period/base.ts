import { standsBefore, wordSet } from '../../letters/patterns.ts'
import { BASE_OPENINGS } from './period.words.ts'

const BASES = wordSet(BASE_OPENINGS)
/** `So với kết quả `, `so với mức thu của `: what is compared with goes on up to the time */
const COMPARED = /(?:^|[^\p{L}\p{M}\d])so với(?: +[\p{L}\p{M}-]+){1,6} +$/u
/** `bằng 99,12% năm 2018`, `gấp 2,1 lần năm 2019` */
const SHARE_OF = /(?:bằng|gấp)[^,;.:()]{0,12} \d[\d.,]* ?(?:%|lần)(?: cả)?(?: (?:mùa mưa|mùa khô|vụ|mùa))? $/u
/** As far back as so many words may reach. */
const COMPARED_REACH = 60
const SHARE_REACH = 32

/** Whether figures are only held against the time that begins at the offset. */
export function isBase(low: string, start: number): boolean {
  const before = low.slice(Math.max(0, start - COMPARED_REACH), start)
  if (before.includes('so với') && COMPARED.test(before)) return true
  const near = before.slice(-SHARE_REACH)
  if ((near.includes('bằng') || near.includes('gấp')) && SHARE_OF.test(near)) return true
  return standsBefore(BASES, low, start)
}
