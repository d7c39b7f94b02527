import type { Page } from '../../layout/page.ts'
import { phraseBefore, wordSet } from '../../letters/patterns.ts'
import { lowOf } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { isTopic } from './deed.ts'
import { COUNTED_DEEDS, MAKING_VERBS } from './deed.words.ts'
import { AREA_VERBS, DEED_VERBS, NAMING_VERBS } from './indicator.words.ts'
import type { Slot } from './slot.ts'

const VERBS = wordSet([...DEED_VERBS, ...NAMING_VERBS, ...COUNTED_DEEDS])
const MEASURED_DEEDS = wordSet([...AREA_VERBS, ...DEED_VERBS, ...NAMING_VERBS])
/** `xây dựng được` */
const REACHED = / +(?:được|thêm)$/u

/** The verb of at least two words that the words before a number end with; null where none does. */
function verbBefore(low: string, { start, end }: Span): Span | null {
  const hit = phraseBefore(VERBS, low, end, start)
  if (hit === null || !hit.phrase.includes(' ')) return null
  return { start: hit.start, end: end - (REACHED.exec(hit.phrase)?.[0].length ?? 0) }
}

const MAKING = new Set<string>(MAKING_VERBS)
const LONGEST_VERB = 4
const wordCount = (text: string): number => text.split(' ').length

/** What of the noun behind the number goes with the verb before it; null where the noun names the figure alone. */
function objectOf(noun: string, counter: string, verb: string): string | null {
  if (!noun.startsWith(counter)) return noun
  if (MAKING.has(verb) && wordCount(counter) < wordCount(verb)) return null
  return noun === counter || wordCount(counter) >= wordCount(verb) ? counter : null
}

/** `kiểm tra 12 tổ chức đảng và 27 đảng viên`: the deed of the name before, said of one more thing. */
export function composedAgain(name: string, counter: string): string | null {
  const words = name.split(' ')
  for (let count = Math.min(LONGEST_VERB, words.length - 1); count > 1; count -= 1) {
    const verb = words.slice(0, count).join(' ')
    if (VERBS.has(verb)) return `${verb} ${lowOf(counter)}`
  }
  return null
}

/** The verb of at least two words that the words before a number begin with: `giải quyết đúng hạn và trước hạn`. */
function openingVerb(low: string, { start, end }: Span): string | null {
  const words = low.slice(start, end).split(' ')
  const verb = words.slice(0, 2).join(' ')
  return words.length > 2 && VERBS.has(verb) ? verb : null
}

/** What is taken away is named itself: `thu giữ 3,2 kg heroin`. */
const SEIZING = new Set([
  'thu giữ',
  'tịch thu',
  'bắt giữ',
  'thu hồi',
  'tạm giữ',
  'cấp phát',
  'xuất cấp',
  'cấp',
  'hỗ trợ',
  'phân bổ',
  'tiếp nhận',
])
const MEASURED = new Set(['area', 'length', 'mass', 'other'])

/** `nạo vét 84 km kênh mương`, `trồng 8.240 ha lúa`: of what is no longer to say than the deed. */
function composedMeasure({ low, text }: Page, before: Span, after: Span): string | null {
  const hit = phraseBefore(MEASURED_DEEDS, low, before.end, before.start)
  if (hit !== null && SEIZING.has(hit.phrase)) return null
  const noun = lowOf(text.slice(after.start, after.end))
  if (hit === null || wordCount(noun) > wordCount(hit.phrase)) return null
  return `${lowOf(text.slice(hit.start, before.end)).replace(REACHED, '')} ${noun}`
}

/**
 * `tiếp nhận 4.317 hồ sơ`, `phát hiện 12 vụ buôn lậu`: neither the deed nor the thing names such a number alone, nor
 * do they stand side by side; the name is put together of both.
 */
export function composedName(page: Page, { before, after, amount, acting }: Slot): string | null {
  const { unit, denominator } = amount
  if (before === null || before.remote || after === null || denominator !== null) return null
  if (unit !== null && MEASURED.has(unit.dimension)) return composedMeasure(page, before, after)
  if (unit?.dimension !== 'count' || isTopic(page, before)) return null
  const verb = verbBefore(page.low, before)
  const isWhere = /(?:tại|ở|cho|của) $/u.test(page.low.slice(before.end, amount.start))
  const opening = verb === null && acting && !isWhere ? openingVerb(page.low, before) : null
  if (opening !== null && after.end <= (amount.unitSpan?.end ?? 0)) return `${opening} ${lowOf(unit.base)}`
  if (verb === null || !(acting || verb.start === before.start)) return null
  const said = lowOf(page.text.slice(verb.start, verb.end))
  const noun = lowOf(page.text.slice(after.start, after.end))
  const object = objectOf(noun, lowOf(unit.base), said)
  return object === null ? null : `${said} ${object}`
}
