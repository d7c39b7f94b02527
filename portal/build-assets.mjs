/**
 * Makes everything a browser takes from the portal: style sheets, scripts, fonts, the emblem.
 * Names carry a hash of the content, so that browsers may keep them for ever; each file also stands compressed.
 */
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import subsetFont from 'subset-font'

const uiFolder = join(import.meta.dirname, 'src/ui')
const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'))
const fonts = [
  { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' },
]
/** Loaded in the head before the page is painted; everything else is a module. */
const headScripts = ['site.island.ts']

/**
 * @param {{ outDir: string }} options the folder to fill; what was in it is thrown away
 * @returns {Promise<Record<string, string>>} the manifest: plain name → name with hash
 */
export async function buildAssets({ outDir }) {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const manifest = await writeFonts(outDir)
  manifest['emblem.svg'] = await writeHashed(outDir, 'emblem.svg', await readFile(join(uiFolder, 'frame/emblem.svg')))
  Object.assign(manifest, await buildStyles(outDir, manifest), await buildScripts(outDir))
  await writeFile(join(outDir, 'OFL.txt'), await readFile(join(fontFolder, 'LICENSE_FONT')))
  await writeFile(join(outDir, 'assets.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await compressAll(outDir)
  return manifest
}

async function writeHashed(outDir, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const hashed = name.replace(/(\.\w+)$/, `.${hash}$1`)
  await writeFile(join(outDir, hashed), content)
  return hashed
}

/** Latin as Western Europe writes it, all Vietnamese letters and marks, punctuation and signs. */
function fontLetters() {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x1ea0, 0x1ef9],
  ]
  const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  return `${String.fromCodePoint(...letters)}ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323–—‘’“”„•…‰‹›€₫™−≈≠≤≥`
}

async function writeFonts(outDir) {
  const manifest = {}
  for (const { weight, file } of fonts) {
    const whole = await readFile(join(fontFolder, file))
    const subset = await subsetFont(whole, fontLetters(), { targetFormat: 'woff2', noHinting: true })
    const name = `be-vietnam-pro-${weight}.woff2`
    manifest[name] = await writeHashed(outDir, name, subset)
  }
  return manifest
}

/**
 * The system's fonts that stand in until ours has come, each stretched to the width that ours takes for Vietnamese
 * text (measured on the seed report in Chromium; Roboto by its published average), so that lines break where they will.
 */
const standIns = [
  { family: 'Arial', weight: 400, local: ['Arial', 'Liberation Sans'], width: 107 },
  { family: 'Arial', weight: 600, local: ['Arial Bold', 'Liberation Sans Bold'], width: 103 },
  { family: 'Roboto', weight: 400, local: ['Roboto'], width: 109 },
  { family: 'Roboto', weight: 600, local: ['Roboto Bold', 'Roboto'], width: 105 },
]

const localSource = names => names.map(name => `local("${name}")`).join(',')

/** The faces: ours, the stand-ins, and digits of one width for columns of numbers, which ours does not have. */
function fontFaces(manifest) {
  const own = fonts.map(
    ({ weight }) =>
      `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url("./${manifest[`be-vietnam-pro-${weight}.woff2`]}") format("woff2")}`,
  )
  const stretched = standIns.map(
    ({ family, weight, local, width }) =>
      `@font-face{font-family:"Be Vietnam Pro ${family}";font-weight:${weight};src:${localSource(local)};size-adjust:${width}%;ascent-override:${(1e4 / width).toFixed(1)}%;descent-override:${(2650 / width).toFixed(1)}%;line-gap-override:0%}`,
  )
  const digits = `@font-face{font-family:"Even Digits";src:${localSource(['Roboto', 'Arial', 'Liberation Sans'])};size-adjust:103%;unicode-range:U+30-39}`
  return [...own, ...stretched, digits].join('\n')
}

/** `light-dark(a, b)` for browsers that know it; the others (before 2024) get the light half. */
function withLightFallback(css) {
  const pair = /light-dark\(\s*((?:[^(),]|\([^()]*\))+),\s*((?:[^()]|\([^()]*\))+)\)/g
  const start = css.indexOf(':root {')
  const end = css.indexOf('\n}', start) + 2
  const block = css.slice(start, end)
  const pairs = [...block.matchAll(/^ {2}--[\w-]+: light-dark\(.*\);$/gm)].map(([line]) => line)
  const light = block.replace(pair, '$1')
  return `${css.slice(0, start)}${light}\n@supports (color: light-dark(red, red)) {\n:root {\n${pairs.join('\n')}\n}\n}${css.slice(end)}`
}

function stylePlugin(manifest) {
  return {
    name: 'tuong-minh-styles',
    setup(builder) {
      builder.onResolve({ filter: /^tuong-minh:fonts$/ }, ({ path }) => ({ path, namespace: 'fonts' }))
      builder.onLoad({ filter: /.*/, namespace: 'fonts' }, () => ({ contents: fontFaces(manifest), loader: 'css' }))
      builder.onResolve({ filter: /\.woff2$/ }, ({ path }) => ({ path, external: true }))
      builder.onLoad({ filter: /tokens\.css$/ }, async ({ path }) => ({
        contents: withLightFallback(await readFile(path, 'utf8')),
        loader: 'css',
      }))
    },
  }
}

async function buildStyles(outDir, manifest) {
  const styles = {}
  for (const name of ['site.css', 'desk.css']) {
    const { outputFiles } = await build({
      entryPoints: [join(uiFolder, 'styles', name)],
      bundle: true,
      minify: true,
      write: false,
      target: ['chrome105', 'firefox121', 'safari15.4'],
      plugins: [stylePlugin(manifest)],
    })
    styles[name] = await writeHashed(outDir, name, outputFiles[0].contents)
  }
  return styles
}

async function buildScripts(outDir) {
  const islands = globSync('src/**/*.island.{ts,tsx}', { cwd: import.meta.dirname }).sort()
  const isHead = file => headScripts.includes(basename(file))
  return {
    ...(await bundleScripts(outDir, islands.filter(isHead), { format: 'iife' })),
    ...(await bundleScripts(
      outDir,
      islands.filter(file => !isHead(file)),
      { format: 'esm', splitting: true },
    )),
  }
}

const nameOf = file => basename(file).replace(/\.island\.tsx?$/, '')

async function bundleScripts(outDir, islands, how) {
  if (islands.length === 0) return {}
  const { metafile } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: islands.map(file => ({ in: file, out: nameOf(file) })),
    bundle: true,
    minify: true,
    metafile: true,
    outdir: outDir,
    entryNames: '[name].[hash]',
    chunkNames: 'chunk.[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: ['chrome105', 'firefox121', 'safari15.4'],
    ...how,
  })
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint)
  return Object.fromEntries(entries.map(([file, { entryPoint }]) => [`${nameOf(entryPoint)}.js`, basename(file)]))
}

/** Compressed once here, never per request. Fonts are compressed already. */
async function compressAll(outDir) {
  for (const name of await readdir(outDir)) {
    if (!/\.(css|js|svg)$/.test(name)) continue
    const content = await readFile(join(outDir, name))
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
    await writeFile(join(outDir, `${name}.br`), brotliCompressSync(content, quality))
    await writeFile(join(outDir, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}
