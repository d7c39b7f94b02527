import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  postmasterOf,
  rowsIn,
  serverProcesses,
  startTrial,
  stopTrial,
  type Trial,
  untilMore,
  untilNoServer,
  untilReady,
  usedFolder,
} from './trial.ts'

const KILLS = 20

async function killPortal(trial: Trial, dataDir: string): Promise<void> {
  trial.child.kill('SIGKILL')
  await trial.exit
  expect(await untilNoServer(dataDir)).toBeLessThan(5000)
}

/** The portal lives on and serves again by itself. */
async function killServer(trial: Trial, dataDir: string): Promise<void> {
  process.kill(postmasterOf(dataDir), 'SIGKILL')
  await untilMore(trial)
  await stopTrial(trial)
}

test(`of ${KILLS} kills of portal and server during commits no acknowledged row is lost and nothing is left running`, async () => {
  const dataDir = await usedFolder()
  const acknowledged: number[] = []
  for (let round = 0; round < KILLS; round += 1) {
    const trial = await untilReady(startTrial(dataDir, { writers: 6 }))
    await untilMore(trial)
    await sleep((round * 37) % 100)
    await (round % 2 === 0 ? killPortal : killServer)(trial, dataDir)
    acknowledged.push(...trial.acknowledged())
  }
  const kept = await rowsIn(dataDir)
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10)
  expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
  rmSync(dataDir, { recursive: true })
}, 90_000)

test('killed together with its watcher, the portal leaves a server that the next start stops', async () => {
  const dataDir = await usedFolder()
  const trial = await untilReady(startTrial(dataDir, { writers: 2 }))
  const left = postmasterOf(dataDir)
  const watchers = watchersOf(trial.pid)
  expect(watchers).toHaveLength(1)
  trial.child.kill('SIGSTOP')
  for (const one of watchers) process.kill(one, 'SIGKILL')
  trial.child.kill('SIGKILL')
  await trial.exit
  expect(serverProcesses(dataDir)).toContain(left)
  const next = await untilReady(startTrial(dataDir))
  expect(next.lines().join()).toContain(`process ${left}`)
  expect(postmasterOf(dataDir)).not.toBe(left)
  await stopTrial(next)
  const kept = await rowsIn(dataDir)
  expect(trial.acknowledged().filter(id => !kept.has(id))).toEqual([])
  rmSync(dataDir, { recursive: true })
})

test('a watcher that is killed is replaced', async () => {
  const dataDir = await usedFolder()
  const trial = await untilReady(startTrial(dataDir))
  const [watcher = 0] = watchersOf(trial.pid)
  process.kill(watcher, 'SIGKILL')
  await expect.poll(() => watchersOf(trial.pid).filter(one => one !== watcher)).toHaveLength(1)
  await killPortal(trial, dataDir)
  rmSync(dataDir, { recursive: true })
})

test('a postmaster.pid that names somebody else is not believed, and that process lives', async () => {
  const dataDir = await usedFolder()
  const trial = await untilReady(startTrial(dataDir))
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const text = readFileSync(file, 'utf8')
  await stopTrial(trial)
  // As after a restart of a container, where the numbers of processes begin anew: it names this test.
  writeFileSync(file, text.replace(/^\d+/, String(process.pid)))
  expect(await stopTrial(await untilReady(startTrial(dataDir)))).toBe(0)
  rmSync(dataDir, { recursive: true })
})

function watchersOf(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter(line => line.includes('tuong-minh-watcher'))
  return lines.flatMap(line => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number)
    return pid && ppid === parent ? pid : []
  })
}
