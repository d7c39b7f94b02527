import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalActor } from './access/index.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { importReport, parseReport } from './features/importer/index.ts'
import { communeHost, provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let approver: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  approver = await deskPerson(portal, 'approver')
})
afterAll(() => portal.end())

const statusOf = async (url: string, host = provinceHost) =>
  (await portal.app.inject({ url, headers: { host, 'user-agent': reader } })).statusCode

/** Presses a button of an article's form; returns where the answer leads. */
async function press(person: DeskPerson, id: number, fields: Readonly<Record<string, string>>) {
  const draft = { title: 'Bài hoàn tác', lead: '', body: 'Nội dung.', version: '0' }
  const answer = await person.send(`/bai-viet/${portal.province}/${id}`, { ...draft, ...fields })
  return String(answer.headers.location)
}

const undoIn = (location: string) => /hoan_tac=(\d+)/.exec(location)?.[1] ?? ''

const stateOf = async (id: number) =>
  (
    await portal.database.db
      .selectFrom('publication')
      .select('state')
      .where('subject_kind', '=', 'article')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
  ).state

test.each([
  ['submit', {}, 'submitted'],
  ['approve', {}, 'approved'],
  ['schedule', { show_at: '2026-12-01T07:00' }, 'scheduled'],
  ['publish', {}, 'published'],
] as const)('%s is taken back: the article is a draft again, with what was written', async (act, more, state) => {
  const { id, path } = await trialArticle(portal, { siteId: portal.province, title: `Bài ${act}`, isPublished: false })
  const location = await press(approver, id, { act, title: `Bài ${act} sửa`, ...more })
  expect(await stateOf(id)).toBe(state)
  const page = await approver.get(location.replace('/ban-lam-viec', ''))
  expect(page.body).toContain(`/hoan-tac/${undoIn(location)}`)
  const answer = await approver.send(`/hoan-tac/${undoIn(location)}`, { back: '/ban-lam-viec/bai-viet' })
  expect(answer.headers.location).toBe('/ban-lam-viec/bai-viet?hoan_tac_xong=undone')
  expect(await stateOf(id)).toBe('draft')
  expect(await statusOf(path)).toBe(404)
  expect((await approver.get(`/bai-viet/${portal.province}/${id}`)).body).toContain(`Bài ${act} sửa`)
})

test('withdrawing is taken back: the public reads it again at the same address, dated as before', async () => {
  const { id, path } = await trialArticle(portal, { siteId: portal.province, title: 'Bài gỡ nhầm' })
  const undo = undoIn(
    await press(approver, id, {
      act: 'withdraw',
      title: 'Bài gỡ nhầm',
      note: 'Nhầm.',
      body: 'Nội dung.',
      lead: 'Lời dẫn.',
    }),
  )
  expect(await statusOf(path)).toBe(410)
  await approver.send(`/hoan-tac/${undo}`, {})
  expect(await statusOf(path)).toBe(200)
})

test('published changes are taken back: the public reads the version before, the newer one lies on the desk', async () => {
  const { id } = await trialArticle(portal, { siteId: portal.province, title: 'Bài sửa nhầm' })
  const undo = undoIn(
    await press(approver, id, { act: 'correct', title: 'Bài sửa nhầm', body: 'Số sai.', note: 'Sửa số.' }),
  )
  expect(undo).not.toBe('')
  const read = async () =>
    (await portal.app.inject({ url: '/tin-tuc/bai-sua-nham', headers: { host: provinceHost, 'user-agent': reader } }))
      .body
  expect(await read()).toContain('Số sai.')
  await approver.send(`/hoan-tac/${undo}`, {})
  portal.services.cache.clear()
  expect(await read()).toContain('Nội dung.')
  expect(await read()).not.toContain('Sửa số.')
  expect((await approver.get(`/bai-viet/${portal.province}/${id}`)).body).toContain('Số sai.')
})

test('records that became public with an article are drafts again when its publishing is taken back', async () => {
  const site = { id: portal.province, lineage: [portal.province] }
  const report = parseReport(reportText, null)
  if ('key' in report) throw new TypeError(report.key)
  const { articleId } = await portal.database.db
    .transaction()
    .execute(tx => importReport(tx, { actor: portalActor, site }, { report, categoryId: null }))
  const shown = async () => {
    const rows = portal.database.db.selectFrom('publication').select(['subject_kind', 'state']).orderBy('subject_kind')
    const all = await rows.where('subject_kind', 'in', ['recommendation', 'document', 'meeting']).execute()
    return [...new Set(all.map(row => row.state))]
  }
  const { body } = await approver.get(`/bai-viet/${portal.province}/${articleId}`)
  const typedIn = (name: string) => new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)`).exec(body)?.[1] ?? ''
  const fields = { title: typedIn('title'), lead: typedIn('lead'), body: typedIn('body'), act: 'publish' }
  const undo = undoIn(await press(approver, articleId, fields))
  expect(await shown()).toEqual(['published'])
  await approver.send(`/hoan-tac/${undo}`, {})
  expect(await shown()).toEqual(['draft'])
})

const reportText = `Sở Công Thương báo cáo kết quả chín tháng năm 2026

Chiều ngày 5/10/2026, đồng chí Lò Văn Kim - Giám đốc Sở Công Thương báo cáo: thu hút 12 dự án mới theo Quyết định số 45/QĐ-UBND ngày 12/3/2026 của UBND tỉnh.

Sở Công Thương đề nghị UBND tỉnh bố trí 25 tỷ đồng cải tạo lưới điện; sớm ban hành quy định về cụm công nghiệp.`

test('nobody else takes it back, nobody twice, nobody after ten minutes', async () => {
  const begun = portal.clock.at
  const { id } = await trialArticle(portal, { siteId: portal.province, title: 'Bài lâu', isPublished: false })
  const undo = undoIn(await press(approver, id, { act: 'submit', title: 'Bài lâu' }))
  const other = await deskPerson(portal, 'approver')
  expect((await other.send(`/hoan-tac/${undo}`, {})).headers.location).toContain('too_late')
  portal.clock.at = new Date(begun.getTime() + 10 * 60_000 + 1)
  expect((await approver.send(`/hoan-tac/${undo}`, {})).headers.location).toContain('too_late')
  portal.clock.at = begun
  expect((await approver.get('/viec-vua-lam')).body).toContain('Bài lâu')
  expect((await approver.send(`/hoan-tac/${undo}`, {})).headers.location).toContain('undone')
  expect((await approver.send(`/hoan-tac/${undo}`, {})).headers.location).toContain('too_late')
})

test('it is not taken back over what somebody did since', async () => {
  const { id } = await trialArticle(portal, { siteId: portal.province, title: 'Bài đi tiếp', isPublished: false })
  const undo = undoIn(await press(approver, id, { act: 'submit', title: 'Bài đi tiếp' }))
  await press(approver, id, { act: 'publish', title: 'Bài đi tiếp' })
  expect((await approver.send(`/hoan-tac/${undo}`, {})).headers.location).toContain('changed_since')
  expect(await stateOf(id)).toBe('published')
})

test('a role taken away takes the button with it, and the way back leads nowhere else', async () => {
  const leaving = await deskPerson(portal, 'approver', portal.commune)
  const { id, path } = await trialArticle(portal, { siteId: portal.commune, title: 'Bài của xã', isPublished: false })
  const form = { title: 'Bài của xã', lead: '', body: 'Nội dung.', version: '0', act: 'publish' }
  const answer = await leaving.send(`/bai-viet/${portal.commune}/${id}`, form)
  const undo = undoIn(String(answer.headers.location))
  await portal.database.db.deleteFrom('role_grant').where('site_id', '=', portal.commune).execute()
  expect((await leaving.send(`/hoan-tac/${undo}`, {})).statusCode).toBe(403)
  expect(await statusOf(path, communeHost)).toBe(200)
  const back = await approver.send('/hoan-tac/999999', { back: '//evil.example/ban-lam-viec' })
  expect(back.headers.location).toBe('/ban-lam-viec/viec-vua-lam?hoan_tac_xong=too_late')
})
