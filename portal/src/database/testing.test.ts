import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import { type TestDatabase, testDatabase } from './testing.ts'
import { quiet } from './testing-server.ts'

let one: TestDatabase
beforeAll(async () => {
  one = await testDatabase()
})
afterAll(() => one.drop())

test('each test file has a database of its own, with the migrations applied', async () => {
  const other = await testDatabase()
  await sql`CREATE TABLE only_here (n int)`.execute(one.db)
  await expect(sql`SELECT * FROM only_here`.execute(other.db)).rejects.toThrow('does not exist')
  await expect(other.db.selectFrom('migration').selectAll().execute()).resolves.toBeInstanceOf(Array)
  await other.drop()
})

test('the address of a test database opens that database', async () => {
  const again = await openDatabase({ databaseUrl: one.databaseUrl, dataDir: '/nonexistent', log: quiet })
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(again.db)
  expect(rows[0]?.name).toBe(one.databaseName)
  await again.close()
})
