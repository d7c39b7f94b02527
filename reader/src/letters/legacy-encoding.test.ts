import { describe, expect, test } from 'vitest'
import { convertLegacyLetters } from './index.ts'
import { LEGACY_LETTERS, type LegacyEncoding } from './legacy-letters.ts'

/** Writes Unicode letters as an old font does. */
function typedIn(text: string, encoding: LegacyEncoding): string {
  const signs = new Map(Array.from(LEGACY_LETTERS[encoding], ([sign, letter]) => [letter, sign]))
  return Array.from(text, letter => signs.get(letter) ?? letter).join('')
}

describe('convertLegacyLetters', () => {
  test.each([
    [
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc',
      'tcvn3',
      'Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
    ],
    [
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, UÛy ban nhaân daân tænh',
      'vni',
      'Cộng hòa xã hội chủ nghĩa Việt Nam, Ủy ban nhân dân tỉnh',
    ],
    ['Ñöôøng Nguyeãn Hueä, phöôøng Beán Ngheù, soá 5', 'vni', 'Đường Nguyễn Huệ, phường Bến Nghé, số 5'],
  ])('writes %s in Unicode', (text, from, converted) => {
    expect(convertLegacyLetters(text)).toEqual({ text: converted, from })
  })

  test.each(['tcvn3', 'vni'] as const)('has every letter of the alphabet in %s', encoding => {
    const letters =
      'a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ'
    const text = `${letters} ${'đã đưa tỉnh nước được đường vào xã hoà '.repeat(6)}`
    expect(convertLegacyLetters(typedIn(text, encoding))).toEqual({ text, from: encoding })
  })

  test('leaves a text alone that mixes an old font with Unicode', () => {
    expect(convertLegacyLetters('Céng hoµ x· héi chñ nghÜa ViÖt Nam, §¶ng vµ Nhµ n­íc ®· ban hµnh: Độc lập')).toEqual({
      refused: 'mixed',
      from: 'tcvn3',
    })
  })
  test('leaves Unicode alone', () => {
    expect(convertLegacyLetters('Cộng hòa xã hội')).toEqual({ refused: 'unicode', from: null })
  })
})
