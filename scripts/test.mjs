// npm test: every check of the house, then every test. `npm test -- ARGS` hands ARGS to vitest; with --tests-only the
// checks before it are left out. At the end each failure is named in a line that begins with ✗; the last line is "N passed,
// N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
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
const failures = []
if (!given.includes('--tests-only')) for (const [name, ...args] of checks) count(runCheck(name, args))
count(runTests(given.filter(argument => argument !== '--tests-only')))
for (const failure of failures) process.stdout.write(`✗ ${failure}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1

function run(args) {
  return spawnSync(node, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}

function runCheck(name, args) {
  const isGood = run(args) === 0
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name}\n`)
  if (!isGood) failures.push(name)
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tuong-minh-results-'))
  const results = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const status = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args])
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined
  rmSync(folder, { recursive: true })
  failures.push(...failedTests(report?.testResults ?? []))
  // A file that can't be loaded, or an error between two tests, fails the run without failing a test.
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests || (status === 0 ? 0 : 1) }
}

function failedTests(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    const tests = assertionResults.filter(test => test.status === 'failed')
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : []
    return tests.map(test => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })
}

function firstLine(text = '') {
  return text.split('\n', 1)[0]
}

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}
