import { expect, test } from 'vitest'
import { byPeriod, contradictionsIn, impliedPlan, measureOf, yearBefore } from './indicator.ts'

test('a share of the plan implies an interval for the plan, wider than rounding alone', () => {
  const plan = impliedPlan({ value: 1616e9, step: 1e9, bound: null }, { value: 26.4, decimals: 1 })
  expect(Math.round((plan?.middle ?? 0) / 1e9)).toBe(6121)
  expect([Math.floor((plan?.lowest ?? 0) / 1e9), Math.ceil((plan?.highest ?? 0) / 1e9)]).toEqual([6107, 6135])
})

test('"trên" leaves the upper end of the implied plan open', () => {
  expect(impliedPlan({ value: 30e6, step: 1e6, bound: 'over' }, { value: 67.9, decimals: 1 })?.highest).toBeNull()
  expect(impliedPlan({ value: 30e6, step: 1e6, bound: null }, { value: 0, decimals: 1 })).toBeNull()
})

test('what a figure measures', () => {
  const figure = { relation: 'level', status: 'actual', estimated: false, denominator: null, comparison: null } as const
  const plan = { text: 'kế hoạch năm', role: 'plan', origin: 'stated', span: null } as const
  expect(measureOf(figure)).toBe('actual')
  expect(measureOf({ ...figure, estimated: true })).toBe('estimate')
  expect(measureOf({ ...figure, status: 'target' })).toBe('target')
  expect(measureOf({ ...figure, relation: 'share', comparison: plan })).toBe('share_of_plan')
  expect(measureOf({ ...figure, denominator: { value: 994, role: 'total' } })).toBe('coverage')
  expect(measureOf({ ...figure, status: 'requested' })).toBeNull()
  expect(measureOf({ ...figure, relation: 'rank', denominator: { value: 63, role: 'ranked_of' } })).toBeNull()
})

test('the same period a year before', () => {
  expect(['2020-H1', '2020', '2020-06', '2016/2020'].map(yearBefore)).toEqual(['2019-H1', '2019', '2019-06', null])
})

test('two texts that differ are a contradiction; a rounder number and an open bound are not', () => {
  const one = {
    id: 1,
    siteId: 1,
    indicatorId: 1,
    period: '2020',
    measure: 'actual',
    upper: null,
    numerator: null,
    denominator: null,
    unit: 'VND',
    decimals: 0,
    bound: null,
    baseText: null,
    quote: '',
    articleTitle: '',
    articleSlug: 'a',
    readingId: 1,
    recordedAt: new Date(0),
  } as const
  const found = (values: [number, string | null][]) =>
    contradictionsIn(values.map(([value, bound]) => ({ ...one, value, bound }))).length
  expect(
    found([
      [5406e9, null],
      [5406.3e9, null],
    ]),
  ).toBe(0)
  expect(
    found([
      [30e6, 'over'],
      [30.2e6, null],
    ]),
  ).toBe(0)
  expect(
    found([
      [5406e9, null],
      [5460e9, null],
    ]),
  ).toBe(1)
  expect(
    found([
      [30e6, null],
      [31e6, 'about'],
    ]),
  ).toBe(0)
})

test('periods stand in the order of time', () => {
  const periods = [
    '2020',
    '2020-H1',
    '2019',
    '2020-06',
    '2020-M9',
    '2020-Q1',
    '2016/2020',
    '2021-H1',
    '2020-06-30',
  ].map(period => ({ period }))
  expect(periods.sort(byPeriod).map(one => one.period)).toEqual([
    '2019',
    '2020-Q1',
    '2020-06',
    '2020-06-30',
    '2020-H1',
    '2020-M9',
    '2016/2020',
    '2020',
    '2021-H1',
  ])
})
