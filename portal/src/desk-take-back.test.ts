import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { addArea } from './registry/index.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let admin: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  const { db } = portal.database
  await db.transaction().execute(tx => addArea(tx, { name: 'tỉnh Thử', kind: 'province' }))
  await db.updateTable('site').set({ place: 'tỉnh Thử' }).where('id', '=', portal.province).execute()
  await portal.services.sites.load()
  admin = await deskPerson(portal, 'administrator')
})
afterAll(() => portal.end())

async function written(title: string, body: string): Promise<{ path: string; review: string }> {
  const answer = await admin.send(`/bai-viet/moi/${portal.province}`, { title, lead: '', body })
  const path = pathIn(answer)
  return { path, review: `${path}/soat` }
}

const undoIn = (location: unknown) => /hoan_tac=(\d+)/.exec(String(location))?.[1] ?? ''
const takeBack = async (id: string | number) => (await admin.send(`/hoan-tac/${id}`, {})).headers.location

const readingsOf = (page: string) =>
  [...page.matchAll(/data-reading="(\d+)"\s+data-state="(\w+)"/g)].map(([, id = '', state = '']) => ({ id, state }))

const valuesOf = async (reading: string) => {
  const { db } = portal.database
  const rows = db.selectFrom('observation').select('value').where('reading_id', '=', Number(reading))
  return (await rows.execute()).map(row => Number(row.value))
}

async function withFigure(title: string, value: string) {
  const { review, path } = await written(title, `Năm 2025, tổng thu ngân sách trên địa bàn đạt ${value} tỷ đồng.`)
  await admin.send(review, { act: 'read' })
  const [reading] = readingsOf((await admin.get(review)).body)
  const id = reading?.id ?? ''
  const fields = { reading: id, indicator: 'Tổng thu ngân sách', unit: 'VND', period: '2025' }
  await admin.send(review, { act: 'correct', ...fields })
  return { review, path, id }
}

test('a figure that was confirmed by mistake leaves its series again, and is a proposal', async () => {
  const { review, id } = await withFigure('Xác nhận nhầm', '2.100')
  const confirmed = await admin.send(review, { act: 'confirm', reading: id })
  expect(await valuesOf(id)).toEqual([2_100_000_000_000])
  expect(await takeBack(undoIn(confirmed.headers.location))).toContain('undone')
  expect(await valuesOf(id)).toEqual([])
  expect(readingsOf((await admin.get(review)).body)).toContainEqual({ id, state: 'proposed' })
  expect((await admin.send(review, { act: 'confirm', reading: id, script: '1' })).json().result).toBe('confirmed')
  expect(await valuesOf(id)).toEqual([2_100_000_000_000])
})

test('a value that has put another right stays in its series: its history is shown already', async () => {
  const { path, review, id } = await withFigure('Sửa số rồi hoàn tác', '3.100')
  await admin.send(review, { act: 'confirm', reading: id })
  const body = 'Năm 2025, tổng thu ngân sách trên địa bàn đạt 3.150 tỷ đồng.'
  await admin.send(path, { title: 'Sửa số rồi hoàn tác', lead: '', body, version: '0', act: 'submit' })
  await admin.send(review, { act: 'read' })
  const fresh = readingsOf((await admin.get(review)).body).find(one => one.state === 'proposed')?.id ?? ''
  const fields = { reading: fresh, indicator: 'Tổng thu ngân sách', unit: 'VND', period: '2025' }
  await admin.send(review, { act: 'correct', ...fields })
  const confirmed = await admin.send(review, { act: 'confirm', reading: fresh })
  expect(await takeBack(undoIn(confirmed.headers.location))).toContain('changed_since')
  expect(await valuesOf(fresh)).toEqual([3_150_000_000_000])
})

test('all that was confirmed at once is taken back at once', async () => {
  const { review } = await written(
    'Xác nhận hàng loạt',
    'Ông Giàng A Páo, Chủ tịch UBND xã, báo cáo theo Nghị quyết số 12/2021/NQ-HĐND.',
  )
  await admin.send(review, { act: 'read' })
  const confirmed = await admin.send(review, { act: 'confirm_certain' })
  const states = async () => new Set(readingsOf((await admin.get(review)).body).map(one => one.state))
  expect(await states()).toContain('confirmed')
  expect(await takeBack(undoIn(confirmed.headers.location))).toContain('undone')
  expect([...(await states())]).toEqual(['proposed'])
})

test('an ask dropped by mistake is public again, at its address and in its state', async () => {
  const sentence = 'Xin làm thêm cầu ở bản Nậm Đông'
  const { path, review } = await written('Một điều đề nghị', `${sentence}.`)
  await admin.send(review, { act: 'add', kind: 'recommendation', quote: sentence })
  await admin.send(path, { title: 'Một điều đề nghị', lead: '', body: `${sentence}.`, version: '0', act: 'publish' })
  const stands = async () => {
    const { db } = portal.database
    const row = await db
      .selectFrom('recommendation as r')
      .innerJoin('publication as p', join =>
        join.onRef('p.site_id', '=', 'r.site_id').onRef('p.subject_id', '=', 'r.id'),
      )
      .select(['r.state', 'p.state as shown', 'p.slug', 'p.withdrawal_notice as notice'])
      .where('p.subject_kind', '=', 'recommendation')
      .where('r.sentence', '=', sentence)
      .executeTakeFirstOrThrow()
    const events = await db.selectFrom('recommendation_event').select('state').execute()
    return { ...row, events: events.map(one => one.state) }
  }
  const before = await stands()
  expect(before).toMatchObject({ state: 'recorded', shown: 'published', notice: null })
  const id = readingsOf((await admin.get(review)).body).find(one => one.state === 'proposed')?.id ?? ''
  const { undo } = (await admin.send(review, { act: 'reject', reading: id, script: '1' })).json()
  expect(await stands()).toMatchObject({ state: 'withdrawn', shown: 'withdrawn' })
  expect(await takeBack(undo)).toContain('undone')
  expect(await stands()).toEqual(before)
  expect(await takeBack(undo)).toContain('too_late')
})

test('what was thrown away, or laid over by an earlier version, is there again', async () => {
  const { path } = await written('Bài bỏ nhầm', 'Bản đầu.')
  const save = async (body: string) => {
    const version = /name="version" value="(\d+)"/.exec((await admin.get(path)).body)?.[1] ?? '0'
    await admin.send(path, { title: 'Bài bỏ nhầm', lead: '', body, version, act: 'save' })
  }
  await save('Chữ đã gõ cả buổi sáng.')
  const dropped = await admin.send(path, { act: 'drop', version: '1' })
  expect((await admin.get(path)).body).not.toContain('cả buổi sáng')
  expect(await takeBack(undoIn(dropped.headers.location))).toContain('undone')
  expect((await admin.get(path)).body).toContain('cả buổi sáng')
  const restored = await admin.send(`${path}/phien-ban/1`, {})
  expect((await admin.get(path)).body).not.toContain('cả buổi sáng')
  expect(await takeBack(undoIn(restored.headers.location))).toContain('undone')
  expect((await admin.get(path)).body).toContain('cả buổi sáng')
  const again = await admin.send(`${path}/phien-ban/1`, {})
  await save('Viết tiếp trên bản cũ.')
  expect(await takeBack(undoIn(again.headers.location))).toContain('changed_since')
  expect((await admin.get(path)).body).toContain('Viết tiếp trên bản cũ.')
})

test('a role that was given or taken by mistake is taken back; giving what somebody has leaves nothing to undo', async () => {
  await deskPerson(portal, 'clerk')
  const { db } = portal.database
  const { id } = await db.selectFrom('account').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  const page = `/nguoi-dung/${id}`
  const roles = async () =>
    (await db.selectFrom('role_grant').select('role').where('account_id', '=', id).orderBy('role').execute()).map(
      row => row.role,
    )
  const site = String(portal.province)
  const given = await admin.send(page, { act: 'give', site, role: 'editor' })
  expect(await roles()).toEqual(['clerk', 'editor'])
  expect(undoIn((await admin.send(page, { act: 'give', site, role: 'editor' })).headers.location)).toBe('')
  expect(await takeBack(undoIn(given.headers.location))).toContain('undone')
  expect(await roles()).toEqual(['clerk'])
  const taken = await admin.send(page, { act: `take ${site} clerk` })
  expect(await roles()).toEqual([])
  await admin.send(page, { act: 'give', site, role: 'clerk' })
  expect(await takeBack(undoIn(taken.headers.location))).toContain('changed_since')
  expect(await roles()).toEqual(['clerk'])
})
