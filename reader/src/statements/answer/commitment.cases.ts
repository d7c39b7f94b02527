/** A text, and what its bodies promise: who, bound to what. */
export const reads: readonly (readonly [string, readonly (readonly [string | null, string, string])[]])[] = [
  [
    'Về phần mình, Bộ Nội vụ sẽ ban hành văn bản hướng dẫn biên chế trong quý III/2026.',
    [['Bộ Nội vụ', 'date', 'Bộ Nội vụ sẽ ban hành văn bản hướng dẫn biên chế trong quý III/2026']],
  ],
  ['Sở Y tế sẽ có văn bản trả lời.', [['Sở Y tế', 'document', 'Sở Y tế sẽ có văn bản trả lời']]],
  [
    'Đoàn công tác của Bộ Công Thương đến làm việc. Bộ sẽ cử chuyên gia giúp tỉnh.',
    [['Bộ Công Thương', 'none', 'Bộ sẽ cử chuyên gia giúp tỉnh']],
  ],
]

/** Nobody promises: what will happen by itself, and what others are asked for. */
export const refuses: readonly string[] = [
  'Năm sau, giá điện sẽ tăng.',
  'Tỉnh kiến nghị Bộ Nội vụ xem xét, nếu không tỉnh sẽ thiếu người.',
]
