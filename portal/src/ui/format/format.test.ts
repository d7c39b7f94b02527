import { describe, expect, test } from 'vitest'
import {
  capitalised,
  formatCompactCount,
  formatDate,
  formatDateTime,
  formatDay,
  formatFileSize,
  formatMoney,
  formatNumber,
  formatPercentage,
  formatPeriod,
  formatTime,
  withSharedClause,
} from './index.ts'

describe('dates', () => {
  const published = new Date('2020-07-17T00:51:00Z')

  test('a moment reads as Vietnamese portals print it, in Vietnam’s time', () => {
    expect(formatDateTime(published)).toBe('Thứ sáu, 17/07/2020, 07:51')
  })

  test('late evening in UTC is already the next day in Vietnam', () => {
    expect(formatDateTime(new Date('2020-07-18T17:05:00Z'))).toBe('Chủ nhật, 19/07/2020, 00:05')
  })

  test('what is reckoned agrees with the calendar of Intl, before 1975 and after', () => {
    const intl = new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    })
    for (let hour = 0; hour < 24 * 365 * 90; hour += 2027) {
      const date = new Date(Date.UTC(1950, 0, 1, hour))
      expect(formatDate(date)).toBe(intl.format(date).replaceAll('-', '/'))
    }
  })

  test('the parts of a moment', () => {
    expect([formatDate(published), formatTime(published)]).toEqual(['17/07/2020', '07:51'])
  })

  test('a calendar day has no time zone', () => {
    expect([formatDay('2020-07-15'), formatDay('chưa rõ')]).toEqual(['15/07/2020', 'chưa rõ'])
  })
})

describe('numbers', () => {
  test.each([
    [5406, undefined, '5.406'],
    [571.8, undefined, '571,8'],
    ['78.94', undefined, '78,94'],
    [99069, undefined, '99.069'],
    [96, 1, '96,0'],
    ['12345678901234567890.5', undefined, '12.345.678.901.234.567.890,5'],
    [-3.5, undefined, '-3,5'],
  ])('%s with %s decimals reads %s', (value, decimals, shown) => {
    expect(formatNumber(value, decimals)).toBe(shown)
  })

  test('a percentage', () => {
    expect([formatPercentage(94.3), formatPercentage('27'), formatPercentage(94.266, 2)]).toEqual([
      '94,3%',
      '27%',
      '94,27%',
    ])
  })

  test.each([
    [5406e9, 'VND', '5.406 tỷ đồng'],
    [571.8e9, 'VND', '571,8 tỷ đồng'],
    [200e6, 'VND', '200 triệu đồng'],
    [15000, 'VND', '15.000 đồng'],
    [78.94e6, 'USD', '78,94 triệu USD'],
    [0, 'USD', '0 USD'],
    [-2.5e9, 'VND', '-2,5 tỷ đồng'],
  ] as const)('%s %s reads %s', (amount, currency, shown) => {
    expect(formatMoney(amount, currency)).toBe(shown)
  })

  test('counts and file sizes are shortened only where they are long', () => {
    expect([999, 2553, 75_028, 175_028, 7_535_028].map(formatCompactCount)).toEqual([
      '999',
      '2.553',
      '75.028',
      '175 nghìn',
      '7,5 triệu',
    ])
    expect([12, 862_000, 1_300_000].map(formatFileSize)).toEqual(['12 byte', '842 KB', '1,2 MB'])
  })
})

describe('sentences', () => {
  test('begin with a large letter, and with the words they share', () => {
    expect([capitalised('ưu tiên vốn'), capitalised('')]).toEqual(['Ưu tiên vốn', ''])
    expect(withSharedClause('sớm bố trí vốn cho', 'dự án điện')).toBe('Sớm bố trí vốn cho … dự án điện')
  })
})

describe('periods', () => {
  test.each([
    ['2020', 'năm 2020'],
    ['2020-H1', '6 tháng đầu năm 2020'],
    ['2020-H2', '6 tháng cuối năm 2020'],
    ['2020-Q2', 'quý II/2020'],
    ['2020-M9', '9 tháng đầu năm 2020'],
    ['2020-06', 'tháng 6/2020'],
    ['2020-07-15', 'ngày 15/07/2020'],
    ['2015/2020', 'giai đoạn 2015–2020'],
    ['2020-06/2020-09', 'từ tháng 6/2020 đến tháng 9/2020'],
  ])('%s is %s', (code, words) => {
    expect(formatPeriod(code)).toBe(words)
  })

  test('a code that no form reads is shown as it is', () => {
    expect(formatPeriod('2020-W31')).toBe('2020-W31')
  })
})
