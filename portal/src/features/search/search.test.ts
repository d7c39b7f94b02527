import { expect, test } from 'vitest'
import { searchQuery } from './search.ts'

test('a query typed with marks respects them, one without finds all', () => {
  expect(searchQuery('lai chau')).toEqual({ text: 'lai chau', column: 'folded' })
  expect(searchQuery('Lai Châu')).toEqual({ text: 'lai châu', column: 'written' })
  expect(searchQuery('Lai Châu'.normalize('NFD'))).toEqual({ text: 'lai châu', column: 'written' })
})

test('punctuation is no query, and a symbol is its words', () => {
  expect(searchQuery(" '& | ! ")).toBeNull()
  expect(searchQuery('1129/UBND-KTN')).toEqual({ text: '1129 ubnd ktn', column: 'folded' })
})
