import { afterAll, beforeAll, expect, test } from 'vitest'
import { TrialActs } from './desk-acts-trial.ts'
import { deskPerson } from './desk-person-trial.ts'
import { provinceHost, reader } from './services-trial.ts'

let trial: TrialActs
beforeAll(async () => {
  trial = await TrialActs.begin()
})
afterAll(() => trial.portal.end())

const db = () => trial.portal.database.db
const undoIn = (location: unknown) => /hoan_tac=(\d+)/.exec(String(location))?.[1] ?? ''
const send = async (path: string, fields: Readonly<Record<string, string>>) =>
  undoIn((await trial.admin.send(path, fields)).headers.location)
const takeBack = async (id: string) => (await trial.admin.send(`/hoan-tac/${id}`, {})).headers.location

const readingOf = async (id: string) => {
  const row = db().selectFrom('reading').select(['content', 'state', 'record_kind', 'record_id', 'shown'])
  return row.where('id', '=', Number(id)).executeTakeFirstOrThrow()
}
const valuesOf = async (id: string) => {
  const rows = db().selectFrom('observation').select('value').where('reading_id', '=', Number(id))
  return (await rows.execute()).map(row => Number(row.value))
}
const corrected = { act: 'correct', indicator: 'Chi thử nghiệm', value: '1.900', unit: 'VND', period: '2025' }

test('a corrected figure says again what it said: the earlier correction first, then what the machine read', async () => {
  const { path, reading } = await trial.read()
  const id = await reading('figure')
  const read = await readingOf(id)
  const first = await send(path, { ...corrected, reading: id })
  const once = await readingOf(id)
  const second = await send(path, { ...corrected, reading: id, value: '2.000', indicator: 'Một chỉ tiêu khác' })
  expect(await takeBack(first)).toContain('changed_since')
  expect(await takeBack(second)).toContain('undone')
  expect(await readingOf(id)).toEqual(once)
  expect(await takeBack(first)).toContain('undone')
  expect(await readingOf(id)).toEqual(read)
  const left = db().selectFrom('indicator').select('name').where('name', 'in', ['Chi thử nghiệm', 'Một chỉ tiêu khác'])
  expect(await left.execute()).toEqual([])
})

test('where the same person has confirmed the correction, its value leaves the series with it', async () => {
  const { path, reading } = await trial.read()
  const id = await reading('figure')
  const read = await readingOf(id)
  const undo = await send(path, { ...corrected, reading: id })
  const confirmed = await send(path, { act: 'confirm', reading: id })
  expect(await valuesOf(id)).toEqual([1_900])
  expect(await takeBack(undo)).toContain('undone')
  expect([await valuesOf(id), await readingOf(id)]).toEqual([[], read])
  expect(await takeBack(confirmed)).toContain('changed_since')
})

test('where somebody else has confirmed it, or it was dropped, the correction stays', async () => {
  const { path, reading } = await trial.read()
  const id = await reading('figure')
  const undo = await send(path, { ...corrected, reading: id })
  const other = await deskPerson(trial.portal, 'administrator')
  await other.send(path, { act: 'confirm', reading: id })
  expect(await takeBack(undo)).toContain('changed_since')
  expect(await valuesOf(id)).toEqual([1_900])
  const citation = await reading('citation')
  const changed = await send(path, { act: 'correct_citation', reading: citation, symbol: '99/QĐ-UBND' })
  await send(path, { act: 'reject', reading: citation })
  expect(await takeBack(changed)).toContain('changed_since')
})

test('an indicator or a document that came with a correction stays when something else uses it by now', async () => {
  const [one, two] = [await trial.read(), await trial.read()]
  const id = await one.reading('figure')
  const undo = await send(one.path, { ...corrected, reading: id, indicator: 'Chỉ tiêu chung' })
  await send(two.path, { ...corrected, reading: await two.reading('figure'), indicator: 'Chỉ tiêu chung' })
  expect(await takeBack(undo)).toContain('undone')
  const left = db().selectFrom('indicator').select('name').where('name', '=', 'Chỉ tiêu chung')
  expect(await left.execute()).toHaveLength(1)
})

test('an ask says again whom it was addressed to', async () => {
  const { path, id } = await trial.ask()
  const wording = async () => {
    const row = db().selectFrom('recommendation').select(['kind', 'from_name', 'to_name', 'to_id'])
    return row.where('id', '=', (await readingOf(id)).record_id ?? 0).executeTakeFirstOrThrow()
  }
  const before = await wording()
  const undo = await send(path, { act: 'correct_ask', reading: id, ask: 'request', from: 'Xã A', to: 'Sở B' })
  expect(await wording()).toMatchObject({ kind: 'request', to_name: 'Sở B' })
  expect(await takeBack(undo)).toContain('undone')
  expect(await wording()).toEqual(before)
})

test('somebody named by mistake is not left among the people in office; an office that another text gives them stays', async () => {
  const listed = async () => {
    trial.portal.services.cache.clear()
    const url = '/nhan-su'
    return (await trial.portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })).body
  }
  const [wrong, { path, reading }] = [trial.fullName(), await trial.read()]
  const fields = { act: 'correct_person', reading: await reading('person'), name: wrong, titles: 'Chủ tịch thử' }
  const undo = await send(path, fields)
  expect(await listed()).toContain(wrong)
  expect(await takeBack(undo)).toContain('undone')
  expect(await listed()).not.toContain(wrong)
  const again = await send(path, fields)
  const other = await trial.read()
  await send(other.path, { ...fields, reading: await other.reading('person') })
  expect(await takeBack(again)).toContain('undone')
  expect(await listed()).toContain(wrong)
})

test('what was added to a public article by mistake is gone from the public too, and can be added again', async () => {
  const sentence = 'Xin làm thêm trường ở bản Pa Tần'
  const { path, article, fields } = await trial.read(`${sentence}.`)
  await trial.admin.send(article, { ...fields, act: 'publish' })
  const add = { act: 'add', kind: 'recommendation', quote: sentence }
  const undo = await send(path, add)
  const shown = () => db().selectFrom('publication').select('slug').where('subject_kind', '=', 'recommendation')
  const [{ slug } = { slug: '' }] = await shown().where('slug', 'like', 'xin-lam-them-truong%').execute()
  const visit = () =>
    trial.portal.app.inject({ url: `/kien-nghi/${slug}`, headers: { host: provinceHost, 'user-agent': reader } })
  expect((await visit()).statusCode).toBe(200)
  expect(await takeBack(undo)).toContain('undone')
  trial.portal.services.cache.clear()
  expect((await visit()).statusCode).toBe(404)
  expect(await send(path, add)).not.toBe('')
})

test('what was added and then gone on with stays', async () => {
  const { path, id } = await trial.ask()
  const { id: record } = await db()
    .selectFrom('undo_record')
    .select('id')
    .where('act', '=', 'addReading')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await send(path, { act: 'confirm', reading: id })
  expect(await takeBack(String(record))).toContain('changed_since')
  expect((await readingOf(id)).state).toBe('confirmed')
})

test('readings decided on the first page of the desk are taken back from there', async () => {
  const { id } = await trial.certain()
  const answer = await trial.admin.send(`/so-doc/${id}`, { act: 'confirm', site: String(trial.site) })
  const page = await trial.admin.get(String(answer.headers.location).replace('/ban-lam-viec', ''))
  expect(page.body).toContain(`/hoan-tac/${undoIn(answer.headers.location)}"`)
  await takeBack(undoIn(answer.headers.location))
  expect([(await readingOf(id)).state, await valuesOf(id)]).toEqual(['proposed', []])
})
