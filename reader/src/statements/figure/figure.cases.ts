/** A text; and of one figure in it, the name and what else the words say of it. */
export const reads: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  [
    'Năm 2020, tỷ lệ thôn bản có điện đạt 94,3% (937/994 thôn bản).',
    '937/994 thôn bản',
    { indicator: 'tỷ lệ thôn bản có điện', group: 1 },
  ],
  [
    'Năm 2021, có 95% hộ dùng nước sạch (tức 1.900/2.000 hộ).',
    '1.900/2.000 hộ',
    { indicator: 'hộ dùng nước sạch', group: 1 },
  ],
]

/** A text; and of one figure in it, what must not be read into it. */
export const refuses: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['Năm 2020, tỷ lệ hộ có điện tăng 2% (937/994 thôn bản).', '937/994 thôn bản', { indicator: 'tỷ lệ hộ có điện' }],
  [
    'Năm 2020, tỷ lệ hộ có điện đạt 94,3% (trong đó vùng cao có 937/994 hộ).',
    '937/994 hộ',
    { indicator: 'tỷ lệ hộ có điện' },
  ],
]

/** A text, and the percentages that are computed again from their ratios. */
export const checked: readonly (readonly [string, readonly (readonly [number, 'agrees' | 'differs'])[]])[] = [
  [
    'Năm 2020, số bản có điện đạt 94,3% (937/994 bản); số hộ có điện đạt 94,1% (94.044/99.069 hộ).',
    [
      [94.3, 'agrees'],
      [94.1, 'differs'],
    ],
  ],
  ['Năm 2020, số bản có điện là 937/994 bản, đạt 94,3%.', [[94.3, 'agrees']]],
  ['Năm 2020, số bản có điện tăng 2% (937/994 bản).', []],
]
