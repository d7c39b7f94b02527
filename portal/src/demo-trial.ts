import { mkdtempSync, rmSync } from 'node:fs'
import { pino } from 'pino'
import { type TestDatabase, testDatabase } from './database/testing.ts'
import { loadDemonstration } from './demo.ts'
import { createPortal, type Portal } from './services.ts'

/** For tests: a portal on a database of its own, with the demonstration province in it. */
export interface TrialDemonstration extends Portal {
  readonly database: TestDatabase
  end(): Promise<void>
}

export async function trialDemonstration(): Promise<TrialDemonstration> {
  const database = await testDatabase()
  const folder = mkdtempSync('/tmp/tuong-minh-demo-')
  const portal = await createPortal({
    config: { AUTH_SECRET: '', DATA_DIR: folder, PROXY_COUNT: 0, REQUESTS_PER_MINUTE: 0 },
    database,
    log: pino({ level: 'silent' }),
  })
  await loadDemonstration(portal, () => undefined)
  return {
    ...portal,
    database,
    async end() {
      await portal.close()
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
