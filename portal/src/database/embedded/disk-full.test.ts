import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../failure.ts'
import { failureOfCreation } from './disk-space.ts'
import { isRoot, startTrial, stopTrial, trialFolder, untilReady } from './trial.ts'

let parent: string
let isMounted = false
beforeAll(() => {
  parent = trialFolder()
  isMounted = isRoot && mount('small', 16) && mount('enough', 160)
})
afterAll(() => {
  for (const name of ['small', 'enough']) if (isMounted) spawnSync('umount', [join(parent, name)])
  rmSync(parent, { recursive: true })
})

function mount(name: string, megabytes: number): boolean {
  const folder = join(parent, name)
  mkdirSync(folder)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]).status === 0)
    return true
  rmdirSync(folder)
  return false
}

/** Takes what space is left; the answer gives it back. */
function fill(folder: string): () => void {
  const path = join(folder, 'filler')
  const file = openSync(path, 'w')
  for (const size of [1 << 20, 1 << 12, 1]) while (canWrite(file, size));
  closeSync(file)
  return () => rmSync(path)
}

function canWrite(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return false
    throw error
  }
}

test("the system's word for a full disk is understood", () => {
  expect(failureOfCreation('/tmp', 'initdb: error: could not write: No space left on device').code).toBe(
    'database.disk-full',
  )
  expect(failureOfCreation('/tmp', 'initdb: error: odd').message).toContain('odd')
})

describe.skipIf(!isRoot)('on a file system of our own (only root may mount one)', () => {
  test('a first start without space says so and leaves nothing', async context => {
    if (!isMounted) context.skip('mount was refused')
    const dataDir = join(parent, 'small', 'data')
    const trial = startTrial(dataDir)
    expect(await trial.exit).toBe(1)
    expect(trial.complaint()).toMatch(/^database\.disk-full: .*\n?$/)
    expect(spawnSync('ls', [dataDir], { encoding: 'utf8' }).stdout).not.toContain('unfinished')
  })

  test('a later start without space says so, and with space again everything is there', async context => {
    if (!isMounted) context.skip('mount was refused')
    const dataDir = join(parent, 'enough')
    const first = await untilReady(startTrial(dataDir, { writers: 1 }))
    await expect.poll(() => first.acknowledged().length).toBeGreaterThan(3)
    await stopTrial(first)
    const giveBack = fill(dataDir)
    const refused = startTrial(dataDir)
    expect(await refused.exit).toBe(1)
    expect(refused.complaint()).toMatch(/^database\.disk-full: .*\n?$/)
    giveBack()
    const again = await untilReady(startTrial(dataDir, { writers: 1 }))
    await expect.poll(() => again.acknowledged().length).toBeGreaterThan(0)
    expect(Math.min(...again.acknowledged())).toBeGreaterThan(Math.max(...first.acknowledged()))
    await stopTrial(again)
  })
})
