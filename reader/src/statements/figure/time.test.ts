import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import type { Figure } from '../../reading.ts'
import { aims, named, reads, refuses } from './time.cases.ts'

function figureOf(text: string, words: string): Figure {
  const reading = read(text)
  const figure = reading.figures.find(other => other.text === words)
  if (!figure) throw new Error(`no figure ${words}:\n${explain(reading)}`)
  return figure
}

test.each(reads)('of %s reads «%s» as of %s', (text, words, code) => {
  expect(figureOf(text, words).period?.code ?? null).toBe(code)
})

test.each(refuses)('of %s does not read «%s» as of %s', (text, words, code) => {
  expect(figureOf(text, words).period?.code ?? null).not.toBe(code)
})

test.each(aims)('of %s reads whether «%s» is aimed at: %s', (text, words, aimed) => {
  expect(figureOf(text, words).kind === 'target').toBe(aimed)
})

test.each(named)('of %s reads «%s» as a number of %s', (text, words, name) => {
  expect(figureOf(text, words).indicator).toBe(name)
})
