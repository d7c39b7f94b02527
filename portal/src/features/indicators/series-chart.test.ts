import { expect, test } from 'vitest'
import type { Indicator, Observation } from './indicator.ts'
import { seriesChart } from './series-chart.ts'

const indicator: Indicator = {
  id: 1,
  code: 'A',
  slug: 'a',
  name: 'Thu ngân sách',
  unit: 'VND',
  scale: 1e9,
  displayUnit: 'tỷ đồng',
  direction: 'up',
  priceBasis: null,
  theme: null,
  definition: '',
}
const observation = (change: Partial<Observation>): Observation => ({
  id: 1,
  siteId: 1,
  indicatorId: 1,
  period: '2020',
  measure: 'actual',
  value: 5406e9,
  upper: null,
  numerator: null,
  denominator: null,
  unit: 'VND',
  decimals: 0,
  bound: null,
  baseText: null,
  quote: '5.406 tỷ đồng',
  articleTitle: 'Bài',
  articleSlug: 'bai',
  readingId: 7,
  recordedAt: new Date(0),
  ...change,
})

test('a chart has a link to the sentence on each value and nothing that the page policy forbids', () => {
  const svg = seriesChart(indicator, [
    observation({}),
    observation({ period: '2021', value: 6000e9, readingId: 8 }),
    observation({ period: '2025', measure: 'target', readingId: 9 }),
  ])
  expect(svg).not.toMatch(/style|<script|ecmeta/)
  expect(svg?.match(/href="[^"]*"/g)).toEqual([
    'href="/tin-tuc/bai#doc-7"',
    'href="/tin-tuc/bai#doc-8"',
    'href="/tin-tuc/bai#doc-9"',
  ])
  expect(svg).toContain('var(--primary)')
})

test('one value alone is no chart', () => {
  expect(seriesChart(indicator, [observation({})])).toBeNull()
})
