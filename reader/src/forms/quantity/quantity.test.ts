import { expect, test } from 'vitest'
import { plainOf, shadowOf } from '../../letters/shadow.ts'
import type { Amount } from '../form.ts'
import { reads, refuses } from './quantity.cases.ts'
import { findQuantities } from './quantity.ts'

function amountsIn(text: string): readonly Amount[] {
  const found = findQuantities({ text, ...shadowOf(plainOf(text)) })
  return found.filter((mention): mention is Amount => mention.form === 'amount' && mention.role !== 'bare')
}

test.each(reads.map(([text, value, unit, other]) => ({ text, value, unit, other })))(
  'reads $text',
  ({ text, value, unit, other }) => {
    const [amount] = amountsIn(text)
    expect(amount?.value).toBeCloseTo(value, 6)
    expect(amount?.unit?.base ?? null).toBe(unit)
    expect(amount?.upper ?? amount?.denominator ?? undefined).toBe(other)
  },
)

test.each(refuses)('finds no amount in %s', text => {
  expect(amountsIn(text)).toEqual([])
})
