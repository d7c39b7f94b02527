import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import { portalActor } from './actor.ts'
import { writeAudit } from './audit.commands.ts'
import { anchorsIn, anchorText, keepAnchor, parseAnchor } from './audit-anchors.ts'
import { auditHead, verifyAudit } from './audit-chain.queries.ts'

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'tuong-minh-audit-'))
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const write = (act: string) =>
  writeAudit(database.db, { actor: portalActor, act, subject: { kind: 'account', id: 'a' }, details: { note: 'Ấy' } })

/** Does something to the log as the owner of the database could, looks, and undoes it. */
async function afterEdit(edit: string): Promise<unknown> {
  const { db } = database
  return db.connection().execute(async one => {
    await sql`begin`.execute(one)
    await sql`set local session_replication_role = replica`.execute(one)
    const { numAffectedRows } = await sql.raw(edit).execute(one)
    expect(numAffectedRows, edit).toBeGreaterThan(0n)
    const verdict = await verifyAudit(one, await anchorsIn(folder))
    await sql`rollback`.execute(one)
    return verdict
  })
}

test('rows written at once by many stand in one chain', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => write(`act${at}`)))
  expect(await verifyAudit(database.db)).toMatchObject({ isWhole: true, head: { seq: 40 } })
})

test('the log is only added to', async () => {
  await expect(sql`update audit_entry set act = 'x'`.execute(database.db)).rejects.toThrow(/only added to/)
  await expect(sql`delete from audit_entry`.execute(database.db)).rejects.toThrow(/only added to/)
  await expect(sql`truncate audit_entry`.execute(database.db)).rejects.toThrow(/only added to/)
})

test('heads are kept outside the database, each once', async () => {
  const head = await auditHead(database.db)
  expect(head && (await keepAnchor(folder, head, new Date()))).toBe(true)
  expect(head && (await keepAnchor(folder, head, new Date()))).toBe(false)
  expect(await anchorsIn(folder)).toEqual([head])
  expect(head && parseAnchor(anchorText(head))).toEqual(head)
  expect(parseAnchor('12:xyz')).toBeNull()
})

test('whatever the owner changes in any row is found', async () => {
  const edits = [
    "at = at + interval '1 microsecond'",
    'site_id = 7',
    "actor_id = 'b'",
    "actor_name = actor_name || ' '",
    "act = act || 'x'",
    "subject_kind = 'article'",
    "subject = 'b'",
    "details = '{}'",
    "previous_hash = sha256('x')",
    "hash = sha256('x')",
    'seq = seq + 1000',
  ]
  for (const row of [1, 17, 40])
    for (const edit of edits)
      expect(await afterEdit(`update audit_entry set ${edit} where seq = ${row}`), edit).toMatchObject({
        isWhole: false,
      })
})

test('rows removed, the last ones too, inserted or swapped are found', async () => {
  const edits = [
    'delete from audit_entry where seq = 1',
    'delete from audit_entry where seq = 20',
    'delete from audit_entry where seq > 38',
    'delete from audit_entry',
    `with gone as (select * from audit_entry where seq = 12) insert into audit_entry
      select 41, at, site_id, actor_id, actor_name, act, subject_kind, subject, details, previous_hash, hash from gone`,
    'update audit_entry set seq = -seq where seq in (3, 4)',
  ]
  for (const edit of edits) expect(await afterEdit(edit), edit).toMatchObject({ isWhole: false })
})

test('a thousand edits at random by the owner of the database are all found', { timeout: 120_000 }, async () => {
  const row = fc.integer({ min: 1, max: 40 })
  const column = fc.constantFrom('actor_name', 'act', 'subject_kind', 'subject')
  const hashes = fc.constantFrom('previous_hash', 'hash')
  const text = fc.stringMatching(/^[a-zà-ỹ0-9 ]{1,12}$/)
  const edit = fc.oneof(
    fc.tuple(row, column, text).map(([seq, name, word]) => `set ${name} = ${name} || '${word}' where seq = ${seq}`),
    fc.tuple(row, column).map(([seq, name]) => `set ${name} = substr(${name}, 2) where seq = ${seq}`),
    fc
      .tuple(row, hashes, fc.nat(31), fc.nat(7))
      .map(
        ([seq, name, byte, bit]) =>
          `set ${name} = set_bit(${name}, ${byte * 8 + bit}, 1 - get_bit(${name}, ${byte * 8 + bit})) where seq = ${seq}`,
      ),
    fc
      .tuple(row, fc.integer({ min: 1, max: 10 ** 9 }))
      .map(([seq, by]) => `set at = at + interval '${by} microseconds' where seq = ${seq}`),
    fc.tuple(row, text).map(([seq, word]) => `set details = jsonb_build_object('note', '${word}') where seq = ${seq}`),
    fc.tuple(row, fc.integer({ min: 41, max: 999 })).map(([seq, other]) => `set seq = ${other} where seq = ${seq}`),
  )
  await fc.assert(
    fc.asyncProperty(edit, async change => {
      expect(await afterEdit(`update audit_entry ${change}`), change).toMatchObject({ isWhole: false })
    }),
    { numRuns: 1_000 },
  )
})

test('a chain computed anew to its end is found by the head that was written down', async () => {
  const verdict = await afterEdit(`
    with recursive chain as (
      select seq, at, site_id, actor_id, actor_name, 'forged' as act, subject_kind, subject, details, previous_hash,
        sha256(previous_hash || convert_to(json_build_array(seq, to_char(at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.US'), site_id, actor_id, actor_name, 'forged', subject_kind, subject, details::text)::text,
        'UTF8')) as hash
      from audit_entry where seq = 30
      union all
      select e.seq, e.at, e.site_id, e.actor_id, e.actor_name, e.act, e.subject_kind, e.subject, e.details, c.hash,
        sha256(c.hash || convert_to(json_build_array(e.seq, to_char(e.at at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.US'), e.site_id, e.actor_id, e.actor_name, e.act, e.subject_kind, e.subject,
        e.details::text)::text, 'UTF8'))
      from chain c join audit_entry e on e.seq = c.seq + 1)
    update audit_entry a set act = c.act, previous_hash = c.previous_hash, hash = c.hash from chain c where c.seq = a.seq`)
  expect(verdict).toMatchObject({ isWhole: false, seq: 40, why: 'rewritten' })
})

test('whatever is written into a timeline is in the log when it is lasting', async () => {
  const { db } = database
  const { id } = await db
    .insertInto('site')
    .values({ kind: 'province', code: 'tinh', name: 'Tỉnh' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const entry = { site_id: id, subject_kind: 'article', subject_id: 9, act: 'publishArticle', actor_name: 'An' }
  const failed = db.transaction().execute(async tx => {
    await tx.insertInto('timeline_entry').values(entry).execute()
    await sql`select 1 / 0`.execute(tx)
  })
  await expect(failed).rejects.toThrow(/zero/)
  const before = await auditHead(db)
  await Promise.all(
    Array.from({ length: 8 }, () =>
      db.transaction().execute(tx =>
        tx
          .insertInto('timeline_entry')
          .values({ ...entry, details: '{"note":"Đăng"}' })
          .execute(),
      ),
    ),
  )
  const verdict = await verifyAudit(db)
  expect(verdict).toMatchObject({ isWhole: true, head: { seq: (before?.seq ?? 0) + 8 } })
  const last = await db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  expect(last).toMatchObject({ site_id: id, subject: '9', act: 'publishArticle', details: { note: 'Đăng' } })
})
