import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from './build-assets.mjs'

let outDir: string
let manifest: Record<string, string>

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'tuong-minh-assets-'))
  manifest = await buildAssets({ outDir })
})

afterAll(() => rm(outDir, { recursive: true, force: true }))

const built = (name: string) => readFile(join(outDir, manifest[name] ?? ''), 'utf8')

test('every name of the manifest stands for a file with a hash, texts compressed beside it', () => {
  for (const [name, file] of Object.entries(manifest)) {
    expect(existsSync(join(outDir, file))).toBe(true)
    expect(file).not.toBe(name)
    if (!name.endsWith('.woff2'))
      expect(existsSync(join(outDir, `${file}.br`)) && existsSync(join(outDir, `${file}.gz`))).toBe(true)
  }
})

test('the same sources make the same names', async () => {
  const again = await mkdtemp(join(tmpdir(), 'tuong-minh-assets-'))
  expect(await buildAssets({ outDir: again })).toEqual(manifest)
  await rm(again, { recursive: true, force: true })
})

test('the style sheet asks only for our own fonts, and for nothing from elsewhere', async () => {
  const addresses = [...(await built('site.css')).matchAll(/url\("?([^")]+)"?\)/g)].map(([, address]) => address)
  const fonts = ['be-vietnam-pro-400.woff2', 'be-vietnam-pro-600.woff2'].map(name => `./${manifest[name]}`)
  expect(new Set(addresses)).toEqual(new Set(fonts))
})

test('browsers that do not know light-dark() get every colour of the light half', async () => {
  const css = await built('site.css')
  const known = css.indexOf('@supports (color:')
  const names = [...css.slice(known).matchAll(/(--[\w-]+):\s*light-dark\(/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) expect(css.slice(0, known)).toMatch(new RegExp(`${name}:(?!light-dark)`))
})

test('the licence of the font goes with it', async () => {
  expect(await readFile(join(outDir, 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
})
