import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseOwner } from './owner.ts'
import { findPrograms } from './programs.ts'
import {
  fingerprint,
  isRoot,
  ordinary,
  serverProcesses,
  startTrial,
  stopTrial,
  trialFolder,
  untilNoServer,
  untilReady,
  usedFolder,
} from './trial.ts'

const as = isRoot ? ordinary : undefined

async function refusalOf(dataDir: string, settings?: Parameters<typeof startTrial>[1]): Promise<string> {
  const trial = startTrial(dataDir, settings)
  expect(await trial.exit).toBe(1)
  expect(trial.complaint().split('\n')).toHaveLength(1)
  return trial.complaint()
}

test('a second portal on a folder is told who has it, and the first one is not disturbed', async () => {
  const dataDir = await usedFolder()
  const first = await untilReady(startTrial(dataDir, { writers: 2 }))
  const refusal = await refusalOf(dataDir)
  expect(refusal).toContain('database.folder-in-use')
  expect(refusal).toContain(`process ${first.pid}`)
  const soFar = first.acknowledged().length
  await expect.poll(() => first.acknowledged().length).toBeGreaterThan(soFar)
  expect(await stopTrial(first)).toBe(0)
  rmSync(dataDir, { recursive: true })
})

test.each([
  ['fresh', async () => trialFolder()],
  ['used', usedFolder],
])('of many portals that start at once on a %s folder exactly one serves', async (_, folder) => {
  const dataDir = await folder()
  const trials = Array.from({ length: 9 }, () => startTrial(dataDir))
  const outcomes = await Promise.all(
    trials.map(trial =>
      Promise.race([
        untilReady(trial).then(
          () => 'serves',
          () => 'refused',
        ),
      ]),
    ),
  )
  expect(outcomes.filter(one => one === 'serves')).toHaveLength(1)
  for (const [at, trial] of trials.entries()) {
    if (outcomes[at] === 'refused') expect(trial.complaint()).toContain('database.folder-in-use')
    else expect(await stopTrial(trial)).toBe(0)
  }
  rmSync(dataDir, { recursive: true })
})

test('a folder that may not be written is refused', async () => {
  const dataDir = trialFolder(as)
  chmodSync(dataDir, 0o555)
  expect(await refusalOf(dataDir, { as })).toContain('database.folder-unwritable')
  expect(await refusalOf(join(dataDir, 'deeper'), { as })).toContain('database.folder-unwritable')
  chmodSync(dataDir, 0o755)
  rmSync(dataDir, { recursive: true })
})

test('what an interrupted first start left is made anew', async () => {
  const dataDir = trialFolder()
  const left = join(dataDir, 'postgres.unfinished-abcdef')
  mkdirSync(join(left, 'global'), { recursive: true })
  writeFileSync(join(left, 'PG_VERSION'), '18\n')
  await stopTrial(await untilReady(startTrial(dataDir)))
  expect(existsSync(left)).toBe(false)
  rmSync(dataDir, { recursive: true })
})

test('a first start that is killed at any moment is followed by one that works', async () => {
  const dataDir = trialFolder()
  for (const milliseconds of [150, 300, 500, 700]) {
    const trial = startTrial(dataDir)
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    trial.child.kill('SIGKILL')
    await trial.exit
  }
  expect(await stopTrial(await untilReady(startTrial(dataDir)))).toBe(0)
  rmSync(dataDir, { recursive: true })
})

test.each(['PG_VERSION', 'global/pg_control'])('a cluster without %s is refused and left as it is', async missing => {
  const dataDir = await usedFolder()
  rmSync(join(dataDir, 'postgres', missing))
  const before = fingerprint(join(dataDir, 'postgres'))
  expect(await refusalOf(dataDir)).toContain('database.cluster-incomplete')
  expect(fingerprint(join(dataDir, 'postgres'))).toBe(before)
  rmSync(dataDir, { recursive: true })
})

test.each([
  ['older', '17'],
  ['newer', '19'],
])('a cluster of a version that is %s is refused with the way to go on, and left as it is', async (which, version) => {
  const dataDir = await usedFolder()
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`)
  const before = fingerprint(join(dataDir, 'postgres'))
  expect(await refusalOf(dataDir)).toContain(`database.cluster-${which}: `)
  expect(fingerprint(join(dataDir, 'postgres'))).toBe(before)
  rmSync(dataDir, { recursive: true })
})

test('a platform for which no PostgreSQL is carried is told to set DATABASE_URL', () => {
  expect(() => findPrograms(chooseOwner(undefined), 'sunos-x64')).toThrow(/sunos-x64.*DATABASE_URL/)
})

test.skipIf(!isRoot)('a user id without a name is refused (only root can start as one)', async () => {
  const nameless = { name: 'nobody known', uid: 54321, gid: 54321 }
  const dataDir = trialFolder(nameless)
  expect(await refusalOf(dataDir, { as: nameless })).toContain('database.user-unknown')
  rmSync(dataDir, { recursive: true })
})

test('a folder name with spaces, quotes and Vietnamese letters serves, however long it is', async () => {
  const parent = trialFolder()
  const dataDir = join(parent, `Dữ liệu "của" tỉnh's`, 'x'.repeat(120))
  expect(await stopTrial(await untilReady(startTrial(dataDir)))).toBe(0)
  expect(serverProcesses(dataDir)).toEqual([])
  rmSync(parent, { recursive: true })
})

test.skipIf(!isRoot)("after a start by root the folder's owner can start again", async () => {
  const dataDir = trialFolder(as)
  expect(await stopTrial(await untilReady(startTrial(dataDir, { as })))).toBe(0)
  const byRoot = await untilReady(startTrial(dataDir))
  byRoot.child.kill('SIGKILL')
  await byRoot.exit
  await untilNoServer(dataDir)
  expect(await stopTrial(await untilReady(startTrial(dataDir, { as })))).toBe(0)
  rmSync(dataDir, { recursive: true })
})
