import { HONORIFICS } from '../../forms/person-in-office/person-in-office.words.ts'
import type { Page } from '../../layout/page.ts'
import { anyOf } from '../../letters/patterns.ts'
import type { PersonMention, Span } from '../../reading.ts'
import { lastBefore } from '../../span.ts'
import {
  HEADING,
  HEADING_OPENINGS,
  HOSTING,
  HOSTING_OPENINGS,
  REPORTING,
  SPEAKING,
  SPEAKING_OPENINGS,
} from './capacity.words.ts'

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

/** No head of a delegation stands further from where the sentence opens. */
const FURTHEST_HEAD = 80
/** `Dẫn đầu Đoàn là đồng chí `, with nobody named before */
const HEADING_FIRST = new RegExp(
  `^${anyOf(HEADING_OPENINGS)}(?: +công tác)?(?: +(?:là|có))?(?: *:)?(?: +${anyOf(HONORIFICS)})? *$`,
  'u',
)
const opens = (low: string, words: readonly string[]): boolean => words.some(word => low.startsWith(word))

/** `Dẫn đầu Đoàn là đồng chí A; cùng đi có B`: only who stands first leads. */
function headsFirst(page: Page, start: number, at: number): boolean {
  const before = page.low.slice(start, Math.min(at, start + FURTHEST_HEAD))
  return at - start < FURTHEST_HEAD && HEADING_FIRST.test(before)
}

/** In what capacity a person acts at this mention, by the words after the titles or at the head of the sentence. */
export function capacityOf(page: Page, name: Span, titles: readonly Span[]): Capacity {
  const end = Math.max(name.end, ...titles.map(title => title.end))
  const after = page.low.slice(end, end + 40).trimStart()
  const said = AFTER.find(([words]) => opens(after, words))
  if (said) return said[1]
  const sentence = lastBefore(page.sentences, name.end)
  if (sentence && headsFirst(page, sentence.start, Math.min(name.start, ...titles.map(title => title.start))))
    return 'head_of_delegation'
  const head = page.low.slice(sentence?.start ?? 0, (sentence?.start ?? 0) + 30)
  return OPENINGS.find(([words]) => opens(head, words))?.[1] ?? null
}
