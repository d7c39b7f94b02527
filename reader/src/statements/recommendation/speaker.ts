import { senderIn } from '../../forms/delegation/delegation.ts'
import { LEVELS } from '../../forms/organisation/organisation.words.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { anyName, wordMap } from '../../letters/patterns.ts'
import type { Citation, Organisation, PersonMention } from '../../reading.ts'
import { lastBefore } from '../../span.ts'
import type { Times } from '../deadline/deadline.ts'
import { inFull, type Sides } from '../sides/sides.ts'
import { MINISTRY_ALONE } from '../sides/sides.words.ts'
import { POSTS, SPEAKER_HEADS } from './recommendation.words.ts'

const MINISTRY_WORDS = new Set<string>(MINISTRY_ALONE)
const levels = [...wordMap(LEVELS)].sort((a, b) => b[0].length - a[0].length)
/** `, Chủ tịch UBND tỉnh `, `; Bộ Y tế cũng `, `, tỉnh Lai Châu `: who asks, right before the word */
const SPEAKER_BODY = new RegExp(
  `(?:^|[,.;:] +|đồng thời +)(?:(?:Phó +)?${anyName(POSTS)} +)?(${anyName(SPEAKER_HEADS)}[${LETTERS} &]{0,50}?) +(?:cũng +|đã +)?$`,
  'u',
)

/** No body that asks begins further before the asking word. */
const FURTHEST_BODY = 120
/** How far a speaker's words reach, in letters: about a long paragraph. */
const SPEAKS_FOR = 700

export interface RecommendationSource {
  readonly page: Page
  readonly people: readonly PersonMention[]
  readonly citations: readonly Citation[]
  readonly sides: Sides
  readonly times: Times
}

export type Level = Organisation['level'] | null

/** At which level a body stands, by how its name opens. */
export function levelOf(body: string | null): Organisation['level'] | null {
  if (body === null) return null
  const low = body.toLowerCase().replaceAll('uỷ', 'ủy')
  const opens = (opening: string): boolean => low.startsWith(opening) && !/^\p{L}/u.test(low.slice(opening.length))
  return levels.find(([opening]) => opens(opening))?.[1] ?? 'other'
}

/** Who asks, and at which level they stand. */
export interface Speaker {
  readonly from: string | null
  readonly level: Level
}

/** Who speaks for a delegation stands where its sender stands: a Cục of the ministry asks as the ministry. */
function speakerNamed({ sides }: RecommendationSource, name: string | null, person?: PersonMention): Speaker {
  const leads = person !== undefined && person.person === sides.head?.person
  const from = inFull(name ?? (leads ? sides.guest : null), sides)
  const isGuest = leads || (from !== null && from === sides.head?.organisation)
  const own = levelOf(from)
  return { from, level: isGuest && (own === null || own === 'other') ? levelOf(sides.guest) : own }
}

/** `Thứ trưởng` of a person whose ministry is not said again. */
const postOf = ({ titles }: PersonMention): string | null => titles.find(title => MINISTRY_WORDS.has(title)) ?? null

/** Who says what stands at the offset. */
export function speakerOf(source: RecommendationSource, sentence: Sentence, at: number): Speaker {
  const before = lastBefore(source.people, at)
  // `Giám đốc Sở Lê Văn An đề nghị`: the words before the asking one are a person's.
  const from = Math.max(sentence.start, at - FURTHEST_BODY, before?.end ?? 0)
  const said = SPEAKER_BODY.exec(source.page.plain.slice(from, at))
  if (said?.[1]) return speakerNamed(source, said[1])
  const person = before && before.start > at - SPEAKS_FOR ? before : undefined
  const name = person ? (person.organisation ?? postOf(person)) : null
  const speaker = speakerNamed(source, name, person)
  if (speaker.from !== null) return speaker
  const opening = source.page.plain.slice(
    sentence.head.start,
    Math.min(sentence.start, sentence.head.start + SPEAKS_FOR),
  )
  const sender = senderIn(opening)
  return speakerNamed(source, sender && opening.slice(sender.start, sender.end))
}
