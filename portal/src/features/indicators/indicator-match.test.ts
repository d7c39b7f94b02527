import { expect, test } from 'vitest'
import { indicatorKey } from './indicator-key.ts'
import { type KnownName, matchIndicator } from './indicator-match.ts'

const known: KnownName[] = [
  { key: indicatorKey('Số hộ được sử dụng điện lưới quốc gia'), indicatorId: 1, unit: '%' },
  { key: indicatorKey('Số thôn bản được sử dụng điện lưới quốc gia'), indicatorId: 2, unit: '%' },
  { key: indicatorKey('Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ'), indicatorId: 3, unit: 'VND' },
]

test('the same name in other letters is the same indicator', () => {
  expect(matchIndicator('tổng mức bán lẻ hàng hoá và doanh thu dịch vụ', known)).toEqual({
    indicatorId: 3,
    reason: 'same_name',
  })
})

test('a name with a word more is found, one between two is left to a person', () => {
  expect(matchIndicator('số hộ dân được sử dụng điện lưới Quốc gia', known)).toEqual({
    indicatorId: 1,
    reason: 'similar_name',
  })
  expect(matchIndicator('số được sử dụng điện lưới quốc gia', known)).toBeNull()
  expect(matchIndicator('thu nội địa', known)).toBeNull()
})
