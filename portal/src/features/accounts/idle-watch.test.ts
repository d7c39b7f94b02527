import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleStep, isSpoken } from './idle-watch.ts'

const limits = { idleAfter: 15 * 60_000, countdown: 60_000 }

test('the desk asks after the idle time, counts down a minute and ends', () => {
  expect(idleStep(0, 15 * 60_000 - 1, limits)).toEqual({ kind: 'work' })
  expect(idleStep(0, 15 * 60_000, limits)).toEqual({ kind: 'ask', secondsLeft: 60 })
  expect(idleStep(0, 15 * 60_000 + 59_001, limits)).toEqual({ kind: 'ask', secondsLeft: 1 })
  expect(idleStep(0, 16 * 60_000, limits)).toEqual({ kind: 'end' })
})

test('time never gives seconds back, and a clock set back never ends a session', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (first, more) => {
      const [one, later] = [idleStep(0, first, limits), idleStep(0, first + more, limits)]
      if (one.kind === 'end') expect(later.kind).toBe('end')
      if (one.kind === 'ask' && later.kind === 'ask') expect(later.secondsLeft).toBeLessThanOrEqual(one.secondsLeft)
    }),
  )
  expect(idleStep(1_000_000, 0, limits)).toEqual({ kind: 'work' })
})

test('a screen reader is told three times', () => {
  expect(Array.from({ length: 60 }, (_, at) => 60 - at).filter(isSpoken)).toEqual([60, 30, 10])
})
