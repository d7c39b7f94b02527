import { pino } from 'pino'
import { NotPermitted } from './access/index.ts'
import { type ReportOptions, runReport } from './cli-report.ts'
import { ConfigError, readConfig } from './config.ts'
import { DatabaseFailure, type Db, migrate, openDatabase } from './database/index.ts'

/** Runs `tuong-minh report` with the database that the settings name. Loaded for that command alone: it takes a while. */
export async function reportWithDatabase(options: Omit<ReportOptions, 'port'>): Promise<string> {
  const config = readConfig(process.env)
  return withDatabase(config, db => runReport(db, { ...options, port: config.PORT }))
}

/** Whether somebody at the command line can mend it: then the message alone is printed. */
export const isExpected = (error: unknown): boolean =>
  [ConfigError, DatabaseFailure, NotPermitted].some(kind => error instanceof kind)

/** The running portal's database, or its own for as long as the command takes. */
async function withDatabase<T>(config: ReturnType<typeof readConfig>, work: (db: Db) => Promise<T>): Promise<T> {
  const log = pino({ level: 'error' })
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL || undefined,
    dataDir: config.DATA_DIR,
    log,
    attach: true,
  })
  try {
    await migrate(database.db)
    return await work(database.db)
  } finally {
    await database.close()
  }
}
