import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBackup } from './cli-backup.ts'
import { Progress } from './cli-progress.ts'
import { runRestore } from './cli-restore.ts'
import type { Database } from './database/index.ts'
import { emptyDatabase, type TestDatabase } from './database/testing.ts'
import { deskPerson } from './desk-person-trial.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let folder: string
let backup: string
const progress = new Progress()
const databases: TestDatabase[] = []

beforeAll(async () => {
  portal = await trialPortal()
  folder = mkdtempSync(join(tmpdir(), 'tuong-minh-backup-'))
  backup = join(folder, 'portal.backup')
  await trialArticle(portal, { siteId: portal.province, title: 'Chữ Việt\tcó dấu\\ và\nxuống dòng' })
  await portal.files.keep(Buffer.from('Một tệp'))
  await deskPerson(portal, 'writer')
  await runBackup({ database: whole(portal.database), dataDir: portal.dataDir, file: backup, progress })
})
afterAll(async () => {
  await portal.end()
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true })
})

const whole = (database: TestDatabase): Database => ({ ...database, close: async () => {} })

async function target(): Promise<{ database: Database; dataDir: string; base: TestDatabase }> {
  const base = await emptyDatabase()
  databases.push(base)
  return { database: whole(base), dataDir: join(folder, randomBytes(4).toString('hex')), base }
}

test('a backup restored elsewhere is the same portal: rows, hashes, files and secret', async () => {
  const { database, dataDir, base } = await target()
  expect(await runRestore({ database, dataDir, file: backup, progress })).toMatch(/every hash compared/)
  const again = join(folder, 'again.backup')
  await runBackup({ database, dataDir, file: again, progress })
  const article = await base.db.selectFrom('article').select(['title', 'id']).executeTakeFirstOrThrow()
  expect(article.title).toContain('có dấu\\ và')
  const next = await base.db
    .insertInto('topic')
    .values({ site_id: portal.province, name: 'Mới', slug: 'moi' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(next.id).toBeGreaterThan(0)
  const secret = readFileSync(join(portal.dataDir, 'auth-secret'), 'utf8')
  expect(readFileSync(join(dataDir, 'auth-secret'), 'utf8')).toBe(secret)
})

test('nothing of sessions, links and visitor keys is in a backup', async () => {
  const { database, dataDir, base } = await target()
  await runRestore({ database, dataDir, file: backup, progress })
  const left = await Promise.all(
    (['session', 'verification', 'usage_key', 'usage_recent'] as const).map(table =>
      base.db.selectFrom(table).selectAll().execute(),
    ),
  )
  expect(left.flat()).toEqual([])
})

test('a backup is never written over a file, nor restored over a portal', async () => {
  await expect(
    runBackup({ database: whole(portal.database), dataDir: portal.dataDir, file: backup, progress }),
  ).rejects.toThrow('is there already')
  await expect(
    runRestore({ database: whole(portal.database), dataDir: portal.dataDir, file: backup, progress }),
  ).rejects.toThrow('There is a portal already')
})

/** A byte of the compressed articles; an entry's rows begin 512 bytes after its name. */
function oneByteChanged(bytes: Buffer): Buffer {
  const at = bytes.indexOf('tables/article.gz') + 512 + 40
  return Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)))
}

test.each([
  ['half a backup', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['one byte of a table changed', oneByteChanged],
  ['nothing', () => Buffer.alloc(0)],
  ['some other file', () => Buffer.from('Đây không phải bản sao lưu.'.repeat(100))],
])('%s restores nothing and says so', async (_name, spoil) => {
  const { database, dataDir, base } = await target()
  const file = join(folder, randomBytes(4).toString('hex'))
  writeFileSync(file, spoil(readFileSync(backup)))
  await expect(runRestore({ database, dataDir, file, progress })).rejects.toThrow()
  const { rows } = await base.runText(`select to_regclass('public.site') as site`)
  const isThere = (rows[0] as { site: string | null }).site !== null
  expect(isThere ? await base.db.selectFrom('site').select('id').execute() : []).toEqual([])
})
