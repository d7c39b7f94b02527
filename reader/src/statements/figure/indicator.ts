import { anyOf, matches, WORD_END, WORD_START, wordSet } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import {
  BEFORE_BANG,
  COMMA_PAIRS,
  DOERS,
  INDICATOR_HEADS,
  NAMING_VERBS,
  REACHED_MARKS,
  SAYING_VERBS,
  TAIL_OPENINGS,
  TRAILING_HEADS,
  WORK_BEFORE,
} from './indicator.words.ts'
import {
  ACTING_VERBS,
  CLASSIFIERS,
  CLAUSE_OPENINGS,
  EMPTY_NAMES,
  JOINED_HEADS,
  NAME_STOPS,
  OWNER_TAILS,
} from './predicate.words.ts'

const OPENING = new RegExp(`[ "“”'•+*-]*(?:${anyOf(CLAUSE_OPENINGS)}${WORD_END})? *`, 'uy')
const TAIL = new RegExp(`${WORD_START}${anyOf(OWNER_TAILS)}(?: +\\p{Lu}[\\p{L} ]*)?[ ,"“”]*$`, 'u')
const HEAD = new RegExp(`^${anyOf(INDICATOR_HEADS)}${WORD_END}`, 'u')
const HEADS = new RegExp(`${WORD_START}${anyOf(INDICATOR_HEADS)}${WORD_END}`, 'gu')
/** In `đi làm việc ngoài tỉnh`, `công việc` nothing is said. */
const SAYING = new RegExp(`${WORD_START}(?<!${anyOf(WORK_BEFORE)} +)${anyOf(SAYING_VERBS)}${WORD_END}(?! +làm)`, 'gu')
const ACTING = new RegExp(`(?:^|[ ,])${anyOf(ACTING_VERBS)}$`, 'u')
/** Digits end a name, but not in `khách sạn 3-5 sao`, `phòng Covid-19`. */
const NUMBER = '\\d(?<!\\p{L}-\\d{1,2})(?!\\d?(?: *- *\\d+)? +sao)'
/** A comma that parts names; not that of `khám, chữa bệnh`. */
const COMMA = `,(?!${COMMA_PAIRS.map(([first, second]) => `(?<=${WORD_START}${anyOf([first])},) +${anyOf([second])}${WORD_END}`).join('|')})`
const PARTING = new RegExp(COMMA, 'uy')
/** `mặt bằng`, `đạt chuẩn` go on with the name, `bằng`, `đạt` end it. */
const STOP = new RegExp(
  `${COMMA}|[;:()\\n"“”]|[.…](?!\\d)|${NUMBER}|${WORD_START}(?<!${anyOf(BEFORE_BANG)} +)(?!đạt +(?:${anyOf(REACHED_MARKS)}${WORD_END}|\\d(?: *- *\\d)? +sao))${anyOf(NAME_STOPS)}${WORD_END}`,
  'gu',
)
/** What part of the whole it is belongs to the name of a ratio: `07/13 đơn vị đạt chuẩn`. */
const RATIO_STOP = new RegExp(
  `[,;:()\\n"“”]|[.…](?!\\d)|\\d|${WORD_START}(?:với|trong đó|tăng|giảm|chiếm|nhưng|so|từ|dưới|trên|đạt(?= +\\d))${WORD_END}`,
  'gu',
)
/** `lực lượng kiểm lâm huy động` → `huy động` */
const DOER = new RegExp(`^${anyOf(DOERS)}${WORD_END}[^,;:()]{0,60}? +(?=${anyOf(NAMING_VERBS)}(?: +được)?$)`, 'u')
const NAMING_VERB = new RegExp(`^${anyOf(NAMING_VERBS)}(?: +được)?$`, 'u')
/** Nothing but the word that joins the number on: ` cho ` after a date. */
const JOIN_ONLY = new RegExp(`^${anyOf(OWNER_TAILS)}$`, 'u')
const EMPTY = wordSet(EMPTY_NAMES)
const PORTIONS = wordSet(CLASSIFIERS)

const JOINED_HEAD = new RegExp(`^${anyOf(JOINED_HEADS)}${WORD_END}`, 'u')
const SHORT_HEAD = /^(?:số|tỷ lệ|tổng số|khu vực) /u

const SCALE_BEFORE = /^(?:nghìn|ngàn|vạn|triệu|tỷ) +/u
const MOST_WORDS = 12
/** A name that opens with a noun of indicators may be longer. */
const MOST_WORDS_HEADED = 18
/** ` công suất` right before the next number: the name of that one begins. */
const TRAILING = new RegExp(` +(?:với +)?${anyOf(TRAILING_HEADS)}$`, 'u')
const MOST_WORDS_AFTER = 7

/** `TP. Tuyên Quang` */
const SHORT_AREA = /(?<![\p{L}\p{M}])(?:tp|tx|tt|p|q|h|x)$/u

const isEmpty = (span: Span): boolean => span.end <= span.start

/** Whether the comma at the offset parts two names. */
function parts(low: string, at: number): boolean {
  PARTING.lastIndex = at
  return PARTING.test(low)
}

/** The stretches between commas and other signs, last first; brackets that close inside stay part of theirs. */
function segmentsOf(low: string, from: number, to: number): readonly Span[] {
  const segments: Span[] = []
  let depth = 0
  let end = to
  for (let at = to - 1; at >= from; at -= 1) {
    const sign = low.charAt(at)
    if (sign === ')') depth += 1
    else if (sign === '(' && depth > 0) depth -= 1
    else if (depth === 0 && sign === ',' && !parts(low, at)) continue
    else if (
      depth === 0 &&
      (',;:(\n…'.includes(sign) ||
        (sign === '.' && low.charAt(at + 1) === ' ' && !SHORT_AREA.test(low.slice(Math.max(from, at - 3), at))))
    ) {
      segments.push({ start: at + 1, end })
      end = at
    }
  }
  segments.push({ start: depth === 0 ? from : Math.max(from, low.lastIndexOf(')', end) + 1), end })
  return segments
}

function withoutOpenings(low: string, span: Span): Span {
  let start = span.start
  for (let more = true; more; ) {
    OPENING.lastIndex = start
    const end = start + (OPENING.exec(low)?.[0].length ?? 0)
    more = end > start && end <= span.end && low.slice(end, span.end).trim() !== ''
    if (more) start = end
  }
  return { start, end: span.end }
}

function withoutTails(low: string, span: Span): Span {
  const from = Math.max(span.start, span.end - 60)
  const hit = TAIL.exec(low.slice(from, span.end))
  return hit === null || from + hit.index <= span.start
    ? span
    : withoutTails(low, trimmed(low, span.start, from + hit.index))
}

function afterSaying(low: string, span: Span): Span {
  let start = span.start
  for (const hit of matches(SAYING, low, span.start, span.end)) {
    const end = hit.index + hit[0].length
    if (end < span.end) start = end
  }
  return trimmed(low, start, span.end)
}

const wordCount = (text: string): number => text.split(/ +/u).length

/** Of a very long stretch only what begins with a noun that names indicators. */
function shortened(low: string, span: Span): Span {
  const text = low.slice(span.start, span.end)
  if (wordCount(text) <= (HEAD.test(text) ? MOST_WORDS_HEADED : MOST_WORDS)) return span
  const starts = Array.from(matches(HEADS, low, span.start, span.end), hit => hit.index)
  const start = starts.find(from => wordCount(low.slice(from, span.end)) <= MOST_WORDS)
  return start === undefined ? span : { start, end: span.end }
}

function cleaned(low: string, span: Span): Span {
  const bare = withoutTails(low, trimmed(low, span.start, span.end))
  const said = afterSaying(low, withoutOpenings(low, bare))
  return shortened(low, withoutSetting(low, withoutDoer(low, withoutOpenings(low, said))))
}

/** ` do ngành thuế quản lý`, ` theo Nghị định …` */
const SETTING = new RegExp(` +${anyOf(TAIL_OPENINGS)} +`, 'u')
/** `nhà máy nước Mộc Nam công suất`: the noun right before the number names it. */
const LEADING = new RegExp(
  `[^,;:]{6,}? +(?=${anyOf(TRAILING_HEADS.filter(head => head.includes(' ') && !head.startsWith('giá')))}$)`,
  'u',
)

/** The name without a longer tail that says whose or where, and without what the measure belongs to. */
function withoutSetting(low: string, span: Span): Span {
  const text = low.slice(span.start, span.end)
  const thing = HEAD.test(text) ? null : LEADING.exec(text)
  if (thing !== null && thing.index === 0) return { start: span.start + thing[0].length, end: span.end }
  const tail = SETTING.exec(text)
  if (tail === null || !HEAD.test(text)) return span
  const [head, rest] = [wordCount(text.slice(0, tail.index)), wordCount(text.slice(tail.index + 1))]
  return head >= 2 && rest > head ? { start: span.start, end: span.start + tail.index } : span
}

function withoutDoer(low: string, span: Span): Span {
  const doer = DOER.exec(low.slice(span.start, span.end))
  return doer === null ? span : { start: span.start + doer[0].length, end: span.end }
}

/** `tổng giá trị xuất nhập khẩu, mua bán, trao đổi hàng hóa` is one name with commas inside. */
function joined(low: string, segments: readonly Span[], at: number, name: Span): Span {
  if (HEAD.test(low.slice(name.start, name.end))) return name
  for (let before = at + 1; before < Math.min(segments.length, at + 3); before += 1) {
    const segment = segments[before]
    if (!segment || low.charAt(segment.end) !== ',' || EMPTY.has(low.slice(segment.start, segment.end).trim()))
      return name
    const head = cleaned(low, segment)
    const text = low.slice(head.start, head.end)
    if (JOINED_HEAD.test(text) || (SHORT_HEAD.test(text) && wordCount(text) <= 3))
      return { start: head.start, end: name.end }
  }
  return name
}

/** ` trên địa bàn tỉnh` after a blanked-out period: the name stands before the period. */
const onlySaysWhere = (low: string, segment: Span): boolean =>
  low.slice(segment.start - 2, segment.start) === ',,' &&
  /^ *(?:trên|của|tại|qua|từ|cho|ở) /u.test(low.slice(segment.start, segment.end))

/** A name before a number; `remote` where a comma parts it from the words at the number. */
export interface NameBefore extends Span {
  readonly remote: boolean
}

/**
 * The name that stands in front of a number; null where nothing there names anything. Where another number
 * goes before, the words right after that one up to a comma are the rest of its clause and name nothing.
 */
export function nameBefore(low: string, from: number, to: number, follows = false): NameBefore | null {
  const segments = segmentsOf(low, from, to)
  for (const [at, segment] of segments.entries()) {
    if (low.charAt(segment.end) === ';' || (follows && at > 0 && segment.start <= from)) return null
    const name = cleaned(low, segment)
    const text = low.slice(name.start, name.end)
    if (JOIN_ONLY.test(text)) continue
    if (isEmpty(name) || !/\p{L}/u.test(text) || onlySaysWhere(low, segment)) continue
    if (EMPTY.has(text)) return null
    return { ...joined(low, segments, at, name), remote: at > 0 }
  }
  return null
}

/** `tổng đàn bò`, `số hộ nghèo`: a noun that opens the name of an indicator. */
export const opensIndicator = (low: string, name: Span): boolean => HEAD.test(low.slice(name.start, name.end))

/** `giải quyết 312/358 vụ`: a verb that names what a ratio counts. */
export const isNamingVerb = (low: string, name: Span): boolean => NAMING_VERB.test(low.slice(name.start, name.end))

/** Whether the words before the number only act on what follows it: `thu hồi 14 khẩu súng`. */
export const isActing = (low: string, name: Span): boolean => ACTING.test(low.slice(name.start, name.end))

/** The name that follows a number: `1.538 trường mầm non`, `9,7% doanh nghiệp ứng dụng nền tảng số`. */
export function nameAfter(
  low: string,
  unit: Span | null,
  counted: { readonly isCount: boolean; readonly isRatio: boolean },
  end: number,
): Span | null {
  const limit = Math.min(low.length, end + 90)
  const pattern = counted.isRatio ? RATIO_STOP : STOP
  const begin = end + (/^ +(?:về|là)(?= +\p{L})/u.exec(low.slice(end, end + 8))?.[0].length ?? 0)
  pattern.lastIndex = begin
  const stopAt = Math.min(pattern.exec(low)?.index ?? limit, limit)
  const whole = trimmed(low, begin, stopAt)
  const next = /\d/u.test(low.charAt(stopAt)) ? TRAILING.exec(low.slice(whole.start, whole.end)) : null
  const following = capped(low, next ? { start: whole.start, end: whole.start + next.index } : whole)
  const follows = !isEmpty(following) && following.start - begin <= 2 && /\p{L}/u.test(low.charAt(following.start))
  const word = unit && counted.isCount ? low.slice(unit.start, unit.end) : ''
  if (word === '' || PORTIONS.has(word.replace(SCALE_BEFORE, ''))) return follows ? following : null
  if (begin > end && follows && low.startsWith('là', end + 1)) return following
  return { start: nounStart(low, unit ?? following), end: follows ? following.end : end }
}

/** The counted noun without the scale before it: `nghìn con lợn` → `con lợn`. */
function nounStart(low: string, unit: Span): number {
  const scale = SCALE_BEFORE.exec(low.slice(unit.start, unit.end))
  return unit.start + (scale?.[0].length ?? 0)
}

function capped(low: string, span: Span): Span {
  const words = low.slice(span.start, span.end).split(' ')
  if (words.length <= MOST_WORDS_AFTER) return span
  return { start: span.start, end: span.start + words.slice(0, MOST_WORDS_AFTER).join(' ').length }
}
