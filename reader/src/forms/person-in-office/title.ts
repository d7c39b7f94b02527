import { anyOf, matches } from '../../letters/patterns.ts'
import { plainOf } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { HONORIFICS, OFFICE_HEADS, SMALL_OFFICE_HEADS, TITLE_STOPS } from './person-in-office.words.ts'

const WORD_END = '(?![\\p{L}\\p{M}\\d])'
const WORD_START = '(?<![\\p{L}\\p{M}\\d])'
const byLength = [...new Set([...OFFICE_HEADS, ...SMALL_OFFICE_HEADS].map(plainOf))].sort((a, b) => b.length - a.length)
const either = byLength.map(head => head.replaceAll('.', '\\.')).join('|')
const SMALL = new Set(SMALL_OFFICE_HEADS.map(plainOf))
const HEAD = new RegExp(`(?:${either})${WORD_END}`, 'uyi')
const HEADS = new RegExp(`${WORD_START}(?:${either})${WORD_END}`, 'gu')
const HONORIFIC = new RegExp(`${WORD_START}${anyOf(HONORIFICS)} *:? *$`, 'u')
/** Lower case on purpose: `Ủy ban Kiểm tra` goes on, `kiểm tra` ends the title. */
const STOP = new RegExp(
  `[;:()\\n"“”]|(?<!(?:TP|Tp|TX|TT))\\.(?!\\p{L})|${WORD_START}(?:${TITLE_STOPS.map(plainOf)
    .sort((a, b) => b.length - a.length)
    .join('|')})${WORD_END}(?! +(?:khuyết|thông|án|bị))`,
  'gu',
)
/** Bodies whose own name has a comma inside. */
const COMMA_IN_NAME = /^, +(?:Thể thao|Du lịch|Thương binh|Hạ tầng|Gia đình|Ngân sách|Khoa học|Lao động)/u
const AND_IN_NAME = /^và +\p{Lu}/u
const LEADING_BODY = /(?:ban|Ban|văn phòng|Văn phòng|Thường trực|Viện|Trung tâm|văn hóa) $/u

/** Whether a title opens at the offset. */
export function opensTitle(plain: string, at: number): boolean {
  HEAD.lastIndex = at
  const head = HEAD.exec(plain)?.[0]
  return head !== undefined && (/[\p{Lu}nhscđ]/u.test(head.charAt(0)) || SMALL.has(head))
}

/** Whether an honorific stands right before the offset: `đồng chí `, `ông `. */
export const afterHonorific = (low: string, at: number): boolean => HONORIFIC.test(low.slice(Math.max(0, at - 16), at))

/** Whether a stop at this place only stands inside a body's name. */
function isInside(plain: string, at: number, word: string): boolean {
  if (word === 'phụ trách' || word === 'đọc')
    return (
      /^ +\p{Lu}/u.test(plain.slice(at + word.length, at + word.length + 3)) ||
      LEADING_BODY.test(plain.slice(Math.max(0, at - 12), at))
    )
  if (word === 'và') return AND_IN_NAME.test(plain.slice(at, at + 8)) && !opensTitle(plain, at + word.length + 1)
  return word === 'chỉ đạo' || word === 'điều hành' || word === 'hướng dẫn'
    ? LEADING_BODY.test(plain.slice(Math.max(0, at - 12), at))
    : false
}

/** A title longer than this is none: it bounds how far any search runs. */
const LONGEST_TITLE = 200
/** ` - Trần Văn An`: a name after a dash */
const NAME_AFTER_DASH = /^ - \p{Lu}\p{Ll}+ +\p{Lu}\p{Ll}+ +\p{Lu}/u

function firstStop(plain: string, from: number, limit: number): number {
  for (const hit of matches(STOP, plain, from + 1, limit)) {
    if (!isInside(plain, hit.index, hit[0])) return hit.index
  }
  return limit
}

function firstComma(plain: string, from: number, limit: number): number {
  const text = plain.slice(from, limit)
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    if (!COMMA_IN_NAME.test(text.slice(comma, comma + 16))) return from + comma
  }
  return limit
}

function firstDash(plain: string, from: number, limit: number): number {
  const at = plain.slice(from, limit).indexOf(' - ')
  const dash = from + at
  const ends = at >= 0 && (opensTitle(plain, dash + 3) || NAME_AFTER_DASH.test(plain.slice(dash, dash + 24)))
  return ends ? dash : limit
}

/** Where the title that opens at the offset ends: before a sign, a verb, or the limit. */
export function titleEnd(plain: string, from: number, limit: number): number {
  const bound = Math.min(limit, from + LONGEST_TITLE)
  const stop = firstStop(plain, from, bound)
  return trimmed(plain, from, Math.min(stop, firstComma(plain, from, stop), firstDash(plain, from, stop))).end
}

/** The title that runs from somewhere after `floor` right up to the offset: `Chủ tịch UBND tỉnh ` before a name. */
export function titleBefore(plain: string, floor: number, at: number): Span | null {
  for (const hit of matches(HEADS, plain, Math.max(floor, at - LONGEST_TITLE), at)) {
    const end = trimmed(plain, hit.index, at).end
    if (titleEnd(plain, hit.index, at) === end) return { start: hit.index, end }
  }
  return null
}
