import { matches, wholeWords } from '../../letters/patterns.ts'
import type { DateMention } from '../form.ts'
import { DATE_OPENINGS } from './date.words.ts'

const CLEAR = '(?![\\d\\p{L}]|[/-]\\d|[.,]\\d)'
const BEFORE = '(?<![\\d\\p{L}]|\\d[/.,-])'
/** `17/10/2016`, `15-9-2022`, `01.4.2016` */
const FULL = new RegExp(`${BEFORE}(?:\\d{1,2}-)?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${CLEAR}`, 'gu')
/** `ngày 15 tháng 7 năm 2020`, `15 tháng 7` */
const LONG = new RegExp(`${BEFORE}(\\d{1,2}) +tháng +(\\d{1,2})(?: *,? +năm +(\\d{4}))?${CLEAR}`, 'gu')
/** `sáng 15/8`, `từ 20-22/3`, `(15/7)` */
const SHORT = new RegExp(
  `(?:${wholeWords(DATE_OPENINGS)} +|\\()(?:\\d{1,2} *- *)?(\\d{1,2})[/-](\\d{1,2})${CLEAR}(?! +(?:tỷ|triệu|nghìn|%|xã|hộ|huyện))`,
  'gu',
)
/** `tháng 6/2019`, `tháng 7-2020`, `tháng 6 năm 2019` */
const MONTH = new RegExp(`(?<![\\p{L}])tháng +(\\d{1,2})(?: *[/-] *| +năm +)(\\d{4})${CLEAR}`, 'gu')

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12
const isYear = (year: number): boolean => year >= 1800 && year <= 2200

function made(hit: RegExpExecArray, rule: string, day: string, month: string, year?: string): DateMention | null {
  const date = { year: year ? Number(year) : null, month: Number(month), day: Number(day) }
  if (!isDay(date.day, date.month) || (date.year !== null && !isYear(date.year))) return null
  const opening = rule === 'day and month' ? hit[0].length - hit[0].trimStart().length : 0
  return { form: 'date', rule, start: hit.index + opening, end: hit.index + hit[0].length, ...date }
}

const MONTHS_ONLY = (hit: RegExpExecArray): DateMention | null => {
  const month = Number(hit[1])
  const year = Number(hit[2])
  if (month < 1 || month > 12 || !isYear(year)) return null
  return {
    form: 'date',
    rule: 'month and year',
    start: hit.index,
    end: hit.index + hit[0].length,
    year,
    month,
    day: null,
  }
}

/** Finds the days and months that the text names. `27-28/72020` is none: it is reported nowhere and guessed never. */
export function findDates(low: string): readonly DateMention[] {
  const all = [
    ...Array.from(matches(FULL, low), hit => made(hit, 'day, month and year', hit[1] ?? '', hit[3] ?? '', hit[4])),
    ...Array.from(matches(LONG, low), hit => made(hit, 'day and month in words', hit[1] ?? '', hit[2] ?? '', hit[3])),
    ...Array.from(matches(SHORT, low), hit => made(hit, 'day and month', hit[1] ?? '', hit[2] ?? '')),
    ...Array.from(matches(MONTH, low), MONTHS_ONLY),
  ]
  return all.filter(date => date !== null).sort((a, b) => a.start - b.start)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** `2020-07-15`, `2020-07`, or null where the year is not known. */
export function codeOf(date: Pick<DateMention, 'year' | 'month' | 'day'>, year = date.year): string | null {
  if (year === null) return null
  return `${year}-${two(date.month)}${date.day === null ? '' : `-${two(date.day)}`}`
}
