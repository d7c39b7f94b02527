import {
  anyOf,
  endsWithOneOf,
  matchesAt,
  openingWords,
  wholeWords,
  wordSet,
  wordsBefore,
} from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { FirstWords, WordIndex } from '../../letters/word-index.ts'
import type { DateMention, PeriodMention } from '../form.ts'
import {
  AS_OF_OPENINGS,
  BASE_OPENINGS,
  MEETING_WORDS,
  MONTHS_FROM_JANUARY,
  MONTHS_IN_WORDS,
  QUARTERS,
  SEASONS,
} from './period.words.ts'

const START = '(?<![\\p{L}\\p{M}\\d])'
const END = '(?![\\p{L}\\p{M}\\d]|[.,/]\\d)'
const YEAR = '(?:(?:19|20)\\d{2})'
const BASES = wordSet(BASE_OPENINGS)
const OF_YEAR = `(?: *[/,-]? *(?:của +)?(?:năm +)?(${YEAR}))?`

const MONTHS = openingWords(['tháng'])
const monthNumbers = (words: WordIndex): readonly number[] => words.numbersBefore(MONTHS)
const at =
  (words: FirstWords) =>
  (index: WordIndex): readonly number[] =>
    index.startsOf(words)

interface Rule {
  readonly rule: string
  /** Where its readings may begin. */
  readonly places: (words: WordIndex) => readonly number[]
  readonly pattern: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => Pick<PeriodMention, 'year' | 'suffix' | 'range'> | null
}

const yearOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null)
const part = (digits: string | undefined, suffix: string) => ({ year: yearOf(digits), suffix, range: null })
const two = (digits: string): string => digits.padStart(2, '0')

const monthsCode = (months: number): string => MONTHS_FROM_JANUARY[months] ?? `-M${months}`

const RULES: readonly Rule[] = [
  {
    // cả năm (of the year that the text is about)
    rule: 'whole year',
    places: at(openingWords(['cả'])),
    pattern: new RegExp(`${START}cả năm(?! +(?:đến +nay|học))${END}`, 'uy'),
    read: () => part(undefined, ''),
  },
  {
    // năm 2020 · cả năm 2023 · năm học 2021 - 2022
    rule: 'year',
    places: at(openingWords(['cả', 'trong', 'niên độ', 'năm'])),
    pattern: new RegExp(
      `${START}(?:cả +|trong +|niên độ +)?năm +(?:học +|ngân sách +|tài chính +)?(${YEAR})(?: *- *(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, from, to]) => (to ? { year: Number(from), suffix: '', range: `${from}/${to}` } : part(from, '')),
  },
  {
    // giai đoạn 2016 - 2025 · nhiệm kỳ 2021-2025
    rule: 'range of years',
    places: at(openingWords(['giai đoạn', 'nhiệm kỳ', 'thời kỳ', 'các', 'năm', 'từ'])),
    pattern: new RegExp(
      `${START}(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm|từ năm|từ) +(${YEAR}) *(?:-|đến|đến năm) *(${YEAR})${END}`,
      'uy',
    ),
    read: ([, from, to]) => ({ year: Number(from), suffix: '', range: `${from}/${to}` }),
  },
  {
    // 6 tháng đầu năm 2020 · 9 tháng năm 2021 · 11 tháng của năm 2019 · 6 tháng đầu năm
    rule: 'months from January',
    places: monthNumbers,
    pattern: new RegExp(`${START}(\\d{1,2}) +tháng(?: +đầu)?(?: +của)? +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, months, year]) => part(year, monthsCode(Number(months))),
  },
  {
    // sáu tháng đầu năm · chín tháng năm 2021 · nửa đầu năm 2020
    rule: 'months from January in words',
    places: at(openingWords(['nửa', ...Object.keys(MONTHS_IN_WORDS)])),
    pattern: new RegExp(
      `${START}(?:(nửa) +đầu|(${anyOf(Object.keys(MONTHS_IN_WORDS))}) +tháng(?: +đầu)?(?: +của)?) +năm(?: +(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, half, words, year]) => part(year, half ? '-H1' : monthsCode(MONTHS_IN_WORDS[words ?? ''] ?? 6)),
  },
  {
    // sáu tháng cuối năm 2020 · nửa cuối năm
    rule: 'second half',
    places: at(openingWords(['sáu', 'nửa'])),
    pattern: new RegExp(`${START}(?:sáu tháng|nửa) +cuối +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, year]) => part(year, '-H2'),
  },
  {
    // 6 tháng cuối năm
    rule: 'second half',
    places: monthNumbers,
    pattern: new RegExp(`${START}6 +tháng +cuối +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, year]) => part(year, '-H2'),
  },
  {
    // vụ đông xuân 2019 - 2020 · niên vụ 2021/2022 · vụ mùa năm 2020
    rule: 'season',
    places: at(openingWords(['niên', 'vụ'])),
    pattern: new RegExp(
      `${START}(?:niên +)?vụ +(?:(?:${anyOf(SEASONS)}) +)?(?:năm +)?(${YEAR})(?: *[-/] *(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, from, to]) => (to ? { year: Number(from), suffix: '', range: `${from}/${to}` } : part(from, '')),
  },
  {
    // quý I/2026 · quý III năm 2021 · quý 2
    rule: 'quarter',
    places: at(openingWords(['quý'])),
    pattern: new RegExp(`${START}quý +(iv|iii|ii|i|[1-4])${OF_YEAR}${END}`, 'uy'),
    read: ([, quarter, year]) => part(year, `-Q${QUARTERS[quarter ?? ''] ?? 1}`),
  },
  {
    // tháng 6/2019 · đến hết tháng 6 năm 2019 · tháng 3
    rule: 'month',
    places: at(openingWords([...AS_OF_OPENINGS, 'tháng'])),
    pattern: new RegExp(
      `${START}(?:${wholeWords(AS_OF_OPENINGS)} +)?tháng +(\\d{1,2})(?: *[/-] *| +năm +)?(${YEAR})?${END}`,
      'uy',
    ),
    read: ([, month, year]) => (Number(month) >= 1 && Number(month) <= 12 ? part(year, `-${two(month ?? '')}`) : null),
  },
  {
    // cùng kỳ 2016 · vụ xuân 2015: a year after the thing that it is a year of
    rule: 'bare year',
    places: words => words.numbers,
    pattern: new RegExp(
      `${START}(?<=(?:cùng kỳ|so với|vụ xuân|vụ mùa|vụ đông|giá so sánh|giá cố định|đến|vụ) +)(${YEAR})${END}`,
      'uy',
    ),
    read: ([, year]) => part(year, ''),
  },
]

/** The months that open a sentence: `9 tháng, thu ngân sách …`, `Kết quả 9 tháng`. */
const OPENING_MONTHS =
  /(?<=^|[\n:] *|[.;] +|(?:lũy kế|kết quả|tính chung|trong|qua|\p{L}|\)) +)(?<!(?:sau|trước|dưới|trên|hơn|chậm|tù|hạn|gian|dài|mỗi|thêm|gần|khoảng|từ|đủ|muộn|mất|sớm|cứ|ngắn|tới|đến|tuổi|phạt) +)([2-9]|1[01]) +tháng(?= *[,:]| +(?:qua|tổng|thu|giá|sản|kim|toàn|tỉnh|ước|đạt|được|tăng|giảm|là|bằng|giải|thực|xuất|nhập|huyện|xã|cả|ngành|kết|đã|tỷ|số|du|khách|lượng|công)(?![\p{L}\p{M}]))/uy

/** `So với kết quả `, `so với mức thu của `: what is compared with goes on up to the time */
const COMPARED = /(?:^|[^\p{L}\p{M}\d])so với(?: +[\p{L}\p{M}-]+){1,6} +$/u
/** As far back as so many words may reach. */
const COMPARED_REACH = 60

function isBase(low: string, start: number): boolean {
  const before = low.slice(Math.max(0, start - COMPARED_REACH), start)
  if (before.includes('so với') && COMPARED.test(before)) return true
  return endsWithOneOf(BASES, wordsBefore(low, start, 4))
}

function byRule({ low, words }: Shadow, { rule, places, pattern, read }: Rule): readonly PeriodMention[] {
  return Array.from(matchesAt(places(words), pattern, low)).flatMap(hit => {
    const period = read(hit)
    if (period === null) return []
    return [
      {
        form: 'period',
        rule,
        start: hit.index,
        end: hit.index + hit[0].length,
        ...period,
        base: isBase(low, hit.index),
      },
    ]
  })
}

const AS_OF = new RegExp(
  `${wholeWords(AS_OF_OPENINGS)} +(?:\\d{1,2} *(?:giờ|h)(?: *\\d{1,2})?(?: *phút)?,? +)?(?:ngày +)?$`,
  'u',
)

const OPENS_AS_OF = new RegExp(`^${wholeWords(AS_OF_OPENINGS)}`, 'u')

/** `đến hết 31/10/2022`, `tại thời điểm 01/4/2016`: a day up to which figures count. */
function asOf(low: string, date: DateMention): PeriodMention | null {
  const from = Math.max(0, date.start - 30)
  const opening = AS_OF.exec(low.slice(from, date.start))
  const inside = OPENS_AS_OF.exec(low.slice(date.start, date.end))
  if ((opening === null && inside === null) || date.day === null) return null
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

/** `Ngày 09/6/2024, kỳ thi kết thúc với 105.127 thí sinh`: a day on which something was so; none on which people met. */
function eventDay(low: string, date: DateMention): PeriodMention | null {
  if (date.day === null) return null
  const inside =
    EVENT_OPENING.test(low.slice(date.start, date.end)) &&
    /(?:^|\n|[.,;:] )$/u.test(low.slice(Math.max(0, date.start - 2), date.start))
  if (!inside && !EVENT_DAY.test(low.slice(Math.max(0, date.start - 12), date.start))) return null
  const after = /^[^\d.;:\n]*(?=\d)/u.exec(low.slice(date.end, date.end + EVENT_REACH))
  if (after === null || MEETING.test(after[0])) return null
  const suffix = `-${two(String(date.month))}-${two(String(date.day))}`
  const { start, end, year } = date
  return { form: 'period', rule: 'day of an event', start, end, year, suffix, range: null, base: false }
}

/** `từ ngày 01/7 đến 30/9/2025`: two days with nothing but words of time around them. */
function betweenDays(low: string, first: DateMention, last: DateMention | undefined): PeriodMention | null {
  if (!last || first.day === null || last.day === null || last.start - first.end > 12) return null
  const year = last.year ?? first.year
  const joined = /^ +(?:đến|tới)(?: +hết)?(?: +ngày)? *$/u.test(low.slice(first.end, last.start).replace(/$/u, ' '))
  const within = /^(?:đến|tới) +(?:hết +)?(?:ngày +)?/u.test(low.slice(last.start, last.end))
  const opened =
    /từ(?: +ngày)? *$/u.test(low.slice(Math.max(0, first.start - 10), first.start)) || low.startsWith('từ', first.start)
  if (year === null || !opened || !(joined || (within && low.slice(first.end, last.start).trim() === ''))) return null
  const code = (date: DateMention): string => `${year}-${two(String(date.month))}-${two(String(date.day))}`
  const start = low.startsWith('từ', first.start) ? first.start : low.lastIndexOf('từ', first.start)
  return {
    form: 'period',
    rule: 'between two days',
    start,
    end: last.end,
    year,
    suffix: '',
    range: `${code(first)}/${code(last)}`,
    base: false,
  }
}

/** Finds the times that figures may belong to. */
export function findPeriods(shadow: Shadow, dates: readonly DateMention[]): readonly PeriodMention[] {
  const { low, words } = shadow
  const opening = Array.from(
    matchesAt(monthNumbers(words), OPENING_MONTHS, low),
    (hit): PeriodMention => ({
      form: 'period',
      rule: 'months that open a sentence',
      start: hit.index,
      end: hit.index + hit[0].length,
      year: null,
      suffix: monthsCode(Number(hit[1])),
      range: null,
      base: false,
    }),
  )
  const days = dates.map(date => asOf(low, date)).filter(period => period !== null)
  const between = dates.map((date, at) => betweenDays(low, date, dates[at + 1])).filter(period => period !== null)
  const events = dates.map(date => eventDay(low, date)).filter(period => period !== null)
  return [...events, ...RULES.flatMap(rule => byRule(shadow, rule)), ...opening, ...days, ...between]
}
