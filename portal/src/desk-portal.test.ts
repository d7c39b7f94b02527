import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBackup } from './cli-backup-check.ts'
import { makeBackup } from './cli-backup-job.ts'
import { dropRemovedBackups } from './desk-backup-removal.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { type JobQueue, startJobs } from './jobs/index.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let admin: DeskPerson
let jobs: JobQueue
beforeAll(async () => {
  portal = await trialPortal()
  admin = await deskPerson(portal, 'administrator')
  await trialArticle(portal, { siteId: portal.province })
  jobs = await startJobs(portal.database.runText, { warn: () => undefined })
})
afterAll(async () => {
  await jobs.stop()
  await portal.end()
})

const audited = async (act: string) =>
  (await portal.database.db.selectFrom('audit_entry').select('subject').where('act', '=', act).execute()).length

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new TypeError('never so')
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

test('only who administers the whole portal sees jobs and backups', async () => {
  const others = [await deskPerson(portal, 'approver'), await deskPerson(portal, 'administrator', portal.commune)]
  for (const person of others)
    for (const path of ['/viec-chay-nen', '/sao-luu', '/sao-luu/tuong-minh-20260717-050000.tar'])
      expect((await person.get(path)).statusCode, path).toBe(404)
  for (const person of others) expect((await person.send('/sao-luu', { act: 'make' })).statusCode).toBe(404)
})

test('before the queue has started both pages say so', async () => {
  expect((await admin.get('/viec-chay-nen')).body).toContain('chưa khởi động')
  expect((await admin.send('/sao-luu', { act: 'make' })).headers.location).toContain('notStarted')
})

test('work that failed is listed with its error, and tried again by a button', async () => {
  portal.jobs.queue = jobs
  let tries = 0
  await jobs.onRequest('trial-work', async () => {
    tries += 1
    if (tries === 1) throw new TypeError('the disk is full')
  })
  await jobs.request('trial-work')
  await until(async () => (await admin.get('/viec-chay-nen')).body.includes('the disk is full'))
  const { body } = await admin.get('/viec-chay-nen')
  expect(await complaintsOf(body)).toEqual([])
  const job = /name="job" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const answer = await admin.send('/viec-chay-nen', { name: 'trial-work', job })
  expect(answer.headers.location).toContain('retried')
  await until(async () => tries === 2)
  expect(await audited('retryJob')).toBe(1)
})

test('a backup is made as a job, read again, listed, taken and deleted; each taking is in the log', async () => {
  await jobs.onRequest('backup', () =>
    makeBackup({ ...portal.database, close: async () => undefined }, portal.dataDir, portal.clock.at),
  )
  expect((await admin.send('/sao-luu', { act: 'make' })).headers.location).toContain('asked')
  await until(async () => (await admin.get('/sao-luu')).body.includes('Đúng: '))
  const { body } = await admin.get('/sao-luu')
  expect(await complaintsOf(body)).toEqual([])
  const name = 'tuong-minh-20260717-050000.tar'
  const taken = await admin.get(`/sao-luu/${name}`)
  expect(taken.headers['content-disposition']).toContain(name)
  expect(taken.rawPayload.equals(readFileSync(join(portal.dataDir, 'backups', name)))).toBe(true)
  expect(await audited('downloadBackup')).toBe(1)
  const deleted = await admin.send('/sao-luu', { act: 'delete', name })
  expect((await admin.get(`/sao-luu/${name}`)).statusCode).toBe(404)
  const undo = /hoan_tac=(\d+)/.exec(String(deleted.headers.location))?.[1]
  await admin.send(`/hoan-tac/${undo}`, {})
  expect((await admin.get(`/sao-luu/${name}`)).statusCode).toBe(200)
  expect((await admin.get('/sao-luu')).body).toContain('Đúng: ')
  await admin.send('/sao-luu', { act: 'delete', name })
  const folder = join(portal.dataDir, 'backups')
  await dropRemovedBackups(folder, new Date(Date.now() + 10 * 60_000))
  expect(readdirSync(folder).length).toBe(2)
  await dropRemovedBackups(folder, new Date(Date.now() + 12 * 60_000))
  expect(readdirSync(folder)).toEqual([])
})

test('a backup with one byte changed is found wrong', async () => {
  await makeBackup(
    { ...portal.database, close: async () => undefined },
    portal.dataDir,
    new Date('2026-07-18T05:00:00Z'),
  )
  const file = join(portal.dataDir, 'backups', 'tuong-minh-20260718-050000.tar')
  const bytes = readFileSync(file)
  expect((await checkBackup(file)).wrong).toEqual([])
  const at = bytes.indexOf('"rows":', bytes.indexOf('"tables"'))
  const changed = Buffer.from(bytes)
  changed[at + 8] = changed[at + 8] === 0x39 ? 0x38 : 0x39
  mkdirSync(join(portal.dataDir, 'changed'))
  const copy = join(portal.dataDir, 'changed', 'x.tar')
  writeFileSync(copy, changed)
  expect((await checkBackup(copy)).wrong.length).toBeGreaterThan(0)
})

test('nothing but a backup is taken from the folder', async () => {
  for (const name of ['..%2Fauth-secret', 'auth-secret', 'tuong-minh-20260718-050000.tar.json'])
    expect((await admin.get(`/sao-luu/${name}`)).statusCode).toBe(404)
})
