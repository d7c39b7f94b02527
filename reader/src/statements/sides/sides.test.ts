import { expect, test } from 'vitest'
import { layOut } from '../../layout/page.ts'
import { reads, refuses } from './sides.cases.ts'
import { inFull, sidesOf } from './sides.ts'

test.each(reads)('in %s, %s is %s', (text, name, full) => {
  expect(inFull(name, sidesOf(layOut(text, {}), []))).toBe(full)
})

test.each(refuses)('in %s, %s stays as it is', (text, name) => {
  expect(inFull(name, sidesOf(layOut(text, {}), []))).toBe(name)
})
