import { wholeNameEnd } from '../../forms/organisation/organisation.ts'
import { BODY_HEADS } from '../../forms/organisation/organisation.words.ts'
import type { Page } from '../../layout/page.ts'
import {
  anyOf,
  endsWithOneOf,
  matches,
  matchesAt,
  openingWords,
  WORD_END,
  WORD_START,
  wordSet,
  wordsBefore,
} from '../../letters/patterns.ts'
import { plainOf } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import {
  ACTIONS,
  ACTIONS_IN_NAMES,
  LIST_MARKS,
  NAME_GOES_ON,
  NEVER_ACTION_AFTER,
  NEW_REQUEST_OPENINGS,
  NO_ACTION_AFTER,
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
/** In lower case only: the capitals in `Ban Quản lý` name a body, `quản lý` acts. */
const ACTION = new RegExp(`${WORD_START}(?:${plainWords(ACTIONS)})${WORD_END}`, 'uy')
const ACTION_OPENINGS = openingWords(ACTIONS)
const SKIPPED = new RegExp(` *(?:${anyOf(SKIPPED_WORDS)}${WORD_END})? *`, 'uy')
/** `(1) `, `- `, `1. `, `Một là, ` before an item */
const MARK = new RegExp(`(?:[-+•*] *|\\(?\\d{1,2}[.)] +|${anyOf(LIST_MARKS)}${WORD_END} *,? *)`, 'uy')
const FULL_REQUEST = new RegExp(`, +(?=${anyOf(NEW_REQUEST_OPENINGS)}${WORD_END})`, 'gu')
const NO_ACTION = wordSet(NO_ACTION_AFTER)
const NEVER_ACTION = wordSet(NEVER_ACTION_AFTER)
const NAMING_ACTIONS = wordSet(ACTIONS_IN_NAMES)
const GOES_ON = new RegExp(`${anyOf(NAME_GOES_ON)}${WORD_END}`, 'uy')

/** Longer than any word of the table: so far past the limit an act that begins before it may reach. */
const LONGEST_ACTION = 24
const LONGEST_BODY = 110
const FEWEST_WORDS = 6

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
  if (BODY.exec(page.plain) === null || actionFrom(page, from, from + 1) === from) return null
  const head = page.plain.slice(from).search(/ /u)
  const action =
    actionAfterName(page, from) ?? actionFrom(page, from + Math.max(1, head), Math.min(limit, from + LONGEST_BODY))
  const colon = page.plain.slice(from, Math.min(limit, from + LONGEST_BODY)).indexOf(':')
  const end = colon >= 0 && (action === null || from + colon < action) ? from + colon : action
  if (end === null) return null
  const span = trimmed(page.plain, from, end)
  return /[;.] /u.test(page.plain.slice(span.start, span.end)) ? null : withoutComma(page, span)
}

function withoutComma(page: Page, span: Span): Span {
  return page.plain.charAt(span.end - 1) === ',' ? trimmed(page.plain, span.start, span.end - 1) : span
}

const wordCount = (text: string): number => text.trim().split(/ +/u).length

/** `…, xem xét …`: commas between two full requests. */
function byCommas(page: Page, part: Span): readonly Span[] {
  const parts: Span[] = []
  let start = part.start
  for (const hit of matches(FULL_REQUEST, page.low, start, part.end)) {
    const after = hit.index + hit[0].length
    const isFull =
      wordCount(page.low.slice(start, hit.index)) >= FEWEST_WORDS &&
      wordCount(page.low.slice(after, part.end)) >= FEWEST_WORDS
    if (!isFull) continue
    parts.push({ start, end: hit.index })
    start = after
  }
  return [...parts, { start, end: part.end }]
}

function bySemicolons(low: string, from: number, to: number): readonly Span[] {
  const parts: Span[] = []
  let start = from
  for (let at = low.indexOf(';', from); at >= 0 && at < to; at = low.indexOf(';', at + 1)) {
    parts.push({ start, end: at })
    start = at + 1
  }
  return [...parts, { start, end: to }]
}

function withoutEnd(low: string, from: number, to: number): Span {
  let end = to
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

/** Cuts a stretch of requests into single ones: at semicolons; where there are none, at commas between full requests. */
export function itemsOf(page: Page, from: number, to: number): readonly Item[] {
  const parts = bySemicolons(page.low, from, to)
  const whole = parts.length > 1 ? parts : parts.flatMap(part => byCommas(page, part))
  return whole.map(part => itemOf(page, part)).filter(item => item !== null)
}
