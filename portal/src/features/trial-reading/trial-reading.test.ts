import { read } from '@tuong-minh/reader'
import { expect, test } from 'vitest'
import { longestText, parseTyped, stretchesOf } from './trial-reading.ts'

const said = 'Tỉnh kiến nghị Bộ Công Thương: sớm bố trí 30 tỷ đồng theo Quyết định số 200/QĐ-TTg.'

test('the stretches say the whole text, each figure inside its request', () => {
  const stretches = stretchesOf(read(said))
  expect(stretches.map(({ text }) => text).join('')).toBe(said)
  expect(stretches.filter(({ kinds }) => kinds.includes('figure'))).toEqual([
    { text: '30 tỷ đồng', kinds: ['recommendation', 'figure'], row: 'figure-1' },
  ])
  expect(stretches.filter(({ kinds }) => kinds.includes('citation')).map(({ text }) => text)).toEqual([
    'Quyết định số 200/QĐ-TTg',
  ])
})

test('a text is measured in bytes, since letters with marks take up to three', () => {
  expect(parseTyped({ text: 'ă'.repeat(longestText / 2) })).toHaveProperty('text')
  expect(parseTyped({ text: 'ă'.repeat(longestText / 2 + 1) })).toMatchObject({ field: 'text', key: 'too_long' })
  expect(parseTyped({ text: ' \r\n' })).toEqual({ field: 'text', key: 'empty' })
})
