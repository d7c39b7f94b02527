import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misquotesOf } from './laws.quotes.ts'
import { fold } from './letters/index.ts'
import { WORKING_SESSION } from './read.cases.ts'
import { read } from './read.ts'

const PIECES = [
  'Thu ngân sách năm 2020 ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán',
  'ông Nguyễn Văn An, Giám đốc Sở Công Thương',
  'Quyết định số 200/QĐ-TTg ngày 15/7/2020',
  'Tỉnh kiến nghị Bộ Công Thương: sớm bố trí vốn; xem xét hỗ trợ 30 tỷ đồng',
  'tăng lần lượt 2,05%; 10,16% và 6,8%',
  'Sáng 15/7, làm việc với tỉnh Lai Châu',
  'hoà Uỷ tỉ quí',
  '937/994',
  '(27-28/72020)',
  '\n',
  '. ',
  '; ',
  ' - ',
  '(',
  ')',
  '%',
  '1.2.3,4',
  'İ',
  'ﬁ',
  '́',
  '🙂',
  'lượt xem: 1 | lượt tải:2',
]
const prose = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map(parts => parts.join(' '))
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }))

test('reads any text without throwing', () => {
  fc.assert(
    fc.property(anything, text => read(text).text === text.normalize('NFC')),
    { numRuns: 400 },
  )
})

test('every span lies within the text and quotes it exactly', () => {
  fc.assert(
    fc.property(prose, text => {
      expect(misquotesOf(read(text))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('decomposed letters give the same records as composed ones', () => {
  fc.assert(
    fc.property(prose, text => {
      expect(read(text.normalize('NFD'))).toEqual(read(text.normalize('NFC')))
    }),
    { numRuns: 200 },
  )
})

test('a sentence more at the end changes no value read before', () => {
  fc.assert(
    fc.property(prose, text => {
      const before = read(`Mở đầu có chữ.\n${text}.`).figures.map(({ value }) => value)
      const after = read(`Mở đầu có chữ.\n${text}.\nHội nghị kết thúc.`).figures.map(({ value }) => value)
      expect(after.slice(0, before.length)).toEqual(before)
    }),
    { numRuns: 200 },
  )
})

test('taking the marks off the letters invents no figure', () => {
  const placesOf = (text: string): readonly number[] => read(text).figures.map(({ start }) => start)
  fc.assert(
    fc.property(prose, text => {
      const known = new Set(placesOf(text))
      expect(placesOf(fold(text)).filter(start => !known.has(start))).toEqual([])
    }),
    { numRuns: 200 },
  )
  expect(read(fold(WORKING_SESSION)).figures).toEqual([])
})

test('blanks twice as wide change no value', () => {
  const wide = WORKING_SESSION.replaceAll(' đạt ', '  đạt ')
  expect(read(wide).figures.map(({ value }) => value)).toEqual(read(WORKING_SESSION).figures.map(({ value }) => value))
})
