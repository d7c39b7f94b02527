import type { Figure, RecommendationReading } from '@tuong-minh/reader'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from './database/index.ts'
import { type TrialDemonstration, trialDemonstration } from './demo-trial.ts'

// What the project promises of a working-session report, on the text of 15/7/2020: nothing of it may be lost.

let demonstration: TrialDemonstration
let db: Db
beforeAll(async () => {
  demonstration = await trialDemonstration()
  db = demonstration.database.db
})
afterAll(() => demonstration.end())

test('gives its figures, each under its indicator', async () => {
  const rows = await readings<Figure>('figure')
  const figures = rows.map(({ content: figure, indicator }) =>
    [
      indicator,
      `${figure.printed}${figure.denominator ? `/${figure.denominator.value}` : ''} ${figure.printedUnit}`,
      figure.comparison && figure.relation === 'share' ? `of ${figure.comparison.role}` : figure.relation,
      [figure.status, figure.bound, figure.estimated && figure.status !== 'estimated' ? 'estimated' : null]
        .filter(Boolean)
        .join(' '),
      figure.period?.code,
    ].join(' | '),
  )
  expect(figures).toEqual([
    'Tổng thu ngân sách địa phương | 5406 tỷ đồng | level | estimated over | 2020-H1',
    'Tổng thu ngân sách địa phương | 63 % | of budget | actual | 2020-H1',
    'Thu ngân sách nhà nước trên địa bàn | 571.8 tỷ đồng | level | estimated | 2020-H1',
    'Thu ngân sách nhà nước trên địa bàn | 27 % | of budget | actual | 2020-H1',
    'Chỉ số cải cách hành chính (PAR INDEX) | 7 bậc | rank_change | actual | 2020-H1',
    'Chỉ số hài lòng về phục vụ hành chính (SIPAS) | 11 bậc | rank_change | actual | 2020-H1',
    'Giá trị sản xuất công nghiệp | 1616 tỷ đồng | level | estimated | 2020-H1',
    'Giá trị sản xuất công nghiệp | 26.4 % | of plan | actual | 2020-H1',
    'Thôn, bản được sử dụng điện lưới quốc gia | 937/994 thôn bản | share | actual | 2020-H1',
    'Thôn, bản được sử dụng điện lưới quốc gia | 94.3 % | share | actual | 2020-H1',
    'Hộ được sử dụng điện lưới quốc gia | 94044/99069 hộ | share | actual | 2020-H1',
    'Hộ được sử dụng điện lưới quốc gia | 94.9 % | share | actual | 2020-H1',
    'Xã, phường, thị trấn có điện lưới quốc gia | 106/106 xã | share | actual | 2020-H1',
    'Xã, phường, thị trấn có điện lưới quốc gia | 100 % | level | actual | 2020-H1',
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 3039 tỷ đồng | level | actual over | 2020-H1',
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 52.4 % | of plan | actual | 2020-H1',
    'Chỉ số giá tiêu dùng (CPI) bình quân | 5.21 % | change | actual | 2020-H1',
    'Tổng giá trị xuất nhập khẩu trên địa bàn | 30 triệu USD | level | actual over | 2020-H1',
    'Tổng giá trị xuất nhập khẩu trên địa bàn | 67.9 % | of plan | actual | 2020-H1',
    'Tổng giá trị xuất nhập khẩu trên địa bàn | 78.94 triệu USD | level | target | 2025',
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | 9720 tỷ đồng | level | target | 2025',
    'Giá trị sản xuất công nghiệp | 8847 tỷ đồng | level | target over | 2025',
    'Hộ được sử dụng điện lưới quốc gia | 96 % | level | target | 2025',
    'Cơ cấu công nghiệp, thương mại và dịch vụ | 85 % | share | target | 2025',
    ' | 200 triệu đồng | level | actual | ',
  ])
  expect(rows.filter(row => !row.content.isIndicator).map(row => row.content.text)).toEqual(['200 triệu đồng'])
})

test('has its three ratios recomputed, and they agree', async () => {
  const rows = await db
    .selectFrom('comparison as c')
    .select(['c.printed', 'c.computed', 'c.verdict'])
    .where('c.article_id', '=', await mainArticle())
    .orderBy('c.id')
    .execute()
  expect(rows.map(row => [Number(row.printed), Math.round(Number(row.computed) * 100) / 100, row.verdict])).toEqual([
    [94.3, 94.27, 'agrees'],
    [94.9, 94.93, 'agrees'],
    [100, 100, 'agrees'],
  ])
})

test('links both cited documents to the register', async () => {
  const rows = await db
    .selectFrom('reading as r')
    .innerJoin('document as d', 'd.id', 'r.record_id')
    .select(['d.symbol', 'd.is_stub'])
    .where('r.article_id', '=', await mainArticle())
    .where('r.kind', '=', 'citation')
    .orderBy('r.position')
    .execute()
  expect(rows).toEqual([
    { symbol: '1129/UBND-KTN', is_stub: false },
    { symbol: '200/QĐ-TTg', is_stub: true },
  ])
})

test('names three people in the offices they held', async () => {
  const mentioned = await db
    .selectFrom('reading')
    .select('record_id')
    .where('record_kind', '=', 'person')
    .where('article_id', '=', await mainArticle())
    .execute()
  const rows = await db
    .selectFrom('tenure as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .innerJoin('office as o', 'o.id', 't.office_id')
    .select(['p.full_name', 'o.title'])
    .where(
      'p.id',
      'in',
      mentioned.flatMap(row => row.record_id ?? []),
    )
    .orderBy('p.id')
    .orderBy('o.id')
    .execute()
  const titles = new Map<string, string[]>()
  for (const row of rows) titles.set(row.full_name, [...(titles.get(row.full_name) ?? []), row.title])
  expect(Object.fromEntries(titles)).toEqual({
    'Trần Tuấn Anh': ['Ủy viên Ban Chấp hành Trung ương Đảng', 'Bộ trưởng Bộ Công Thương'],
    'Giàng Páo Mỷ': ['Ủy viên Ban Chấp hành Trung ương Đảng', 'Bí thư Tỉnh ủy', 'Trưởng Đoàn đại biểu Quốc hội tỉnh'],
    'Giàng A Tính': ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Phó Chủ tịch UBND tỉnh'],
  })
})

test('keeps seven recommendations to the ministry, none closed by being taken note of', async () => {
  const rows = await db
    .selectFrom('recommendation')
    .select(['id', 'sentence', 'kind', 'direction', 'shared_clause', 'state'])
    .where('article_id', '=', await mainArticle())
    .orderBy('id')
    .execute()
  const asked = rows.filter(row => row.kind === 'recommendation')
  expect(asked.map(row => row.sentence.split(' ').slice(0, 4).join(' '))).toEqual([
    'Phối hợp với các',
    'dự án Cấp điện',
    'sớm ban hành hướng',
    'xem xét, phê duyệt',
    'ủy quyền cho UBND',
    'báo cáo cấp có',
    'ủng hộ chủ trương',
  ])
  expect(asked.every(row => row.direction === 'to_centre' && row.state === 'acknowledged')).toBe(true)
  expect(asked.map(row => row.shared_clause?.includes('ưu tiên cân đối đủ vốn cho') ?? false)).toEqual(
    asked.map((_, at) => at === 1),
  )
  expect(rows.filter(row => row.kind === 'request').map(row => row.direction)).toEqual(Array(3).fill('to_locality'))
  expect(rows.filter(row => row.kind === 'commitment')).toHaveLength(4)
})

test('ties each cited document to the recommendation that cites it', async () => {
  const rows = await readings<RecommendationReading>('recommendation')
  expect(rows.slice(0, 7).map(row => row.content.citations)).toEqual([[], [], [], [0], [], [1], []])
})

test('is a meeting of the province with the ministry that morning', async () => {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'held_on', 'half', 'guest_name', 'host_name'])
    .where('article_id', '=', await mainArticle())
    .executeTakeFirstOrThrow()
  expect(meeting).toMatchObject({
    half: 'morning',
    guest_name: 'Bộ Công Thương',
    host_name: 'UBND tỉnh Lai Châu',
  })
  expect(String(meeting.held_on)).toContain('2020-07-15')
  const present = await db
    .selectFrom('participation as n')
    .leftJoin('person as p', 'p.id', 'n.person_id')
    .select(['p.full_name', 'n.group_label', 'n.capacity'])
    .where('n.meeting_id', '=', meeting.id)
    .orderBy('n.position')
    .execute()
  expect(present.map(one => one.full_name ?? one.group_label)).toEqual([
    'Trần Tuấn Anh',
    'Giàng Páo Mỷ',
    'Giàng A Tính',
    'đại diện lãnh đạo các sở, ban, ngành có liên quan',
  ])
  expect(present[0]?.capacity).toBe('head_of_delegation')
})

async function mainArticle(): Promise<number> {
  const row = await db
    .selectFrom('publication')
    .select('subject_id')
    .where('subject_kind', '=', 'article')
    .where('slug', 'like', 'lai-chau-va-bo-cong-thuong-ban-cach%')
    .executeTakeFirstOrThrow()
  return row.subject_id
}

async function readings<Content>(
  kind: 'figure' | 'recommendation',
): Promise<{ content: Content; indicator: string | null }[]> {
  const rows = await db
    .selectFrom('reading as r')
    .leftJoin('indicator as i', join => join.onRef('i.id', '=', 'r.record_id').on('r.record_kind', '=', 'indicator'))
    .select(['r.content', 'i.name'])
    .where('r.article_id', '=', await mainArticle())
    .where('r.kind', '=', kind)
    .orderBy('r.position')
    .execute()
  return rows.map(row => ({ content: row.content as Content, indicator: row.name }))
}
