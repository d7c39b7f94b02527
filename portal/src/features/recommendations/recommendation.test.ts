import { expect, test } from 'vitest'
import { daysOpen, isOpen, stateAfterAnswer } from './recommendation.ts'

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
