import { expect, test } from 'vitest'
import { shadowOf } from '../../letters/shadow.ts'
import { findDates } from '../date/date.ts'
import { reads, refuses } from './period.cases.ts'
import { findPeriods } from './period.ts'

function codesIn(text: string): readonly string[] {
  const shadow = shadowOf(text)
  const periods = findPeriods(shadow, findDates(shadow)).filter(({ base }) => !base)
  const longest = periods.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  return longest.map(({ year, suffix, range }) => range ?? `${year ?? 2020}${suffix}`)
}

test.each(reads)('reads %s as %s', (text, code) => {
  expect(codesIn(text)[0]).toBe(code)
})

test.each(refuses)('finds no period of a figure in %s', text => {
  expect(codesIn(text)).toEqual([])
})
