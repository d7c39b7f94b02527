import type { Language } from '../ui.words.ts'
import { englishQuarters } from './format.words.ts'
import { formatDate, formatDateTime, formatDay } from './format-date.ts'
import { type Decimal, formatFileSize, formatNumber, formatPercentage } from './format-number.ts'
import { formatPeriod } from './format-period.ts'

/** How the desk writes numbers and times in one language. */
export interface Formats {
  dateTime(date: Date): string
  date(date: Date): string
  /** A calendar day kept as text: `2020-07-15`. */
  day(day: string): string
  number(value: Decimal): string
  percentage(value: Decimal): string
  /** The code of a period: `2020-H1`. */
  period(code: string): string
  fileSize(bytes: number): string
}

const vi: Formats = {
  dateTime: formatDateTime,
  date: formatDate,
  day: formatDay,
  number: value => formatNumber(value),
  percentage: value => formatPercentage(value),
  period: formatPeriod,
  fileSize: formatFileSize,
}

const timeZone = 'Asia/Ho_Chi_Minh'
const englishDate = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const englishTime = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const englishNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })
const englishSize = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** `17 July 2020`; other text comes back as it is. */
function dayInEnglish(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? englishDate.format(new Date(`${day}T00:00:00+07:00`)) : day
}

/** `first half of 2020`, `second quarter of 2020`, `first 9 months of 2020`, `June 2020`, `2016–2020`; other codes as they are. */
function periodInEnglish(code: string): string {
  const [from = '', to] = code.split('/')
  if (to !== undefined)
    return /^\d{4}\/\d{4}$/.test(code) ? `${from}–${to}` : `${periodInEnglish(from)} to ${periodInEnglish(to)}`
  const [, year = '', kind = '', part = ''] = /^(\d{4})-([HQM]?)(\d{1,2})$/.exec(code) ?? []
  if (kind === 'H') return `${part === '1' ? 'first' : 'second'} half of ${year}`
  if (kind === 'Q') return `${englishQuarters[part] ?? part} quarter of ${year}`
  if (kind === 'M') return `first ${Number(part)} months of ${year}`
  if (year) return englishMonth.format(new Date(`${year}-${part}-01T00:00:00Z`))
  return dayInEnglish(code)
}

function sizeInEnglish(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${englishSize.format(kilobytes / 1024)} MB`
}

const en: Formats = {
  dateTime: date => `${englishDate.format(date)}, ${englishTime.format(date)}`,
  date: date => englishDate.format(date),
  day: dayInEnglish,
  number: value => englishNumber.format(value as number),
  percentage: value => `${englishNumber.format(value as number)}%`,
  period: periodInEnglish,
  fileSize: sizeInEnglish,
}

/** The ways of writing numbers and times, by language. Public pages use the Vietnamese ones directly. */
export const formats: Readonly<Record<Language, Formats>> = { vi, en }
