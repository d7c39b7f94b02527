// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stop } from './runtime.mjs'

const dist = join(root, 'portal', 'dist')
const stampFile = join(dist, '.sources')
const folders = ['portal/src', 'portal/assets', 'reader/src']
const files = [
  'package-lock.json',
  'portal/package.json',
  'portal/build.mjs',
  'portal/build-assets.mjs',
  'scripts/runtime.mjs',
]

/** Builds portal/dist unless it was made from the sources as they stand. Looks at names, sizes and times only. */
export function ensureBuilt(node) {
  const sources = describeSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return
  process.stderr.write('Building\n')
  rmSync(stampFile, { force: true })
  const { status } = spawnSync(node, [join(root, 'portal', 'build.mjs')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) stop('The build failed.')
  writeFileSync(stampFile, sources)
}

function describeSources() {
  const all = [...folders.flatMap(filesUnder), ...files.map(file => join(root, file)).filter(existsSync)]
  const lines = all
    .sort((a, b) => (a < b ? -1 : 1))
    .map(file => {
      const { size, mtimeMs } = statSync(file)
      return `${file} ${size} ${mtimeMs}`
    })
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function filesUnder(folder) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
}
