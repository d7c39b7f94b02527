import { expect, test } from 'vitest'
import { auditLine, type ToldEntry } from './audit-line.ts'
import { nameKey } from './audit-records.ts'

const names = {
  names: new Map([
    [nameKey(1, 'article', '7'), 'Thu ngân sách tăng'],
    [nameKey(1, 'reading', 3), '2.100 tỷ đồng'],
    [nameKey(1, 'category', 4), 'Kinh tế'],
    [nameKey(null, 'account', 'a1'), 'Lò Văn An'],
    [nameKey(1, 'site', '1'), 'Tỉnh thử'],
    [nameKey(null, 'indicator', '5'), 'Thu ngân sách'],
  ]),
  figures: new Map([
    [nameKey(1, 'observation', 8), { value: '2100000000000', unit: 'VND', period: '2025' }],
    [nameKey(1, 'observation', 9), { value: '2236000000000', unit: 'VND', period: '2025' }],
  ]),
}

function told(act: string, details: unknown = {}, more: Partial<ToldEntry> = {}, language: 'vi' | 'en' = 'vi') {
  const entry = { siteId: 1, act, subjectKind: 'article', subject: '7', details: JSON.stringify(details), ...more }
  const { said, changes } = auditLine(entry, names, language)
  const flat = (pieces: typeof said) => pieces.map(one => (typeof one === 'string' ? one : one.written)).join('')
  return [flat(said), ...changes.map(({ field, before, after }) => `${field}: ${flat(before)} → ${flat(after)}`)]
}

const account = { siteId: null, subjectKind: 'account', subject: 'a1' }
const site = { subjectKind: 'site', subject: '1' }
const indicator = { subjectKind: 'indicator', subject: '5' }

test('an act is told with the name of what it was done to, and with what was written beside it', () => {
  expect(told('publish')).toEqual(['Đăng bài viết “Thu ngân sách tăng”'])
  expect(told('sendBack', { note: 'Thiếu nguồn.' })).toEqual([
    'Trả lại bài viết “Thu ngân sách tăng”. Ghi chú: “Thiếu nguồn.”',
  ])
  expect(told('submit')).toEqual(['Trình duyệt bài viết “Thu ngân sách tăng”'])
})

test('a moment is told as the site writes it, in the language of whoever reads', () => {
  const details = { at: '2026-12-01T00:00:00.000Z' }
  expect(told('schedule', details)).toEqual(['Hẹn giờ đăng bài viết “Thu ngân sách tăng”: Thứ ba, 01/12/2026, 07:00'])
  expect(told('schedule', details, {}, 'en')).toEqual([
    'Scheduled the article “Thu ngân sách tăng”: 1 December 2026, 07:00',
  ])
})

test('roles before and after are told in words, none of them too', () => {
  expect(told('giveRole', { before: [], after: ['editor', 'planner'] }, account)).toEqual([
    'Giao vai trò cho tài khoản “Lò Văn An”. Trước: chưa có. Nay: Biên tập viên, Cán bộ kế hoạch',
  ])
  expect(told('takeRole', { role: 'editor', category: 4 }, { ...account, siteId: 1 })).toEqual([
    'Gỡ vai trò của tài khoản “Lò Văn An”: Biên tập viên, chỉ ở chuyên mục “Kinh tế”',
  ])
})

test('numbers of readings and figures become what they read', () => {
  expect(told('confirmReading', { reading: 3 })).toEqual([
    'Xác nhận kết quả máy đọc “2.100 tỷ đồng” ở bài viết “Thu ngân sách tăng”',
  ])
  expect(told('confirmReading', { reading: 99 })).toEqual(['Xác nhận kết quả máy đọc ở bài viết “Thu ngân sách tăng”'])
  expect(told('correctObservation', { before: 8, after: 9 }, indicator)).toEqual([
    'Số liệu của chỉ tiêu “Thu ngân sách” được sửa. Trước: 2.100.000.000.000 VND (năm 2025). Nay: 2.236.000.000.000 VND (năm 2025)',
  ])
  expect(told('linkReading', { reading: 3, kind: 'indicator', id: 5 })).toEqual([
    'Gắn kết quả máy đọc “2.100 tỷ đồng” ở bài viết “Thu ngân sách tăng” với “Thu ngân sách”',
  ])
})

test('a corrected reading tells only the fields that changed', () => {
  const before = { value: 2100, unit: 'VND', period: '2025', indicator: null, status: 'actual', bound: null }
  const after = { ...before, value: 2236, status: 'estimated', indicator: 'Thu ngân sách' }
  expect(told('correctReading', { reading: 3, before, after })).toEqual([
    'Sửa kết quả máy đọc “2.100 tỷ đồng” ở bài viết “Thu ngân sách tăng”',
    'Giá trị: 2.100 → 2.236',
    'Chỉ tiêu: chưa có → “Thu ngân sách”',
    'Loại: thực hiện → ước thực hiện',
  ])
})

test('settings are told field by field, menus by what their lines are called', () => {
  const before = { name: 'Tỉnh thử', settings: { slogan: 'Cũ', ownApproval: '' } }
  const after = { name: 'Tỉnh thử', settings: { slogan: 'Mới', ownApproval: 'refused', logo: '' } }
  expect(told('keepSettings', { before, after }, site, 'en')).toEqual([
    'Changed the settings of the site “Tỉnh thử”',
    'Slogan: “Cũ” → “Mới”',
    'Approving one’s own articles: none → not allowed',
  ])
  const menu = [{ label: 'Tin tức', path: '/tin-tuc', children: [{ label: 'Kinh tế', path: '/tin-tuc/kinh-te' }] }]
  expect(told('arrangeMenu', { before: [], after: menu }, site)).toEqual([
    'Xếp trình đơn của trang “Tỉnh thử”',
    'Danh sách: như mặc định → “Tin tức” (“Kinh tế”)',
  ])
  const blocks = [
    { kind: 'newest', isShown: true, title: '' },
    { kind: 'text', isShown: false, title: 'Chào mừng' },
  ]
  expect(told('arrangeHome', { before: blocks, after: [] }, site)[1]).toBe(
    'Danh sách: Tin mới, “Chào mừng” (ẩn) → như mặc định',
  )
})

test('taking an act back tells which, and from where to where', () => {
  expect(told('undo', { act: 'publish', from: 'published', to: 'draft' })).toEqual([
    'Hoàn tác ở bài viết “Thu ngân sách tăng”, việc: “Đăng”. Trước: đã đăng. Nay: bản nháp',
  ])
  expect(told('undo', {})).toEqual(['Hoàn tác ở bài viết “Thu ngân sách tăng”'])
})

test('what is gone is told by the name that the entry kept, else by its number', () => {
  const gone = { subjectKind: 'category', subject: '44' }
  expect(told('deleteCategory', { name: 'Văn hóa' }, gone)).toEqual(['Xóa chuyên mục “Văn hóa”'])
  expect(told('showCategory', {}, gone)).toEqual(['Hiện lại chuyên mục 44'])
})

test('an entry that nobody foresaw is told all the same', () => {
  expect(told('constructor', ['x'])).toEqual(['constructor: bài viết “Thu ngân sách tăng”'])
  expect(told('publish', 'chữ')).toEqual(['Đăng bài viết “Thu ngân sách tăng”'])
  for (const odd of [null, [null], { before: { a: [{}] }, after: { a: 1 } }, { note: { deep: [1] }, before: [[]] }])
    expect(told('sendBack', odd)[0]).toContain('Trả lại')
})

test('only what people wrote is marked as written', () => {
  const { said } = auditLine(
    { siteId: 1, act: 'sendBack', subjectKind: 'article', subject: '7', details: '{"note":"Thiếu nguồn."}' },
    names,
    'en',
  )
  expect(said.filter(one => typeof one !== 'string')).toEqual([
    { written: 'Thu ngân sách tăng' },
    { written: 'Thiếu nguồn.' },
  ])
})
