import type { MeetingReading, PersonMention, Reading } from '@tuong-minh/reader'
import type { Tx } from '../../database/index.ts'
import { type Learnt, learnPerson } from '../../registry/index.ts'
import type { NewParticipation } from '../meetings/index.ts'

/** The registry's person for each person of a reading. */
export type People = ReadonlyMap<number, number>

/** Everybody a text names, met again or new, with all titles that the text gives them, and what is new of that. */
export async function recordPeople(
  tx: Tx,
  reading: Reading,
  day: string | null,
): Promise<{ people: People; learnt: readonly Learnt[] }> {
  const people = new Map<number, number>()
  const learnt: Learnt[] = []
  for (const [number, mentions] of mentionsByPerson(reading.people)) {
    const titles = distinct(mentions.flatMap(mention => mention.titles))
    const fullName = longest(mentions.map(mention => mention.text))
    const seen = await learnPerson(tx, { fullName, titles: day ? titles : [], on: day ?? '1945-09-02' })
    people.set(number, seen.personId)
    learnt.push(seen)
  }
  return { people, learnt }
}

function mentionsByPerson(mentions: readonly PersonMention[]): Map<number, PersonMention[]> {
  const byPerson = new Map<number, PersonMention[]>()
  for (const mention of mentions) byPerson.set(mention.person, [...(byPerson.get(mention.person) ?? []), mention])
  return byPerson
}

const distinct = (texts: readonly string[]) => [...new Map(texts.map(text => [text.toLowerCase(), text])).values()]

const longest = (texts: readonly string[]) =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '')

/** Who sat at a meeting, in the order of the text: people with the titles of that day, then unnamed groups. */
export function participantsOf(reading: Reading, meeting: MeetingReading, people: People): NewParticipation[] {
  const mentions = meeting.participants.flatMap(at => reading.people[at] ?? [])
  const named = mentions.map((mention): NewParticipation => {
    const own = reading.people.filter(one => one.person === mention.person)
    const capacity = own.find(one => one.capacity !== null)?.capacity ?? null
    return {
      personId: people.get(mention.person) ?? null,
      titles: distinct(own.flatMap(one => one.titles)),
      groupLabel: null,
      capacity,
      side:
        capacity === 'head_of_delegation' ? 'guest' : capacity === 'host' || capacity === 'reporter' ? 'host' : null,
    }
  })
  const groups = meeting.groups.map(
    (group): NewParticipation => ({ personId: null, titles: [], groupLabel: group.text, capacity: null, side: null }),
  )
  return [...named.filter(one => one.personId !== null), ...groups]
}
