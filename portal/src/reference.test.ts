import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settings } from './config.ts'
import { databaseFailureCodes } from './database/failure.ts'

const root = join(import.meta.dirname, '../..')
const reference = (name: string) => readFileSync(join(root, 'docs/reference', name), 'utf8')
const firstCells = (text: string) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell)

test('every setting is documented with its own sentence, and nothing else is', () => {
  const text = reference('settings.md')
  expect(firstCells(text)).toEqual(Object.keys(settings))
  for (const [name, { about, fallback }] of Object.entries(settings)) {
    expect(text, name).toContain(
      `| \`${name}\` | ${about.replaceAll('|', '\\|')} | ${fallback ? `\`${fallback}\`` : ''} |`.replace('|  |', '| |'),
    )
  }
})

test('every error code is documented, and nothing else is', () => {
  const codes = globSync('**/*.{ts,tsx}', { cwd: join(root, 'portal/src') })
    .filter(file => !file.endsWith('.test.ts'))
    .flatMap(file => [
      ...readFileSync(join(root, 'portal/src', file), 'utf8').matchAll(/readonly code = '([a-z_A-Z.-]+)'/g),
    ])
    .map(([, code]) => code)
  expect(new Set(firstCells(reference('errors.md')))).toEqual(new Set([...codes, ...databaseFailureCodes]))
})

test('our own mistakes have a code: nobody throws a bare Error', () => {
  const bare = globSync('portal/src/**/*.{ts,tsx}', { cwd: root })
    .filter(file => !/\.test\.tsx?$/.test(file))
    .filter(file => /throw new Error\(/.test(readFileSync(join(root, file), 'utf8')))
  expect(bare).toEqual([])
})

test('every decision is in the list of decisions', () => {
  const files = globSync('docs/decisions/0*.md', { cwd: root }).map(file => file.split('/').at(-1) ?? '')
  const list = reference('../decisions/README.md')
  expect(files.filter(file => !list.includes(`(${file})`))).toEqual([])
  expect(files.length).toBeGreaterThan(18)
})
