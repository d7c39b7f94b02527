import { formatDay, formats, type Language, serverChart } from '../../ui/index.ts'
import type { UsageRow } from '../usage/index.ts'
import { statisticsWords } from './statistics.words.ts'

/** Visits as bars and views as a line, day by day. Null where there is nothing to compare. */
export function visitsChart(days: readonly UsageRow[], language: Language): string | null {
  const words = statisticsWords[language]
  if (days.length < 2 || days.every(({ visits, views }) => visits + views === 0)) return null
  const svg = serverChart(
    {
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: '#020202' } },
      xAxis: {
        type: 'category',
        data: days.map(({ period }) => formatDay(period).slice(0, 5)),
        axisLabel: { color: '#020202' },
        axisLine: { lineStyle: { color: '#030303' } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: '#020202', formatter: (value: number) => formats[language].number(value) },
        splitLine: { lineStyle: { color: '#030303' } },
      },
      series: [
        { name: words.visits, type: 'bar', data: days.map(day => day.visits), itemStyle: { color: '#040404' } },
        {
          name: words.views,
          type: 'line',
          symbol: 'none',
          data: days.map(day => day.views),
          itemStyle: { color: '#050505' },
          lineStyle: { color: '#050505', width: 2 },
        },
      ],
    },
    { width: 960, height: 320 },
  )
  return svg.replace(/ ecmeta_\w+="[^"]*"/g, '')
}
