import { IN_WORD, kindAt, LETTER, SIGN } from '../../letters/characters.ts'
import { anyOf, readingsOf, WORD_END, WORD_START, wholeWords, wordRule, wordSet } from '../../letters/patterns.ts'
import { PhraseTable, phraseSet } from '../../letters/phrase-table.ts'
import { lowOf, plainOf, type Shadow } from '../../letters/shadow.ts'
import { wordCount } from '../../letters/words.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { BEFORE_HIEN } from './context.words.ts'
import { opensWithBody, withoutDoer } from './deed.ts'
import { opensWithHead } from './heads.ts'
import { COMMA_PAIRS, INDICATOR_HEADS, PASSED_OVER, SAYING_VERBS, WORK_BEFORE } from './indicator.words.ts'
import { CLAUSE_OPENINGS, EMPTY_NAMES, JOINED_HEADS, OWNER_TAILS } from './predicate.words.ts'
import { withoutSetting, withoutSource } from './setting.ts'

const OPENINGS = phraseSet(wordSet(CLAUSE_OPENINGS))
const MARKS = ' "“”\'•+*-'
/** Not the end of `phát hiện`. */
const TAIL = wordRule(OWNER_TAILS, `(?!(?<=${anyOf(BEFORE_HIEN)} +)hiện)${wholeWords(OWNER_TAILS)}`)
const AFTER_TAIL = /[ ,"“”]*$/uy
const HEADS = wordRule(INDICATOR_HEADS)
/** In `đi làm việc ngoài tỉnh`, `công việc` nothing is said. */
const SAYING = wordRule(
  SAYING_VERBS,
  `${WORD_START}(?<!${anyOf(WORK_BEFORE)} +)${anyOf(SAYING_VERBS)}${WORD_END}(?! +làm)`,
)
/** After a comma the second of these goes on with the name: `khám, chữa bệnh`; with the words that may stand before. */
const pairs = COMMA_PAIRS.map(([first, second]) => ({ first: lowOf(plainOf(first)), second: lowOf(plainOf(second)) }))
const PAIRED = new PhraseTable(
  pairs.map(({ second }) => [second, pairs.flatMap(pair => (pair.second === second ? [pair.first] : []))] as const),
)
const VISITED = /^(.*?[\p{L}”"]) +(?:(?:đã|dự kiến|ước|sẽ|ước tính) +)*(?:đón|thu hút|phục vụ)(?: +được)?$/u
/** Nothing but the word that joins the number on: ` cho ` after a date. */
const JOIN_ONLY = wordSet(OWNER_TAILS)
const EMPTY = wordSet(EMPTY_NAMES)
const PASSED = wordSet(PASSED_OVER)
/** Somebody says what follows the words: `Kết quả khảo sát cho thấy` */
const SAID = /(?:cho thấy|cho biết|ghi nhận|khẳng định|báo cáo) *$/u
const JOINED_HEAD = new RegExp(`^${anyOf(JOINED_HEADS)}${WORD_END}`, 'u')
const SHORT_HEAD = /^(?:số|tỷ lệ|tổng số|khu vực) /u

/** No more stretches than so many may stand between a name's head and its end. */
const MOST_JOINED = 2
const MOST_WORDS = 12
/** A name that opens with a noun of indicators may be longer. */
const MOST_WORDS_HEADED = 18
/** The text that names are looked for in, dates and periods blanked out by commas, with where its words stand. */
export type Names = Pick<Shadow, 'low' | 'plain' | 'words'>

/** `TP. Tuyên Quang` */
const SHORT_AREA = /(?<![\p{L}\p{M}])(?:tp|tx|tt|p|q|h|x)$/u

/** Nothing stands in it. */
export const isEmpty = (span: Span): boolean => span.end <= span.start

function isPaired(low: string, comma: number): boolean {
  const second = low.charAt(comma + 1) === ' ' ? PAIRED.at(low, comma + 1) : null
  const stands = (first: string): boolean =>
    low.endsWith(first, comma) && (kindAt(low, comma - first.length - 1) & IN_WORD) === 0
  return second?.value.some(stands) ?? false
}

/** Whether the sign at the offset parts two names: not the comma of `khám, chữa bệnh`, not the stop of `TP. Huế`. */
export function parts(low: string, at: number): boolean {
  const sign = low.charAt(at)
  if (sign === '.') return low.charAt(at + 1) === ' ' && !SHORT_AREA.test(low.slice(Math.max(0, at - 3), at))
  if (sign !== ',') return ';:(\n…'.includes(sign)
  return !isPaired(low, at)
}

/** The last stretch between commas and other signs; brackets that close inside stay part of it. */
function lastSegment(low: string, from: number, end: number): Span {
  let depth = 0
  for (let at = end - 1; at >= from; at -= 1) {
    if (!(kindAt(low, at) & SIGN)) continue
    const sign = low.charAt(at)
    if (sign === ')') depth += 1
    else if (sign === '(' && depth > 0) depth -= 1
    else if (depth === 0 && parts(low, at)) return { start: at + 1, end }
  }
  return { start: depth === 0 ? from : Math.max(from, low.lastIndexOf(')', end) + 1), end }
}

/** The stretch before one; null where it opens what is looked at. */
const segmentBefore = (low: string, from: number, { start }: Span): Span | null =>
  start > from && low.charAt(start - 1) !== ')' ? lastSegment(low, from, start - 1) : null

function skipMarks(low: string, at: number): number {
  let next = at
  while (next < low.length && MARKS.includes(low.charAt(next))) next += 1
  return next
}

/** `các huyện nghèo`: one word behind it says of which kind it is. */
const AREA = /^(?:xã|huyện|tỉnh|dự án|thành phố|ngành) *$/u

/** `cho vay 21.430 lượt hộ` */
const GIVES = /^(?:cho (?:vay|thuê|phép)|xã hội|hiện (?:đại|vật|trạng|trường))/u

/** Whether a name is left behind an opening. */
function opensMore(low: string, from: number, end: number, limit: number): boolean {
  const rest = low.slice(end, limit).trim()
  return rest !== '' && (rest.includes(' ') || !AREA.test(low.slice(from, end)))
}

/** `- Trong đó, riêng `: marks and words that open a clause, one after another. */
function withoutOpenings(low: string, span: Span): Span {
  let start = span.start
  for (let more = true; more; ) {
    const marked = skipMarks(low, start)
    let end = OPENINGS.at(low, marked)?.end ?? marked
    if (end > marked && GIVES.test(low.slice(marked, marked + 9))) end = marked
    while (low.charAt(end) === ' ') end += 1
    more = end > start && end <= span.end && opensMore(low, marked, end, span.end)
    if (more) start = end
  }
  return { start, end: span.end }
}

function withoutTails(names: Names, span: Span): Span {
  for (const { index, 0: tail } of readingsOf(TAIL, names, Math.max(span.start + 1, span.end - 60), span.end)) {
    AFTER_TAIL.lastIndex = index + tail.length - span.start
    if (AFTER_TAIL.test(names.low.slice(span.start, span.end)))
      return withoutTails(names, trimmed(names.low, span.start, index))
  }
  return span
}

function afterSaying(names: Names, span: Span): Span {
  let start = span.start
  for (const hit of readingsOf(SAYING, names, span.start, span.end)) {
    const end = hit.index + hit[0].length
    if (end <= span.end) start = end
  }
  return trimmed(names.low, start, span.end)
}

/** Of a very long stretch only what begins with a noun that names indicators. */
function shortened(names: Names, span: Span): Span {
  const { low } = names
  const text = low.slice(span.start, span.end)
  if (text.length < MOST_WORDS || wordCount(text) <= (opensWithHead(text) ? MOST_WORDS_HEADED : MOST_WORDS)) return span
  const starts = Array.from(readingsOf(HEADS, names, span.start, span.end), hit => hit.index)
  const start = starts.find(from => wordCount(low, from, span.end) <= MOST_WORDS)
  return start === undefined ? span : { start, end: span.end }
}

/** `giá trị sản xuất công nghiệp (giá so sánh 2010)`: how it is reckoned. */
const RECKONED = / *\((?:theo|tính|giá|gss)[^()]{0,40}\) *$/u

function cleaned(names: Names, whole: Span): Span {
  const { low } = names
  const text = low.slice(whole.start, whole.end)
  const reckoned = text.includes(')') ? RECKONED.exec(text) : null
  const span = reckoned ? { start: whole.start, end: whole.start + reckoned.index } : whole
  const bare = withoutTails(names, trimmed(low, span.start, span.end))
  const said = afterSaying(names, withoutOpenings(low, withoutDoer(names, bare)))
  return shortened(names, withoutSetting(names, withoutSource(low, withoutDoer(names, withoutOpenings(low, said)))))
}

/** `tổng giá trị xuất nhập khẩu, mua bán, trao đổi hàng hóa` is one name with commas inside. */
function joined(names: Names, from: number, last: Span, name: Span): Span {
  const { low } = names
  if (opensWithHead(low.slice(name.start, name.end))) return name
  let segment = segmentBefore(low, from, last)
  for (let left = MOST_JOINED; left > 0 && segment !== null; left -= 1) {
    if (low.charAt(segment.end) !== ',' || EMPTY.has(low.slice(segment.start, segment.end).trim())) return name
    const head = cleaned(names, segment)
    const text = low.slice(head.start, head.end)
    if (JOINED_HEAD.test(text) || (SHORT_HEAD.test(text) && wordCount(text) <= 3))
      return { start: head.start, end: name.end }
    segment = segmentBefore(low, from, segment)
  }
  return name
}

/** ` trên địa bàn tỉnh` after a blanked-out period: the name stands before the period. */
const onlySaysWhere = (low: string, segment: Span): boolean =>
  low.slice(segment.start - 2, segment.start) === ',,' &&
  /^ *(?:trên|của|tại|qua|từ|cho|ở) (?!.* là )/u.test(low.slice(segment.start, segment.end))

/** ` của tỉnh là PCI` behind a time: what follows `là` is named. */
function saidOf(low: string, segment: Span): Span {
  const text = low.slice(segment.start, segment.end)
  const hit = text.includes(' là ') ? /^ *(?:của|đối với|cho|tại) [^,;]*? là (?=\p{L})/u.exec(text) : null
  return hit === null ? segment : { start: segment.start + hit[0].length, end: segment.end }
}

/** `kế hoạch vốn năm 2024 tỉnh được giao`: right behind a time, with no comma between. */
const isBehindTime = ({ low, plain }: Names, { start }: Span): boolean =>
  low.slice(start - 2, start) === ',,' && plain.charAt(start - 1) !== ','

/** Nothing but whose it is, or how it came to them. */
const ONLY_BODY =
  /^(?:của +)?(?:(?:toàn +)?(?:tỉnh|thành phố|huyện|xã|ngành)|địa phương|đơn vị)?(?: *(?:được|trung ương|hđnd tỉnh|đã|giao|phân bổ|bố trí|thông qua))*$/u

/** `tốc độ tăng trưởng 3,5%`: without it nothing is named. */
const PACE = /^ tăng(?: trưởng| thêm)?(?!\p{L})/u
const PACE_REACH = 12

/** `sau 5 ngày`, `4 tuần gần đây`: how long, and nothing that is measured. */
const ONLY_STRETCH =
  /^(?:(?:sau|trong|qua|chỉ|riêng|hơn|gần) )*\d{1,3} (?:tuần|ngày|đêm|tháng|năm|quý|giờ|phút)(?: (?:gần đây|qua|nghỉ|lễ|diễn ra|tổ chức|thực hiện|triển khai|đầu|cuối))*$/u

/** A time that was blanked out, and nothing else. */
const ONLY_TIME = /^,{4,} *$/u

/** `sốt xuất huyết ghi nhận 874 ca`: what was found so often, before the verb; null where a body or place found it. */
function recordedIn(names: Names, segment: Span): Span | null {
  const text = names.low.slice(segment.start, segment.end)
  const verb = RECORDED.exec(text)
  if (verb === null) return null
  const name = cleaned(names, { start: segment.start, end: segment.start + verb.index })
  const words = names.low.slice(name.start, name.end)
  return isEmpty(name) || EMPTY.has(words) || opensWithBody(words) || FINDER.test(words) ? null : name
}
const RECORDED = / (?:đã )?ghi nhận *$/u
const FINDER = /^(?:tỉnh|toàn|huyện|xã|phường|thành phố|cả nước|trong|trên|khu vực|địa bàn|đã)(?!\p{L})|,/u

const hasLetter = (text: string): boolean => (kindAt(text, 0) & LETTER) !== 0 || /\p{L}/u.test(text)

/** A name before a number; `remote` where a comma parts it from the words at the number. */
export interface NameBefore extends Span {
  readonly remote: boolean
  /** It is who was visited: `Du lịch đón`. */
  readonly visited?: boolean
}

/**
 * The name that stands in front of a number; null where nothing there names anything. Where another number
 * goes before, the words right after that one up to a comma are the rest of its clause and name nothing.
 */
export function nameBefore(names: Names, from: number, to: number, follows = false): NameBefore | null {
  const { low } = names
  let segment: Span | null = lastSegment(low, from, to)
  for (; segment !== null; segment = segmentBefore(low, from, segment)) {
    if (low.charAt(segment.end) === ';' || (follows && segment.end < to && segment.start <= from)) return null
    const name = cleaned(names, saidOf(low, segment))
    const text = low.slice(name.start, name.end)
    if (JOIN_ONLY.has(text)) continue
    const recorded = isEmpty(name) ? recordedIn(names, segment) : null
    if (recorded !== null) return { ...recorded, remote: segment.end < to }
    if (isEmpty(name) && SAID.test(low.slice(segment.start, segment.end))) return null
    if (isEmpty(name) || !hasLetter(text) || onlySaysWhere(low, segment)) continue
    if ((PASSED.has(text) && !follows) || ONLY_STRETCH.test(text)) continue
    if (isBehindTime(names, segment) && ONLY_BODY.test(text)) continue
    const pace = text === 'tốc độ' ? PACE.exec(low.slice(name.end, name.end + PACE_REACH)) : null
    if (pace !== null) return { start: name.start, end: name.end + pace[0].length, remote: false }
    if (EMPTY.has(text)) return null
    const { start, end } = joined(names, from, segment, name)
    return { start, end, remote: segment.end < to && !ONLY_TIME.test(low.slice(segment.end, to)) }
  }
  return null
}

/** `tổng đàn bò`, `số hộ nghèo`: a noun that opens the name of an indicator. */
export const opensIndicator = ({ low }: Names, name: Span): boolean => opensWithHead(low.slice(name.start, name.end))

/** `Du lịch đón`, `Lễ hội thu hút`: who was visited, before the verb; null where only a body did. */
export function visitedIn({ low }: Names, name: Span): Span | null {
  const text = low.slice(name.start, name.end)
  const host = VISITED.exec(text)
  if (host === null || opensWithBody(text) || EMPTY.has(host[1] ?? '') || ONLY_STRETCH.test(host[1] ?? '')) return null
  const where = (host[1] ?? '').search(/(?<=\p{L} \p{L}+) tại /u)
  return { start: name.start, end: name.start + (where > 0 ? where : (host[1] ?? '').length) }
}
