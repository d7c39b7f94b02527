// Bundles the server and the command line into portal/dist; packages stay in node_modules, except our own reader.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { stopWithParent } from '../scripts/runtime.mjs'

const portal = import.meta.dirname
const outdir = join(portal, 'dist')
const { dependencies } = JSON.parse(readFileSync(join(portal, 'package.json'), 'utf8'))

await build({
  entryPoints: ['src/main.ts', 'src/cli.ts'].map(file => join(portal, file)).filter(existsSync),
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  conditions: ['source'],
  external: Object.keys(dependencies).filter(name => name !== '@tuong-minh/reader'),
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
