import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import { reads, refuses } from './deadline.cases.ts'

test.each(reads)('of %s reads by when', (text, code, words) => {
  const reading = read(text, { date: '2023-06-01' })
  const [item] = reading.recommendations
  const span = item?.deadlineSpan
  expect([item?.deadline, span && reading.text.slice(span.start, span.end)], explain(reading)).toEqual([code, words])
})

test.each(refuses)('finds no deadline in %s', text => {
  expect(read(text, { date: '2023-06-01' }).recommendations.map(({ deadline }) => deadline)).toEqual([null])
})
