import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'
import { WORKING_SESSION } from './read.cases.ts'
import { read } from './read.ts'

const reading = read(WORKING_SESSION)
const figure = (text: string) => {
  const found = reading.figures.find(other => other.text === text)
  if (!found) throw new Error(`no figure ${text}:\n${explain(reading)}`)
  return found
}

describe('the article inside the page', () => {
  test('has title, time, author and one caption', () => {
    expect(reading.article.title?.text).toBe('Bộ Công Thương bàn việc phát triển công nghiệp với tỉnh Lai Châu')
    expect(reading.article.published).toBe('2020-07-17T07:51')
    expect(reading.article.author?.text).toBe('Thu Hoài')
    expect(reading.article.captions.map(caption => caption.text)).toEqual(['Toàn cảnh phiên làm việc'])
    expect(reading.article.paragraphs).toHaveLength(11)
  })
  test('leaves out the rest, each piece with its reason', () => {
    const reasons = Object.groupBy(reading.article.leftOut, part => part.reason)
    const counts = Object.entries(reasons).map(([reason, parts]) => [reason, parts?.length])
    expect(Object.fromEntries(counts)).toEqual({
      counter: 4,
      repeated_caption: 1,
      rating: 1,
      sidebar_document: 12,
      sidebar_news: 2,
      notice: 1,
      menu: 2,
    })
  })
})

describe('the figures', () => {
  test('are these and no others', () => {
    expect(reading.figures.map(({ text }) => text)).toEqual([
      '5.406 tỷ đồng',
      '63%',
      '571,8 tỷ đồng',
      '27%',
      '7 bậc',
      '11 bậc',
      '1.616 tỷ đồng',
      '26,4%',
      '106/106 xã',
      '100%',
      '937/994 thôn bản',
      '94,3%',
      '94.044/99.069 hộ',
      '94,9%',
      '3.039 tỷ đồng',
      '52,4%',
      '5,21%',
      '30 triệu USD',
      '67,9%',
      '8.847 tỷ đồng',
      '96%',
      '9.720 tỷ đồng',
      '78,94 triệu USD',
      '85%',
      '200 triệu đồng',
    ])
  })
  test('tell an estimate from a bound, and both from the share of the budget', () => {
    expect(figure('5.406 tỷ đồng')).toMatchObject({ value: 5406e9, status: 'estimated', bound: 'over', kind: 'level' })
    expect(figure('63%')).toMatchObject({
      kind: 'share_of_plan',
      comparison: { role: 'budget', text: 'dự toán HĐND tỉnh giao' },
    })
    expect(figure('571,8 tỷ đồng')).toMatchObject({ value: 571.8e9, indicator: 'thu ngân sách trên địa bàn' })
    expect(figure('571,8 tỷ đồng').group).not.toBe(figure('63%').group)
  })
  test('share one year of comparison over two changes of rank', () => {
    expect(figure('7 bậc')).toMatchObject({
      kind: 'rank_change',
      value: 7,
      comparison: { text: 'năm 2018', origin: 'inherited' },
    })
    expect(figure('11 bậc')).toMatchObject({
      kind: 'rank_change',
      value: 11,
      comparison: { text: 'năm 2018', origin: 'stated' },
    })
  })
  test('belong to the half-year, stated or inherited', () => {
    expect(figure('5.406 tỷ đồng').period).toMatchObject({ code: '2020-H1', origin: 'inherited' })
    expect(figure('3.039 tỷ đồng').period).toMatchObject({ code: '2020-H1', origin: 'stated' })
    expect(figure('5,21%')).toMatchObject({ value: 5.21, kind: 'change', comparison: { role: 'same_period' } })
  })
  test('that are aimed at are targets of 2025, not estimates', () => {
    for (const text of ['8.847 tỷ đồng', '96%', '9.720 tỷ đồng', '78,94 triệu USD', '85%']) {
      expect(figure(text)).toMatchObject({ kind: 'target', status: 'target', period: { code: '2025' } })
    }
    expect(figure('8.847 tỷ đồng')).toMatchObject({ bound: 'over', estimated: false })
  })
  test('that are gifts measure nothing', () => {
    expect(reading.figures.filter(({ isIndicator }) => !isIndicator).map(({ text }) => text)).toEqual([
      '200 triệu đồng',
    ])
  })
})

test('the arithmetic of the text is done again', () => {
  expect(reading.checks.map(check => [check.printed, check.verdict])).toEqual([
    [100, 'agrees'],
    [94.3, 'agrees'],
    [94.9, 'agrees'],
  ])
})

test('a plan that nobody printed is an interval, open where the text says over', () => {
  const implied = Object.fromEntries(reading.implied.map(base => [reading.figures[base.share]?.text, base]))
  expect(implied['26,4%']?.lowest).toBeCloseTo((100 * 1615.5e9) / 26.45, -3)
  expect(implied['26,4%']?.highest).toBeCloseTo((100 * 1616.5e9) / 26.35, -3)
  expect(implied['63%']).toMatchObject({ role: 'budget', highest: null })
})

test('people have their titles, what they do here, and one number for each', () => {
  expect(reading.people.map(({ text, capacity, person }) => [text, capacity, person])).toEqual([
    ['Trần Tuấn Anh', 'head_of_delegation', 1],
    ['Giàng Páo Mỷ', 'host', 2],
    ['Giàng A Tính', 'host', 3],
    ['Giàng A Tính', 'reporter', 3],
    ['Trần Tuấn Anh', 'speaker', 1],
  ])
  expect(reading.people[1]?.titles).toEqual([
    'Uỷ viên Ban Chấp hành Trung ương Đảng',
    'Bí thư Tỉnh uỷ',
    'Trưởng Đoàn đại biểu Quốc hội tỉnh',
  ])
})

test('only documents that the article cites are citations', () => {
  expect(reading.citations.map(({ type, identifier }) => [type, identifier])).toEqual([
    ['Công văn', '1129/UBND-KTN'],
    ['Quyết định', '200/QĐ-TTg'],
  ])
})

describe('requests and answers', () => {
  test('the province asks the ministry for seven things, two of which share a clause', () => {
    const asked = reading.recommendations.filter(({ direction }) => direction === 'to_centre')
    expect(asked).toHaveLength(7)
    expect(new Set(asked.map(({ addressee }) => addressee))).toEqual(new Set(['Bộ Công Thương']))
    const shared = asked[1]?.sharedClause
    expect(shared && reading.text.slice(shared.start, shared.end)).toBe('Sớm bố trí đủ vốn cho')
    expect(asked.flatMap(({ citations }) => citations)).toEqual([0, 1])
  })
  test('the ministry asks the province', () => {
    const asked = reading.recommendations.filter(({ direction }) => direction === 'to_locality')
    expect(asked.map(({ text, addressee }) => [text, addressee])).toEqual([
      ['rà soát các chiến lược, xây dựng kế hoạch thu hút đầu tư', 'tỉnh Lai Châu'],
      ['xác định rõ thế mạnh của mình', 'tỉnh Lai Châu'],
    ])
  })
  test('taking note commits to nothing and answers all seven', () => {
    expect(reading.answers).toMatchObject([
      { commits: 'none', acknowledgement: true, from: 'Bộ Công Thương', recommendations: [0, 1, 2, 3, 4, 5, 6] },
    ])
  })
  test('promises of its own are commitments', () => {
    expect(reading.commitments.map(({ text }) => text)).toEqual([
      'Bộ sẽ phối hợp với tỉnh tìm thị trường cho nông sản',
      'sẵn sàng giúp tỉnh đào tạo cán bộ và xúc tiến thương mại',
    ])
  })
})

test('the meeting has its day, half, sides and those present', () => {
  expect(reading.meetings).toMatchObject([
    { date: '2020-07-15', half: 'morning', guest: 'Bộ Công Thương', host: 'tỉnh Lai Châu', participants: [0, 1, 2] },
  ])
  expect(reading.meetings[0]?.groups.map(({ text }) => text)).toEqual(['đại diện lãnh đạo các sở, ngành có liên quan'])
})

test('explain prints which rule read which words', () => {
  const printed = explain(read('Thu ngân sách năm 2020 ước đạt 571,8 tỷ đồng.'))
  expect(printed).toContain('figure level (estimated) «571,8 tỷ đồng»')
  expect(printed).toContain('  indicator «Thu ngân sách»')
})
