import { weekdays } from './format.words.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute'

/** Since this moment Vietnam has kept seven hours before UTC, without summer time: no need to ask the calendar. */
const sameSince = Date.UTC(1975, 5, 13)
const sevenHours = 7 * 3_600_000
const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Five times as fast as Intl, which a page with fifty dates feels; a test compares the two. */
function partsOf(date: Date): Readonly<Record<Part, string>> {
  if (!(date.getTime() >= sameSince)) return calendarPartsOf(date)
  const there = new Date(date.getTime() + sevenHours)
  return {
    weekday: names[there.getUTCDay()] ?? '',
    day: twoDigits(there.getUTCDate()),
    month: twoDigits(there.getUTCMonth() + 1),
    year: String(there.getUTCFullYear()),
    hour: twoDigits(there.getUTCHours()),
    minute: twoDigits(there.getUTCMinutes()),
  }
}

function calendarPartsOf(date: Date): Readonly<Record<Part, string>> {
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value])) as Record<Part, string>
}

/** The moment in Vietnam's time, as portals print it: `Thứ sáu, 17/07/2020, 07:51`. */
export function formatDateTime(date: Date): string {
  const { weekday, day, month, year, hour, minute } = partsOf(date)
  return `${weekdays[weekday] ?? ''}, ${day}/${month}/${year}, ${hour}:${minute}`
}

/** The day in Vietnam: `17/07/2020`. */
export function formatDate(date: Date): string {
  const { day, month, year } = partsOf(date)
  return `${day}/${month}/${year}`
}

/** The hour in Vietnam: `07:51`. */
export function formatTime(date: Date): string {
  const { hour, minute } = partsOf(date)
  return `${hour}:${minute}`
}

/** A calendar day kept as text: `2020-07-15` is `15/07/2020`. Other text comes back as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year ? `${date}/${month}/${year}` : day
}
