import { CAPITAL, kindAt, SIGN } from '../../letters/characters.ts'
import { anyOf, matchesAt, openingWords, WORD_END, WORD_START } from '../../letters/patterns.ts'
import { plainOf, type Shadow } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { HONORIFICS, OFFICE_HEADS, SMALL_OFFICE_HEADS, TITLE_STOPS } from './person-in-office.words.ts'

const byLength = [...new Set([...OFFICE_HEADS, ...SMALL_OFFICE_HEADS].map(plainOf))].sort((a, b) => b.length - a.length)
const either = byLength.map(head => head.replaceAll('.', '\\.')).join('|')
const SMALL = new Set(SMALL_OFFICE_HEADS.map(plainOf))
/** `Sở Lao động - Thương binh và Xã hội` is one body. */
const NO_BODY = '(?! +và +Xã hội)'
const HEAD = new RegExp(`(?:${either})${WORD_END}${NO_BODY}`, 'uyi')
const HEADS = new RegExp(`${WORD_START}(?:${either})${WORD_END}${NO_BODY}`, 'uy')
const HEAD_OPENINGS = openingWords([...OFFICE_HEADS, ...SMALL_OFFICE_HEADS])
/** Whether a title may open with the letter: a capital, or one of those that are written small. */
const mayOpen = (plain: string, at: number): boolean =>
  (kindAt(plain, at) & CAPITAL) !== 0 || 'nhscđ'.includes(plain.charAt(at) || ' ')
const SMALL_LETTERS = Array.from(SMALL, head => head.charAt(0)).join('')
/** `TP. Buôn Ma Thuột`, `PGS, TS. Lê Văn An`: this stop ends nothing. */
const SHORT_AREA = /(?<!\p{L})(?:TP|Tp|TX|TT|TS|ThS|GS|PGS|BS|KS|KTS|CN|LS)$/u
const HONORIFIC = new RegExp(`${WORD_START}${anyOf(HONORIFICS)} *:? *$`, 'u')
/** Lower case on purpose: `Ủy ban Kiểm tra` goes on, `kiểm tra` ends the title. */
const STOP = new RegExp(
  `${WORD_START}(?:${TITLE_STOPS.map(plainOf)
    .sort((a, b) => b.length - a.length)
    .join('|')})${WORD_END}(?! +(?:khuyết|thông|án|bị))`,
  'uy',
)
const STOP_OPENINGS = openingWords(TITLE_STOPS)
/** Bodies whose own name has a comma inside. */
const COMMA_IN_NAME =
  /^, +(?:chống (?:thiên tai|tham nhũng|tội phạm|dịch)|[Cc]hữa cháy|Thể thao|Du lịch|Thương binh|Hạ tầng|Gia đình|Ngân sách|Khoa học|Lao động)/u
const AND_IN_NAME = /^và +\p{Lu}/u
const LEADING_BODY = /(?:ban|Ban|văn phòng|Văn phòng|Thường trực|Viện|Trung tâm|văn hóa) $/u

/** Whether a title opens at the offset. */
export function opensTitle(plain: string, at: number): boolean {
  HEAD.lastIndex = at
  const isLarge = mayOpen(plain, at)
  const head = isLarge || SMALL_LETTERS.includes(plain.charAt(at) || ' ') ? HEAD.exec(plain)?.[0] : undefined
  return head !== undefined && (isLarge || SMALL.has(head))
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
  if (word === 'chỉ huy')
    return (
      /^ +(?:trưởng|sở)/u.test(plain.slice(at + word.length, at + word.length + 8)) ||
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

const endsAt = (plain: string, at: number, limit: number): boolean =>
  !(/\p{L}/u.test(plain.charAt(at + 1)) && at + 1 < limit) && !SHORT_AREA.test(plain.slice(Math.max(0, at - 4), at))

/** Where the first sign stands that ends any title: a comma does not, nor the stop of `TP.Vũng Tàu`. */
function firstSign(plain: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    if (!(kindAt(plain, at) & SIGN)) continue
    const sign = plain.charAt(at)
    if (sign === '.' ? endsAt(plain, at, limit) : !',…'.includes(sign)) return at
  }
  return limit
}

function firstStop({ plain, words }: Shadow, from: number, limit: number): number {
  const sign = firstSign(plain, from + 1, limit)
  for (const hit of matchesAt(words.startsOf(STOP_OPENINGS), STOP, plain, from + 1, sign)) {
    if (!isInside(plain, hit.index, hit[0])) return hit.index
  }
  return sign
}

/** Where the last comma stands before the offset that is not inside the name of a body; -1 where none does. */
export function lastComma(plain: string, floor: number, at: number): number {
  const text = plain.slice(floor, at)
  for (let comma = text.lastIndexOf(','); comma >= 0; comma = comma > 0 ? text.lastIndexOf(',', comma - 1) : -1)
    if (!COMMA_IN_NAME.test(text.slice(comma, comma + 20))) return comma
  return -1
}

function firstComma(plain: string, from: number, limit: number): number {
  const text = plain.slice(from, limit)
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    if (!COMMA_IN_NAME.test(text.slice(comma, comma + 20))) return from + comma
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
export function titleEnd(shadow: Shadow, from: number, limit: number): number {
  const { plain } = shadow
  const bound = Math.min(limit, from + LONGEST_TITLE)
  const stop = firstStop(shadow, from, bound)
  return trimmed(plain, from, Math.min(stop, firstComma(plain, from, stop), firstDash(plain, from, stop))).end
}

/** The title that runs from somewhere after `floor` right up to the offset: `Chủ tịch UBND tỉnh ` before a name. */
export function titleBefore(shadow: Shadow, floor: number, at: number): Span | null {
  const { plain, words } = shadow
  const places = words.startsOf(HEAD_OPENINGS)
  for (const hit of matchesAt(places, HEADS, plain, Math.max(floor, at - LONGEST_TITLE), at)) {
    const end = trimmed(plain, hit.index, at).end
    if (titleEnd(shadow, hit.index, at) === end) return { start: hit.index, end }
  }
  return null
}
