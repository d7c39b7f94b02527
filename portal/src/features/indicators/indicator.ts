import type { Figure } from '@tuong-minh/reader'

export type Measure =
  | 'actual'
  | 'estimate'
  | 'plan'
  | 'budget'
  | 'target'
  | 'share_of_plan'
  | 'share_of_budget'
  | 'change'
  | 'rank_change'
  | 'coverage'

export interface Indicator {
  readonly id: number
  readonly code: string
  readonly slug: string
  readonly name: string
  /** Base unit of stored values: VND, USD, %, bậc. */
  readonly unit: string
  /** Stored value divided by this is shown. */
  readonly scale: number
  readonly displayUnit: string
  readonly direction: 'up' | 'down' | 'none'
  readonly priceBasis: string | null
  readonly theme: string | null
  readonly definition: string
}

/** One confirmed value in a series. */
export interface Observation {
  readonly id: number
  readonly siteId: number
  readonly indicatorId: number
  readonly period: string
  readonly measure: Measure
  readonly value: number
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unit: string
  readonly decimals: number
  readonly bound: string | null
  readonly baseText: string | null
  readonly quote: string
  readonly articleTitle: string
  readonly articleSlug: string
  readonly readingId: number | null
  readonly recordedAt: Date
}

/** What a figure measures, in the terms of a series; null for one that no series can hold (a request, a rank). */
export function measureOf(
  figure: Pick<Figure, 'relation' | 'status' | 'estimated' | 'denominator' | 'comparison'>,
): Measure | null {
  if (figure.status === 'requested') return null
  if (figure.relation === 'change') return 'change'
  if (figure.relation === 'rank_change') return 'rank_change'
  if (figure.relation === 'share' && figure.comparison?.role === 'plan') return 'share_of_plan'
  if (figure.relation === 'share' && figure.comparison?.role === 'budget') return 'share_of_budget'
  if (figure.relation === 'multiple' || figure.relation === 'rank') return null
  if (figure.status === 'target') return 'target'
  if (figure.denominator?.role === 'total') return 'coverage'
  return figure.estimated ? 'estimate' : 'actual'
}

/** A plan that nobody printed: result divided by its share of the plan. Both were rounded, so it is an interval. */
export interface ImpliedPlan {
  readonly lowest: number
  /** None where the result is only a lower bound ("trên 30 triệu"). */
  readonly highest: number | null
  readonly middle: number
}

/** `1.616 tỷ = 26,4 %` of the plan implies a plan between 1.615,5/26,45 % and 1.616,5/26,35 %. */
export function impliedPlan(
  level: { value: number; step: number; bound: string | null },
  share: { value: number; decimals: number },
): ImpliedPlan | null {
  if (share.value <= 0 || level.value <= 0) return null
  const half = 10 ** -share.decimals / 2
  const isLowerBound = level.bound === 'over' || level.bound === 'at_least'
  const lowestLevel = isLowerBound ? level.value : level.value - level.step / 2
  return {
    lowest: lowestLevel / ((share.value + half) / 100),
    highest: isLowerBound || share.value <= half ? null : (level.value + level.step / 2) / ((share.value - half) / 100),
    middle: level.value / (share.value / 100),
  }
}

/** The same stretch of the year before: `2020-H1` → `2019-H1`; null for a range of years. */
export function yearBefore(period: string): string | null {
  const found = /^(\d{4})(.*)$/.exec(period)
  if (!found || period.includes('/')) return null
  return `${Number(found[1]) - 1}${found[2]}`
}

/** Texts that give different values for the same indicator, period and measure. */
export interface Contradiction {
  readonly period: string
  readonly measure: Measure
  readonly observations: readonly Observation[]
}

/** Values that cannot all be true. Rounding is no contradiction, nor is "trên 30" beside 30,2. */
export function contradictionsIn(observations: readonly Observation[]): Contradiction[] {
  const groups = Map.groupBy(observations, one => `${one.period} ${one.measure} ${one.unit} ${one.baseText ?? ''}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    const differs = first && group.some(one => !agree(first, one))
    return differs ? [{ period: first.period, measure: first.measure, observations: group }] : []
  })
}

type Bounded = Pick<Observation, 'value' | 'bound' | 'numerator' | 'denominator'>

function agree(a: Bounded, b: Bounded): boolean {
  if (a.numerator !== b.numerator || a.denominator !== b.denominator) return false
  if ([a, b].some(one => one.bound === 'about' || one.bound === 'nearly')) return true
  const [lower, upper] = a.value <= b.value ? [a, b] : [b, a]
  const isOpen = ['over', 'at_least'].includes(lower.bound ?? '') || ['under', 'at_most'].includes(upper.bound ?? '')
  return isOpen || isRoundingOf(lower.value, upper.value)
}

/** Whether the one is the other with fewer digits: 5.406 beside 5.406,3. */
function isRoundingOf(a: number, b: number): boolean {
  const digits = Math.min(significantDigits(a), significantDigits(b))
  return Number(a.toPrecision(digits)) === Number(b.toPrecision(digits))
}

const significantDigits = (value: number) =>
  Math.max(1, value.toExponential().split('e')[0]?.replace(/\D/g, '').length ?? 1)

/** Where a period ends, for sorting: `2020-H1` and `2020-06` end before `2020`, which ends with December. */
function periodEnd(period: string): string {
  const last = period.split('/').at(-1) ?? period
  const [, year = '', part = ''] = /^(\d{4})-?(.*)$/.exec(last) ?? []
  const [, kind = '', number = ''] = /^([HQM]?)(\d.*)?$/.exec(part) ?? []
  const month =
    kind === 'H' ? Number(number) * 6 : kind === 'Q' ? Number(number) * 3 : kind === 'M' ? Number(number) : null
  return month === null ? `${year}-${number || '12-99'}` : `${year}-${String(month).padStart(2, '0')}-50`
}

/** Earlier periods first; of two that end together the shorter one. */
export function byPeriod(a: { readonly period: string }, b: { readonly period: string }): number {
  return periodEnd(a.period).localeCompare(periodEnd(b.period)) || a.period.localeCompare(b.period)
}
