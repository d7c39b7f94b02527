import { expect, test } from 'vitest'
import { layOut } from '../../layout/page.ts'
import { reads, refuses } from './person.cases.ts'
import { readPeople } from './person.ts'

test.each(reads)('reads %s', (text, people) => {
  expect(readPeople(layOut(text, {})).map(({ text: name, titles }) => [name, titles])).toEqual(people)
})

test.each(refuses)('finds nobody in %s', text => {
  expect(readPeople(layOut(text, {}))).toEqual([])
})
