import { expect, test } from 'vitest'
import { layOut } from '../../layout/page.ts'
import { reads, refuses } from './place.cases.ts'
import { findPlaces } from './place.ts'

test.each(reads)('reads the places of %s', (text, places) => {
  expect(findPlaces(layOut(text, {}), []).map(place => [place.text, place.level])).toEqual(places)
})

test.each(refuses)('finds no place in %s', text => {
  expect(findPlaces(layOut(text, {}), [])).toEqual([])
})
