import { expect, test } from 'vitest'
import { lowOf } from '../../letters/shadow.ts'
import { reads, refuses } from './comparison.cases.ts'
import { comparisonAt } from './comparison.ts'

test.each(reads)('after a figure reads%s', (after, text, role) => {
  expect(comparisonAt(lowOf(after), after, 0, after.length)?.comparison).toMatchObject({ text, role })
})

test.each(refuses)('after a figure finds nothing compared in%s', after => {
  expect(comparisonAt(lowOf(after), after, 0, after.length)).toBeNull()
})
