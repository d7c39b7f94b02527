import { LETTERS, LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { allAt, openingWords, wholeWords } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { DateMention } from '../form.ts'
import { DATE_OPENINGS } from './date.words.ts'

const CLEAR = `(?![\\d${LETTERS}]|[/-]\\d|[.,]\\d)`
const BEFORE = `(?<![\\d${LETTERS}]|\\d[/.,-])`
/** `17/10/2016`, `15-9-2022`, `01.4.2016` */
const FULL = new RegExp(`${BEFORE}(?:\\d{1,2}-)?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${CLEAR}`, 'uy')
/** `ngày 15 tháng 7 năm 2020`, `15 tháng 7` */
const LONG = new RegExp(`${BEFORE}(\\d{1,2}) +tháng +(\\d{1,2})(?: *,? +năm +(\\d{4}))?${CLEAR}`, 'uy')
/** `sáng 15/8`, `từ 20-22/3`, `(15/7)` */
const DAY_AND_MONTH = `(?:\\d{1,2} *- *)?(\\d{1,2})[/-](\\d{1,2})${CLEAR}(?! *(?:tỷ|triệu|nghìn|%|xã|hộ|huyện|sao|tháng|năm|tuổi|người|con|ha|tấn|tạ|kg|km|lần|đồng|ngày|giờ|điểm|bậc)(?![${LETTERS_AND_MARKS}]))`
const SHORT = new RegExp(`(?:${wholeWords(DATE_OPENINGS)} +|\\()${DAY_AND_MONTH}`, 'uy')
const SHORT_OPENINGS = openingWords(DATE_OPENINGS)
/** `tháng 6/2019`, `tháng 7-2020`, `tháng 6 năm 2019` */
const MONTH = new RegExp(`(?<![${LETTERS}])tháng +(\\d{1,2})(?: *[/-] *| +năm +)(\\d{4})${CLEAR}`, 'uy')
const MONTH_OPENINGS = openingWords(['tháng'])

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

/** Where a day and month without a year may open: at its words, and at a bracket before digits. */
function shortPlaces({ low, words }: Shadow): readonly number[] {
  const brackets = words.numbers.flatMap(at => (low.charAt(at - 1) === '(' ? [at - 1] : []))
  return [...words.startsOf(SHORT_OPENINGS), ...brackets].sort((a, b) => a - b)
}

/** One or two digits and what parts them from the next: `17/`, `1.`, `27-` */
const opensDate = (low: string, at: number): boolean =>
  '/.-'.includes(low.charAt(at + 1)) || '/.-'.includes(low.charAt(at + 2))

/** Finds the days and months that the text names. `27-28/72020` is none: it is reported nowhere and guessed never. */
export function findDates(shadow: Shadow): readonly DateMention[] {
  const { low, words } = shadow
  const months = words.startsOf(MONTH_OPENINGS)
  const [full, long] = [
    allAt(
      words.numbers.filter(at => opensDate(low, at)),
      FULL,
      low,
    ),
    allAt(words.numbersBefore(MONTH_OPENINGS), LONG, low),
  ]
  const all = [
    ...Array.from(full, hit => made(hit, 'day, month and year', hit[1] ?? '', hit[3] ?? '', hit[4])),
    ...Array.from(long, hit => made(hit, 'day and month in words', hit[1] ?? '', hit[2] ?? '', hit[3])),
    ...allAt(shortPlaces(shadow), SHORT, low).map(hit => made(hit, 'day and month', hit[1] ?? '', hit[2] ?? '')),
    ...allAt(months, MONTH, low).map(MONTHS_ONLY),
  ]
  return all.filter(date => date !== null).sort((a, b) => a.start - b.start)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** `2020-07-15`, `2020-07`, or null where the year is not known. */
export function codeOf(date: Pick<DateMention, 'year' | 'month' | 'day'>, year = date.year): string | null {
  if (year === null) return null
  return `${year}-${two(date.month)}${date.day === null ? '' : `-${two(date.day)}`}`
}
