import { expect, test } from 'vitest'
import { pagesToShow } from './pages-to-show.ts'

test.each([
  [1, 2, '1 2'],
  [1, 5, '1 2 … 5'],
  [3, 5, '1 2 3 4 5'],
  [8, 20, '1 … 7 8 9 … 20'],
  [20, 20, '1 … 19 20'],
])('on page %s of %s the numbers are %s', (page, pageCount, shown) => {
  expect(
    pagesToShow(page, pageCount)
      .map(one => one ?? '…')
      .join(' '),
  ).toBe(shown)
})
