import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

test('only a page of this very site may send a form', () => {
  const host = 'tinh.localhost:3000'
  expect(isSameOrigin({ host, 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(isSameOrigin({ host, origin: 'http://tinh.localhost:3000' })).toBe(true)
  expect(isSameOrigin({ host, 'sec-fetch-site': 'same-site', origin: 'http://xa.tinh.localhost:3000' })).toBe(false)
  expect(isSameOrigin({ host, 'sec-fetch-site': 'cross-site', origin: 'http://tinh.localhost:3000' })).toBe(false)
  expect(isSameOrigin({ host, origin: 'http://evil.example' })).toBe(false)
  expect(isSameOrigin({ host, origin: 'null' })).toBe(false)
  expect(isSameOrigin({ host })).toBe(false)
})
