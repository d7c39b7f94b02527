import { pino } from 'pino'
import { NotPermitted } from './access/index.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Database, DatabaseFailure, type Db, migrate, openDatabase } from './database/index.ts'

/** Runs a command with the running portal's database, or with its own for as long as the command takes. */
export async function withDatabase<T>(work: (db: Db, config: Config) => Promise<T>): Promise<T> {
  return withOpenDatabase(async (database, config) => {
    await migrate(database.db)
    return work(database.db, config)
  })
}

/** The same with the database as it is, before any migration. */
export async function withOpenDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const log = pino({ level: 'error' })
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL || undefined,
    dataDir: config.DATA_DIR,
    log,
    attach: true,
  })
  try {
    return await work(database, config)
  } finally {
    await database.close()
  }
}

/** Whether somebody at the command line can mend it: then the message alone is printed. */
export const isExpected = (error: unknown): boolean =>
  [ConfigError, DatabaseFailure, NotPermitted].some(kind => error instanceof kind)
