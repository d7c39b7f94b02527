const VISIT = 'Đoàn công tác của Bộ Công Thương làm việc với tỉnh Lai Châu.'

/** A text, a name said short in it, and in full. */
export const reads: readonly (readonly [string, string, string])[] = [
  [VISIT, 'Bộ', 'Bộ Công Thương'],
  [VISIT, 'Bộ trưởng', 'Bộ Công Thương'],
  [VISIT, 'Tỉnh', 'tỉnh Lai Châu'],
  [VISIT, 'UBND tỉnh', 'UBND tỉnh Lai Châu'],
  [VISIT, 'Đoàn công tác', 'Bộ Công Thương'],
  ['Tỉnh Lai Châu kiến nghị Bộ Nội vụ.', 'Bộ', 'Bộ Nội vụ'],
]

/** A text, and a name that stays as it is: none fits, or more than one. */
export const refuses: readonly (readonly [string, string])[] = [
  ['Bộ Y tế và Bộ Nội vụ cùng dự.', 'Bộ'],
  ['Tỉnh Lai Châu và tỉnh Điện Biên cùng dự.', 'UBND tỉnh'],
  [VISIT, 'Bộ Y tế'],
  [VISIT, 'UBND tỉnh Hà Giang'],
]
