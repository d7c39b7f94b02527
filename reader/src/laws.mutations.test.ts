import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { misquotesOf } from './laws.quotes.ts'
import { mutated } from './laws.texts.ts'
import { WORKING_SESSION } from './read.cases.ts'
import { read } from './read.ts'

// benchmarks/robustness reads 100,000 of them; here as many as may be waited for.
const FOLDER = new URL('../corpus/study/', import.meta.url)
const texts = [
  WORKING_SESSION,
  ...readdirSync(FOLDER).flatMap(file => (file.endsWith('.txt') ? [readFileSync(new URL(file, FOLDER), 'utf8')] : [])),
]
const LONGEST = 12_000
const MOST = 4000

test('whatever happens to a text, it is read, and every record quotes it', () => {
  const wrong: unknown[] = []
  const start = performance.now()
  for (let seed = 0; seed < MOST && performance.now() - start < LONGEST; seed += 1) {
    const misquotes = misquotesOf(read(mutated(texts, seed)))
    if (misquotes.length > 0) wrong.push({ seed, misquotes })
  }
  expect(wrong).toEqual([])
}, 30_000)
