import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as reader from '@tuong-minh/reader'
import * as letters from '@tuong-minh/reader/letters'
import { expect, test } from 'vitest'
import { readerExamples, readerReference, referencePath } from './reader-reference.mjs'

test('the page of the reader is what its docstrings say', () => {
  const page = readFileSync(join(import.meta.dirname, '..', referencePath), 'utf8')
  expect(page, 'run "npm run generate"').toBe(readerReference())
})

test('every function has words of its own', () => {
  expect(readerReference()).not.toMatch(/^### \w+\n\n```/mu)
})

/** `expression // value`: what stands before it are statements. */
const CLAIM = /^(?<before>[\s\S]*?)(?<expression>[^\n]+?) \/\/ (?<value>[^\n]+)$/u

test.each(readerExamples().filter(({ example }) => CLAIM.test(example)))(
  'the example of $name is true',
  ({ example, file }) => {
    const { before = '', expression = '', value = '' } = CLAIM.exec(example)?.groups ?? {}
    const door = file.includes('letters') ? letters : reader
    const run = new Function(...Object.keys(door), `${before}\nreturn [(${expression}), (${value})]`)
    const [found, claimed] = run(...Object.values(door))
    expect(found).toEqual(claimed)
  },
)
