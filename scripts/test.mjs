// npm test: every check of the house, then every test. `npm test -- ARGS` hands ARGS to vitest; with --tests-only the
// checks before it are left out. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findNode, root } from './runtime.mjs'

const checks = [
  ['types', 'node_modules/typescript/bin/tsc', '--project', '.'],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['generated files', '--conditions=source', 'portal/src/database/schema/generate.ts', '--check'],
]

ensureInstalled()
const node = findNode()
// What a test starts as "node" must be the same Node.
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
const given = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
if (!given.includes('--tests-only')) for (const [name, ...args] of checks) count(runCheck(name, args))
count(runTests(given.filter(argument => argument !== '--tests-only')))
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1

function run(args) {
  return spawnSync(node, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}

function runCheck(name, args) {
  const isGood = run(args) === 0
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name}\n`)
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tuong-minh-results-'))
  const results = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const status = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args])
  const { passed, failed } = existsSync(results) ? countOf(JSON.parse(readFileSync(results, 'utf8'))) : {}
  rmSync(folder, { recursive: true })
  // A file that can't be loaded, or an error between two tests, fails the run without failing a test.
  return { passed: passed ?? 0, failed: failed || (status === 0 ? 0 : 1) }
}

function countOf({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}
