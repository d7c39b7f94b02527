import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { isVietnamese } from './english-page-trial.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter(one => one.name.endsWith('.words.ts'))
  .map(one => relative(import.meta.dirname, join(one.parentPath, one.name)))

/** Tables in one language, each with its reason. */
const ofOneLanguage: Readonly<Record<string, string>> = {
  articleDeskEnglish: 'the English half of its table',
  copyMark: 'becomes part of an article',
  misreadNotice: 'becomes part of a public history',
  importerWords: 'becomes part of a record',
  reportIssueWords: 'the command line speaks English',
  lettersWords: 'the command line speaks English',
  weekdays: 'the Vietnamese half; Intl has the English one',
  quarters: 'Roman numerals',
  englishQuarters: 'the English half',
  articleWords: 'public pages',
  commentWords: 'public pages',
  documentWords: 'public pages',
  homeWords: 'public pages',
  indicatorWords: 'public pages',
  meetingWords: 'public pages',
  personWords: 'public pages',
  ratingWords: 'public pages',
  recommendationWords: 'public pages',
  searchWords: 'public pages',
  trialReadingWords: 'public pages',
  usageWords: 'public pages',
  siteMapWords: 'public pages',
  chartWords: 'public pages',
  measureWords: 'public pages',
  boundWords: 'public pages',
  kindWords: 'public pages',
  commitsWords: 'public pages',
  placeOfKind: 'public pages',
}

/** What stands in its own language in every list of languages. */
const ownNames = new Set(['Tiếng Việt'])

const tables: [string, object][] = []
for (const file of files) {
  const door = (await import(/* @vite-ignore */ join(import.meta.dirname, file))) as Record<string, unknown>
  for (const [name, table] of Object.entries(door)) tables.push([name, table as object])
}

const isInBoth = (table: object): table is { vi: unknown; en: unknown } =>
  typeof table === 'object' && 'vi' in table && 'en' in table

/** Every sentence of a table; those with gaps are filled with a plain word. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return sentencesOf((words as (...gaps: unknown[]) => unknown)('x', 'x', 'x'))
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(sentencesOf)
}

test.each(tables.filter(([, table]) => isInBoth(table)))(
  '%s says in English what it says in English only',
  (_, table) => {
    const { en } = table as { en: unknown }
    expect(sentencesOf(en).filter(text => isVietnamese(text) && !ownNames.has(text))).toEqual([])
  },
)

test('a table is in both languages, or there is a reason', () => {
  const single = tables.filter(([, table]) => typeof table !== 'function' && !isInBoth(table)).map(([name]) => name)
  expect(single.filter(name => !Object.hasOwn(ofOneLanguage, name))).toEqual([])
  expect(Object.keys(ofOneLanguage).filter(name => !single.includes(name))).toEqual([])
})
