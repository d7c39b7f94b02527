import { type Kysely, sql, type Transaction } from 'kysely'
import { DatabaseFailure, reasonOf } from './failure.ts'
import { type MigrationFile, migrationsFolder, readMigrations } from './migration-files.ts'
import { PUBLIC_ROLE } from './public-role.ts'
import type { Tables } from './tables.generated.ts'

/** "Tường Minh, the schema", as a number that no other program on the same server is likely to lock. */
const LOCK = 7_202_611_230

/**
 * Brings the schema up to date, forward only, each file in one transaction. Instances that start at once wait for each
 * other. Returns what was applied, as 0001-name. A database that a newer version has used is refused untouched.
 */
export async function migrate(
  db: Kysely<Tables>,
  { folder = migrationsFolder(), upTo }: { readonly folder?: string; readonly upTo?: number } = {},
): Promise<string[]> {
  const files = readMigrations(folder).slice(0, upTo)
  return db.connection().execute(async connection => {
    await sql`SET statement_timeout = 0`.execute(connection)
    await sql`SELECT pg_advisory_lock(${sql.lit(LOCK)})`.execute(connection)
    try {
      return await applyMissing(connection, files)
    } finally {
      await sql`SELECT pg_advisory_unlock(${sql.lit(LOCK)})`.execute(connection)
      await sql`RESET statement_timeout`.execute(connection)
    }
  })
}

async function applyMissing(db: Kysely<Tables>, files: readonly MigrationFile[]): Promise<string[]> {
  await sql.raw(migrationTable).execute(db)
  const applied = await db.selectFrom('migration').selectAll().orderBy('number').execute()
  for (const one of applied) checkKnown(one, files[one.number - 1])
  const missing = files.slice(applied.length)
  const hasPublicRole = missing.length > 0 && (await canGrantToPublicRole(db))
  for (const file of missing) await apply(db, file, hasPublicRole)
  return missing.map(fileName)
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

function checkKnown({ number, name, sha256 }: Applied, file: MigrationFile | undefined): void {
  if (!file) throw new DatabaseFailure('database.schema-newer', { number, name })
  if (file.sha256 !== sha256) throw new DatabaseFailure('database.migration-changed', { number, name })
}

async function apply(db: Kysely<Tables>, file: MigrationFile, hasPublicRole: boolean): Promise<void> {
  const { number, name, sha256 } = file
  try {
    await db.transaction().execute(async tx => {
      await run(tx, hasPublicRole ? file.sql : withoutPublicRole(file.sql))
      await tx.insertInto('migration').values({ number, name, sha256 }).execute()
    })
  } catch (cause) {
    throw new DatabaseFailure('database.migration-failed', { file: fileName(file), reason: reasonOf(cause) }, cause)
  }
}

const run = (tx: Transaction<Tables>, text: string) => sql.raw(text).execute(tx)

const fileName = ({ number, name }: MigrationFile) => `${String(number).padStart(4, '0')}-${name}`

async function canGrantToPublicRole(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`SELECT FROM pg_roles WHERE rolname = ${PUBLIC_ROLE}`.execute(db)
  return rows.length > 0
}

/** On a server where we may make no role, a grant to it becomes one to ourselves, which changes nothing. */
const withoutPublicRole = (text: string) =>
  text.replaceAll(new RegExp(`\\bTO ${PUBLIC_ROLE}\\b`, 'gi'), 'TO CURRENT_USER')

const migrationTable = `
CREATE TABLE IF NOT EXISTS migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE migration IS 'The schema changes that this database has been through';
COMMENT ON COLUMN migration.number IS 'Number of the file in portal/migrations, from 1';
COMMENT ON COLUMN migration.name IS 'Name of the file, without number and ending';
COMMENT ON COLUMN migration.sha256 IS 'Hash of the file as it was applied; a file that changes later is refused';
COMMENT ON COLUMN migration.applied_at IS 'When it was applied'`
