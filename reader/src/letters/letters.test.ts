import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectLegacyEncoding, fold, normalizeLetters, slugify } from './index.ts'

describe('fold', () => {
  test('takes off tones, vowel marks and the bar of đ', () => {
    expect(fold('Đắk Lắk, Thừa Thiên Huế, ƯỚC')).toBe('dak lak, thua thien hue, uoc')
  })
  test('gives composed and decomposed text the same letters', () => {
    fc.assert(fc.property(fc.string(), text => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
  })
  test('makes an address of a heading', () => {
    expect(slugify('  Đoàn công tác – Lai Châu (2020) ')).toBe('doan-cong-tac-lai-chau-2020')
  })
})

describe('normalizeLetters', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['tỉ đồng', 'tỷ đồng'],
    ['liệt sĩ', 'liệt sỹ'],
    ['KHOẺ', 'KHỎE'],
    ['quí', 'quý'],
    ['quý', 'quý'],
    ['hoàn thành', 'hoàn thành'],
    ['thì', 'thì'],
    ['Ðảng', 'Đảng'],
    ['tuý', 'túy'],
  ])('writes %s as %s', (printed, normal) => {
    expect(normalizeLetters(printed)).toBe(normal)
  })
  test('keeps the length of the composed text', () => {
    fc.assert(fc.property(fc.string(), text => normalizeLetters(text).length === text.normalize('NFC').length))
  })
  test('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), text => normalizeLetters(normalizeLetters(text)) === normalizeLetters(text)))
  })
})

describe('detectLegacyEncoding', () => {
  test('knows the TCVN3 fonts', () => {
    expect(detectLegacyEncoding('Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc')).toBe('tcvn3')
  })
  test('knows the VNI fonts', () => {
    expect(detectLegacyEncoding('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, UÛy ban nhaân daân tænh')).toBe('vni')
  })
  test.each(['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Ủy ban «nhân dân» tỉnh · 35°', 'naïve café'])(
    'leaves %s alone',
    text => {
      expect(detectLegacyEncoding(text)).toBeNull()
    },
  )
})
