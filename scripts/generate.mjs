// npm run generate: rewrites the files that are made from the migrations. With --check it only compares them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findNode, root } from './runtime.mjs'

ensureInstalled()
const program = join(root, 'portal', 'src', 'database', 'schema', 'generate.ts')
const { status } = spawnSync(findNode(), ['--conditions=source', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
