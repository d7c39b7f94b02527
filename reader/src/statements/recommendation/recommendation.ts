import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import {
  anyOf,
  endsWithOneOf,
  firstReading,
  matches,
  readingsOf,
  WORD_END,
  wordRule,
  wordSet,
  wordsBefore,
} from '../../letters/patterns.ts'
import type { Direction, Organisation, RecommendationReading, Span } from '../../reading.ts'
import { firstFrom, inside, lastBefore, quoteOf } from '../../span.ts'
import { deadlineIn } from '../deadline/deadline.ts'
import { behindAside, joinedAddressees } from './addressees.ts'
import { actionFrom, addresseeAt, type Item, itemsOf } from './items.ts'
import { isHeadline, linesEnd, listEnd } from './list-end.ts'
import { ASKING_WORDS, NOUN_AFTER, NOUN_BEFORE, ORDERING_WORDS, THINGS_THAT_NEED } from './recommendation.words.ts'
import { sharedClauseOf } from './shared-clause.ts'
import { type Level, levelOf, type RecommendationSource, type Speaker, speakerOf } from './speaker.ts'
import { toldIn } from './told.ts'

/** `kiến nghị`, `giao` */
const ASKING = wordRule(ASKING_WORDS)
const ORDERING = wordSet(ORDERING_WORDS)
const NOUNS_BEFORE = wordSet(NOUN_BEFORE)
const NOUNS_AFTER = new RegExp(` +(?:${Array.from(wordSet(NOUN_AFTER)).join('|')})${WORD_END}`, 'uy')
const NEED = new RegExp(`^ *(?:đây là +)?${anyOf(THINGS_THAT_NEED)}${WORD_END}`, 'u')
/** No clause before an asking word is looked at further back than this. */
const LONGEST_CLAUSE = 120
/** `tỉnh Lai Châu cần quan tâm`, `địa phương cần`: a guest tells a place what it should do. */
const NEEDED =
  /(?<![\p{L}\p{M}])(?<!của )((?:các +)?(?:tỉnh|địa phương|huyện|thành phố|xã|phường)(?: +\p{Lu}\p{L}*){0,4}) +(?:cũng +)?cần(?: +phải)? +(?!thiết|có được|tận dụng)/gu
const NEEDING = wordRule(['cần'])
const NEEDED_END = /; |, +(?:đặc biệt|đây là|để|nhằm|mặt khác)(?![\p{L}])/gu
/** No body that asks begins further before the asking word. */
const FURTHEST_BODY = 120
const LOCAL = new Set<Organisation['level']>(['province', 'district', 'commune', 'department'])

function directionOf(asking: Level, addressee: string | null): Direction {
  const asked = levelOf(addressee)
  if (asked === 'central') return asking === 'central' ? 'internal' : 'to_centre'
  if (asking === 'central') return asked === null || !LOCAL.has(asked) ? 'unknown' : 'to_locality'
  return asked !== null && (LOCAL.has(asked) || asked === 'other') ? 'internal' : 'unknown'
}

/** `giao cho Sở Tài chính`: the word that points at who is ordered. */
const orderedTo = (page: Page, hit: RegExpExecArray): number =>
  /^ +cho(?= )/u.exec(page.low.slice(hit.index + hit[0].length, hit.index + hit[0].length + 8))?.[0].length ?? 0

/** `mỗi đề án đều yêu cầu chủ xưởng góp vốn`: a rule, nobody asks. */
function isNeed(page: Page, hit: RegExpExecArray): boolean {
  if (hit[0] !== 'yêu cầu') return false
  let start = hit.index
  while (start > Math.max(0, hit.index - LONGEST_CLAUSE) && !',;:.\n'.includes(page.low.charAt(start - 1))) start -= 1
  return NEED.test(page.low.slice(start, hit.index))
}

/** `64 kiến nghị`: counted, so nobody asks; in `Công ty Sao Bắc 2 đề nghị` the number is a name's. */
const COUNTED = /(?<!\p{Lu}\p{L}* )(?<!\d)\d+(?:[./]\d+)* *$/u
const COUNTED_REACH = 24
/** `kiến nghị 234 ý kiến`: what was said is counted. */
const COUNTS = /^ +\d[\d.]* +(?:ý kiến|nội dung|vấn đề|kiến nghị|nhóm|việc)/u
/** How far behind a heading who asks may stand. */
const HEADED_ASKING = 90

/** `Đề xuất: Ban Chỉ huy tỉnh đề nghị Trung ương`: the first word only heads what the second asks. */
function isHeading(page: Page, hit: RegExpExecArray, limit: number): boolean {
  const from = hit.index + hit[0].length
  if (!/^ *:/u.test(page.low.slice(from, from + 3))) return false
  const next = firstReading(ASKING, page, from, Math.min(limit, from + HEADED_ASKING))
  if (!next || actionFrom(page, from, next.index) !== null) return false
  return !/[;.]/u.test(page.low.slice(from, next.index))
}

/** `2. Phân công:` over lines that each open with who shall do what. */
function opensLines(page: Page, end: number): boolean {
  const lines = /^ *: *\n *(?:[-+•*] *|\d{1,2}[.)] *)/u.exec(page.low.slice(end, end + 16))
  return lines !== null && addresseeAt(page, end + lines[0].length, end + FURTHEST_BODY) !== null
}

function isAsking(page: Page, hit: RegExpExecArray, limit: number): boolean {
  const end = hit.index + hit[0].length
  NOUNS_AFTER.lastIndex = end
  if (NOUNS_AFTER.test(page.low) || isNeed(page, hit) || isHeading(page, hit, limit)) return false
  if (COUNTS.test(page.low.slice(end, end + COUNTED_REACH))) return false
  const orders = ORDERING.has(hit[0])
  const sentence = lastBefore(page.sentences, hit.index + 1)
  if (sentence && isHeadline(page, sentence)) return linesEnd(page, sentence) > sentence.end
  const next = end + (page.low.slice(end, end + 12).match(/^(?: *:)? +(?:cho +)?/u)?.[0].length ?? 0)
  if (orders && opensLines(page, end)) return true
  if (orders)
    return (
      /^\p{Lu}|^(?:các|đồng chí|ông|bà|công an|phòng|trạm y tế|thôn) /u.test(page.plain.slice(next, next + 12)) &&
      addresseeAt(page, next, limit) !== null
    )
  if (COUNTED.test(page.plain.slice(Math.max(0, hit.index - COUNTED_REACH), hit.index))) return false
  if (page.low.charAt(end) === ',' && addresseeAt(page, behindAside(page, end), limit) === null) return false
  // `Hội kiến nghị`: with its capital a body that asks.
  if (page.plain.startsWith('Hội ', hit.index - 'Hội '.length)) return true
  return !endsWithOneOf(NOUNS_BEFORE, wordsBefore(page.low, hit.index, 2))
}

/** `kiến nghị Bộ Công Thương một số khó khăn như: …`: the body stands before the colon, the items after it. */
function leadIn(page: Page, from: number, to: number): { addressee: Span | null; start: number } | null {
  const colon = page.low.slice(from, to).search(/:(?!\d)/u)
  if (colon < 0) return null
  const head = from + (page.low.slice(from).match(/^ *(?:với +|tới +|đến +)?/u)?.[0].length ?? 0)
  const before = page.plain.slice(head, from + colon)
  if (/[;.]/u.test(before)) return null
  const some = before.search(
    / (?:một số|những|các|nội dung|quan tâm|cụ thể|như sau|sau|(?:tập trung|thực hiện|triển khai)(?= *$))(?![\p{L}])/u,
  )
  const end = some >= 0 ? head + some : from + colon
  const action = actionFrom(page, head, end)
  if (before.trim() !== '' && some < 0 && action !== null && action < end) return null
  const start = from + colon + 1
  return { addressee: before.trim() === '' || end <= head ? null : asked(page, { start: head, end }), start }
}

/** `UBND tỉnh chỉ đạo các sở: …`: the name without what it is to do first. */
function asked({ plain }: Page, span: Span): Span {
  const order =
    / +(?:chỉ đạo|xem xét|quan tâm|giao|yêu cầu|tập trung|triển khai|chú trọng|thực hiện)(?![\p{L}\p{M}])/u.exec(
      plain.slice(span.start, span.end),
    )
  return order && order.index > 0 ? { start: span.start, end: span.start + order.index } : span
}

function positionsInside(spans: readonly Span[], outer: Span): readonly number[] {
  const first = firstFrom(spans, outer.start)
  return inside(spans, outer).map((_, at) => first + at)
}

function made(
  source: RecommendationSource,
  item: Item,
  addressee: Span | null,
  { from, level }: Speaker,
  shared: Span | null,
): RecommendationReading {
  const { page, citations } = source
  const asked = addressee && page.text.slice(addressee.start, addressee.end)
  const by = deadlineIn(page, item, source.times)
  return {
    ...quoteOf(page.text, item.start, item.end),
    addressee: asked,
    addresseeSpan: addressee && { start: addressee.start, end: addressee.end },
    from,
    direction: directionOf(level, asked),
    sharedClause: shared,
    citations: positionsInside(citations, item),
    deadline: by?.code ?? null,
    deadlineSpan: by?.span ?? null,
  }
}

function readRequest(
  source: RecommendationSource,
  sentence: Sentence,
  hit: RegExpExecArray,
): readonly RecommendationReading[] {
  const { page } = source
  const said = hit.index + hit[0].length
  const end = ORDERING.has(hit[0]) ? said + orderedTo(page, hit) : behindAside(page, said)
  const to = listEnd(page, sentence, end)
  const lead = leadIn(page, end, to)
  const speaker = speakerOf(source, sentence, hit.index)
  let addressee = lead?.addressee ?? null
  const items = joinedAddressees(page, itemsOf(page, { start: lead?.start ?? end, end: to }, source.citations))
  return items.map((item, at) => {
    addressee = item.addressee ?? addressee
    const shared = at > 0 ? sharedClauseOf(page, items[at - 1] ?? item, item) : null
    return made(source, item, addressee, speaker, shared)
  })
}

function readNeeds(source: RecommendationSource, sentence: Sentence): readonly RecommendationReading[] {
  const { page } = source
  if (firstReading(NEEDING, page, sentence.start, sentence.end) === null) return []
  return Array.from(matches(NEEDED, page.plain, sentence.start, sentence.end)).flatMap(hit => {
    const speaker = speakerOf(source, sentence, hit.index)
    if (speaker.level !== 'central') return []
    const start = hit.index + hit[0].length
    NEEDED_END.lastIndex = start
    const stop = Math.min(NEEDED_END.exec(page.low)?.index ?? sentence.end, sentence.end)
    const end = start + page.plain.slice(start, stop).replace(/[ .,;…/]+$/u, '').length
    const addressee = { start: hit.index, end: hit.index + (hit[1] ?? '').length }
    return [made(source, { start, end, addressee }, addressee, speaker, null)]
  })
}

function readTold(source: RecommendationSource, sentence: Sentence): readonly RecommendationReading[] {
  const told = toldIn(source.page, sentence)
  if (told === null) return []
  const items = itemsOf(source.page, { start: told.start, end: sentence.end }, source.citations)
  const nobody = { from: null, level: null }
  return items.map(item => made(source, item, item.addressee ?? told.addressee, nobody, null))
}

/** Asks and orders, one record for each thing asked for. */
export function readRecommendations(source: RecommendationSource): readonly RecommendationReading[] {
  const { page } = source
  const found: RecommendationReading[] = []
  let readTo = 0
  for (const sentence of page.sentences) {
    for (const hit of readingsOf(ASKING, page, sentence.start, sentence.end)) {
      const limit = Math.min(page.low.length, sentence.end)
      if (hit.index < readTo || !isAsking(page, hit, limit)) continue
      const next = nextAsking(page, hit, sentence)
      const items = readRequest(source, next === null ? sentence : { ...sentence, end: next }, hit)
      found.push(...items)
      readTo = Math.max(readTo, items.at(-1)?.end ?? readTo)
    }
    found.push(
      ...[...readNeeds(source, sentence), ...readTold(source, sentence)].filter(({ start }) => start >= readTo),
    )
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `; đồng thời `, `; cử tri Lý Thị Mẩy `, `; đại biểu Hà Văn Sơn (Sơn La) `: who asks next, after a sign */
const NEXT_ASKER =
  /\n *(?:\d{1,2}[.)]|[-+•*]) *$|[;,] *(?:đồng thời +)?(?:thống nhất +|tiếp tục +|cũng +)?$|; *(?:(?:cử tri|đại biểu|ông|bà|đồng chí|ubnd|hđnd|sở|ban|hội|hiệp hội|công ty|huyện|tỉnh|xã)(?: +[\p{L}'.]+){1,8}(?: +\([^()]{1,60}\)|, [^,;.:()]{1,60})?) +$/u
/** `kiểm tra, đề xuất phương án` goes on with what is asked for. */
const PROPOSING = 'đề xuất'

/** `đề nghị A …; kiến nghị B …`: where the next asking of the sentence begins, after a sign. */
function nextAsking(page: Page, hit: RegExpExecArray, sentence: Sentence): number | null {
  const end = listEnd(page, sentence, hit.index + hit[0].length)
  for (const next of readingsOf(ASKING, page, hit.index + hit[0].length, end)) {
    const asker = NEXT_ASKER.exec(page.low.slice(Math.max(hit.index, next.index - 90), next.index))
    if (asker?.[0].startsWith(',') && next[0] === PROPOSING) continue
    if (asker && isAsking(page, next, end)) return next.index - asker[0].length
  }
  return null
}
