import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseFailure } from './failure.ts'

/** What the migrations come to, printed beside them. */
const GENERATED = 'schema.sql'

export interface MigrationFile {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** portal/migrations, found from the sources as well as from the bundle in portal/dist. */
export function migrationsFolder(from = import.meta.dirname): string {
  const folder = join(from, 'migrations')
  return existsSync(folder) || dirname(from) === from ? folder : migrationsFolder(dirname(from))
}

/** The files NNNN-name.sql in order, numbered from 0001 without a gap: two branches that took one number are noticed. */
export function readMigrations(folder: string): MigrationFile[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter(file => file.endsWith('.sql') && file !== GENERATED)
    : []
  return files.sort().map((file, at) => readMigration(folder, file, at + 1))
}

function readMigration(folder: string, file: string, number: number): MigrationFile {
  const expected = `${String(number).padStart(4, '0')}-name.sql`
  const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (Number(digits) !== number || !name)
    throw new DatabaseFailure('database.migration-misnumbered', { file, expected })
  // A checkout on Windows may have changed the line ends, which changes nothing in the database.
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
