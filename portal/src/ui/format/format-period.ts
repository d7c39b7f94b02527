import { quarters } from './format.words.ts'
import { formatDay } from './format-date.ts'

interface PeriodForm {
  readonly code: RegExp
  readonly words: (year: string, part: string) => string
}

/** One form for each code of a period, with what it reads. */
const forms: readonly PeriodForm[] = [
  // 2020
  { code: /^(\d{4})$/, words: year => `năm ${year}` },
  // 2020-H1, 2020-H2
  { code: /^(\d{4})-H([12])$/, words: (year, half) => `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}` },
  // 2020-Q2
  { code: /^(\d{4})-Q([1-4])$/, words: (year, quarter) => `quý ${quarters[quarter]}/${year}` },
  // 2020-M9: the first nine months
  { code: /^(\d{4})-M(\d{1,2})$/, words: (year, count) => `${Number(count)} tháng đầu năm ${year}` },
  // 2020-06
  { code: /^(\d{4})-(\d{2})$/, words: (year, month) => `tháng ${Number(month)}/${year}` },
]

/**
 * The words for the code of a period: `2020-H1` is `6 tháng đầu năm 2020`, `2015/2020` is `giai đoạn 2015–2020`.
 * A code that no form reads comes back as it is, so that nothing is hidden.
 */
export function formatPeriod(code: string): string {
  const [from = '', to] = code.split('/')
  if (to !== undefined) return formatRange(from, to)
  for (const form of forms) {
    const [matched, year = '', part = ''] = form.code.exec(code) ?? []
    if (matched) return form.words(year, part)
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(code) ? `ngày ${formatDay(code)}` : code
}

function formatRange(from: string, to: string): string {
  const isYears = /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
  return isYears ? `giai đoạn ${from}–${to}` : `từ ${formatPeriod(from)} đến ${formatPeriod(to)}`
}
