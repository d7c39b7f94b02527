import { wholeNameEnd } from '../../forms/organisation/organisation.ts'
import { BODY_HEADS } from '../../forms/organisation/organisation.words.ts'
import type { Page } from '../../layout/page.ts'
import {
  anyOf,
  endsWithOneOf,
  matches,
  matchesAt,
  openingWords,
  standsBefore,
  WORD_END,
  WORD_START,
  wordSet,
  wordsBefore,
} from '../../letters/patterns.ts'
import { plainOf } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { lastBefore, trimmed } from '../../span.ts'
import {
  ACTIONS,
  ACTIONS_IN_NAMES,
  GOES_ON_WITH_REQUEST,
  LIST_MARKS,
  NAME_GOES_ON,
  NEVER_ACTION_AFTER,
  NO_ACTION_AFTER,
  NO_ACTS,
  NUMBERED_MARKS,
  OTHER_ACTIONS,
  SKIPPED_WORDS,
} from './recommendation.words.ts'

const plainWords = (words: readonly string[]): string =>
  words
    .map(plainOf)
    .sort((a, b) => b.length - a.length)
    .map(word => word.replaceAll('.', '\\.'))
    .join('|')

/** `Sở `, `UBND `, `các ` where whom it asks begins */
const BODY = new RegExp(`(?:${plainWords(BODY_HEADS)})${WORD_END}`, 'uyi')
/** `TAND tỉnh`, `VNPT`: a body by its letters alone */
const LETTERS = /\p{Lu}{2,}[\p{L}&-]*(?![\p{L}\p{M}\d/])/uy
/** `đồng chí Vũ A`: a person is told what to do. */
const COMRADE = /(?:đồng chí|ông|bà) +(?=\p{Lu})/uy
const GOING_ON = wordSet(GOES_ON_WITH_REQUEST)
/** In lower case only: the capitals in `Ban Quản lý` name a body, `quản lý` acts. */
const ACTION = new RegExp(
  `${WORD_START}(?!(?:${plainWords(NO_ACTS)})${WORD_END})(?:${plainWords([...ACTIONS, ...OTHER_ACTIONS])})${WORD_END}`,
  'uy',
)
const ACTION_OPENINGS = openingWords([...ACTIONS, ...OTHER_ACTIONS])
const SKIPPED = new RegExp(` *(?:${anyOf(SKIPPED_WORDS)}${WORD_END})? *`, 'uy')
/** `(1) `, `- `, `1. `, `Một là, ` before an item */
const MARK = new RegExp(`(?:[-+•*] *|\\(?\\d{1,2}[.)] +|${anyOf(LIST_MARKS)}${WORD_END} *,? *)`, 'uy')
const FULL_REQUEST = new RegExp(
  `, +(?:đồng thời +)?(?=(${anyOf(ACTIONS)})${WORD_END}(?! *[,;]| +(?:trực +tiếp|và|số)${WORD_END}))`,
  'gu',
)

/** `, tham mưu sửa quy chế`: with an act behind it one of its own. */
const LEADS_ACTS = new Set(['tham mưu'])
/** `công tác quản lý, …` ends in an act without its object. */
const ACTS = wordSet(ACTIONS.filter(act => act.includes(' ') && act !== 'tập trung'))
const NO_ACTION = wordSet(NO_ACTION_AFTER)
const NEVER_ACTION = wordSet(NEVER_ACTION_AFTER)
const NAMING_ACTIONS = wordSet(ACTIONS_IN_NAMES)
const GOES_ON = new RegExp(`${anyOf(NAME_GOES_ON)}${WORD_END}`, 'uy')

/** Longer than any word of the table: so far past the limit an act that begins before it may reach. */
const LONGEST_ACTION = 24
const LONGEST_BODY = 110
/** A name after a comma is short; anything longer is no name. */
const LONGEST_NEXT = 50
/** `Sở `, `UBND `, `các ` */
const NAME_HEADS =
  /(?<![\p{L}\p{M}])(?:Sở|UBND|HĐND|Bộ|Ban|Công an|Cục|Chi cục|Phòng|Hội|Trung tâm|các|ngành|Công ty|Tập đoàn)(?![\p{L}\p{M}])/gu
/** So many words a full request has at least before a comma, and after it. */
const FEWEST_WORDS = 4
const FEWEST_AFTER = 4

/** One thing asked for, and whom it names for it. */
export interface Item extends Span {
  readonly addressee: Span | null
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/** Leaves out marks and small words until none is left. */
function skipAll(pattern: RegExp, text: string, from: number): number {
  let at = from
  for (let next = skip(pattern, text, at); next > at; next = skip(pattern, text, at)) at = next
  return at
}

/** Where the first act begins at or after the offset; null where none does before the limit. */
export function actionFrom(page: Page, from: number, limit: number): number | null {
  const to = Math.min(page.plain.length, limit + LONGEST_ACTION)
  for (const hit of matchesAt(page.words.startsOf(ACTION_OPENINGS), ACTION, page.plain, from, to)) {
    if (hit.index >= limit) return null
    if (hit.index === from || !belongsToName(wordsBefore(page.low, hit.index, 2), hit[0])) return hit.index
  }
  return null
}

/** `ban quản lý`, `lực lượng bảo vệ`; but in `các sở, ngành thực hiện` the act begins. */
function belongsToName(words: readonly string[], act: string): boolean {
  if (act === 'không' && words.at(-1) === 'hàng') return true
  return endsWithOneOf(NEVER_ACTION, words) || (NAMING_ACTIONS.has(act) && endsWithOneOf(NO_ACTION, words))
}

/** Where the act begins after a name that the tables know whole: `Sở Tài chính cử tổ …`. */
function actionAfterName(page: Page, from: number): number | null {
  const end = wholeNameEnd(page.plain, from)
  if (end === null || !/^ +\p{Ll}/u.test(page.plain.slice(end, end + 8))) return null
  const start = skip(/ +/uy, page.plain, end)
  GOES_ON.lastIndex = start
  return GOES_ON.test(page.low) ? null : start
}

/** Whom a request names before its first act: `Sở Tài chính`, `UBND TP.Vũng Tàu`, `phía Hà Khẩu (Trung Quốc)`. */
export function addresseeAt(page: Page, from: number, limit: number): Span | null {
  BODY.lastIndex = from
  LETTERS.lastIndex = from
  COMRADE.lastIndex = from
  if (!BODY.test(page.plain) && !LETTERS.test(page.plain) && !COMRADE.test(page.plain)) return null
  if (actionFrom(page, from, from + 1) === from) return null
  const head = page.plain.indexOf(' ', from) - from
  const action =
    actionAfterName(page, from) ?? actionFrom(page, from + Math.max(1, head), Math.min(limit, from + LONGEST_BODY))
  const colon = page.plain.slice(from, Math.min(limit, from + LONGEST_BODY)).indexOf(':')
  const end = colon >= 0 && (action === null || from + colon < action) ? from + colon : action
  if (end === null) return null
  const span = trimmed(page.plain, from, end)
  return FULL_STOP.test(page.plain.slice(span.start, span.end)) ? null : withoutComma(page, span)
}

/** A sign that ends the clause; not the stop of `TP. Buôn Ma Thuột`. */
const FULL_STOP = /;|(?<!(?<![\p{L}])(?:TP|Tp|TX|Tx|TT))\. /u

function withoutComma(page: Page, span: Span): Span {
  return page.plain.charAt(span.end - 1) === ',' ? trimmed(page.plain, span.start, span.end - 1) : span
}

/** Whether so many words stand there: looked through no further than to the last of them. */
function hasWords(low: string, from: number, to: number, fewest: number): boolean {
  const { start, end } = trimmed(low, from, to)
  let count = 0
  for (let at = start; at < end && count < fewest; at += 1) {
    if (low.charAt(at) !== ' ' && (at === start || low.charAt(at - 1) === ' ')) count += 1
  }
  return count >= fewest
}

/** `, kịp thời báo cáo` goes on with the request; `, chọn 3 đề tài` is one of its own. */
function goesOn(page: Page, act: string, at: number): boolean {
  if (!GOING_ON.has(act)) return false
  const next = skip(/ +/uy, page.low, at + act.length)
  if (LEADS_ACTS.has(act)) return actionFrom(page, next, next + 1) !== next
  return !/^\d/u.test(page.low.charAt(next))
}

/** `ủy quyền cho tỉnh cấp, cấp lại, gia hạn giấy phép`: acts in a row on one thing. */
const isSaidAgain = (page: Page, act: string, comma: number): boolean =>
  `${act} `.startsWith(`${wordsBefore(page.low, comma, 1).at(-1)} `)

/** `…, xem xét …`: commas between two full requests. */
function byCommas(page: Page, part: Span, cited: readonly Span[]): readonly Span[] {
  const parts: Span[] = []
  let start = part.start
  let acts = itemOf(page, part)?.start ?? start
  for (const hit of matches(FULL_REQUEST, page.low, start, part.end)) {
    const after = hit.index + hit[0].length
    const isFull =
      (lastBefore(cited, hit.index)?.end ?? 0) <= hit.index &&
      !goesOn(page, hit[1] ?? '', after) &&
      !isSaidAgain(page, hit[1] ?? '', hit.index) &&
      hasWords(page.low, acts, hit.index, FEWEST_WORDS) &&
      hasWords(page.low, after, part.end, FEWEST_AFTER) &&
      !standsBefore(ACTS, page.low, hit.index)
    if (!isFull) continue
    parts.push({ start, end: hit.index })
    start = after
    acts = after
  }
  return [...parts, { start, end: part.end }].flatMap(piece => byBodies(page, piece))
}

/** `, Sở Tài chính bố trí`: a comma before somebody else who shall act. */
const NEXT_BODY = /, +(?=\p{Lu}|các (?:cấp|ngành) |tỉnh |huyện )/gu

/** No name of a list stands further before its comma. */
const LONGEST_LIST = 240

/** Whether a list of names goes on at the comma: no act stands between the last name and it. */
function endsInBody(page: Page, from: number, comma: number): boolean {
  const start = Math.max(from, comma - LONGEST_LIST)
  const heads = Array.from(page.plain.slice(start, comma).matchAll(NAME_HEADS), hit => start + hit.index)
  const last = heads.at(-1)
  return last !== undefined && actionFrom(page, last + 1, comma) === null
}

/** `sớm thay 45 cột điện, các cấp hỗ trợ làm nhà`: each request to somebody else. */
function byBodies(page: Page, part: Span): readonly Span[] {
  const parts: Span[] = []
  let rest = part
  for (let next = nextBody(page, rest); next !== null; next = nextBody(page, rest)) {
    parts.push({ start: rest.start, end: next.start })
    rest = { start: next.end, end: part.end }
  }
  return [...parts, rest]
}

/** What stands between a request and the body that the next one goes to. */
function nextBody(page: Page, part: Span): Span | null {
  const first = itemOf(page, part)
  if (first === null) return null
  for (const hit of matches(NEXT_BODY, page.plain, first.start, part.end)) {
    const after = hit.index + hit[0].length
    const body = addresseeAt(page, after, part.end)
    const isNext = body !== null && body.end - body.start < LONGEST_NEXT && !endsInBody(page, first.start, hit.index)
    if (isNext && hasWords(page.low, first.start, hit.index, FEWEST_AFTER)) return { start: hit.index, end: after }
  }
  return null
}

/** `; `, the end of a line of a list, `. Hai là, `, `. 2. ` */
const DIVIDER = new RegExp(`[;\\n]|\\. +(?=${anyOf(NUMBERED_MARKS)}${WORD_END}|\\d{1,2}\\. )`, 'gu')

function bySemicolons(low: string, from: number, to: number): readonly Span[] {
  const parts: Span[] = []
  let start = from
  for (const hit of matches(DIVIDER, low, from, to)) {
    if (low.slice(start, hit.index).trim() !== '') parts.push({ start, end: hit.index })
    start = hit.index + hit[0].length
  }
  return low.slice(start, to).trim() === '' ? parts : [...parts, { start, end: to }]
}

/** `thu hồi 19,2 tỷ đồng, đã thu 17,6 tỷ đồng`: what came of it is told, not asked. */
const TOLD_BEHIND = /, (?:đến nay )?đã (?:thu|nộp|chi trả|xử lý|giải quyết|thực hiện|hoàn thành) /u

/** Where behind a number something is told of it; -1 where nothing is. */
function toldBehind(low: string, from: number, to: number): number {
  const told = low.slice(from, to).search(TOLD_BEHIND)
  return told >= 0 && /\d[^;\n]{0,40}$/u.test(low.slice(from, from + told)) ? from + told : -1
}

function withoutEnd(low: string, from: number, to: number): Span {
  const told = toldBehind(low, from, to)
  let end = told < 0 ? to : told
  while (end > from && ' .,;…/'.includes(low.charAt(end - 1))) end -= 1
  return { start: from, end }
}

/** In `Trung ương cho thí điểm` the act is the trial; `cho phép`, `cho ý kiến` are acts themselves. */
function withoutLeave(page: Page, at: number): number {
  const next = skip(/cho +/uy, page.low, at)
  return actionFrom(page, next, next + 1) === next ? next : at
}

function itemOf(page: Page, part: Span): Item | null {
  const from = skipAll(SKIPPED, page.low, skipAll(MARK, page.low, trimmed(page.low, part.start, part.end).start))
  const addressee = addresseeAt(page, from, part.end)
  const start = addressee
    ? skipAll(SKIPPED, page.low, Math.max(addressee.end, skip(/[ ,:]*/uy, page.low, addressee.end)))
    : from
  const item = withoutEnd(page.low, withoutLeave(page, start), part.end)
  return item.end - item.start < 4 ? null : { ...item, addressee }
}

/** `; đã thu hồi 8,9 tỷ đồng`: from here on something is told and nothing asked. */
const ALREADY = /^ *(?:đã|đang|hiện|đến nay)(?![\p{L}\p{M}])/u

/** Cuts a stretch of requests into single ones: at semicolons, lines, numbers in words, and commas between full requests; never inside a document cited. */
export function itemsOf(page: Page, { start, end }: Span, cited: readonly Span[]): readonly Item[] {
  const parts = bySemicolons(page.low, start, end)
  const whole = parts.flatMap(part => byCommas(page, part, cited))
  const done = whole.findIndex(part => ALREADY.test(page.low.slice(part.start, part.start + 12)))
  return (done < 0 ? whole : whole.slice(0, done)).map(part => itemOf(page, part)).filter(item => item !== null)
}
