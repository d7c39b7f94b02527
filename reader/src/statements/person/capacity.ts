import type { Page } from '../../layout/page.ts'
import type { PersonMention, Span } from '../../reading.ts'
import { lastBefore } from '../../span.ts'
import { HEADING, HOSTING, HOSTING_OPENINGS, REPORTING, SPEAKING, SPEAKING_OPENINGS } from './capacity.words.ts'

type Capacity = PersonMention['capacity']

const AFTER: readonly (readonly [readonly string[], Capacity])[] = [
  [HEADING, 'head_of_delegation'],
  [REPORTING, 'reporter'],
  [HOSTING, 'host'],
  [SPEAKING, 'speaker'],
]
const OPENINGS: readonly (readonly [readonly string[], Capacity])[] = [
  [HOSTING_OPENINGS, 'host'],
  [SPEAKING_OPENINGS, 'speaker'],
]

const opens = (low: string, words: readonly string[]): boolean => words.some(word => low.startsWith(word))

/** In what capacity a person acts at this mention, by the words after the titles or at the head of the sentence. */
export function capacityOf(page: Page, name: Span, titles: readonly Span[]): Capacity {
  const end = Math.max(name.end, ...titles.map(title => title.end))
  const after = page.low.slice(end, end + 40).trimStart()
  const said = AFTER.find(([words]) => opens(after, words))
  if (said) return said[1]
  const sentence = lastBefore(page.sentences, name.end)
  const head = page.low.slice(sentence?.start ?? 0, (sentence?.start ?? 0) + 30)
  return OPENINGS.find(([words]) => opens(head, words))?.[1] ?? null
}
