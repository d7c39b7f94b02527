import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
beforeAll(async () => {
  portal = await trialPortal()
})
afterAll(() => portal.end())

async function written(writer: DeskPerson, title: string, body: string): Promise<string> {
  const answer = await writer.send(`/bai-viet/moi/${portal.province}`, { title, lead: '', body })
  expect(answer.statusCode).toBe(303)
  return pathIn(answer)
}

const cardOf = (page: string, quote: string) =>
  new RegExp(`data-reading="(\\d+)"(?:(?!data-reading)[\\s\\S])*?<q>${quote}`).exec(page)?.[1] ?? ''

test('a figure written at the desk is read, corrected field by field, confirmed, and kept when the text is edited', async () => {
  const db = portal.database.db
  const admin = await deskPerson(portal, 'administrator', portal.province)
  const body = 'Năm 2025, thu ngân sách đạt 2.100 tỷ đồng, bằng 105% dự toán. Có 937/994 thôn có điện, đạt 94,3%.'
  const path = await written(admin, 'Số liệu để soát', body)
  const review = `${path}/soat`
  expect((await admin.get(review)).body).toContain('Chưa có kết quả đọc nào')
  expect((await admin.send(review, { act: 'read' })).headers.location).toContain('read')
  const page = (await admin.get(review)).body
  expect(page).toContain('Phép tính trong bài đúng')
  const id = /data-reading="(\d+)"[\s\S]*?2\.100 tỷ đồng/.exec(page)?.[1] ?? ''
  const wrong = await admin.send(review, { act: 'correct', reading: id, value: 'hai nghìn', period: '2025' })
  expect([wrong.statusCode, wrong.body.includes('Giá trị phải là một số')]).toEqual([422, true])
  const fields = { value: '2.100.500.000.000', unit: 'VND', period: '2025', indicator: 'Thu ngân sách' }
  expect(
    (await admin.send(review, { act: 'correct', reading: id, ...fields, status: 'actual', bound: '' })).statusCode,
  ).toBe(303)
  const kept = await db.selectFrom('reading').selectAll().where('id', '=', Number(id)).executeTakeFirstOrThrow()
  expect([kept.content, kept.record_kind]).toMatchObject([
    { value: 2_100_500_000_000, unit: { base: 'VND' } },
    'indicator',
  ])
  const again = await admin.send(review, { act: 'read' })
  expect(again.headers.location).toContain('nothing_new')
  const rejected = await admin.send(review, { act: 'reject', reading: id, script: '1' })
  expect(rejected.json().result).toBe('rejected')
  expect((await admin.send(review, { act: 'read' })).headers.location).toContain('nothing_new')
  const more = { title: 'Số liệu để soát', lead: '', body: `Mở đầu mới. ${body} Giải ngân đạt 61% kế hoạch.` }
  await admin.send(path, { ...more, version: '0', act: 'submit' })
  expect((await admin.send(review, { act: 'read' })).headers.location).toContain('ket_qua=read')
  const after = (await admin.get(review)).body
  expect(after).toContain('61%')
  expect(after).not.toContain('đã bị sửa hoặc cắt')
})

test('what the machine passed over is marked in the text, corrected and confirmed like any reading', async () => {
  const admin = await deskPerson(portal, 'administrator', portal.province)
  const body =
    'Hôm nay trời đẹp, đoàn đi thăm bản Nậm Đông. Có 12 cái, sau thêm 12 cái nữa. Đề cương số 5/ĐC. Ông cụ A Páo rất vui. Xin làm thêm cầu.'
  const path = await written(admin, 'Chuyện trong bản', body)
  const review = `${path}/soat`
  const add = (fields: Record<string, string>) => admin.send(review, { act: 'add', ...fields })
  const refusals = [
    [{ kind: 'figure', quote: 'không có trong bài' }, 'Không tìm thấy chữ này'],
    [{ kind: 'figure', quote: '12 cái' }, 'Chữ này có ở nhiều chỗ'],
    [{ kind: 'figure', quote: 'trời đẹp' }, 'Không thấy số'],
    [{ kind: 'figure', quote: '' }, 'Không tìm thấy chữ này'],
  ] as const
  for (const [fields, text] of refusals) {
    const answer = await add(fields)
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true])
    expect(answer.body).toContain(fields.quote)
  }
  for (const [kind, quote, nth] of [
    ['figure', '12 cái', '1'],
    ['citation', '5/ĐC', ''],
    ['person', 'A Páo', ''],
    ['recommendation', 'Xin làm thêm cầu', ''],
  ] as const)
    expect([quote, (await add({ kind, quote, nth })).headers.location]).toEqual([
      quote,
      expect.stringContaining('ket_qua=added'),
    ])
  expect((await add({ kind: 'person', quote: 'A Páo' })).statusCode).toBe(422)
  const page = (await admin.get(review)).body
  const second = body.lastIndexOf('12 cái') + 'Chuyện trong bản'.length + 2
  const place = portal.database.db.selectFrom('evidence_place').select('range_start').where('range_start', '=', second)
  expect(await place.execute()).toHaveLength(1)
  const named = { reading: cardOf(page, 'A Páo'), name: 'Giàng A Páo', titles: 'Trưởng bản Nậm Đông' }
  expect((await admin.send(review, { act: 'correct_person', ...named, name: 'Páo' })).statusCode).toBe(422)
  await admin.send(review, { act: 'correct_person', ...named })
  const cited = { reading: cardOf(page, '5/ĐC'), symbol: '5/ĐC-UBND' }
  expect((await admin.send(review, { act: 'correct_citation', ...cited, issued_on: '2020-02-30' })).statusCode).toBe(
    422,
  )
  await admin.send(review, { act: 'correct_citation', ...cited, issued_on: '2020-02-03' })
  const asked = { reading: cardOf(page, 'Xin làm thêm cầu'), ask: 'request', to: 'UBND tỉnh', from: 'Bản Nậm Đông' }
  await admin.send(review, { act: 'correct_ask', ...asked })
  const after = (await admin.get(review)).body
  for (const words of ['Giàng A Páo', 'Trưởng bản Nậm Đông', '5/ĐC-UBND', '03/02/2020', 'Bản Nậm Đông', 'UBND tỉnh'])
    expect(after).toContain(words)
  const ask = await portal.database.db
    .selectFrom('recommendation')
    .select(['kind', 'to_name', 'from_name'])
    .where('sentence', '=', 'Xin làm thêm cầu')
    .executeTakeFirstOrThrow()
  expect(ask).toEqual({ kind: 'request', to_name: 'UBND tỉnh', from_name: 'Bản Nậm Đông' })
})

test('an ask that the machine misread is never shown once its reading is dropped', async () => {
  const admin = await deskPerson(portal, 'administrator', portal.province)
  const path = await written(admin, 'Hai điều đề nghị', 'Câu thứ nhất không phải. Câu thứ hai là thật.')
  const review = `${path}/soat`
  for (const quote of ['Câu thứ nhất không phải', 'Câu thứ hai là thật'])
    await admin.send(review, { act: 'add', kind: 'recommendation', quote })
  const page = (await admin.get(review)).body
  await admin.send(review, { act: 'reject', reading: cardOf(page, 'Câu thứ nhất') })
  const form = { title: 'Hai điều đề nghị', lead: '', body: 'Câu thứ nhất không phải. Câu thứ hai là thật.' }
  await admin.send(path, { ...form, version: '0', act: 'publish' })
  const stateOf = async (sentence: string) => {
    const { db } = portal.database
    const row = await db
      .selectFrom('recommendation as r')
      .innerJoin('publication as p', join =>
        join.onRef('p.site_id', '=', 'r.site_id').onRef('p.subject_id', '=', 'r.id'),
      )
      .select(['r.state', 'p.state as shown'])
      .where('p.subject_kind', '=', 'recommendation')
      .where('r.sentence', '=', sentence)
      .executeTakeFirstOrThrow()
    return [row.state, row.shown]
  }
  expect(await stateOf('Câu thứ nhất không phải')).toEqual(['withdrawn', 'draft'])
  expect(await stateOf('Câu thứ hai là thật')).toEqual(['recorded', 'published'])
  await admin.send(review, { act: 'reject', reading: cardOf(page, 'Câu thứ hai') })
  expect(await stateOf('Câu thứ hai là thật')).toEqual(['withdrawn', 'withdrawn'])
})
