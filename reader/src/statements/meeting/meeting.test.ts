import { expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { read } from '../../read.ts'
import { reads, refuses, withoutSides } from './meeting.cases.ts'

test.each(reads)('of %s reads who meets whom', (text, sides, present) => {
  const reading = read(text)
  const [meeting] = reading.meetings
  expect(meeting, explain(reading)).toMatchObject({ ...sides, groups: [] })
  const participants = meeting?.participants.map(at => reading.people[at]) ?? []
  expect(participants.map(person => [person?.text, person?.capacity])).toEqual(present)
})

test.each(refuses)('finds no meeting in %s', text => {
  expect(read(text).meetings).toEqual([])
})

test.each(withoutSides)('finds neither guest nor host in %s', text => {
  expect(read(text).meetings).toMatchObject([{ guest: null, host: null }])
})
