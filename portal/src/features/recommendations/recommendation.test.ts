import { expect, test } from 'vitest'
import { daysOpen, isOpen, lastDayOf, stateAfterAnswer } from './recommendation.ts'

test('taking note closes nothing', () => {
  expect(stateAfterAnswer('none')).toBe('acknowledged')
  expect(isOpen('acknowledged')).toBe(true)
  expect((['resolved', 'rejected', 'superseded', 'withdrawn'] as const).map(isOpen)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('only what is done is answered; a promise is in progress', () => {
  expect((['date', 'money', 'document', 'done'] as const).map(stateAfterAnswer)).toEqual([
    'in_progress',
    'in_progress',
    'in_progress',
    'answered',
  ])
})

test('the clock runs from the day it was raised', () => {
  expect(daysOpen('2020-07-15', '2020-07-17')).toBe(2)
  expect(daysOpen(null, '2020-07-17')).toBeNull()
})

test.each([
  ['2023-06-30', '2023-06-30'],
  ['2023-02', '2023-02-28'],
  ['2024-02', '2024-02-29'],
  ['2023-Q4', '2023-12-31'],
  ['2023-Q1', '2023-03-31'],
  ['2023-H1', '2023-06-30'],
  ['2025', '2025-12-31'],
  ['P15D', '2020-08-01'],
  ['2023-13', null],
  ['sớm', null],
])('a deadline of %s ends on %s', (deadline, day) => {
  expect(lastDayOf(deadline, '2020-07-17')).toBe(day)
})

test('a length of time has no end where nothing says when it began', () => {
  expect(lastDayOf('P15D', null)).toBeNull()
})
