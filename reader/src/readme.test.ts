import { expect, test } from 'vitest'
import { read } from './read.ts'

test('the worked example of the README is true', () => {
  const reading = read(
    'Sáng 15/7/2020, tỉnh báo cáo: thu ngân sách 6 tháng đầu năm 2020 ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán.',
  )
  expect(reading.figures).toMatchObject([
    {
      value: 571.8e9,
      unit: { base: 'VND' },
      estimated: true,
      bound: 'over',
      indicator: 'thu ngân sách',
      period: { code: '2020-H1' },
    },
    { value: 27, unit: { base: '%' }, kind: 'share_of_plan', comparison: { text: 'dự toán', role: 'budget' } },
  ])
  expect(reading.implied).toHaveLength(1)
  expect(reading.implied[0]?.lowest).toBeCloseTo(2.079e12, -9)
  expect(reading.implied[0]?.highest).toBeNull()
})
