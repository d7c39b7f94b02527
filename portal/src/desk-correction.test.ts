import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { addArea } from './registry/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let admin: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  const { db } = portal.database
  await db.transaction().execute(tx => addArea(tx, { name: 'tỉnh Thử', kind: 'province' }))
  await db.updateTable('site').set({ place: 'tỉnh Thử' }).where('id', '=', portal.province).execute()
  await portal.services.sites.load()
  admin = await deskPerson(portal, 'administrator', portal.province)
})
afterAll(() => portal.end())

const pageOf = async (path: string) =>
  (await portal.app.inject({ url: path, headers: { host: provinceHost, 'user-agent': reader } })).body

const sentence = (value: string) => `Năm 2025, tổng thu ngân sách trên địa bàn đạt ${value} tỷ đồng.`

/** Writes and publishes an article with one figure, reads it, and confirms what was read. */
async function publishedWith(title: string, body: string) {
  const answer = await admin.send(`/bai-viet/moi/${portal.province}`, { title, lead: '', body })
  const path = pathIn(answer)
  await admin.send(path, { title, lead: '', body, version: '0', act: 'publish' })
  await confirmNew(path)
  const id = Number(path.split('/').at(-1))
  const { db } = portal.database
  const row = db
    .selectFrom('publication')
    .select('slug')
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', id)
  return { path, address: `/tin-tuc/${(await row.executeTakeFirstOrThrow()).slug}` }
}

async function confirmNew(path: string): Promise<void> {
  await admin.send(`${path}/soat`, { act: 'read' })
  const page = (await admin.get(`${path}/soat`)).body
  for (const [, id] of page.matchAll(/data-reading="(\d+)"\s+data-state="proposed"/g)) {
    const fields = { reading: String(id), indicator: 'Tổng thu ngân sách', unit: 'VND', period: '2025' }
    await admin.send(`${path}/soat`, { act: 'correct', ...fields })
    await admin.send(`${path}/soat`, { act: 'confirm', reading: String(id) })
  }
}

test('a corrected figure puts a dated notice into its series and into every article that had used it', async () => {
  const first = await publishedWith('Thu ngân sách năm 2025', sentence('2.100'))
  const second = await publishedWith('Nhìn lại năm 2025', `Nhắc lại: ${sentence('2.100')}`)
  const third = await publishedWith('Bài có số khác', `Theo nguồn khác: ${sentence('1.900')}`)
  expect(await pageOf(second.address)).not.toContain('được đính chính')
  const corrected = { title: 'Thu ngân sách năm 2025', lead: '', body: sentence('2.150') }
  await admin.send(first.path, { ...corrected, version: '0', act: 'correct', note: 'Số thu là 2.150 tỷ đồng.' })
  expect(await pageOf(first.address)).toMatch(/Đính chính ngày[\s\S]*Số thu là 2\.150 tỷ đồng/)
  await confirmNew(first.path)
  const { db } = portal.database
  const { slug } = await db.selectFrom('indicator').select('slug').executeTakeFirstOrThrow()
  const series = await pageOf(`/so-lieu/${slug}`)
  expect(series).toMatch(/Số liệu đã đính chính/)
  expect(series).toMatch(/2\.100\.000\.000\.000 VND[\s\S]*2\.150\.000\.000\.000 VND/)
  expect(await pageOf(second.address)).toMatch(
    /Số liệu trong bài này được đính chính ngày[\s\S]*nay là 2\.150\.000\.000\.000 VND/,
  )
  for (const { address } of [first, third])
    expect(await pageOf(address)).not.toContain('Số liệu trong bài này được đính chính')
  const superseded = db.selectFrom('observation').select('value').where('superseded_by', 'is not', null)
  expect((await superseded.execute()).map(row => Number(row.value))).toEqual([2_100_000_000_000])
})

test('the same words moved about correct nothing', async () => {
  const { path } = await publishedWith('Bài chỉ sửa chữ', `Mở đầu. ${sentence('3.000')}`)
  const before = await portal.database.db.selectFrom('figure_correction').select('id').execute()
  const edited = { title: 'Bài chỉ sửa chữ', lead: '', body: `Mở đầu mới hẳn. ${sentence('3.000')} Hết.` }
  await admin.send(path, { ...edited, version: '0', act: 'publish' })
  await confirmNew(path)
  expect(await portal.database.db.selectFrom('figure_correction').select('id').execute()).toEqual(before)
})
