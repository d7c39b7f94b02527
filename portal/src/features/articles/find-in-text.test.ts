import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInText } from './find-in-text.ts'

const loose = { keepsMarks: false, keepsCase: false }
const strict = { keepsMarks: true, keepsCase: true }
const found = (text: string, words: string, rules = loose) =>
  findInText(text, words, rules).map(({ start, end }) => text.slice(start, end))

test('without marks and case, words are found as people type them in a hurry', () => {
  expect(found('Đầu tư công ở tỉnh Lai Châu, đầu năm', 'dau')).toEqual(['Đầu', 'đầu'])
  expect(found('UỶ BAN và ủy ban', 'uy ban')).toEqual(['UỶ BAN', 'ủy ban'])
})

test('with marks, "lai chau" is not "Lai Châu", and with case "tỉnh" is not "Tỉnh"', () => {
  expect(found('Lai Châu', 'lai chau', { keepsMarks: true, keepsCase: false })).toEqual([])
  expect(found('Tỉnh và tỉnh', 'tỉnh', strict)).toEqual(['tỉnh'])
})

test('letters typed in two parts find those of one, and a space finds one that does not break', () => {
  expect(found('tỉnh', 'tỉnh'.normalize('NFD'), strict)).toEqual(['tỉnh'])
  expect(found(`5${String.fromCharCode(0xa0)}tỷ`, '5 tỷ')).toHaveLength(1)
})

test('nothing is found for nothing, and places lie in order without touching each other', () => {
  expect(findInText('abc', '', loose)).toEqual([])
  expect(findInText('aaaa', 'aa', loose)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ])
})

test('what is found strictly is the words themselves, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, words) => {
      const sought = words.normalize('NFC')
      expect(found(text, words, strict).every(one => one.length === sought.length)).toBe(true)
    }),
  )
})
