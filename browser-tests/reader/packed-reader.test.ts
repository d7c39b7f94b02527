import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flat, read } from '@tuong-minh/reader'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from '../ui/chromium.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tuong-minh-packed-'))
const packed = join(folder, 'package')
let browser: Browser
let archive = ''

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new TypeError(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}

beforeAll(async () => {
  const [made] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], join(root, 'reader')))
  archive = join(folder, made.filename)
  run('tar', ['-xzf', archive, '-C', folder], folder)
  browser = await startChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the package is small, needs no other, and has types behind both doors', () => {
  expect(statSync(archive).size).toBeLessThan(300 * 1024)
  const { dependencies, exports, type } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'))
  expect({ dependencies, type }).toEqual({ dependencies: undefined, type: 'module' })
  for (const door of ['.', './letters']) {
    for (const condition of ['types', 'default']) {
      expect(statSync(join(packed, exports[door][condition])).size, `${door} ${condition}`).toBeGreaterThan(0)
    }
  }
})

test('the packed library reads in a browser what it reads here', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './dist/index.js'", resolveDir: packed },
    bundle: true,
    format: 'iife',
    globalName: 'reader',
    platform: 'browser',
    write: false,
  })
  const said = 'Năm 2020, thu ngân sách ước đạt trên 571,8 tỷ đồng. Tỉnh kiến nghị Bộ Tài chính bố trí 30 tỷ đồng.'
  const page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const there = await page.evaluate(`reader.flat(reader.read(${JSON.stringify(said)}))`)
  expect(there).toEqual(JSON.parse(JSON.stringify(flat(read(said)))))
  await page.close()
})
