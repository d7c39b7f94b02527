import {
  capitalised,
  type FigureCardProps,
  type FigureFact,
  formatNumber,
  formatPercentage,
  formatPeriod,
} from '../../ui/index.ts'
import { boundWords, impliedPlan, yearBefore } from '../indicators/index.ts'
import { articleWords as words } from './article.words.ts'
import type { ShownComparison, ShownObservation, ShownReading } from './article-page.queries.ts'
import type { ShownFigure } from './shown-figure.ts'

type FigureReading = ShownReading & { readonly figure: ShownFigure }

interface Context {
  readonly comparisons: readonly ShownComparison[]
  readonly observations: readonly ShownObservation[]
}

/** The address of a figure's card in the page. */
export const cardId = (group: number) => `so-lieu-${group}`

/** Cards for all figures of an article: one for each group of figures that tell of one indicator. */
export function figureCards(readings: readonly ShownReading[], context: Context): FigureCardProps[] {
  const groups = new Map<number, FigureReading[]>()
  for (const reading of readings) {
    if (!isFigure(reading)) continue
    const group = reading.group ?? reading.id
    groups.set(group, [...(groups.get(group) ?? []), reading])
  }
  return [...groups].map(([group, members]) => cardOf(group, members, context))
}

const isFigure = (reading: ShownReading): reading is FigureReading => reading.figure !== null

/** A level comes before a share or a change of it. */
const rank: Readonly<Record<ShownFigure['relation'], number>> = {
  level: 0,
  score: 0,
  rank: 1,
  rank_change: 2,
  share: 3,
  multiple: 4,
  change: 5,
}

function cardOf(group: number, members: readonly FigureReading[], context: Context): FigureCardProps {
  const ordered = [...members].sort((a, b) => rank[a.figure.relation] - rank[b.figure.relation])
  const main = ordered[0] as FigureReading
  const series = ordered.find(one => one.indicator !== null)
  const period = main.figure.period ?? ordered.find(one => one.figure.period)?.figure.period
  return {
    id: cardId(group),
    name:
      series?.recordTitle ??
      (main.figure.isIndicator ? capitalised(main.figure.indicator ?? words.unnamed) : words.amount),
    value: valueText(main),
    ...(period ? { period: capitalised(formatPeriod(period.code)) } : {}),
    facts: [
      ...amountNote(main),
      ...ordered.slice(1).map(factOf),
      ...impliedFacts(ordered),
      ...seriesFacts(main, series, context.observations),
    ],
    checks: checksOf(ordered, context.comparisons),
    isConfirmed: members.every(one => one.isConfirmed),
    ...(series?.recordSlug ? { seriesHref: `/so-lieu/${series.recordSlug}` } : {}),
    textHref: `#doc-${main.id}`,
  }
}

const amountNote = ({ figure }: FigureReading): FigureFact[] =>
  figure.isIndicator ? [] : [{ term: words.kind, detail: words.noSeries }]

/** `ước trên 5.406 tỷ đồng`, `tăng 5,21%`: the words of the text with what governs them. */
function valueText({ figure, quote }: { figure: ShownFigure; quote: string }): string {
  const bound = figure.bound ? boundWords[figure.bound] : ''
  const isChange = figure.relation === 'change' || figure.relation === 'rank_change'
  const direction = isChange ? (figure.value < 0 ? words.down : words.up) : ''
  return [figure.estimated ? words.estimated : '', direction, bound, quote.replace(/^[+-]/, '')]
    .filter(Boolean)
    .join(' ')
}

function factOf(reading: FigureReading): FigureFact {
  const { figure } = reading
  const base = figure.comparison?.text
  if (figure.relation === 'share')
    return { term: base ? `${words.shareOf} ${base}` : words.coverage, detail: valueText(reading) }
  if (figure.relation === 'change')
    return { term: base ? `${words.shareOf} ${base}` : words.changeOf, detail: valueText(reading) }
  if (figure.status === 'target') return { term: words.targetFor, detail: valueText(reading) }
  return { term: capitalised(figure.indicator ?? words.changeOf), detail: valueText(reading) }
}

/** The plan that the text implies without printing it, as an interval, labelled derived. */
function impliedFacts(members: readonly FigureReading[]): FigureFact[] {
  const level = members.find(
    one => one.figure.relation === 'level' && one.figure.numerator === null && one.figure.status !== 'target',
  )
  if (!level) return []
  return members.flatMap(share => {
    const role = share.figure.comparison?.role
    if (share.figure.relation !== 'share' || (role !== 'plan' && role !== 'budget')) return []
    const scale = scaleOf(level.figure)
    const plan = impliedPlan(
      { value: level.figure.value, step: scale * 10 ** -level.figure.decimals, bound: level.figure.bound },
      { value: share.figure.value, decimals: share.figure.decimals },
    )
    if (!plan) return []
    const shown = (value: number) => formatNumber(Number((value / scale).toPrecision(4)))
    const unit = level.figure.printedUnit ?? ''
    const detail =
      plan.highest === null
        ? `${words.atLeast} ${shown(plan.lowest)} ${unit}`
        : `${shown(plan.lowest)} – ${shown(plan.highest)} ${unit}`
    return [
      {
        term: role === 'plan' ? words.impliedPlan : words.impliedBudget,
        detail,
        derivedBy: `${level.quote} ÷ ${share.quote}`,
      },
    ]
  })
}

/** What one printed unit is worth: 1e9 for `5.406 tỷ đồng`. */
function scaleOf(figure: ShownFigure): number {
  const printed = Number(figure.printed)
  return printed > 0 ? Math.abs(figure.value) / printed : 1
}

/** What the series already knows: plan, target, and the same period a year before. */
function seriesFacts(
  main: FigureReading,
  series: FigureReading | undefined,
  observations: readonly ShownObservation[],
): FigureFact[] {
  const indicator = series?.indicator
  const period = main.figure.period?.code
  if (!indicator || !period) return []
  const own = observations.filter(one => one.indicatorId === indicator.id)
  const year = period.slice(0, 4)
  const show = (one: ShownObservation) => observationText(one, indicator)
  const pick = (
    term: string,
    found: ShownObservation | undefined,
    when: (one: ShownObservation) => string,
  ): FigureFact[] => (found ? [{ term: `${term} ${when(found)}`, detail: show(found) }] : [])
  const before = yearBefore(period)
  return [
    ...pick(
      words.plan,
      own.find(one => one.measure === 'plan' && one.period.startsWith(year)),
      one => formatPeriod(one.period),
    ),
    ...pick(
      words.budget,
      own.find(one => one.measure === 'budget' && one.period.startsWith(year)),
      one => formatPeriod(one.period),
    ),
    ...pick(
      words.samePeriod,
      own.find(one => one.period === before && ['actual', 'estimate', 'coverage', 'change'].includes(one.measure)),
      one => `(${formatPeriod(one.period)})`,
    ),
    ...(main.figure.status === 'target'
      ? []
      : pick(
          words.target,
          own.find(one => one.measure === 'target' && one.period > period),
          one => formatPeriod(one.period),
        )),
  ]
}

function observationText(one: ShownObservation, indicator: { scale: number; displayUnit: string }): string {
  const bound = one.bound && boundWords[one.bound] !== undefined ? `${boundWords[one.bound]} ` : ''
  if (one.unit === '%') return `${bound}${formatPercentage(one.value)}`
  const isMain = one.measure !== 'change' && one.measure !== 'rank_change'
  return isMain
    ? `${bound}${formatNumber(one.value / indicator.scale)} ${indicator.displayUnit}`
    : `${bound}${formatNumber(one.value)} ${one.unit}`
}

/** `937/994 = 94,27%, làm tròn 94,3`: the text's own arithmetic done again. */
function checksOf(
  members: readonly FigureReading[],
  comparisons: readonly ShownComparison[],
): NonNullable<FigureCardProps['checks']> {
  return comparisons.flatMap(one => {
    const ratio = members.find(member => member.id === one.ratioId)
    const percentage = members.find(member => member.id === one.percentageId)
    if (!ratio || !percentage || !ratio.figure.denominator) return []
    const { decimals } = percentage.figure
    const quotient = `${formatNumber(ratio.figure.numerator ?? ratio.figure.value)}/${formatNumber(ratio.figure.denominator.value)}`
    const exact = Number.isInteger(one.computed)
    const computed = formatPercentage(Number(one.computed.toFixed(decimals + 1)))
    const working = exact
      ? `${quotient} = ${computed}`
      : `${quotient} = ${computed} → ${formatNumber(Number(one.computed.toFixed(decimals)), decimals)}%`
    return [{ working, verdict: one.verdict === 'agrees' ? ('right' as const) : ('wrong' as const) }]
  })
}
