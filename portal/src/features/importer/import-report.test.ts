import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, NotPermitted, portalActor } from '../../access/index.ts'
import { type TestDatabase, testDatabase } from '../../database/testing.ts'
import { addArea } from '../../registry/index.ts'
import { addSite } from '../../sites/index.ts'
import { editArticle } from '../articles/index.ts'
import { enterDocument } from '../documents/index.ts'
import { addIndicator } from '../indicators/index.ts'
import { confirmReport, importReport, parseReport, publishReport, type Report } from './index.ts'

const words = `Bộ Công Thương làm việc với tỉnh Lai Châu về điện nông thôn

Thứ tư - 15/07/2020 10:00
Sáng ngày 15/7, Đoàn công tác của Bộ Công Thương do đồng chí Lê Văn Thử, Thứ trưởng Bộ Công Thương dẫn đầu đã làm việc với tỉnh Lai Châu về điện nông thôn.

Trong 6 tháng đầu năm 2020, số thôn bản được sử dụng điện lưới quốc gia là 937/994 thôn bản, đạt 94,3%; giá trị sản xuất công nghiệp ước đạt 1.616 tỷ đồng, bằng 26,4% kế hoạch năm.

Tỉnh kiến nghị Bộ Công Thương: Sớm bố trí vốn cho dự án cấp điện; xem xét phương án đấu nối tại Công văn số 1129/UBND-KTN; ban hành hướng dẫn theo Quyết định số 200/QĐ-TTg. Với những kiến nghị của tỉnh, Bộ Công Thương ghi nhận, tiếp thu.

Tác giả bài viết: Người Viết`

let base: TestDatabase
let siteId: number
beforeAll(async () => {
  base = await testDatabase()
  siteId = await base.db.transaction().execute(async tx => {
    const id = await addSite(tx, {
      parentId: null,
      kind: 'province',
      code: 'tinh',
      name: 'Tỉnh',
      place: 'tỉnh Lai Châu',
      host: 'tinh.localhost',
      settings: {},
    })
    const deed = { actor: portalActor, site: { id, lineage: [id] } }
    await addArea(tx, { name: 'tỉnh Lai Châu', kind: 'province' })
    await addIndicator(tx, deed, {
      name: 'Thôn bản có điện',
      unit: '%',
      aliases: ['số thôn bản được sử dụng điện lưới quốc gia'],
    })
    await enterDocument(tx, deed, {
      document: {
        symbol: '1129/UBND-KTN',
        type: 'Công văn',
        issuerName: 'UBND tỉnh',
        abstract: 'Đấu nối',
        issuedOn: '2020-06-12',
      },
      files: [],
      at: new Date('2020-06-12'),
    })
    return id
  })
})
afterAll(() => base.drop())

const deed = () => ({ actor: portalActor, site: { id: siteId, lineage: [siteId] } })
const report = (): Report => {
  const parsed = parseReport(words, 'tỉnh Lai Châu')
  if ('key' in parsed) expect.unreachable(parsed.key)
  return parsed as Report
}
const count = async (
  table:
    | 'article'
    | 'reading'
    | 'evidence'
    | 'recommendation'
    | 'document'
    | 'observation'
    | 'person'
    | 'meeting'
    | 'timeline_entry',
) => {
  const { n } = await base.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
const everything = () =>
  Promise.all(
    (
      [
        'article',
        'reading',
        'evidence',
        'recommendation',
        'document',
        'observation',
        'person',
        'meeting',
        'timeline_entry',
      ] as const
    ).map(count),
  )

test('somebody without the right makes nothing, not even half', async () => {
  const before = await everything()
  const nobody: Actor = { accountId: null, name: 'Khách', roles: [] }
  const attempt = base.db
    .transaction()
    .execute(tx => importReport(tx, { ...deed(), actor: nobody }, { report: report(), categoryId: null }))
  await expect(attempt).rejects.toThrow(NotPermitted)
  expect(await everything()).toEqual(before)
})

test('a report becomes an article whose every reading quotes its text exactly; the second time nothing changes', async () => {
  const first = await base.db
    .transaction()
    .execute(tx => importReport(tx, deed(), { report: report(), categoryId: null }))
  expect(first.isNew).toBe(true)
  const after = await everything()
  const again = await base.db
    .transaction()
    .execute(tx => importReport(tx, deed(), { report: report(), categoryId: null }))
  expect(again).toEqual({ ...first, isNew: false })
  expect(await everything()).toEqual(after)
  const rows = await base.db
    .selectFrom('evidence as e')
    .innerJoin('revision as v', join =>
      join.onRef('v.subject_id', '=', 'e.subject_id').onRef('v.number', '=', 'e.revision'),
    )
    .select(['e.quote', 'e.range_start', 'e.range_end', 'v.text'])
    .execute()
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) expect(row.text.slice(row.range_start, row.range_end)).toBe(row.quote)
})

test('citations lead to the register: the document it holds, a stub for the one it does not', async () => {
  const rows = await base.db.selectFrom('document').select(['symbol', 'is_stub']).orderBy('symbol').execute()
  expect(rows).toEqual([
    { symbol: '1129/UBND-KTN', is_stub: false },
    { symbol: '200/QĐ-TTg', is_stub: true },
  ])
})

test('"ghi nhận, tiếp thu" acknowledges all recommendations and closes none', async () => {
  const rows = await base.db
    .selectFrom('recommendation')
    .select(['state', 'kind', 'to_name'])
    .where('kind', '=', 'recommendation')
    .execute()
  expect(rows).toEqual(
    Array.from({ length: 3 }, () => ({ state: 'acknowledged', kind: 'recommendation', to_name: 'Bộ Công Thương' })),
  )
})

test('nothing enters a series before a person confirms it; then each value has its sentence', async () => {
  expect(await count('observation')).toBe(0)
  const { articleId } = await base.db
    .transaction()
    .execute(tx => importReport(tx, deed(), { report: report(), categoryId: null }))
  const confirmation = await base.db
    .transaction()
    .execute(tx => confirmReport(tx, deed(), { articleId, at: new Date(), place: 'tỉnh Lai Châu' }))
  expect(confirmation.newIndicators).toEqual(['Giá trị sản xuất công nghiệp'])
  const rows = await base.db
    .selectFrom('observation as o')
    .innerJoin('evidence as e', 'e.id', 'o.evidence_id')
    .select(['o.measure', 'o.value', 'o.numerator', 'o.denominator', 'o.period', 'e.quote'])
    .orderBy('e.range_start')
    .execute()
  expect(
    rows.map(row => ({
      ...row,
      value: Number(row.value),
      numerator: Number(row.numerator),
      denominator: Number(row.denominator),
    })),
  ).toEqual([
    { measure: 'coverage', value: 937, numerator: 937, denominator: 994, period: '2020-H1', quote: '937/994 thôn bản' },
    { measure: 'actual', value: 94.3, numerator: 0, denominator: 0, period: '2020-H1', quote: '94,3%' },
    { measure: 'estimate', value: 1616e9, numerator: 0, denominator: 0, period: '2020-H1', quote: '1.616 tỷ đồng' },
    { measure: 'share_of_plan', value: 26.4, numerator: 0, denominator: 0, period: '2020-H1', quote: '26,4%' },
  ])
  const second = await base.db
    .transaction()
    .execute(tx => confirmReport(tx, deed(), { articleId, at: new Date(), place: 'tỉnh Lai Châu' }))
  expect(second.confirmed).toBe(0)
})

test('the arithmetic of the text is checked', async () => {
  const rows = await base.db.selectFrom('comparison').select(['printed', 'verdict']).execute()
  expect(rows.map(row => [Number(row.printed), row.verdict])).toEqual([[94.3, 'agrees']])
})

test('what a report records is public when its article is, and once only', async () => {
  const { articleId } = await base.db
    .transaction()
    .execute(tx => importReport(tx, deed(), { report: report(), categoryId: null }))
  const states = async () => {
    const rows = await base.db.selectFrom('publication').select(['subject_kind', 'state']).execute()
    return new Set(rows.map(row => `${row.subject_kind} ${row.state}`))
  }
  expect(await states()).toContain('recommendation draft')
  const at = new Date('2020-07-15T03:00:00Z')
  const publish = () => base.db.transaction().execute(tx => publishReport(tx, deed(), { articleId, at }))
  expect([await publish(), await publish()]).toEqual([true, false])
  expect(await states()).toEqual(
    new Set(['article published', 'document published', 'meeting published', 'recommendation published']),
  )
})

test('after an edit each quote is found again, and one that was cut is broken, never silently wrong', async () => {
  const { articleId } = await base.db
    .transaction()
    .execute(tx => importReport(tx, deed(), { report: report(), categoryId: null }))
  const { content } = report()
  const [first, second, ...rest] = content.body.content
  const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Một đoạn mở đầu mới.' }] }
  const cut = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Đoạn số liệu đã bỏ.' }] }
  const blocks = [added, first, cut, ...rest].filter(block => block !== undefined)
  expect(second).toBeDefined()
  const edit = { id: articleId, content: { ...content, body: { type: 'doc' as const, content: blocks } } }
  const { broken } = await base.db.transaction().execute(tx => editArticle(tx, deed(), edit))
  const places = await base.db
    .selectFrom('evidence_place as l')
    .innerJoin('evidence as e', 'e.id', 'l.evidence_id')
    .innerJoin('revision as v', join =>
      join.onRef('v.subject_id', '=', 'e.subject_id').onRef('v.number', '=', 'l.revision'),
    )
    .select(['e.quote', 'l.range_start', 'l.range_end', 'l.state', 'v.text'])
    .where('l.revision', '=', 2)
    .execute()
  const lost = places.filter(place => place.state === 'broken').map(place => place.quote)
  expect(lost).toEqual(expect.arrayContaining(['937/994 thôn bản', '1.616 tỷ đồng']))
  expect(lost.length).toBe(broken.length)
  const found = places.filter(place => place.state !== 'broken')
  expect(found.length).toBeGreaterThan(4)
  for (const place of found) expect(place.text.slice(place.range_start ?? 0, place.range_end ?? 0)).toBe(place.quote)
})
