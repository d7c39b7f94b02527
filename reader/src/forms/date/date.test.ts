import { expect, test } from 'vitest'
import { shadowOf } from '../../letters/shadow.ts'
import { reads, refuses } from './date.cases.ts'
import { codeOf, findDates } from './date.ts'

test.each(reads)('reads %s as %s', (text, code) => {
  const [date] = findDates(shadowOf(text))
  expect(date && (codeOf(date) ?? codeOf(date, 1000)?.replace('1000', '????'))).toBe(code)
})

test.each(refuses)('finds no day in %s', text => {
  expect(findDates(shadowOf(text))).toEqual([])
})
