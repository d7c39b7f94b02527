import { endRule, endsBy, openRule, opensBy } from '../../letters/edges.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { anyOf, phraseBefore, readingsOf, standsBefore, WORD_END, wordRule, wordSet } from '../../letters/patterns.ts'
import { phraseSet } from '../../letters/phrase-table.ts'
import type { Span } from '../../reading.ts'
import { AIMING_VERBS, COUNTED_DEEDS } from './deed.words.ts'
import { opensWithHead } from './heads.ts'
import type { Names } from './indicator.ts'
import { DEED_VERBS, DOERS, GIVING_VERBS, NAMING_VERBS } from './indicator.words.ts'
import { ACTING_VERBS } from './predicate.words.ts'

const ACTING = wordSet(ACTING_VERBS)
/** `lực lượng kiểm lâm huy động` → `huy động` */
const DOER = new RegExp(
  `^${anyOf(DOERS)}${WORD_END}[^,;:()]{0,60}?(?<! (?:trợ|phụ|cung|phân|nâng|bao|khẩn)) +(?=${anyOf(NAMING_VERBS)}(?: +được)?$)`,
  'u',
)
/** `tỉnh phấn đấu tổng giá trị xuất nhập khẩu`: all that follows is the name, whatever deed stands in it. */
const AIM = new RegExp(`^${anyOf(DOERS)}${WORD_END}[^,;:()]{0,40}? +${anyOf(AIMING_VERBS)} +(?=[${LETTERS}])`, 'u')
/** `bảo hiểm xã hội tỉnh chi trả lương hưu`: the deed begins behind who does it. */
const DEED_INSIDE = wordRule(COUNTED_DEEDS)
/** `dự án trọng điểm đã giải ngân`: whoever did it. */
const DONE = new RegExp(`^.{2,60}? đã +(?=${anyOf(NAMING_VERBS)}(?: |$))`, 'u')
const NAMING_VERB = new RegExp(`^${anyOf(NAMING_VERBS)}(?: +được)?$`, 'u')
const BODIES = phraseSet(wordSet(DOERS))

/** Whether a name opens with somebody who does things. */
export const opensWithBody = (text: string): boolean => BODIES.opens(text)

/** The name without who does it. */
export function withoutDoer(names: Names, span: Span): Span {
  const { low, plain } = names
  const text = low.slice(span.start, span.end)
  if (!opensWithBody(text)) {
    const done = text.includes(' đã ') && !opensWithHead(text) ? DONE.exec(text) : null
    return done === null ? span : { start: span.start + done[0].length, end: span.end }
  }
  const doer = DOER.exec(text)
  if (doer !== null) return { start: span.start + doer[0].length, end: span.end }
  const aim = AIM.exec(text)
  if (aim !== null) return { start: span.start + aim[0].length, end: span.end }
  // The capital of `Trung tâm Trợ giúp pháp lý` belongs to the name.
  for (const { index } of readingsOf(DEED_INSIDE, names, span.start + 2, span.end)) {
    if (low.charAt(index) === plain.charAt(index)) return { start: index, end: span.end }
  }
  return span
}

/** `giải quyết 312/358 vụ`: a verb that names what a ratio counts. */
export const isNamingVerb = ({ low }: Names, name: Span): boolean => NAMING_VERB.test(low.slice(name.start, name.end))

/** `Hội Nông dân xã`: who did something, no name of a figure. */
export const isBody = ({ low }: Names, name: Span): boolean => opensWithBody(low.slice(name.start, name.end))

/** `trực tiếp 6.912 hồ sơ`: how they came in, no deed. */
const HOW_WORDS = ['trực tiếp', 'gián tiếp', 'liên tiếp']
const HOW = endRule(HOW_WORDS, `(?:^| )${anyOf(HOW_WORDS)}$`)

/** Whether the words before the number only act on what follows it: `thu hồi 14 khẩu súng`. */
export const isActing = ({ low }: Names, name: Span): boolean =>
  standsBefore(ACTING, low, name.end, name.start) && !endsBy(HOW, low.slice(name.start, name.end))

const DEEDS = wordSet(DEED_VERBS)

/** The verb at the end of a name that counts what was done: `ủy ban kiểm tra các cấp kiểm tra`; null where none is. */
export function deedIn({ low }: Names, name: Span): Span | null {
  const verb = phraseBefore(DEEDS, low, name.end, name.start)?.phrase
  if (verb === undefined || !low.endsWith(verb, name.end)) return null
  if (verb === 'tiếp' && endsBy(HOW, low.slice(name.start, name.end))) return null
  return { start: name.end - verb.length, end: name.end }
}

/** What the law knows, not who does something: `vi phạm nồng độ cồn xử lý 4.128 trường hợp`. */
const TOPICS = ['vi phạm', 'tội phạm', 'tệ nạn', 'hành vi', 'án', 'nhóm tội']
const TOPIC = openRule(TOPICS, `^${anyOf(TOPICS)} `)

/** Whether the name tells of what the deed behind it is about. */
export const isTopic = ({ low }: Names, { start, end }: Span): boolean => opensBy(TOPIC, low.slice(start, end))

/** Whether an indicator is such a verb. */
export const isDeed = (indicator: string | null): boolean => indicator !== null && DEEDS.has(indicator)

const GIVING = new RegExp(` ${anyOf(GIVING_VERBS)} +(?=[${LETTERS}])`, 'u')

/** `Sở Nội vụ trao học bổng`: what is given. */
export function giftIn({ low }: Names, name: Span): Span {
  const hit = GIVING.exec(low.slice(name.start, name.end))
  return hit === null ? name : { start: name.start + hit.index + hit[0].length, end: name.end }
}

/** `mức hỗ trợ`, `kinh phí đào tạo`: the deed only says for what. */
const SUM = /^(?:mức|định mức|kinh phí|tổng kinh phí|chi phí|số tiền|tiền) /u
/** Whether the name is that of a sum. */
export const isSum = ({ low }: Names, { start, end }: Span): boolean => SUM.test(low.slice(start, end))
