import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { quiet } from '../testing-server.ts'
import { startEmbedded } from './embedded.ts'
import { lastRunning } from './folder-lock.ts'
import {
  postmasterOf,
  serverProcesses,
  starters,
  startTrial,
  stopTrial,
  trialFolder,
  untilReady,
  usedFolder,
} from './trial.ts'

async function settingsOf(dataDir: string): Promise<Record<string, string>> {
  const embedded = await startEmbedded({ dataDir, log: quiet })
  const client = new pg.Client(embedded.connection)
  await client.connect()
  const { rows } = await client.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings')
  const { rows: databases } = await client.query(
    'SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
  )
  await client.end()
  await embedded.stop()
  return { ...Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), ...databases[0] }
}

test('the embedded server keeps what it acknowledges, sorts as Vietnamese readers do and opens no port', async () => {
  const dataDir = trialFolder()
  expect(await settingsOf(dataDir)).toMatchObject({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    provider: 'i',
    locale: 'vi-VN',
    encoding: 'UTF8',
  })
  rmSync(dataDir, { recursive: true })
})

describe.each(starters)('started by $name', as => {
  test('it runs as an ordinary user, behind a folder that only this user may enter, and leaves nothing behind', async () => {
    const dataDir = trialFolder(as)
    const trial = await untilReady(startTrial(dataDir, { as, writers: 1 }))
    const { socketFolder = '' } = lastRunning(dataDir) ?? {}
    const socket = statSync(socketFolder)
    expect(socket.uid).not.toBe(0)
    expect(socket.uid).toBe(statSync(join(dataDir, 'postgres')).uid)
    expect(socket.mode & 0o777).toBe(0o700)
    expect(await stopTrial(trial)).toBe(0)
    expect(serverProcesses(dataDir)).toEqual([])
    await expect.poll(() => existsSync(socketFolder)).toBe(false)
    rmSync(dataDir, { recursive: true })
  })

  test('what was saved is there at the next start', async () => {
    const dataDir = trialFolder(as)
    const first = await untilReady(startTrial(dataDir, { as, writers: 1 }))
    await expect.poll(() => first.acknowledged().length).toBeGreaterThan(3)
    await stopTrial(first)
    const second = await untilReady(startTrial(dataDir, { as, writers: 1 }))
    await expect.poll(() => second.acknowledged().length).toBeGreaterThan(0)
    expect(Math.min(...second.acknowledged())).toBeGreaterThan(Math.max(...first.acknowledged()))
    await stopTrial(second)
    rmSync(dataDir, { recursive: true })
  })
})

test('the server is in a session of its own, so that Ctrl-C reaches the portal alone', async () => {
  const dataDir = await usedFolder()
  const trial = await untilReady(startTrial(dataDir))
  if (existsSync('/proc/self/stat')) {
    const [, , , session] = readFileSync(`/proc/${postmasterOf(dataDir)}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    expect(Number(session)).toBe(postmasterOf(dataDir))
  }
  await stopTrial(trial)
  rmSync(dataDir, { recursive: true })
})
