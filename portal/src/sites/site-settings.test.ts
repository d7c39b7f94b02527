import { expect, test } from 'vitest'
import { inheritSettings } from './site-settings.ts'

test("a commune shows its own telephone under the province's colours", () => {
  const settings = inheritSettings([
    { phone: '0213 1', email: '' },
    { primaryColour: '#123456', phone: '0213 2', email: 'tinh@example.vn' },
  ])
  expect([settings.phone, settings.primaryColour, settings.email]).toEqual(['0213 1', '#123456', 'tinh@example.vn'])
})
