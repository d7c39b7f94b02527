import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './migration-files.ts'
import { connectDatabase } from './open.ts'
import { type TestDatabase, testDatabase } from './testing.ts'
import { quiet } from './testing-server.ts'

let one: TestDatabase
let folder: string
let next: number

beforeEach(async () => {
  one = await testDatabase()
  // The real migrations are applied in a test database; the test's own follow them.
  folder = mkdtempSync('/tmp/tuong-minh-migrations-')
  const real = readdirSync(migrationsFolder()).filter(name => /^\d/.test(name))
  for (const name of real) copyFileSync(join(migrationsFolder(), name), join(folder, name))
  next = real.length + 1
})
afterEach(async () => {
  await one.drop()
  rmSync(folder, { recursive: true })
})

const fileName = (number: number, name: string) => `${String(number).padStart(4, '0')}-${name}`

function addMigration(name: string, text: string): string {
  const file = fileName(next, name)
  writeFileSync(join(folder, `${file}.sql`), text)
  next += 1
  return file
}

async function tableExists(name: string): Promise<boolean> {
  const { rows } = await sql`SELECT WHERE to_regclass(${name}) IS NOT NULL`.execute(one.db)
  return rows.length > 0
}

test('missing migrations are applied in order, once', async () => {
  const first = addMigration('first', 'CREATE TABLE trial (n int);')
  const second = addMigration('second', 'ALTER TABLE trial ADD m int; INSERT INTO trial VALUES (1, 2);')
  expect(await migrate(one.db, { folder })).toEqual([first, second])
  expect(await migrate(one.db, { folder })).toEqual([])
})

test('instances that start at once apply each migration once between them', async () => {
  addMigration('slow', 'SELECT pg_sleep(0.2); CREATE TABLE trial (n int);')
  addMigration('slower', 'SELECT pg_sleep(0.2); INSERT INTO trial VALUES (1);')
  const instances = await Promise.all(Array.from({ length: 5 }, () => connectDatabase(one.connection, quiet)))
  const applied = await Promise.all(instances.map(({ db }) => migrate(db, { folder })))
  expect(applied.flat()).toHaveLength(2)
  const { rows } = await sql`SELECT n FROM trial`.execute(one.db)
  expect(rows).toHaveLength(1)
  await Promise.all(instances.map(instance => instance.close()))
})

test('a migration that fails is undone whole, and those before it stay', async () => {
  addMigration('good', 'CREATE TABLE good (n int);')
  const bad = addMigration('bad', 'CREATE TABLE half (n int); SELECT 1 / 0;')
  await expect(migrate(one.db, { folder })).rejects.toMatchObject({
    code: 'database.migration-failed',
    message: expect.stringContaining(bad),
  })
  expect([await tableExists('good'), await tableExists('half')]).toEqual([true, false])
})

test('a database that a newer version has used is refused untouched', async () => {
  const file = addMigration('from-the-future', 'CREATE TABLE future (n int);')
  await migrate(one.db, { folder })
  rmSync(join(folder, `${file}.sql`))
  await expect(migrate(one.db, { folder })).rejects.toMatchObject({
    code: 'database.schema-newer',
    message: expect.stringContaining('from-the-future'),
  })
})

test('a migration whose file was changed after it was applied is refused', async () => {
  const file = addMigration('changing', 'CREATE TABLE trial (n int);')
  await migrate(one.db, { folder })
  writeFileSync(join(folder, `${file}.sql`), 'CREATE TABLE trial (n bigint);')
  await expect(migrate(one.db, { folder })).rejects.toMatchObject({ code: 'database.migration-changed' })
})

test("line ends of another system don't count as a change", async () => {
  const file = addMigration('lines', 'CREATE TABLE trial (\n  n int\n);\n')
  await migrate(one.db, { folder })
  writeFileSync(join(folder, `${file}.sql`), 'CREATE TABLE trial (\r\n  n int\r\n);\r\n')
  expect(await migrate(one.db, { folder })).toEqual([])
})

test('two files with one number, or a gap, are noticed before anything is applied', async () => {
  addMigration('good', 'CREATE TABLE good (n int);')
  next += 1
  addMigration('too-far', 'SELECT 1;')
  await expect(migrate(one.db, { folder })).rejects.toMatchObject({ code: 'database.migration-misnumbered' })
  expect(await tableExists('good')).toBe(false)
})
