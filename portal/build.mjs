// Bundles the server and the command line into portal/dist; packages stay in node_modules, except our own reader.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { stopWithParent } from '../scripts/runtime.mjs'

const portal = import.meta.dirname
const outdir = join(portal, 'dist')
const { dependencies } = JSON.parse(readFileSync(join(portal, 'package.json'), 'utf8'))

// Our own reader, and packages of hundreds of small files: finding those took a quarter of a second at each start.
const bundled = ['@tuong-minh/reader', 'kysely', 'zod']

for (const part of globSync('part-*.js*', { cwd: outdir })) rmSync(join(outdir, part))
await build({
  entryPoints: ['src/main.ts', 'src/cli.ts'].map(file => join(portal, file)).filter(existsSync),
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  conditions: ['source'],
  external: Object.keys(dependencies).filter(name => !bundled.includes(name)),
  splitting: true,
  chunkNames: 'part-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  banner: { js: stopWithParent },
  logLevel: 'warning',
})

const assets = join(portal, 'build-assets.mjs')
if (existsSync(assets)) {
  const { buildAssets } = await import(assets)
  await buildAssets({ outDir: join(outdir, 'public') })
}
