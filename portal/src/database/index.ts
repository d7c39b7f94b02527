import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.generated.ts'

export {
  type CopiedTable,
  copiedTables,
  copySettings,
  rowsIn,
  rowsOut,
  setCounters,
  withoutTriggers,
} from './bulk-copy.ts'
export { compiledOnce } from './compiled-once.ts'
export { DatabaseFailure } from './failure.ts'
export { migrate } from './migrate.ts'
export { type Database, openDatabase } from './open.ts'
export type { RunText } from './pools.ts'

/** The database, outside any transaction. */
export type Db = Kysely<Tables>

/** One transaction. Inside it nothing but the database may be touched. */
export type Tx = Transaction<Tables>
