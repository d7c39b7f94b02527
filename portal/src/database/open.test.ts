import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseFailureCodes } from './failure.ts'
import { connectDatabase, openDatabase } from './open.ts'
import { type TestDatabase, testDatabase } from './testing.ts'
import { quiet } from './testing-server.ts'

let one: TestDatabase
beforeAll(async () => {
  one = await testDatabase()
  await sql`CREATE TABLE secret (word text)`.execute(one.db)
  await sql`CREATE TABLE shown (word text)`.execute(one.db)
  await sql`GRANT SELECT ON shown TO tuong_minh_public`.execute(one.db)
})
afterAll(() => one.drop())

const endEveryOtherConnection = () =>
  sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(
    one.db,
  )

const valueIn = async (expression: string) => {
  const { rows } = await sql<{ value: unknown }>`SELECT ${sql.raw(expression)} AS value`.execute(one.db)
  return rows[0]?.value
}

test('the public side reads what it was granted and nothing else, and changes nothing', async () => {
  await expect(sql`SELECT * FROM shown`.execute(one.publicDb)).resolves.toBeDefined()
  await expect(sql`SELECT * FROM secret`.execute(one.publicDb)).rejects.toThrow('permission denied')
  await expect(sql`INSERT INTO shown VALUES ('x')`.execute(one.publicDb)).rejects.toThrow('permission denied')
  await expect(sql`CREATE TABLE mine (n int)`.execute(one.publicDb)).rejects.toThrow('permission denied')
})

test('every connection of the public side is narrowed, also the one that replaces a lost one', async () => {
  const whoAmI = () => sql<{ name: string }>`SELECT current_user AS name, pg_sleep(0.05)`.execute(one.publicDb)
  const many = await Promise.all(Array.from({ length: 12 }, whoAmI))
  await endEveryOtherConnection()
  await new Promise(resolve => setTimeout(resolve, 50))
  const names = [...many, await whoAmI()].map(({ rows }) => rows[0]?.name)
  expect(new Set(names)).toEqual(new Set(['tuong_minh_public']))
})

test('a whole number comes as a number, a decimal with all its digits, a day as a day', async () => {
  expect(await valueIn('9007199254740991::bigint')).toBe(9_007_199_254_740_991)
  await expect(valueIn('9007199254740992::bigint')).rejects.toMatchObject({ code: 'database.number-too-large' })
  expect(await valueIn('ARRAY[1, NULL, 3]::bigint[]')).toEqual([1, null, 3])
  expect(await valueIn('94.270::numeric')).toBe('94.270')
  expect(await valueIn("date '2020-07-17'")).toBe('2020-07-17')
  expect(await valueIn("ARRAY[date '2020-07-17']")).toEqual(['2020-07-17'])
  expect(await valueIn("timestamptz '2020-07-17 07:51+07'")).toEqual(new Date('2020-07-17T00:51:00Z'))
})

test("today is the reader's day", async () => {
  expect(await valueIn("(timestamptz '2020-07-17 23:00Z')::date")).toBe('2020-07-18')
})

test('a lost connection fails its query and nothing else', async () => {
  const other = await connectDatabase(one.connection, quiet)
  const running = sql`SELECT pg_sleep(5)`.execute(other.db)
  const outcome = expect(running).rejects.toThrow()
  await new Promise(resolve => setTimeout(resolve, 100))
  await endEveryOtherConnection()
  await outcome
  await expect.poll(() => sql`SELECT 1`.execute(other.db)).toBeDefined()
  await other.close()
})

test('a notification reaches every instance, also after its connection was lost', async () => {
  const heard: string[] = []
  let gaps = 0
  const stop = await one.listen(
    'trial_channel',
    payload => heard.push(payload),
    () => {
      gaps += 1
    },
  )
  await sql`SELECT pg_notify('trial_channel', 'one')`.execute(one.db)
  await expect.poll(() => heard).toEqual(['one'])
  await endEveryOtherConnection()
  await expect.poll(() => gaps).toBe(1)
  await sql`SELECT pg_notify('trial_channel', 'two')`.execute(one.db)
  await expect.poll(() => heard).toEqual(['one', 'two'])
  stop()
  await expect(one.listen('x; DROP TABLE y', () => undefined)).rejects.toMatchObject({
    code: 'database.channel-invalid',
  })
})

test.each([
  ['mysql://somewhere/x', 'database.url-invalid'],
  ['nonsense', 'database.url-invalid'],
  ['postgres://nobody@127.0.0.1:1/none', 'database.unreachable'],
])('DATABASE_URL=%s is refused with a sentence', async (databaseUrl, code) => {
  const settings = { databaseUrl, dataDir: '/nonexistent', log: quiet }
  await expect(openDatabase(settings)).rejects.toMatchObject({ code })
})

test('every failure has a code of its own room', () => {
  expect(databaseFailureCodes.filter(code => !/^database\.[a-z-]+$/.test(code))).toEqual([])
})

test('the public side keeps the plans of its queries, but not of those whose columns may change', async () => {
  await one.db.transaction().execute(tx => sql`INSERT INTO shown VALUES ('x')`.execute(tx))
  const kept = () => sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements WHERE ${1}::int = 1`
  const statements = (await kept().execute(one.publicDb)).rows.map(({ statement }) => statement)
  expect(statements).toContainEqual(expect.stringContaining('FROM pg_prepared_statements'))
  for (const added of ['', 'ALTER TABLE shown ADD COLUMN more int']) {
    if (added) await sql.raw(added).execute(one.db)
    const { rows } = await sql`SELECT * FROM shown WHERE ${1}::int = 1`.execute(one.publicDb)
    expect(Object.keys(rows[0] ?? {})).toEqual(added ? ['word', 'more'] : ['word'])
  }
})
