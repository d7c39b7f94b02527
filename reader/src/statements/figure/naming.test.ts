import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import { counted, reads, refuses } from './naming.cases.ts'

test.each(reads)('of %s names «%s»', (text, printed, said) => {
  const reading = read(text)
  expect(
    reading.figures.find(figure => figure.text === printed),
    explain(reading),
  ).toMatchObject(said)
})

test.each(refuses)('of %s does not name this «%s»', (text, printed, said) => {
  const reading = read(text)
  const figure = reading.figures.find(other => other.text === printed)
  expect(figure, explain(reading)).toBeDefined()
  expect(figure, explain(reading)).not.toMatchObject(said)
})

test.each(counted)('of %s reads no other figures', (text, figures) => {
  const reading = read(text)
  expect(
    reading.figures.map(figure => figure.text),
    explain(reading),
  ).toEqual(figures)
})
