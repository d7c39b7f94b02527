import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed } from './letters/offsets.ts'
import { originalSpans } from './original.ts'
import { read } from './read.ts'

const SAID = 'Năm 2020, thu ngân sách ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán.'

test('leads each figure back to its letters in a decomposed text', () => {
  const given = SAID.normalize('NFD')
  const { figures } = read(given)
  const inGiven = originalSpans(given)
  const there = figures.map(figure => inGiven(figure))
  expect(there.map(({ start, end }) => given.slice(start, end))).toEqual(
    figures.map(({ text }) => text.normalize('NFD')),
  )
})

test('changes nothing where the text is composed', () => {
  const [figure] = read(SAID).figures
  expect(figure && originalSpans(SAID)(figure)).toEqual({ start: figure?.start, end: figure?.end })
})

test('reads a text in an old font, says so, and leads back to its signs', () => {
  const given = 'N¨m 2020, thu ng©n s¸ch cña tØnh ®¹t 571,8 tû ®ång, t¨ng 5% so víi cïng kú.'
  const { figures, letters, text } = read(given)
  expect(letters).toEqual({ from: 'tcvn3' })
  expect(text).toBe('Năm 2020, thu ngân sách của tỉnh đạt 571,8 tỷ đồng, tăng 5% so với cùng kỳ.')
  expect(figures.map(({ value }) => value)).toEqual([571.8e9, 5])
  const [figure] = figures
  const span = figure && originalSpans(given)(figure)
  expect(given.slice(span?.start, span?.end)).toBe('571,8 tû ®ång')
})

test('leads back from two signs of the VNI fonts to one letter', () => {
  const given = 'Naêm 2020, thu ngaân saùch cuûa tænh ñaït 571,8 tyû ñoàng, taêng 5% so vôùi cuøng kyø.'
  const reading = read(given)
  const [figure] = reading.figures
  const span = figure && originalSpans(given)(figure)
  expect([reading.letters, figure?.value, given.slice(span?.start, span?.end)]).toEqual([
    { from: 'vni' },
    571.8e9,
    '571,8 tyû ñoàng',
  ])
})

test('composes as NFC does, whatever stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => composed(text).text === text.normalize('NFC')),
    { numRuns: 500 },
  )
})
