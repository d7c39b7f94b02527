import { expect, test } from 'vitest'
import { flat } from './flat.ts'
import { read } from './read.ts'

test('writes each figure as one row of plain values', () => {
  const { figures } = flat(read('Năm 2020, thu ngân sách ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán.'))
  expect(figures).toMatchObject([
    { value: 571.8e9, unit: 'VND', qualifier: 'over', estimated: true, indicator: 'thu ngân sách', period: '2020' },
    { value: 27, unit: '%', qualifier: null, kind: 'share_of_plan', comparison: 'dự toán', comparisonRole: 'budget' },
  ])
})

test('is plain JSON', () => {
  const rows = flat(read('Có 937/994 thôn bản có điện.'))
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  expect(rows.figures[0]).toMatchObject({ numerator: 937, denominator: 994, unit: 'thôn bản' })
})
