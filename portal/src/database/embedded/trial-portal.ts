// What the tests start and kill in place of the portal: it opens the data folder and writes rows as fast as it can.
// Each row that the database has acknowledged is said on the standard output, as +number.
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { DatabaseFailure } from '../failure.ts'
import { type Database, openDatabase } from '../open.ts'

const [dataDir = '', writers = '0'] = process.argv.slice(2)

const say = (line: string) => writeSync(1, `${line}\n`)

async function run(): Promise<void> {
  const log = { info: say, warn: say }
  const database = await openDatabase({ dataDir, log })
  await sql`CREATE TABLE IF NOT EXISTS kept (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz)`.execute(
    database.db,
  )
  let isStopping = false
  process.once('SIGTERM', () => {
    isStopping = true
  })
  say('ready')
  const idle = setInterval(() => undefined, 1000)
  await Promise.all(Array.from({ length: Number(writers) }, () => write(database, () => isStopping)))
  while (!isStopping) await sleep(20)
  clearInterval(idle)
  await database.close()
}

async function write({ db }: Database, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    try {
      const { rows } = await sql<{ id: number }>`INSERT INTO kept (at) VALUES (now()) RETURNING id`.execute(db)
      say(`+${rows[0]?.id}`)
    } catch {
      // The server was killed; the supervisor brings it back.
      await sleep(20)
    }
  }
}

try {
  await run()
} catch (error) {
  if (!(error instanceof DatabaseFailure)) throw error
  writeSync(2, `${error.code}: ${error.message}\n`)
  process.exitCode = 1
}
