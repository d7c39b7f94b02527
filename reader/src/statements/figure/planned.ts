import type { Page } from '../../layout/page.ts'
import { openRule, opensBy } from '../../letters/edges.ts'
import type { Figure, Period } from '../../reading.ts'
import type { Slot } from './slot.ts'

/** A plan by its name: `dự toán thu ngân sách` */
const PLANNED = openRule(
  ['điều chỉnh', 'tổng', 'dự toán', 'kế hoạch', 'chỉ tiêu'],
  '^(?:điều chỉnh +(?:giảm +|tăng +)?)?(?:tổng +)?(?:dự toán|kế hoạch vốn|kế hoạch|chỉ tiêu)(?= )(?! đạt)',
)

/** Whether the name is that of a plan. */
export const isPlanName = (indicator: string | null): boolean => indicator !== null && opensBy(PLANNED, indicator)

/** `dự toán thu là 12.400 tỷ đồng, trong đó thu nội địa 9.800 tỷ đồng`: a part of what is planned is planned, too. */
export function isPlannedPart(low: string, { amount, predicate, inBrackets }: Slot, mine: readonly Figure[]): boolean {
  const previous = mine.at(-1)
  if (previous?.kind !== 'target' || inBrackets || predicate.words.some(word => !PART_WORDS.has(word))) return false
  if (previous.unit?.base !== amount.unit?.base || amount.unit?.dimension !== 'money') return false
  const whole = mine.slice(-LONGEST_PLAN).find(({ kind, status }) => kind === 'target' && status !== 'requested')
  if (whole === undefined) return false
  return (
    /^[^;.]{0,60}[,;] (?:trong đó|gồm|bao gồm)(?!\p{L})/u.test(low.slice(whole.end, whole.end + 80)) &&
    !/[;.]/u.test(low.slice(previous.end, amount.start).replace(/\d\.\d|; trong đó/gu, ''))
  )
}

/** No plan has more parts that follow it. */
const LONGEST_PLAN = 12
const PART_WORDS = new Set(['là', 'và', 'gồm', 'có', ':', 'trong đó'])

/** The letters of a year's code. */
const YEAR = 4

/** `Đến năm 2025, …` in a text of 2021. */
export function isAhead({ low }: Page, period: Period | null, latest: number | null): boolean {
  if (period?.origin !== 'stated' || period.span === null || latest === null || period.code.length > YEAR) return false
  return (
    Number(period.code) > latest &&
    /(?<!\p{L})đến $/u.test(low.slice(Math.max(0, period.span.start - 5), period.span.start))
  )
}
