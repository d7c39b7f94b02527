import { jobWords } from './desk-portal.words.ts'
import type { Language } from './ui/index.ts'

const MINUTES = /^(?:\*|\*\/(?<count>\d+)) \* \* \* \*$/u
const HOURS = /^(?<minute>\d+) (?:\*|\*\/(?<count>\d+)) \* \* \*$/u
const DAY = /^(?<minute>\d+) (?<hour>\d+) \* \* \*$/u

const two = (digits = ''): string => digits.padStart(2, '0')

/** A cron schedule in words; null where it is of a kind that no job of the portal has. */
export function scheduleIn(cron: string, language: Language): string | null {
  const words = jobWords[language]
  const minutes = MINUTES.exec(cron)
  if (minutes) return words.everyMinutes(minutes.groups?.count ?? '1')
  const hours = HOURS.exec(cron)?.groups
  if (hours) return words.everyHours(hours.count ?? '1', two(hours.minute))
  const day = DAY.exec(cron)?.groups
  return day ? words.everyDay(`${two(day.hour)}:${two(day.minute)}`) : null
}
