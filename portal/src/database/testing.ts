import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { DatabaseFailure } from './failure.ts'
import { connectDatabase, type Database } from './open.ts'
import { onAdmin, quiet, toDatabase } from './testing-server.ts'

export interface TestDatabase extends Omit<Database, 'close'> {
  readonly databaseName: string
  /** For a client of the test's own. */
  readonly connection: pg.ClientConfig
  /** As DATABASE_URL has it, for a portal that the test starts. */
  readonly databaseUrl: string
  drop(): Promise<void>
}

/** A database of the test file's own, migrated and empty. Call it in beforeAll, and drop() in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  return databaseFrom(server => server.template)
}

/** A database without a single table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseFrom(() => 'template0')
}

async function databaseFrom(templateOf: (server: { readonly template: string }) => string): Promise<TestDatabase> {
  const server = inject('testServer')
  if (!server) throw new DatabaseFailure('database.test-server-missing')
  const databaseName = `tuong_minh_test_${randomBytes(6).toString('hex')}`
  await onAdmin(server.connection, `CREATE DATABASE ${databaseName} TEMPLATE ${templateOf(server)}`)
  const connection = toDatabase(server.connection, databaseName)
  const { close, ...database } = await connectDatabase(connection, quiet)
  return {
    ...database,
    databaseName,
    connection,
    databaseUrl: urlOf(connection),
    async drop() {
      await close()
      await onAdmin(server.connection, `DROP DATABASE ${databaseName} WITH (FORCE)`)
    },
  }
}

const urlOf = ({ connectionString, host, user, database }: pg.ClientConfig) =>
  connectionString ?? `postgres://${user}@/${database}?host=${encodeURIComponent(host ?? '')}`
