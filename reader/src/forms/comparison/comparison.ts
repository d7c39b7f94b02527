import { kindAt, LETTER } from '../../letters/characters.ts'
import { anyOf, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { BaseRole, Comparison, Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { BASE_HEADS, COMPARISON_OPENINGS, COMPARISON_STOPS, OPENED } from './comparison.words.ts'

/** These need no opening: `đạt 57% kế hoạch`; `đạt 5 tỷ đồng năm 2019` compares nothing. */
const STANDING_ALONE = Object.entries(BASE_HEADS).flatMap(([head, role]) => (role === 'previous' ? [] : [head]))
/** ` so với cùng kỳ`, ` cùng kỳ năm 2022`, ` DT TW giao`, ` kế hoạch năm`, right after an amount */
const OPENING = new RegExp(
  ` *(?:(so với|so(?! sánh))${WORD_END} +|${anyOf(COMPARISON_OPENINGS)} +(?=${anyOf(Object.keys(BASE_HEADS))}${WORD_END})|(?=${anyOf(STANDING_ALONE)}${WORD_END}))`,
  'uy',
)
const HEAD = new RegExp(`(?:tổng +)?(${anyOf(Object.keys(BASE_HEADS))})${WORD_END}`, 'uy')
/** Ends at a stop word, a sign, or before the next amount. */
const STOP = new RegExp(`[,;:()\\n]|[.…](?!\\d)|${WORD_START}${anyOf(COMPARISON_STOPS)}${WORD_END}`, 'gu')
const ABBREVIATION = new RegExp(
  `${WORD_START}(?:${Object.keys(OPENED).join('|').replace('.', '\\.')})${WORD_END}`,
  'gu',
)

const heads = new Map(Object.entries(BASE_HEADS))

/** What the base that begins at the offset is. */
function roleAt(low: string, offset: number): BaseRole {
  HEAD.lastIndex = offset
  const head = HEAD.exec(low)?.[1] ?? ''
  return heads.get(head) ?? heads.get(head.replace(/ +/gu, ' ')) ?? 'other'
}

/** `so với năm 2018` names an earlier year, `so với cùng kỳ` the same period of it. */
export interface ComparisonReading extends Span {
  readonly comparison: Comparison
}

function opensWord(low: string, offset: number): boolean {
  let at = offset
  while (low.charAt(at) === ' ') at += 1
  return (kindAt(low, at) & LETTER) !== 0
}

/** Reads what a figure is held against, right after it and before `limit`. */
export function comparisonAt(low: string, plain: string, offset: number, limit: number): ComparisonReading | null {
  if (!opensWord(low, offset)) return null
  OPENING.lastIndex = offset
  const opening = OPENING.exec(low)
  if (opening === null || opening.index + opening[0].length >= limit) return null
  const from = offset + opening[0].length
  STOP.lastIndex = from + 1
  const stop = STOP.exec(low.slice(0, limit))
  const span = trimmed(low, from, Math.min(stop?.index ?? low.length, limit))
  if (span.end <= span.start) return null
  const text = plain.slice(span.start, span.end).replace(ABBREVIATION, short => OPENED[short] ?? short)
  return { start: offset, end: span.end, comparison: { text, role: roleAt(low, from), origin: 'stated', span } }
}

/** `so với cùng kỳ giảm cả ba tiêu chí`: the base ends where something rises or falls. */
const MOVED_BEHIND = /^ *(?:cùng kỳ|năm trước|tháng trước|năm \d{4})(?: năm (?:trước|\d{4}))?(?= (?:tăng|giảm) )/u

/** Takes the words between two offsets for what a figure is held against. */
export function comparisonOver(
  { low, plain }: Pick<Shadow, 'low' | 'plain'>,
  from: number,
  to: number,
): ComparisonReading | null {
  const moves = MOVED_BEHIND.exec(low.slice(from, to))
  const span = trimmed(low, from, moves === null ? to : from + moves[0].length)
  if (span.end <= span.start) return null
  const text = plain.slice(span.start, span.end)
  return { start: from, end: span.end, comparison: { text, role: roleAt(low, span.start), origin: 'stated', span } }
}
