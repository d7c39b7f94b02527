import { expect, test } from 'vitest'
import { shadowOf } from '../../letters/shadow.ts'
import { settle } from '../../settle/settle.ts'
import { reads, refuses } from './document-symbol.cases.ts'
import { findSymbols } from './document-symbol.ts'

const symbolsIn = (text: string) => settle(findSymbols(shadowOf(text))).kept

test.each(reads)('reads %s', (printed, number, year, symbol, types) => {
  const [found] = symbolsIn(`theo ${printed} của tỉnh`)
  expect(found).toMatchObject({ number, year, symbol })
  expect(found?.candidates.map(({ type }) => type)).toEqual(types)
})

test.each(refuses)('finds no document in %s', text => {
  expect(symbolsIn(text)).toEqual([])
})
