import { expect, test } from 'vitest'
import { reads, refuses } from './number.cases.ts'
import { readNumber } from './number.ts'

test.each(reads)('reads %s as %d', (core, value) => {
  expect(readNumber(core)?.value).toBe(value)
})

test.each(refuses)('refuses %s', core => {
  expect(readNumber(core)).toBeNull()
})

test('names the other reading of a comma before three digits', () => {
  expect(readNumber('11,840')?.alternatives).toEqual([11.84])
  expect(readNumber('11,845')).toMatchObject({ value: 11.845, alternatives: [11845] })
})
