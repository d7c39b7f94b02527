import type { ArithmeticCheck, BaseRole, Figure, ImpliedBase } from '../../reading.ts'

const BASES: ReadonlySet<BaseRole> = new Set(['plan', 'budget', 'target'])

/** Half a unit of the last digit printed. */
const halfStep = (decimals: number): number => 0.5 * 10 ** -decimals

const isRatio = ({ denominator, relation }: Figure): boolean =>
  denominator !== null && denominator.value !== 0 && relation !== 'rank' && relation !== 'score'

const isShareOf = (ratio: Figure, other: Figure | undefined): other is Figure =>
  other?.unit?.base === '%' && other.group === ratio.group && other.relation !== 'change'

/** Where the percentage of a ratio stands: right after it, or right before the brackets that the ratio stands in. */
function percentageAt(figures: readonly Figure[], ratio: number, text: string): number | null {
  const [before, figure, after] = [figures[ratio - 1], figures[ratio], figures[ratio + 1]]
  if (!figure) return null
  if (isShareOf(figure, before) && text.slice(before.end, figure.start).includes('(')) return ratio - 1
  return isShareOf(figure, after) ? ratio + 1 : null
}

/** Recomputes a percentage printed beside its ratio: `937/994 thôn bản, đạt 94,3%`, `94,3% (937/994 thôn bản)`. */
export function checkArithmetic(figures: readonly Figure[], text: string): readonly ArithmeticCheck[] {
  return figures.flatMap((figure, ratio) => {
    const percentage = isRatio(figure) ? percentageAt(figures, ratio, text) : null
    const share = percentage === null ? undefined : figures[percentage]
    if (percentage === null || !share || !figure.denominator) return []
    const computed = (100 * figure.value) / figure.denominator.value
    const agrees = Math.abs(computed - share.value) <= halfStep(share.decimals) + 1e-9
    return [{ ratio, percentage, printed: share.value, computed, verdict: agrees ? 'agrees' : 'differs' }]
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
