import { expect, test } from 'vitest'
import { symbolKey } from './document.ts'

test('one symbol however it is written', () => {
  const written = ['01/QĐ-UBND', 'Số: 1/QĐ-UBND', 'số 01/qđ – ubnd', '1 / QĐ - UBND', '01/QĐ-UBND'.normalize('NFD')]
  expect(new Set(written.map(symbolKey))).toEqual(new Set(['1/qd-ubnd']))
  expect(symbolKey('77-KH/TU')).toBe('77-kh/tu')
})
