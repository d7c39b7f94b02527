import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import { reads, refuses, shared } from './recommendation.cases.ts'

test.each(reads)('of %s reads who asks whom for what', (text, asked) => {
  const reading = read(text)
  const found = reading.recommendations.map(item => [item.from, item.addressee, item.direction, item.text])
  expect(found, explain(reading)).toEqual(asked)
})

test.each(refuses)('finds no request in %s', text => {
  expect(read(text).recommendations).toEqual([])
})

test.each(shared)('of %s shares «%s»', (text, words) => {
  const clause = read(text).recommendations[1]?.sharedClause
  expect(clause ? text.slice(clause.start, clause.end) : null).toBe(words)
})
