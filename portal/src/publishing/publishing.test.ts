import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import {
  appendRevision,
  findPublished,
  moveSubject,
  NotInState,
  openPublication,
  publicationOf,
  publishSubject,
  type SubjectRef,
  scheduleSubject,
  settleDue,
  timelineOf,
  withdrawSubject,
} from './index.ts'

const actor = { accountId: null, name: 'Biên tập viên' }
const at = new Date('2026-07-17T00:51:00Z')

let base: TestDatabase
let siteId: number
beforeAll(async () => {
  base = await testDatabase()
  const site = await base.db
    .insertInto('site')
    .values({ kind: 'province', code: 'tinh', name: 'Tỉnh' })
    .returning('id')
    .executeTakeFirstOrThrow()
  siteId = site.id
})
afterAll(() => base.drop())

let next = 0
async function draft(title: string): Promise<SubjectRef & { slug: string }> {
  next += 1
  const subject: SubjectRef = { siteId, kind: 'article', id: next }
  const slug = await base.db.transaction().execute(tx => openPublication(tx, subject, title))
  return { ...subject, slug }
}
const find = (slug: string) => findPublished(base.db, { siteId, kind: 'article', slug })
const within = <T>(work: Parameters<ReturnType<TestDatabase['db']['transaction']>['execute']>[0]) =>
  base.db.transaction().execute(work) as Promise<T>

test('two things of one title get two addresses, and a long title a short one', async () => {
  const first = await draft('Họp báo quý')
  const second = await draft('Họp báo quý')
  expect([first.slug, second.slug]).toEqual(['hop-bao-quy', 'hop-bao-quy-2'])
  expect((await draft('Rất dài '.repeat(60))).slug.length).toBeLessThanOrEqual(90)
  expect((await draft('***')).slug).toBe('article')
})

test('a draft is nobody’s to see; published it is found, renamed it redirects, withdrawn it leaves a notice', async () => {
  const subject = await draft('Công bố quy hoạch')
  expect(await find(subject.slug)).toBeNull()
  await within(tx => publishSubject(tx, subject, { actor, at }))
  expect(await find(subject.slug)).toMatchObject({ found: 'published', subjectId: subject.id })
  const moved = await within<string>(tx => moveSubject(tx, subject, { actor, title: 'Công bố quy hoạch tỉnh' }))
  expect(await find(subject.slug)).toEqual({ found: 'moved', slug: moved })
  await within(tx => withdrawSubject(tx, subject, { actor, at, notice: 'Đăng nhầm' }))
  expect(await find(moved)).toMatchObject({ found: 'withdrawn', notice: 'Đăng nhầm' })
  expect((await timelineOf(base.db, subject)).map(entry => entry.act)).toEqual(['withdraw', 'move', 'publish'])
})

test('a step that the state forbids is refused and leaves no trace', async () => {
  const subject = await draft('Chưa đăng')
  await expect(within(tx => withdrawSubject(tx, subject, { actor, at, notice: 'x' }))).rejects.toThrow(NotInState)
  expect(await publicationOf(base.db, subject)).toMatchObject({ state: 'draft' })
  expect(await timelineOf(base.db, subject)).toEqual([])
})

test('schedule and expiry are settled by the job, once, also when two run at the same moment', async () => {
  const subject = await draft('Hẹn giờ')
  const hour = 3_600_000
  await within(tx => scheduleSubject(tx, subject, { actor, at, expiresAt: new Date(at.getTime() + hour) }))
  expect(await settleDue(base.db, new Date(at.getTime() - 1))).toEqual({ published: 0, withdrawn: 0 })
  const both = await Promise.all([settleDue(base.db, at), settleDue(base.db, at)])
  expect(both.reduce((sum, one) => sum + one.published, 0)).toBe(1)
  expect(await find(subject.slug)).toMatchObject({ found: 'published' })
  expect(await settleDue(base.db, new Date(at.getTime() + hour))).toMatchObject({ withdrawn: 1 })
  expect(await find(subject.slug)).toMatchObject({ found: 'withdrawn' })
})

test('versions are appended, never overwritten', async () => {
  const subject = await draft('Sửa nhiều lần')
  for (const text of ['một', 'hai'])
    await within(tx => appendRevision(tx, subject, { actor, revision: { content: { text }, text } }))
  const rows = await base.db
    .selectFrom('revision')
    .select(['number', 'text'])
    .where('subject_id', '=', subject.id)
    .orderBy('number')
    .execute()
  expect(rows).toEqual([
    { number: 1, text: 'một' },
    { number: 2, text: 'hai' },
  ])
  expect(await publicationOf(base.db, subject)).toMatchObject({ revision: 2 })
})
