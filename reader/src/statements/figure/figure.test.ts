import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import type { Figure, Reading } from '../../reading.ts'
import { checked, counted, reads, refuses } from './figure.cases.ts'

function figureIn(reading: Reading, text: string): Figure {
  const figure = reading.figures.find(other => other.text === text)
  if (!figure) throw new Error(`no figure ${text}:\n${explain(reading)}`)
  return figure
}

test.each(reads)('of %s reads «%s»', (text, figure, said) => {
  const reading = read(text)
  expect(figureIn(reading, figure), explain(reading)).toMatchObject(said)
})

test.each(refuses)('of %s does not read this into «%s»', (text, figure, said) => {
  const reading = read(text)
  expect(figureIn(reading, figure), explain(reading)).not.toMatchObject(said)
})

test.each(checked)('of %s computes the percentages again', (text, verdicts) => {
  expect(read(text).checks.map(({ printed, verdict }) => [printed, verdict])).toEqual(verdicts)
})

test.each(counted)('of %s reads no other figures', (text, figures) => {
  const reading = read(text)
  expect(
    reading.figures.map(figure => figure.text),
    explain(reading),
  ).toEqual(figures)
})
