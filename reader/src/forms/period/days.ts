import { anyOf, WORD_END, wholeWords } from '../../letters/patterns.ts'
import type { DateMention, PeriodMention } from '../form.ts'
import { isBase } from './base.ts'
import { AS_OF_OPENINGS, HAPPENED_OPENINGS, MEETING_WORDS, RESULT_WORDS } from './period.words.ts'

const two = (digits: string): string => digits.padStart(2, '0')

const AS_OF = new RegExp(
  `${wholeWords(AS_OF_OPENINGS)} +(?:\\d{1,2} *(?:giờ|h)(?: *\\d{1,2})?(?: *phút)?,? +)?(?:ngày +)?$`,
  'u',
)

const OPENS_AS_OF = new RegExp(`^${wholeWords(AS_OF_OPENINGS)}`, 'u')

/** `đến mùng 10/3 âm lịch`: no day of the calendar that figures are of. */
const LUNAR = /^,? *âm lịch/u

/** `đến hết 31/10/2022`, `tại thời điểm 01/4/2016`: a day up to which figures count. */
export function asOf(low: string, date: DateMention): PeriodMention | null {
  const from = Math.max(0, date.start - 30)
  const opening = AS_OF.exec(low.slice(from, date.start))
  const inside = OPENS_AS_OF.exec(low.slice(date.start, date.end))
  if ((opening === null && inside === null) || date.day === null || LUNAR.test(low.slice(date.end, date.end + 12)))
    return null
  const start = opening ? from + opening.index : date.start
  const suffix = `-${two(String(date.month))}-${two(String(date.day))}`
  return {
    form: 'period',
    rule: 'as of a day',
    start,
    end: date.end,
    year: date.year,
    suffix,
    range: null,
    base: isBase(low, start),
  }
}

/** So far behind a day its first number may stand. */
const EVENT_REACH = 120
const EVENT_DAY = /(?:^|\n|[.,;:] )(?:ngày |đêm |rạng sáng |trong ngày )$/u
const EVENT_OPENING = /^(?:ngày|đêm|rạng sáng) /u
const MEETING = new RegExp(wholeWords(MEETING_WORDS), 'u')
/** `, toàn tỉnh giao`, `, vụ cháy tại …`: whatever words follow, it came to pass on that day. */
const HAPPENED = new RegExp(`^,? *${anyOf(HAPPENED_OPENINGS)}${WORD_END}`, 'u')

/** `Ngày 09/6/2024, kỳ thi kết thúc với 105.127 thí sinh`: a day on which something was so; none on which people met. */
export function eventDay(low: string, date: DateMention): PeriodMention | null {
  if (date.day === null) return null
  const inside =
    EVENT_OPENING.test(low.slice(date.start, date.end)) &&
    /(?:^|\n|[.,;:] )$/u.test(low.slice(Math.max(0, date.start - 2), date.start))
  if (!inside && !EVENT_DAY.test(low.slice(Math.max(0, date.start - 12), date.start))) return null
  const after = /^[^\d.;:\n]*(?=\d)/u.exec(low.slice(date.end, date.end + EVENT_REACH))
  if (after === null || (MEETING.test(after[0]) && !HAPPENED.test(after[0]))) return null
  return dayOf(date, 'day of an event')
}

/** Behind a day so long a stretch may follow up to the end of its line. */
const HEADING_REACH = 140
/** `III. KẾT QUẢ BẦU CỬ NGÀY 23/5/2021`, with nothing behind it on its line; `Kết quả bầu cử ngày 23/5/2021:` */
const HEADED = new RegExp(`(?:^|\\n)[\\divx]{0,4}[.)/ ]{0,3}${anyOf(RESULT_WORDS)} [^\\n.;]*$`, 'u')

/** A heading that gives the day of what is told below it. */
export function headingDay(low: string, date: DateMention): PeriodMention | null {
  if (date.day === null || !/^ *(?:\n|:|$)/u.test(low.slice(date.end, date.end + 4))) return null
  return HEADED.test(low.slice(Math.max(0, date.start - HEADING_REACH), date.start))
    ? dayOf(date, 'day in a heading')
    : null
}

/** ` là 1.296 MW`, ` tại Vàm Kênh là 27,6 g/l`, ` có 171 chuyến` */
const NUMBER_BEHIND = /^(?: (?:tại|ở) [\p{L} ]{2,30}?)? (?:là|đạt|có|lên tới|lên đến|xuống|lên|còn) (?:\p{L}{2,6} )?\d/u
const NUMBER_REACH = 60

/** `Công suất cực đại ngày 01/6/2023 là 1.296 MW`: the day of the number right behind it. */
export function dayOfNumber(low: string, date: DateMention): PeriodMention | null {
  if (date.day === null || !NUMBER_BEHIND.test(low.slice(date.end, date.end + NUMBER_REACH))) return null
  return low.startsWith('ngày', date.start) || low.startsWith('ngày ', date.start - 5)
    ? dayOf(date, 'day of a number')
    : null
}

function dayOf(date: DateMention, rule: string): PeriodMention {
  const suffix = `-${two(String(date.month))}-${two(String(date.day))}`
  const { start, end, year } = date
  return { form: 'period', rule, start, end, year, suffix, range: null, base: false }
}

/** `từ ngày 01/7 đến 30/9/2025`: two days with nothing but words of time around them. */
export function betweenDays(low: string, first: DateMention, last: DateMention | undefined): PeriodMention | null {
  if (!last || first.day === null || last.day === null || last.start - first.end > 12) return null
  const joined = /^ +(?:đến|tới)(?: +hết)?(?: +(?:ngày|đêm|sáng|trưa|chiều|tối|rạng sáng))? *$/u.test(
    low.slice(first.end, last.start).replace(/$/u, ' '),
  )
  const within = /^(?:đến|tới) +(?:hết +)?(?:ngày +)?/u.test(low.slice(last.start, last.end))
  if (isBracketedStretch(low, first, last)) return stretch(low.indexOf('(', first.start - 1) + 1, first, last)
  const opened =
    /từ(?: +(?:ngày|đêm|sáng|trưa|chiều|tối|rạng sáng))? *$/u.test(
      low.slice(Math.max(0, first.start - 16), first.start),
    ) || low.startsWith('từ', first.start)
  if (!opened || !(joined || (within && low.slice(first.end, last.start).trim() === ''))) return null
  return stretch(low.startsWith('từ', first.start) ? first.start : low.lastIndexOf('từ', first.start), first, last)
}

/** `(31/8 - 3/9/2024)`: two days are all that stands in the brackets. */
const isBracketedStretch = (low: string, first: DateMention, last: DateMention): boolean =>
  /^ *- *$/u.test(low.slice(first.end, last.start)) &&
  (low.charAt(first.start) === '(' || low.charAt(first.start - 1) === '(') &&
  low.charAt(last.end) === ')'

/** `từ ngày 19 đến `, `(20 - ` before `21/7/2018` */
const SAME_MONTH =
  /(?:(?<!\p{L})từ +(?:ngày +)?|\((?:ngày +)?)(\d{1,2})(?: *- *| +(?:đến|tới) +)(?:hết +)?(?:ngày +)?(\d{1,2})(?=[/.-]\d| +tháng)/u
const SAME_MONTH_REACH = 36

/** `từ ngày 19 đến 21/7/2018`: the month that the second day names is that of both. */
export function daysOfMonth(low: string, last: DateMention): PeriodMention | null {
  const from = Math.max(0, last.start - SAME_MONTH_REACH)
  const hit = last.day === null ? null : SAME_MONTH.exec(low.slice(from, last.end))
  if (hit === null || Number(hit[2]) !== last.day || Number(hit[1]) >= last.day) return null
  if (from + hit.index + hit[0].length < last.start) return null
  const start = from + hit.index + (hit[0].startsWith('(') ? 1 : 0)
  return stretch(start, { ...last, day: Number(hit[1]) }, last)
}

function stretch(start: number, first: DateMention, last: DateMention): PeriodMention {
  const year = last.year ?? first.year
  // `từ ngày 15/12/2025 đến 14/4/2026`: each day with its own year.
  const code = ({ month, day, year: own }: DateMention): string =>
    `${own ?? year ?? ''}-${two(String(month))}-${two(String(day))}`
  const range = `${code(first)}/${code(last)}`
  return { form: 'period', rule: 'between two days', start, end: last.end, year, suffix: '', range, base: false }
}
