import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, DatabaseFailure } from '../failure.ts'
import { connectionTo } from './connection.ts'
import { type Embedded, type EmbeddedSettings, startEmbedded } from './embedded.ts'
import { lastRunning } from './folder-lock.ts'

const STARTING_TAKES_AT_MOST = 15_000

/**
 * For the command line: uses the database of the portal that runs on the folder, and leaves it running; without one
 * starts and stops its own. A portal that is just starting is waited for.
 */
export async function attachEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  const deadline = performance.now() + STARTING_TAKES_AT_MOST
  for (;;) {
    const outcome = await startEmbedded(settings).catch(inUse)
    if (!(outcome instanceof DatabaseFailure)) return outcome
    const attached = await attach(settings.dataDir)
    if (attached) return attached
    if (performance.now() > deadline) throw outcome
    await sleep(100)
  }
}

function inUse(error: unknown): DatabaseFailure {
  if (error instanceof DatabaseFailure && error.code === 'database.folder-in-use') return error
  throw error
}

async function attach(dataDir: string): Promise<Embedded | undefined> {
  const running = lastRunning(dataDir)
  if (!running) return undefined
  const connection = connectionTo(running.socketFolder)
  const client = new pg.Client(connection)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
    return { connection, version: Math.floor(Number(rows[0]?.version) / 10_000), stop: async () => undefined }
  } catch (error) {
    // Not yet or no longer there. What else goes wrong, such as a folder that isn't ours to enter, is "in use" to us.
    if (['ENOENT', 'ECONNREFUSED', 'EACCES', '57P03', '3D000', '28000'].includes(codeOf(error) ?? '')) return undefined
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
