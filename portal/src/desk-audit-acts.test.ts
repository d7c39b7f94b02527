import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditWords } from './features/accounts/audit.words.ts'
import { auditSentences } from './features/accounts/audit-sentences.words.ts'

// Every act that anything writes into a timeline or the audit log is told to people in a sentence, in both languages.

/** What writes into the log, by itself or through a command beside it. */
const writes = /\b(?:writeTimeline|writeAudit|stepBack|changeTree|replaceTag|noteOwnChange|tell|decide)\(/

/** The names of acts in a file: `act: 'publish'`, `act: isHidden ? 'hideCategory' : 'showCategory'`, `const act = {…}[to]`. */
const named = /(?:\bact:|const act =) ?([^,;\n)]*?'\w+'[^;\n)]*)/g

/** Changes that somebody makes to their own account come as an argument. */
const ownChange = /noteOwnChange\([^;]*?'(\w+)'\)/g

/** Words that stand beside acts in the same lines, each with its reason. */
const noActs: Readonly<Record<string, string>> = {
  confirmed: 'a state of a reading',
  approved: 'a state of a comment',
  undo: 'told with the act that was taken back',
}

const byName = (one: string, other: string) => one.localeCompare(other)

function actsIn(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  if (!writes.test(text)) return []
  const own = [...text.matchAll(ownChange)].map(([, act = '']) => act)
  const literals = [...text.matchAll(named)].flatMap(([, value = '']) => [
    ...(value.split(/\b(?:details|label|name|at|subject|inverse|terms|reason|rows)\b/)[0]?.matchAll(/'(\w+)'/g) ?? []),
  ])
  return [...own, ...literals.map(([, act = '']) => act)]
}

const files = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname })
  .filter(file => !/(?:\.test\.tsx?|-trial\.ts|\.words\.ts)$/.test(file) && !/^desk-(?!jobs|backups)/.test(file))
  .filter(file => !/\.(?:desk|site|island|browser)\.tsx?$/.test(file))
const acts = [...new Set(files.flatMap(actsIn))].filter(act => !Object.hasOwn(noActs, act))

test('the acts are found where they are written', () => {
  expect(acts.length).toBeGreaterThan(60)
  for (const act of [
    'publish',
    'sendBack',
    'hideCategory',
    'rejectComment',
    'turnOnSecondFactor',
    'retryJob',
    'mergeTag',
  ])
    expect(acts).toContain(act)
})

test.each(['vi', 'en'] as const)('every act has a sentence and a name in %s', language => {
  const [sentences, names] = [auditSentences[language], auditWords[language].acts]
  expect(acts.filter(act => !Object.hasOwn(sentences, act))).toEqual([])
  expect(acts.filter(act => !Object.hasOwn(names, act))).toEqual([])
})

test('a sentence tells the same in both languages', () => {
  const gaps = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted(byName)
  const differing = Object.keys(auditSentences.vi).filter(
    act => gaps(auditSentences.vi[act]).join() !== gaps(auditSentences.en[act]).join(),
  )
  expect(differing).toEqual([])
})
