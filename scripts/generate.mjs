// npm run generate: rewrites the files that are made from the migrations, and the reference of the reader. With --check
// it only compares them.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findNode, root } from './runtime.mjs'

ensureInstalled()
const program = join(root, 'portal', 'src', 'database', 'schema', 'generate.ts')
const { status } = spawnSync(findNode(), ['--conditions=source', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
const isReaderTrue = await referToReader()
process.exit(status || (isReaderTrue ? 0 : 1))

async function referToReader() {
  const { readerReference, referencePath } = await import('./reader-reference.mjs')
  const [path, page] = [join(root, referencePath), readerReference()]
  if (!process.argv.includes('--check')) writeFileSync(path, page)
  const isTrue = readFileSync(path, 'utf8') === page
  if (!isTrue) process.stderr.write(`${referencePath} is not what the docstrings say: run "npm run generate"\n`)
  return isTrue
}
