import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runExport } from './cli-export.ts'
import { runImport } from './cli-import.ts'
import { Progress } from './cli-progress.ts'
import type { Database } from './database/index.ts'
import type { TestDatabase } from './database/testing.ts'
import { deskPerson, pathIn } from './desk-person-trial.ts'
import { addArea } from './registry/index.ts'
import { communeHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let other: TrialPortal
let folder: string
let file: string
const progress = new Progress()
const whole = (database: TestDatabase): Database => ({ ...database, close: async () => {} })
const body =
  'Năm 2025, thu ngân sách đạt 2.100 tỷ đồng theo Quyết định số 200/QĐ-TTg ngày 03/02/2020. Ông Giàng A Páo, Chủ tịch UBND xã dự.'

beforeAll(async () => {
  ;[portal, other] = await Promise.all([trialPortal(), trialPortal()])
  folder = mkdtempSync(join(tmpdir(), 'tuong-minh-site-'))
  file = join(folder, 'xa.site')
  const { db } = portal.database
  await db.transaction().execute(tx => addArea(tx, { name: 'xã Thử', kind: 'commune' }))
  await db.updateTable('site').set({ place: 'xã Thử' }).where('id', '=', portal.commune).execute()
  await portal.services.sites.load()
  await trialArticle(portal, { siteId: portal.province, title: 'Bài của tỉnh' })
  for (let at = 0; at < 3; at += 1) await trialArticle(other, { siteId: other.province, title: `Bài khác ${at}` })
  const admin = await deskPerson(portal, 'administrator', portal.province)
  const answer = await admin.send(`/bai-viet/moi/${portal.commune}`, { title: 'Bài của xã', lead: '', body })
  const path = pathIn(answer)
  await admin.send(path, { title: 'Bài của xã', lead: '', body, version: '0', act: 'publish' })
  await admin.send(`${path}/soat`, { act: 'read' })
  const page = (await admin.get(`${path}/soat`)).body
  const figure = /data-reading="(\d+)"[\s\S]*?2\.100 tỷ đồng/.exec(page)?.[1] ?? ''
  await admin.send(`${path}/soat`, { act: 'correct', reading: figure, indicator: 'Thu ngân sách', period: '2025' })
  await admin.send(`${path}/soat`, { act: 'confirm', reading: figure })
  await admin.send(`${path}/soat`, { act: 'confirm_certain' })
  const kept = Buffer.from('Một tệp của xã')
  await portal.files.keep(kept)
  await db
    .insertInto('picture')
    .values({
      site_id: portal.commune,
      sha256: createHash('sha256').update(kept).digest('hex'),
      width: 10,
      height: 10,
      bytes: kept.length,
      file_name: 'xa.jpg',
      folded_name: 'xa.jpg',
      alt: 'Ảnh của xã',
      credit: '',
      uploaded_at: new Date(),
    } as never)
    .execute()
  const counter = { site_id: portal.commune, subject_kind: 'document', subject_id: 9_999, views: 3 }
  await db.insertInto('usage_total').values(counter).execute()
  await runExport({ database: whole(portal.database), dataDir: portal.dataDir, site: communeHost, file, progress })
})
afterAll(async () => {
  await portal.end()
  await other.end()
  rmSync(folder, { recursive: true })
})

const importInto = (
  target: TrialPortal,
  { host, parent = 'tinh', from = file }: { host: string; parent?: string; from?: string },
) => runImport({ database: whole(target.database), dataDir: target.dataDir, file: from, host, parent, progress })

async function countsOf(target: TrialPortal, siteId: number): Promise<Record<string, number>> {
  const { db } = target.database
  const tables = [
    'article',
    'revision',
    'reading',
    'evidence',
    'observation',
    'document',
    'picture',
    'publication',
    'timeline_entry',
    'search_entry',
  ] as const
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const rows = await db.selectFrom(table).select('site_id').where('site_id', '=', siteId).execute()
    counts[table] = rows.length
  }
  return counts
}

const siteAt = (target: TrialPortal, host: string) =>
  target.database.db.selectFrom('site_host').select('site_id').where('host', '=', host).executeTakeFirstOrThrow()

const pageOf = (target: TrialPortal, host: string, url: string) =>
  target.app.inject({ url, headers: { host, 'user-agent': reader } })

test('a site comes whole to another portal, where its records have numbers of their own', async () => {
  expect(await importInto(other, { host: 'moi.localhost' })).toMatch(/Xã thử answers for moi\.localhost now/)
  await other.services.sites.load()
  const { site_id: siteId } = await siteAt(other, 'moi.localhost')
  const counts = await countsOf(other, siteId)
  expect(counts).toEqual(await countsOf(portal, portal.commune))
  expect(counts).toMatchObject({ article: 1, observation: 1, picture: 1 })
  const page = await pageOf(other, 'moi.localhost', '/tin-tuc/bai-cua-xa')
  expect(page.statusCode).toBe(200)
  expect(page.body).toMatch(/2\.100 tỷ đồng[\s\S]*200\/QĐ-TTg[\s\S]*Giàng A Páo/)
  const [, series = ''] = /href="(\/so-lieu\/[^"#]+)"/.exec(page.body) ?? []
  expect((await pageOf(other, 'moi.localhost', series)).body).toContain('Bài của xã')
  const [, document = ''] = /href="(\/van-ban\/[^"#]+)"/.exec(page.body) ?? []
  expect((await pageOf(other, 'moi.localhost', document)).statusCode).toBe(200)
  const article = await other.database.db
    .selectFrom('article')
    .select('id')
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  expect(article.id).toBeGreaterThan(3)
  const later = await trialArticle(other, { siteId, title: 'Bài viết sau khi chuyển' })
  expect(later.id).toBeGreaterThan(article.id)
  const kept = createHash('sha256').update('Một tệp của xã').digest('hex')
  const path = join(other.dataDir, 'files', kept.slice(0, 2), kept.slice(2, 4), kept)
  expect(readFileSync(path, 'utf8')).toBe('Một tệp của xã')
})

test('in the same portal people, places and indicators stay one', async () => {
  const { db } = portal.database
  const before = await db.selectFrom('person').select('id').execute()
  await importInto(portal, { host: 'ban-hai.localhost' })
  expect(await db.selectFrom('person').select('id').execute()).toEqual(before)
  expect(await db.selectFrom('indicator').select('id').execute()).toHaveLength(1)
  const { site_id: siteId } = await siteAt(portal, 'ban-hai.localhost')
  const code = db.selectFrom('site').select('code').where('id', '=', siteId)
  expect((await code.executeTakeFirstOrThrow()).code).toBe('ban-hai-localhost')
})

test('what can not be written or read is one message, and nothing changes', async () => {
  const sites = async () => (await other.database.db.selectFrom('site').select('id').execute()).length
  const before = await sites()
  const torn = join(folder, 'rach.site')
  writeFileSync(torn, readFileSync(file).subarray(0, 2_000))
  const damaged = join(folder, 'hong.site')
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 3)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle)
  writeFileSync(damaged, bytes)
  for (const [attempt, text] of [
    [() => importInto(other, { host: 'tinh.localhost' }), /name of a site here already/],
    [() => importInto(other, { host: 'a b' }), /no host name/],
    [() => importInto(other, { host: 'x.localhost', parent: 'khong-co' }), /There is no site khong-co/],
    [() => importInto(other, { host: 'x.localhost', from: torn }), /no archive|no site/],
    [() => importInto(other, { host: 'x.localhost', from: join(folder, 'khong-co') }), /There is no file/],
  ] as const)
    await expect(attempt()).rejects.toThrow(text)
  await expect(importInto(other, { host: 'x.localhost', from: damaged })).rejects.toThrow()
  expect(await sites()).toBe(before)
  const job = { database: whole(portal.database), dataDir: portal.dataDir, progress }
  await expect(runExport({ ...job, site: 'khong-co', file: join(folder, 'a') })).rejects.toThrow(/There is no site/)
  await expect(runExport({ ...job, site: communeHost, file })).rejects.toThrow(/is there already/)
})
