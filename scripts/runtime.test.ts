import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const runtime = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'runtime.mjs')).href)

let folder: string
beforeEach(() => {
  folder = mkdtempSync('/tmp/tuong-minh-runtime-')
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Wrapped {
  readonly wrapper: ChildProcess
  readonly exit: Promise<number | string>
  said(): string
}

/** A program started as npm start starts the portal. It says its process id, and what stops it. */
async function become(program: string, ownGroup = true): Promise<Wrapped> {
  const { stopWithParent }: { stopWithParent: string } = await import(join(import.meta.dirname, 'runtime.mjs'))
  const file = join(folder, 'program.mjs')
  writeFileSync(file, `${stopWithParent}\n${program}`)
  const start = `const { become } = await import(${runtime}); become(process.execPath, [${JSON.stringify(file)}], { ownGroup: ${ownGroup} })`
  const wrapper = spawn(process.execPath, ['--input-type=module', '-e', start], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  wrapper.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  const exit = new Promise<number | string>(resolve =>
    wrapper.once('exit', (code, signal) => resolve(code ?? signal ?? 'gone')),
  )
  return { wrapper, exit, said: () => said }
}

const server = `
import { writeSync } from 'node:fs'
const stop = signal => { writeSync(1, 'stopped by ' + signal + '\\n'); process.exit(0) }
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
setInterval(() => {}, 1000)
writeSync(1, 'pid ' + process.pid + '\\n')
`

test.each(['SIGTERM', 'SIGINT'] as const)('%s is handed on to the program, whose exit code is ours', async signal => {
  const { wrapper, exit, said } = await become(server)
  await expect.poll(said).toContain('pid')
  wrapper.kill(signal)
  expect(await exit).toBe(0)
  expect(said()).toContain(`stopped by ${signal}`)
})

test('a wrapper that is killed takes the program along, in good order', async () => {
  const { wrapper, said } = await become(server)
  await expect.poll(said).toContain('pid')
  wrapper.kill('SIGKILL')
  await expect.poll(said).toContain('stopped by SIGTERM')
})

test('the exit code of a program that ends by itself is ours', async () => {
  expect(await (await become('process.exit(3)', false)).exit).toBe(3)
})
