import { expect, test } from 'vitest'
import { read } from '../../read.ts'
import { reads, refuses } from './commitment.cases.ts'

test.each(reads)('of %s reads what is promised', (text, promised) => {
  expect(read(text).commitments.map(({ from, commits, text: words }) => [from, commits, words])).toEqual(promised)
})

test.each(refuses)('finds no promise in %s', text => {
  expect(read(text).commitments).toEqual([])
})
