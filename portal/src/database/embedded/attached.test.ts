import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../open.ts'
import { quiet } from '../testing-server.ts'
import { serverProcesses, startTrial, stopTrial, trialFolder, untilReady } from './trial.ts'

test('the command line uses the database of a running portal and leaves it running', async () => {
  const dataDir = trialFolder()
  const starting = startTrial(dataDir, { writers: 1 })
  await expect.poll(() => serverProcesses(dataDir).length, { timeout: 10_000 }).toBeGreaterThan(0)
  const attached = await openDatabase({ dataDir, log: quiet, attach: true })
  const trial = await untilReady(starting)
  await expect.poll(() => trial.acknowledged().length).toBeGreaterThan(0)
  await expect(sql`SELECT FROM kept`.execute(attached.db)).resolves.toBeDefined()
  await attached.close()
  const soFar = trial.acknowledged().length
  await expect.poll(() => trial.acknowledged().length).toBeGreaterThan(soFar)
  expect(await stopTrial(trial)).toBe(0)
  rmSync(dataDir, { recursive: true })
})

test('without a running portal the command line starts a database and stops it', async () => {
  const dataDir = trialFolder()
  const own = await openDatabase({ dataDir, log: quiet, attach: true })
  expect(serverProcesses(dataDir)).not.toEqual([])
  await own.close()
  expect(serverProcesses(dataDir)).toEqual([])
  rmSync(dataDir, { recursive: true })
})
