import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './read.ts'
import { type Annotated, annotationOf, missesOf, scoresOf } from './study.score.ts'

const FOLDER = new URL('../corpus/study/', import.meta.url)
const names = readdirSync(FOLDER).flatMap(file => (file.endsWith('.json') ? [file.replace('.json', '')] : []))

const studied = names.map(name => {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
  const wanted: Annotated = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  return { name, text, pair: [wanted, annotationOf(read(text))] as const }
})

/** A little below what is reached: what makes the reader worse fails here. */
const FLOORS: Readonly<Record<string, number>> = {
  'value and unit': 0.97,
  kind: 0.96,
  indicator: 0.9,
  period: 0.93,
  'whole figure': 0.86,
  citation: 0.98,
  person: 0.97,
  request: 0.96,
}

test.each(Object.entries(FLOORS))('reads %s of the study texts at %d or better', (measure, floor) => {
  const misses = studied.flatMap(({ name, text, pair }) => [`${name}:`, ...missesOf(text, pair)]).join('\n')
  expect(scoresOf(studied.map(({ pair }) => pair))[measure], misses).toBeGreaterThanOrEqual(floor)
})
