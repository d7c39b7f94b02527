import type { ArithmeticCheck, BaseRole, Figure, ImpliedBase } from '../../reading.ts'

const BASES: ReadonlySet<BaseRole> = new Set(['plan', 'budget', 'target'])

/** Half a unit of the last digit printed. */
const halfStep = (decimals: number): number => 0.5 * 10 ** -decimals

/** Recomputes each percentage printed beside the ratio that it comes from: `937/994 thôn bản, đạt 94,3%`. */
export function checkArithmetic(figures: readonly Figure[]): readonly ArithmeticCheck[] {
  return figures.flatMap((figure, ratio) => {
    const next = figures[ratio + 1]
    if (
      !figure.denominator ||
      figure.relation === 'rank' ||
      figure.relation === 'score' ||
      figure.denominator.value === 0
    )
      return []
    if (next?.unit?.base !== '%' || next.group !== figure.group || next.relation === 'change') return []
    const computed = (100 * figure.value) / figure.denominator.value
    const agrees = Math.abs(computed - next.value) <= halfStep(next.decimals) + 1e-9
    return [{ ratio, percentage: ratio + 1, printed: next.value, computed, verdict: agrees ? 'agrees' : 'differs' }]
  })
}

function impliedOf(figures: readonly Figure[], level: number, share: number): ImpliedBase | null {
  const [whole, part] = [figures[level], figures[share]]
  if (!whole || !part || part.value <= 0) return null
  const step =
    whole.printed === '' ? 0 : (halfStep(whole.decimals) * Math.abs(whole.value)) / (Number(whole.printed) || 1)
  const open = whole.bound === 'over' || whole.bound === 'at_least'
  const least = open ? whole.value : whole.value - step
  const low = part.value - halfStep(part.decimals)
  return {
    level,
    share,
    role: part.comparison?.role ?? 'plan',
    lowest: (100 * least) / (part.value + halfStep(part.decimals)),
    highest: open || low <= 0 ? null : (100 * (whole.value + step)) / low,
    value: (100 * whole.value) / part.value,
  }
}

/** How many figures before a share its level may stand. */
const REACH = 12

function levelBefore(figures: readonly Figure[], share: number): number {
  for (let at = share - 1; at >= Math.max(0, share - REACH); at -= 1) {
    const figure = figures[at]
    if (figure?.group === figures[share]?.group && figure?.relation === 'level') return at
  }
  return -1
}

/** The plans that nobody printed: a level and its share of the plan give them as an interval. */
export function implyBases(figures: readonly Figure[]): readonly ImpliedBase[] {
  return figures.flatMap((figure, share) => {
    const isShare = figure.relation === 'share' && figure.comparison !== null && BASES.has(figure.comparison.role)
    if (!isShare || figure.denominator || figure.unit?.base !== '%') return []
    const level = levelBefore(figures, share)
    const implied = level < 0 ? null : impliedOf(figures, level, share)
    return implied ? [implied] : []
  })
}
