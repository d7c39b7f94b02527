import type { ECBasicOption } from 'echarts/types/dist/shared'
import { formatNumber, formatPeriod, serverChart } from '../../ui/index.ts'
import { byPeriod, type Indicator, type Observation } from './indicator.ts'
import { chartWords as words } from './indicator.words.ts'

const width = 720
const height = 340

/** One point of the chart: a value in display units, with where its sentence stands. */
interface Point {
  readonly period: string
  readonly value: number
  readonly href: string
  readonly label: string
}

/**
 * The series as SVG, readable without script: results as bars, plans and targets as diamonds, a link on each to its
 * evidence. Null when there is nothing to compare. Made by ECharts on the server.
 */
export function seriesChart(indicator: Indicator, observations: readonly Observation[]): string | null {
  const results = pointsOf(indicator, observations.filter(isResult))
  const goals = pointsOf(indicator, observations.filter(isGoal))
  if (results.length + goals.length < 2) return null
  const periods = [...new Set([...results, ...goals].sort(byPeriod).map(point => point.period))]
  return linked(serverChart(optionOf(indicator, { periods, results, goals }), { width, height }), [results, goals])
}

const isResult = (one: Observation) => one.measure === 'actual' || one.measure === 'estimate'
const isGoal = (one: Observation) => one.measure === 'target' || one.measure === 'plan' || one.measure === 'budget'

function pointsOf(indicator: Indicator, observations: readonly Observation[]): Point[] {
  return newestOfEach(observations.filter(one => one.unit === indicator.unit)).map(one => {
    const value = one.value / indicator.scale
    const label = `${formatPeriod(one.period)}: ${formatNumber(value)} ${indicator.displayUnit}`
    return { period: one.period, value, href: evidenceHref(one), label }
  })
}

/** Where two texts speak of one period the later one is drawn; the table below has both. */
function newestOfEach(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map(one => [`${one.period} ${one.measure}`, one])).values()]
}

/** The sentence in its article. */
export function evidenceHref({ articleSlug, readingId }: Pick<Observation, 'articleSlug' | 'readingId'>): string {
  return `/tin-tuc/${articleSlug}${readingId === null ? '' : `#doc-${readingId}`}`
}

interface Drawing {
  readonly periods: readonly string[]
  readonly results: readonly Point[]
  readonly goals: readonly Point[]
}

function optionOf(indicator: Indicator, { periods, results, goals }: Drawing): ECBasicOption {
  const data = (points: readonly Point[]) => points.map(point => [formatPeriod(point.period), point.value])
  const shown = ({ value }: { value: [string, number] }) => formatNumber(value[1])
  const label = { show: true, position: 'top', color: '#010101', fontSize: 12, formatter: shown }
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: 64, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: '#020202' } },
    xAxis: {
      type: 'category',
      data: periods.map(formatPeriod),
      axisLabel: { color: '#020202', width: 88, overflow: 'break', interval: 0 },
      axisLine: { lineStyle: { color: '#030303' } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: indicator.displayUnit,
      nameTextStyle: { color: '#020202', align: 'left' },
      axisLabel: { color: '#020202', formatter: (value: number) => formatNumber(value) },
      splitLine: { lineStyle: { color: '#030303' } },
    },
    series: [
      { name: words.result, type: 'bar', data: data(results), itemStyle: { color: '#040404' }, barMaxWidth: 56, label },
      {
        name: words.goal,
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 16,
        data: data(goals),
        itemStyle: { color: '#050505' },
        label,
      },
    ].filter(one => one.data.length > 0),
  }
}

/** Puts a link round each mark of the chart that stands for a value. */
function linked(svg: string, series: readonly (readonly Point[])[]): string {
  const drawnSeries = series.filter(points => points.length > 0)
  return svg.replace(/<path [^>]*ecmeta_ssr_type="\w+"[^>]*><\/path>/g, path => {
    const index = Number(/ecmeta_data_index="(\d+)"/.exec(path)?.[1])
    const seriesIndex = Number(/ecmeta_series_index="(\d+)"/.exec(path)?.[1] ?? 0)
    const isValue = path.includes('ecmeta_ssr_type="chart"')
    const point = drawnSeries[seriesIndex]?.[index]
    const mark = path.replace(/ ecmeta_\w+="[^"]*"/g, '')
    return point && isValue ? `<a href="${point.href}" tabindex="-1"><title>${point.label}</title>${mark}</a>` : mark
  })
}
