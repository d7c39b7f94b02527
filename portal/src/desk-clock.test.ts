import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from './access/index.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { settleDue } from './publishing/index.ts'
import { provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

// A server's clock is set wrongly, jumps, and is put right, while something waits for its hour.

let portal: TrialPortal
let approver: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  approver = await deskPerson(portal, 'approver')
})
afterAll(() => portal.end())

/** In Vietnam. */
const moment = (time: string) => new Date(`2026-07-17T${time}:00+07:00`)

const statusOf = async (url: string) =>
  (await portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })).statusCode

async function scheduled(title: string): Promise<{ id: number; path: string }> {
  portal.clock.at = moment('12:00')
  const { id, path } = await trialArticle(portal, { siteId: portal.province, title, isPublished: false })
  const form = { title, lead: '', body: 'Nội dung.', version: '0' }
  const terms = { act: 'schedule', show_at: '2026-07-17T13:00', expires_at: '2026-07-17T18:00' }
  const answer = await approver.send(`/bai-viet/${portal.province}/${id}`, { ...form, ...terms })
  expect(answer.headers.location).toContain('scheduled')
  return { id, path }
}

/** What the job of each minute does at these moments, one after another. */
async function settleAt(times: readonly string[]): Promise<{ published: number; withdrawn: number }[]> {
  const done = []
  for (const time of times) {
    portal.clock.at = moment(time)
    done.push(await settleDue(portal.database.db, portal.clock.at))
  }
  return done
}

const actsOf = async (id: number) =>
  (
    await portal.database.db
      .selectFrom('timeline_entry')
      .select('act')
      .where('subject_kind', '=', 'article')
      .where('subject_id', '=', id)
      .where('act', 'in', ['publish', 'withdraw'])
      .orderBy('id')
      .execute()
  ).map(row => row.act)

test('a clock that jumps over the hour and back publishes once, dated as was planned, and withdraws once', async () => {
  const { id, path } = await scheduled('Bài hẹn giờ qua bước nhảy đồng hồ')
  expect(await settleAt(['12:59', '15:00', '11:30', '13:00', '13:01'])).toEqual([
    { published: 0, withdrawn: 0 },
    { published: 1, withdrawn: 0 },
    { published: 0, withdrawn: 0 },
    { published: 0, withdrawn: 0 },
    { published: 0, withdrawn: 0 },
  ])
  expect(await statusOf(path)).toBe(200)
  const row = portal.database.db.selectFrom('publication').select('published_at').where('subject_id', '=', id)
  const { published_at } = await row.where('subject_kind', '=', 'article').executeTakeFirstOrThrow()
  expect(published_at).toEqual(moment('13:00'))
  const ended = await settleAt(['17:59', '18:00', '12:00', '18:30'])
  expect(ended.map(one => one.withdrawn)).toEqual([0, 1, 0, 0])
  expect(await statusOf(path)).toBe(410)
  expect(await actsOf(id)).toEqual(['publish', 'withdraw'])
})

test('a clock that leaps over both hours at once leaves the article withdrawn, each step told once', async () => {
  const { id, path } = await scheduled('Bài hẹn giờ qua cả hai mốc')
  expect(await settleAt(['23:00'])).toEqual([{ published: 1, withdrawn: 1 }])
  await settleAt(['12:00', '23:01'])
  expect(await statusOf(path)).toBe(410)
  expect(await actsOf(id)).toEqual(['publish', 'withdraw'])
})

test('a clock that goes back leaves the audit log whole and in the order of what was done', async () => {
  portal.clock.at = moment('23:30')
  const { id } = await scheduled('Bài ghi nhật ký khi đồng hồ lùi')
  await settleAt(['13:00'])
  portal.clock.at = moment('06:00')
  const path = `/bai-viet/${portal.province}/${id}`
  const version = /name="version" value="(\d+)"/.exec((await approver.get(path)).body)?.[1] ?? '0'
  const form = { title: 'Bài ghi nhật ký khi đồng hồ lùi', lead: '', body: 'Nội dung.', version }
  expect((await approver.send(path, { ...form, act: 'withdraw', note: 'Thử.' })).headers.location).toContain(
    'withdrawn',
  )
  expect(await verifyAudit(portal.database.db)).toMatchObject({ isWhole: true })
  expect(await actsOf(id)).toEqual(['publish', 'withdraw'])
})
