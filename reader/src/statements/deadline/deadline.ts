import { codeOf } from '../../forms/date/date.ts'
import type { DateMention, PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import { anyOf, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { inside, trimmed } from '../../span.ts'
import { BY_WORDS, LENGTHS } from './deadline.words.ts'

/** `trước ngày `, `trong ` right before a time */
const BY = new RegExp(`${WORD_START}${anyOf(BY_WORDS)} *$`, 'u')
const OPENS_BY = new RegExp(`^${anyOf(BY_WORDS)}${WORD_END}`, 'u')
/** `trong 15 ngày`, `trong thời hạn 10 ngày làm việc` */
const WITHIN = new RegExp(
  `${WORD_START}trong(?: +(?:vòng|thời hạn|thời gian))? +0?(\\d{1,3}) +(${anyOf(Object.keys(LENGTHS))})${WORD_END}`,
  'u',
)
const REACH = 24

/** Where the times of a text stand. */
export interface Times {
  readonly dates: readonly DateMention[]
  readonly periods: readonly PeriodMention[]
  /** The year of the text, for what leaves it out. */
  readonly year: number | null
}

/** By when something is to be done, and the words that say so. */
export interface Deadline {
  readonly code: string
  readonly span: Span
}

function openingAt(page: Page, floor: number, mention: Span): number | null {
  if (OPENS_BY.test(page.low.slice(mention.start, mention.end))) return mention.start
  const from = Math.max(floor, mention.start - REACH)
  const by = BY.exec(page.low.slice(from, mention.start))
  return by === null ? null : from + by.index
}

function codeOfPeriod({ range, year, suffix, base }: PeriodMention, known: number | null): string | null {
  if (base || range !== null) return null
  const when = year ?? known
  return when === null ? null : `${when}${suffix}`
}

/** The last time in a stretch that something is to be done by. */
export function deadlineIn(page: Page, span: Span, { dates, periods, year }: Times): Deadline | null {
  const found = [
    ...inside(dates, span).map(date => ({ mention: date, code: codeOf(date, date.year ?? year) })),
    ...inside(periods, span).map(period => ({ mention: period, code: codeOfPeriod(period, year) })),
  ].flatMap(({ mention, code }): readonly Deadline[] => {
    const start = code === null ? null : openingAt(page, span.start, mention)
    return code === null || start === null ? [] : [{ code, span: trimmed(page.low, start, mention.end) }]
  })
  const last = found.sort((a, b) => a.span.end - b.span.end || a.code.length - b.code.length).at(-1)
  return last ?? withinDays(page, span)
}

function withinDays(page: Page, span: Span): Deadline | null {
  const hit = WITHIN.exec(page.low.slice(span.start, span.end))
  if (hit === null) return null
  const letters = LENGTHS[(hit[2] ?? '').replace(/ +/gu, ' ')] ?? 'D'
  const code = letters === 'TH' ? `PT${hit[1]}H` : `P${hit[1]}${letters}`
  return { code, span: { start: span.start + hit.index, end: span.start + hit.index + hit[0].length } }
}
