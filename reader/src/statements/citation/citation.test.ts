import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import { reads, refuses } from './citation.cases.ts'

test.each(reads)('in %s cites «%s»', (text, words, type, date, article) => {
  const reading = read(text)
  const { dateSpan, ...citation } = reading.citations[0] ?? { dateSpan: null }
  expect(citation, explain(reading)).toMatchObject({ text: words, type, date, article })
  expect(dateSpan === null).toBe(date === null)
})

test.each(refuses)('finds no citation in %s', text => {
  expect(read(text).citations).toEqual([])
})
