/** A text, and the places in it with their level. */
export const reads: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Xã Mường So, huyện Phong Thổ, tỉnh Lai Châu',
    [
      ['Xã Mường So', 'commune'],
      ['huyện Phong Thổ', 'district'],
      ['tỉnh Lai Châu', 'province'],
    ],
  ],
  [
    'tại TP. Nha Trang và Khánh Hòa',
    [
      ['TP. Nha Trang', 'province'],
      ['Khánh Hòa', 'province'],
    ],
  ],
  ['bà con thôn Nà Ngà vui', [['thôn Nà Ngà', 'village']]],
]

/** No place, though such a word stands there. */
export const refuses: readonly string[] = ['tỉnh ta có 9 huyện', 'xã hội', 'thôn bản vùng cao']
