import { allAt, anyOf, openingWords, WORD_END, WORD_START, wholeWords } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { FirstWords, WordIndex } from '../../letters/word-index.ts'
import type { DateMention, PeriodMention } from '../form.ts'
import { isBase } from './base.ts'
import { asOf, betweenDays, dayOfNumber, daysOfMonth, eventDay, headingDay } from './days.ts'
import {
  AS_OF_OPENINGS,
  COUNTS_BEFORE_MONTHS,
  MONTH_NAMES,
  MONTHS_FROM_JANUARY,
  MONTHS_IN_WORDS,
  QUARTERS,
  SEASONS,
  YEARLY_EVENTS,
  YEARLY_INDEXES,
} from './period.words.ts'

const END = `${WORD_END}(?![.,/]\\d)`
const YEAR = '(?:(?:19|20)\\d{2})'
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
    // cả năm, hết năm, trong năm (of the year that the text is about)
    rule: 'whole year',
    places: at(openingWords(['cả', 'hết', 'trong'])),
    pattern: new RegExp(
      `${WORD_START}(?:(?:cả|hết) năm(?! +(?:đến +nay|học|${YEAR}))|trong năm(?= *,| +(?:đã|có|toàn|kết nạp|ghi nhận|xảy ra|tổ chức|ban hành|giải quyết|các|tỉnh)${END}))${END}`,
      'uy',
    ),
    read: () => part(undefined, ''),
  },
  {
    // năm 2020 · cả năm 2023 · năm học 2021 - 2022
    rule: 'year',
    places: at(openingWords(['cả', 'trong', 'niên độ', 'năm'])),
    pattern: new RegExp(
      `${WORD_START}(?:cả +|trong +|niên độ +)?năm +(?:học +|ngân sách +|tài chính +)?(${YEAR})(?: *- *(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, from, to]) => (to ? { year: Number(from), suffix: '', range: `${from}/${to}` } : part(from, '')),
  },
  {
    // giai đoạn 2016 - 2025 · nhiệm kỳ 2021-2025
    rule: 'range of years',
    places: at(openingWords(['giai đoạn', 'nhiệm kỳ', 'thời kỳ', 'các', 'năm', 'từ'])),
    pattern: new RegExp(
      `${WORD_START}(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm|từ năm|từ) +(${YEAR}) *(?:-|đến|đến năm) *(${YEAR})${END}`,
      'uy',
    ),
    read: ([, from, to]) => ({ year: Number(from), suffix: '', range: `${from}/${to}` }),
  },
  {
    // 6 tháng đầu năm 2020 · 9 tháng năm 2021 · 11 tháng của năm 2019 · 6 tháng đầu năm
    rule: 'months from January',
    places: monthNumbers,
    pattern: new RegExp(`${WORD_START}(\\d{1,2}) +tháng(?: +đầu)?(?: +của)? +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, months, year]) => part(year, monthsCode(Number(months))),
  },
  {
    // sáu tháng đầu năm · chín tháng năm 2021 · nửa đầu năm 2020
    rule: 'months from January in words',
    places: at(openingWords(['nửa', ...Object.keys(MONTHS_IN_WORDS)])),
    pattern: new RegExp(
      `${WORD_START}(?:(nửa) +đầu|(${anyOf(Object.keys(MONTHS_IN_WORDS))}) +tháng(?: +đầu)?(?: +của)?) +năm(?: +(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, half, words, year]) => part(year, half ? '-H1' : monthsCode(MONTHS_IN_WORDS[words ?? ''] ?? 6)),
  },
  {
    // sáu tháng cuối năm 2020 · nửa cuối năm
    rule: 'second half',
    places: at(openingWords(['sáu', 'nửa'])),
    pattern: new RegExp(`${WORD_START}(?:sáu tháng|nửa) +cuối +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, year]) => part(year, '-H2'),
  },
  {
    // 6 tháng cuối năm
    rule: 'second half',
    places: monthNumbers,
    pattern: new RegExp(`${WORD_START}6 +tháng +cuối +năm(?: +(${YEAR}))?${END}`, 'uy'),
    read: ([, year]) => part(year, '-H2'),
  },
  {
    // vụ đông xuân 2019 - 2020 · niên vụ 2021/2022 · vụ mùa năm 2020
    rule: 'season',
    places: at(openingWords(['niên', 'vụ', 'mùa khô', 'mùa mưa', 'mùa lũ'])),
    pattern: new RegExp(
      `${WORD_START}(?:mùa +(?:khô|mưa|lũ) +(?=[^\\n]{4} *[-/])|(?:niên +)?vụ +)(?:(?:${anyOf(SEASONS)}) +)?(?:năm +)?(${YEAR})(?: *[-/] *(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, from, to]) => (to ? { year: Number(from), suffix: '', range: `${from}/${to}` } : part(from, '')),
  },
  {
    // quý I/2026 · quý III năm 2021 · quý 2
    rule: 'quarter',
    places: at(openingWords(['quý'])),
    pattern: new RegExp(`${WORD_START}quý +(iv|iii|ii|i|[1-4])${OF_YEAR}${END}`, 'uy'),
    read: ([, quarter, year]) => part(year, `-Q${QUARTERS[quarter ?? ''] ?? 1}`),
  },
  {
    // tháng 6/2019 · đến hết tháng 6 năm 2019 · tháng 3
    rule: 'month',
    places: at(openingWords([...AS_OF_OPENINGS, 'tháng'])),
    pattern: new RegExp(
      `${WORD_START}(?:${wholeWords(AS_OF_OPENINGS)} +)?tháng +(\\d{1,2})(?: *[/-] *| +năm +)?(${YEAR})?${END}`,
      'uy',
    ),
    read: ([, month, year]) => (Number(month) >= 1 && Number(month) <= 12 ? part(year, `-${two(month ?? '')}`) : null),
  },
  {
    // tháng Chín · tháng Mười hai năm 2021
    rule: 'month in words',
    places: at(openingWords(['tháng'])),
    pattern: new RegExp(
      `${WORD_START}(?<!(?:\\d|${anyOf(COUNTS_BEFORE_MONTHS)}) +)tháng +(${anyOf(Object.keys(MONTH_NAMES))})(?! +năm +nay)(?: +năm +(${YEAR}))?${END}`,
      'uy',
    ),
    read: ([, month, year]) => part(year, `-${two(MONTH_NAMES[month ?? ''] ?? '')}`),
  },
  {
    // cùng kỳ 2016 · vụ xuân 2015: a year after the thing that it is a year of
    rule: 'bare year',
    places: words => words.years,
    pattern: new RegExp(
      `${WORD_START}(?<=(?:cùng kỳ|so với|vụ xuân|vụ mùa|vụ đông|giá so sánh|giá cố định|đến|vụ) +)(${YEAR})${END}`,
      'uy',
    ),
    read: ([, year]) => part(year, ''),
  },
  {
    // Kỳ thi tốt nghiệp THPT 2019 · PCI 2023: the year of what has its name
    rule: 'year of a name',
    places: words => words.years,
    pattern: new RegExp(
      `${WORD_START}(?=${YEAR}${END})(?<=(?:${anyOf(YEARLY_EVENTS)}[^\\n,;:.()\\d]{0,60}|${anyOf(YEARLY_INDEXES)}) +)(${YEAR})${END}`,
      'uy',
    ),
    read: ([, year]) => part(year, ''),
  },
]

/** The months that open a sentence: `9 tháng, thu ngân sách …`, `Kết quả 9 tháng`. */
const OPENING_MONTHS =
  /(?<=^|[\n:(] *|[.;] +|(?:lũy kế|kết quả|tính chung|trong|qua|\p{L}|\)) +)(?<!(?:sau|trước|dưới|trên|hơn|chậm|tù|hạn|gian|dài|mỗi|thêm|gần|khoảng|từ|đủ|muộn|mất|sớm|cứ|ngắn|tới|đến|tuổi|phạt) +)([2-9]|1[01]) +tháng(?= *[,:]| +[+-]?\d[\d.,]{2,}|(?<=(?:(?:lũy|luỹ) kế|tính chung|cộng dồn) +\d{1,2} +tháng) +[\p{L}\d]| +(?:qua|tổng|thu|giá|sản|kim|toàn|tỉnh|ước|đạt|được|tăng|giảm|là|bằng|giải|thực|xuất|nhập|huyện|xã|cả|ngành|kết|đã|tỷ|số|du|khách|lượng|công)(?![\p{L}\p{M}]))/uy

function byRule({ low, words }: Shadow, { rule, places, pattern, read }: Rule): readonly PeriodMention[] {
  return allAt(places(words), pattern, low).flatMap(hit => {
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

/** Finds the times that figures may belong to. */
export function findPeriods(shadow: Shadow, dates: readonly DateMention[]): readonly PeriodMention[] {
  const { low, words } = shadow
  const opening = Array.from(
    allAt(monthNumbers(words), OPENING_MONTHS, low),
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
  const between = dates
    .map((date, at) => betweenDays(low, date, dates[at + 1]) ?? daysOfMonth(low, date))
    .filter(period => period !== null)
  const events = dates
    .map(date => eventDay(low, date) ?? headingDay(low, date) ?? dayOfNumber(low, date))
    .filter(period => period !== null)
  const found = RULES.flatMap(rule => byRule(shadow, rule)).filter(({ start }) => !isBirth(low, start))
  return [...events, ...found, ...opening, ...days, ...between]
}

/** `bà Lò Thị Ngoan, sinh năm 1962`: a person's years are no time that is told of. */
const isBirth = (low: string, start: number): boolean => low.startsWith('sinh ', start - 'sinh '.length)
