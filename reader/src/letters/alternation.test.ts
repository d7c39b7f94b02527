import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alternationOf } from './alternation.ts'

test('of words that open alike the longest that stands there is read', () => {
  const pattern = new RegExp(alternationOf(['thu', 'thu nhập', 'thu ngân sách', 'tổng thu']), 'u')
  expect(pattern.exec('thu ngân sách nhà nước')?.[0]).toBe('thu ngân sách')
  expect(pattern.exec('thu ngân hàng')?.[0]).toBe('thu')
  expect(pattern.exec('tổng thu nhập')?.[0]).toBe('tổng thu')
})

test('escaped signs, classes and blanks stay whole', () => {
  const pattern = new RegExp(`^${alternationOf(['Bộ +[Nn]ội vụ', 'Bộ +[Nn]goại giao', 'tp\\.', 'tp\\. +hcm'])}$`, 'u')
  for (const name of ['Bộ nội vụ', 'Bộ  Ngoại giao', 'tp.', 'tp. hcm']) expect(name).toMatch(pattern)
  for (const name of ['Bộ Nội giao', 'tpx', 'tp.hcm']) expect(name).not.toMatch(pattern)
})

test('reads what the words in a row read, the longest first', () => {
  const word = fc.stringMatching(/^[ab]{1,4}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.stringMatching(/^[abc]{0,12}$/u), (words, text) => {
      const inRow = [...words].sort((a, b) => b.length - a.length).join('|')
      expect(Array.from(text.matchAll(new RegExp(alternationOf(words), 'gu')), String)).toEqual(
        Array.from(text.matchAll(new RegExp(inRow, 'gu')), String),
      )
    }),
  )
})
