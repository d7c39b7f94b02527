import { codeOf } from '../../forms/date/date.ts'
import { senderIn } from '../../forms/delegation/delegation.ts'
import type { DateMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { anyName, anyOf, matches, WORD_END, WORD_START, wholeWords } from '../../letters/patterns.ts'
import type { MeetingReading, PersonMention, Quote } from '../../reading.ts'
import { inside, quoteOf, within } from '../../span.ts'
import { inFull, type Sides } from '../sides/sides.ts'
import {
  GROUP_OPENINGS,
  HALVES,
  HOST_ENDS,
  HOST_HEADS,
  MEETING_WORDS,
  MEETS_DELEGATION,
  PRESENT_OPENINGS,
  PRESIDING_WORDS,
} from './meeting.words.ts'

const MEETING = new RegExp(wholeWords(MEETING_WORDS), 'u')
const HALF = new RegExp(
  `${WORD_START}(${Object.keys(HALVES).join('|')})(?=(?: +ngày| +thứ [^ ]+,?(?: ngày)?)? +\\d)`,
  'u',
)
const PRESENT = new RegExp(`^${anyOf(PRESENT_OPENINGS)}${WORD_END}`, 'u')
/** `… chủ trì; dự có …` */
const PRESIDES = new RegExp(wholeWords(PRESIDING_WORDS), 'u')
/** `lãnh đạo tỉnh làm việc với Đoàn`: that is what happens, nobody more who is present */
const MEETS = new RegExp(wholeWords(MEETS_DELEGATION), 'u')
/** `, đại diện lãnh đạo một số sở, ban, ngành liên quan của tỉnh` up to the next full sign */
const GROUP = new RegExp(`(?<=[;,] +|và +|có +)${anyOf(GROUP_OPENINGS)}${WORD_END}[^;.:\\n]{3,120}`, 'gu')
const HOST_NAME = `((?:lãnh đạo +)?${anyName(HOST_HEADS)}${WORD_END}(?: (?!${anyOf(HOST_ENDS)}${WORD_END})[${LETTERS}&]+){0,8})`
/** `làm việc với tỉnh Lai Châu`, `làm việc tại tỉnh Lai Châu` */
const HOST = new RegExp(`làm việc (?:với|tại) ${HOST_NAME}`, 'u')
/** `lãnh đạo tỉnh Lai Châu làm việc với Đoàn`, `UBND tỉnh có cuộc làm việc với Đoàn`: who meets it stands first */
const RECEIVING_HOST = new RegExp(
  `(?<=^|[,;:] +|\\d +)${HOST_NAME.replace('lãnh đạo', '[Ll]ãnh đạo')}(?: +(?:đã|vừa))?(?: +(?:có|tổ chức)(?: +(?:cuộc|buổi))?)? +${anyOf(MEETS_DELEGATION)} +Đoàn(?! +viên)`,
  'u',
)

export interface MeetingSource {
  readonly page: Page
  readonly people: readonly PersonMention[]
  readonly dates: readonly DateMention[]
  readonly year: number | null
  readonly sides: Sides
}

/** The sentences that go on to name those present. */
function presentSentences(page: Page, at: number): readonly Sentence[] {
  const [first, ...next] = page.sentences.slice(at, at + 4)
  const following = next.filter(
    ({ start, end }) => PRESENT.test(page.low.slice(start, start + 40)) || PRESIDES.test(page.low.slice(start, end)),
  )
  return first ? [first, ...following] : []
}

function groupsIn(page: Page, sentences: readonly Sentence[], people: readonly PersonMention[]): readonly Quote[] {
  return sentences
    .flatMap(({ start, end }) =>
      Array.from(matches(GROUP, page.low, start, end), hit => quoteOf(page.text, hit.index, hit.index + hit[0].length)),
    )
    .filter(
      group =>
        !MEETS.test(group.text.toLowerCase()) &&
        !people.some(
          person =>
            within(person, group) ||
            person.titleSpans.some(title => title.start < group.end && group.start < title.end),
        ),
    )
}

function firstMentions(people: readonly PersonMention[], sentences: readonly Sentence[]): readonly number[] {
  const seen = new Set<number>()
  return people.flatMap((mention, at) => {
    if (seen.has(mention.person) || !sentences.some(sentence => within(mention, sentence))) return []
    seen.add(mention.person)
    return [at]
  })
}

function senderOf(words: string): string | null {
  const sender = senderIn(words)
  return sender && words.slice(sender.start, sender.end)
}

const hostIn = (words: string): string | null => RECEIVING_HOST.exec(words)?.[1] ?? HOST.exec(words)?.[1] ?? null

function meetingAt(source: MeetingSource, sentence: Sentence, at: number): MeetingReading | null {
  const { page, people, dates } = source
  const date = inside(dates, sentence).find(({ day }) => day !== null)
  if (!date || !MEETING.test(page.low.slice(sentence.start, sentence.end))) return null
  const said = page.plain.slice(sentence.start, sentence.end)
  const present = presentSentences(page, at)
  const title = page.article.title ? page.plain.slice(page.article.title.start, page.article.title.end) : ''
  return {
    ...quoteOf(page.text, sentence.start, sentence.end),
    date: codeOf(date, date.year ?? source.year),
    half: HALVES[HALF.exec(said.toLowerCase())?.[1] ?? ''] ?? null,
    guest: inFull(senderOf(said) ?? senderOf(title), source.sides),
    host: hostIn(said) ?? hostIn(title),
    participants: firstMentions(people, present),
    groups: groupsIn(page, present, people),
  }
}

/** The meeting that the text tells of: the first sentence that names one with its day. */
export function readMeetings(source: MeetingSource): readonly MeetingReading[] {
  for (const [at, sentence] of source.page.sentences.entries()) {
    const meeting = meetingAt(source, sentence, at)
    if (meeting !== null) return [meeting]
  }
  return []
}
