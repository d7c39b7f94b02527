import { NAMED_BODIES } from '../../forms/organisation/organisation.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import {
  anyName,
  anyOf,
  firstReading,
  matches,
  WORD_END,
  WORD_START,
  wholeWords,
  wordRule,
} from '../../letters/patterns.ts'
import type { Answer, Commitment, PersonMention, RecommendationReading } from '../../reading.ts'
import { firstFrom, inside, lastBefore, quoteOf } from '../../span.ts'
import { deadlineIn, type Times } from '../deadline/deadline.ts'
import { levelOf } from '../recommendation/speaker.ts'
import { inFull, type Sides } from '../sides/sides.ts'
import { ANSWERED_NOUNS, ANSWERING_WORDS, NOTING_WORDS, PROMISING_WORDS } from './answer.words.ts'
import { type Bindings, commitsTo } from './commitment-class.ts'

/** Without one of these in it no sentence answers. */
const ANSWERING = wordRule([...NOTING_WORDS, ...ANSWERING_WORDS])
const ANSWERED = wordRule(ANSWERED_NOUNS)
const PROMISING = wordRule(PROMISING_WORDS)
/** An answer is to requests not further back than so many. */
const MOST_REQUESTS = 100
const NOTING = new RegExp(wholeWords(NOTING_WORDS), 'u')
/** `Với những kiến nghị của tỉnh, Bộ Công thương ghi nhận, tiếp thu`, `trả lời các kiến nghị` */
const ANSWER = new RegExp(
  `${WORD_START}(?:(?:với|về|đối với|trước)(?: +(?:những|các|nhóm|một số))* +${anyOf(ANSWERED_NOUNS)}${WORD_END}[^.;]{0,160}?${WORD_START}${anyOf([...NOTING_WORDS, ...ANSWERING_WORDS])}|(?<!việc +)${anyOf([...NOTING_WORDS, ...ANSWERING_WORDS])}(?:, +[^.;,]{2,20})?(?: +(?:những|các|toàn bộ|đầy đủ))?(?: +[${LETTERS}]+){0,2}? +${anyOf(ANSWERED_NOUNS)}${WORD_END})`,
  'gu',
)
/** How the name of a body opens that acts in its own name. */
const HEAD = '(?:Bộ|Sở|UBND|Tỉnh|tỉnh|Huyện|huyện|Thành phố|thành phố|Chính phủ|Ban|Cục|Ngành|Công ty|Tập đoàn)'
/** `Bộ Nội vụ`, `Sở Y tế`: names that have small letters inside */
const KNOWN = anyName(NAMED_BODIES)
const BODY = `(?:${KNOWN}${WORD_END}|${HEAD})`
/** `, Bộ Công thương ghi nhận`: who answers, right before the verb */
const ANSWERER = new RegExp(`${WORD_START}(${BODY}(?: +[${LETTERS}&]+){0,5}?) +(?:đã +|xin +|sẽ +|cũng +|đều +)*$`, 'u')
/** `Bộ sẽ phối hợp`, `tỉnh cam kết`, and `; sẵn sàng` */
const PROMISE = new RegExp(
  `(?:(?<=^|[.;:,] +|thời +|[.;:,] *\\n*)(${BODY}(?: +(?:\\p{Lu}[${LETTERS}]*|và|tỉnh|huyện|nhân|dân|ủy|ban)){0,6}) +(?:cũng +|luôn +)?|(?<=; +))${anyOf(PROMISING_WORDS)}${WORD_END}(?! +được +tổ)`,
  'gu',
)

export interface AnswerSource extends Bindings, Times {
  readonly page: Page
  readonly people: readonly PersonMention[]
  readonly recommendations: readonly RecommendationReading[]
  readonly sides: Sides
}

const firstWords = (body: string): string => body.toLowerCase().replaceAll('uỷ', 'ủy')

/** Whether a request goes to the body that answers, or to its level where the names differ. */
function goesTo(from: string | null): (recommendation: RecommendationReading) => boolean {
  if (from === null) return ({ direction }) => direction === 'to_centre'
  const [answering, isCentral] = [firstWords(from), levelOf(from) === 'central']
  return ({ addressee, direction }) => {
    if (direction === 'to_centre' && (isCentral || addressee === null)) return true
    const asked = addressee === null ? null : firstWords(addressee)
    return asked !== null && (asked.startsWith(answering) || answering.startsWith(asked))
  }
}

function speakerBefore(source: AnswerSource, at: number): string | null {
  return lastBefore(source.people, at)?.organisation ?? null
}

function answerIn(source: AnswerSource, sentence: Sentence): readonly Answer[] {
  const { page, recommendations } = source
  const { start, end } = sentence
  const verbal = firstReading(ANSWERING, page, start, end)
  if (verbal === null || firstReading(ANSWERED, page, start, end) === null) return []
  const hit = matches(ANSWER, page.low, start, end).next().value
  const isAsked = inside(recommendations, sentence).length > 0
  if (!hit || isAsked) return []
  const said = page.plain.slice(sentence.start, sentence.end)
  const named = ANSWERER.exec(said.slice(0, verbal.index - start))?.[1] ?? speakerBefore(source, sentence.end)
  const from = inFull(named, source.sides)
  const commits = commitsTo(page, sentence, source)
  const first = Math.max(0, firstFrom(recommendations, start) - MOST_REQUESTS)
  const isFor = goesTo(from)
  const positions = recommendations
    .slice(first, first + MOST_REQUESTS)
    .flatMap((item, at) => (item.end < start && isFor(item) ? [first + at] : []))
  const quote = quoteOf(page.text, sentence.start, sentence.end)
  return [
    { ...quote, from, commits, acknowledgement: commits === 'none' && NOTING.test(said), recommendations: positions },
  ]
}

/** Answers to requests made earlier in the text. */
export const readAnswers = (source: AnswerSource): readonly Answer[] =>
  source.page.sentences.flatMap(sentence => answerIn(source, sentence))

/** From the first promise of a sentence on, each stretch between semicolons promises. */
function promisesIn(source: AnswerSource, sentence: Sentence): readonly Commitment[] {
  const { page, recommendations } = source
  if (firstReading(PROMISING, page, sentence.start, sentence.end) === null) return []
  const first = matches(PROMISE, page.plain, sentence.start, sentence.end).next().value
  if (!first || (lastBefore(recommendations, first.index)?.end ?? 0) > first.index) return []
  let from = speakerBefore(source, first.index)
  let start = first.index
  return page.plain
    .slice(start, sentence.end)
    .split(';')
    .map(part => {
      const quote = quoteOf(page.text, start, start + part.replace(/[ .…,/]+$/u, '').length)
      start += part.length + 1
      from = inFull(namedIn(part) ?? from, source.sides)
      return {
        ...quote,
        from,
        to: recipientOf(part),
        commits: commitsTo(page, quote, source),
        deadline: deadlineIn(page, quote, source)?.code ?? null,
      }
    })
    .filter(({ text }) => text !== '')
}

const PROMISER = new RegExp(`^ *(${BODY}(?: +\\p{Lu}[${LETTERS}]*){0,5})(?= +(?:sẽ|cam|hứa|luôn|cũng|sẵn))`, 'u')
const namedIn = (part: string): string | null => PROMISER.exec(part)?.[1] ?? null

const recipientOf = (part: string): string | null =>
  /(?:với|cho|giúp) ((?:tỉnh|huyện|thành phố|xã|địa phương)(?: \p{Lu}\p{L}*)*)/u.exec(part)?.[1] ?? null

/** What bodies promise to do themselves. */
export const readCommitments = (source: AnswerSource): readonly Commitment[] =>
  source.page.sentences.flatMap(sentence => promisesIn(source, sentence))
