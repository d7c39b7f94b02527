import { type ComparisonReading, comparisonAt, comparisonOver } from '../../forms/comparison/comparison.ts'
import type { Amount } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { anyOf, WORD_END } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { isActingAt, isBareUnit, isFor } from './acting.ts'
import { beforeNumber } from './base-before.ts'
import { deedIn, giftIn, isTopic } from './deed.ts'
import { type NameBefore, type Names, opensIndicator, visitedIn } from './indicator.ts'
import { INDICATOR_HEADS } from './indicator.words.ts'
import { nameAfter, withClause } from './name-after.ts'
import { type Predicate, predicateBefore, withWords } from './predicate.ts'

/** An amount with the words around it: what the figure is made from. */
export interface Slot {
  readonly amount: Amount
  /** Where the words about this amount begin: after the one before and what that is compared with. */
  readonly from: number
  readonly predicate: Predicate
  readonly comparison: ComparisonReading | null
  readonly before: NameBefore | null
  readonly after: Span | null
  /** What follows is opened by `về`: `12% về số doanh nghiệp`. */
  readonly afterAbout: boolean
  /** The words before only act on what follows: `có`, `thu hồi`. */
  readonly acting: boolean
  readonly inBrackets: boolean
}

/** No bracket is looked for further back than this. */
const LONGEST_BRACKET = 400
const OPEN = 40
const CLOSE = 41

/** Whether a bracket that opened after `from` is still open at the offset. */
export function isBracketed(low: string, from: number, at: number): boolean {
  const floor = Math.max(from, at - LONGEST_BRACKET)
  for (let before = at - 1; before >= floor; before -= 1) {
    const code = low.charCodeAt(before)
    if (code === OPEN || code === CLOSE) return code === OPEN
  }
  return false
}

/** What slots are cut from. */
export interface Cut {
  readonly page: Page
  readonly names: Names
  readonly asked: readonly Span[]
}

/** `giảm ` before a noun of indicators */
const MOVING = new RegExp(
  `^(giảm|hạ|tăng|cắt giảm|rút ngắn|nâng) +(?=${anyOf([...INDICATOR_HEADS, 'thời gian', 'tiến độ', 'tổn thất', 'hộ nghèo', 'lãi suất', 'chi phí', 'học phí', 'phí'])}${WORD_END})`,
  'u',
)
/** The name before a count cut down to what was done, or to what was given. */
function doneIn({ names, page, asked }: Cut, amount: Amount, name: NameBefore | null): NameBefore | null {
  if (name === null || amount.unit?.dimension !== 'count' || opensIndicator(names, name) || isTopic(names, name))
    return name
  if (isFor(page.low, amount)) return { ...name, ...giftIn(names, name) }
  if (asked.some(({ start, end }) => start <= amount.start && amount.end <= end)) return name
  return { ...name, ...deedIn(names, name) }
}

/** A request's words begin with its act: what stands before names whom it asks. */
function floorOf(cut: Cut, amount: Amount, from: number): number {
  const item = cut.asked.find(({ start, end }) => start <= amount.start && amount.end <= end)
  return Math.max(from, item?.start ?? 0)
}

/** `Giảm tỷ lệ hộ nghèo 1,5 - 2%`: the name opens with the move; with `xuống` or `còn` it only leads to the level. */
function movedBy(
  { names }: Cut,
  name: NameBefore | null,
  { roles, words }: Predicate,
): { name: NameBefore | null; words: string } {
  const verb = name && MOVING.exec(names.low.slice(name.start, name.end))
  if (!name || !verb) return { name, words: '' }
  const rest = { ...name, start: name.start + verb[0].length }
  // `giảm lãi suất thêm 0,5%`: how much further it moves.
  const leads = roles.size > 0 && !roles.has('start') && !words.every(word => word === 'thêm')
  return { name: rest, words: leads ? '' : (verb[1] ?? '') }
}

/** `gấp 2,3 lần báo cáo của doanh nghiệp`: what stands right behind is what it is held against. */
function timesOf(cut: Cut, from: number, limit: number): ComparisonReading | null {
  if (cut.page.low.startsWith(' về ', from)) return null
  const stop = cut.page.low.slice(from, limit).search(/[,;:()\n]|[.…](?!\d)| (?:và|trong đó|nhưng) /u)
  return comparisonOver(cut.page, from, stop < 0 ? limit : from + stop)
}

/** `tăng 386 tỷ đồng (tăng 10,3%) so với đầu năm` */
const behindBracket = ({ page: { low, plain } }: Cut, end: number, limit: number): ComparisonReading | null =>
  low.startsWith(') so ', end) ? comparisonAt(low, plain, end + 1, limit) : null

/** `ngân sách tỉnh 412,7, huyện 298,1`: in a row of bare numbers the area names its own. */
const AREA_ONLY = /^, (?=(?:huyện|tỉnh|xã|địa phương|thành phố|trung ương|các huyện) $)/u

function areaIn({ page: { low } }: Cut, { role, start }: Amount, from: number): NameBefore | null {
  const hit = role === 'bare' ? AREA_ONLY.exec(low.slice(from, start)) : null
  return hit && { start: from + hit[0].length, end: start - 1, remote: false }
}

/** `bằng 99,12% năm 2018` */
const EARLIER =
  /^ (?:năm|vụ|quý|tháng|nhu cầu|thu|chi|tổng|quy mô|mức|sản lượng|diện tích|doanh thu|kim ngạch|bình quân) ?/u

/** `80% hồ sơ được giải quyết trực tuyến`: so short a noun needs what is said of it. */
function isShortNoun(low: string, { start, end }: Span): boolean {
  const behind = low.slice(end, end + 7)
  if (behind.startsWith(' được ')) return /^\p{L}+(?: \p{L}+)?$/u.test(low.slice(start, end))
  return /^ (?:có|chưa|không) /u.test(behind) && /^\p{L}+(?: \p{L}+){0,3}$/u.test(low.slice(start, end))
}

function slotAt(cut: Cut, sentence: Sentence, amount: Amount, begin: number, limit: number): Slot {
  const { low, plain } = cut.page
  const from = Math.min(floorOf(cut, amount, begin), amount.start)
  const found = predicateBefore(low, from, amount)
  const {
    name: named,
    comparison: base,
    words,
  } = beforeNumber(cut, from, Math.max(from, found.start), from > sentence.start)
  const moved = movedBy(cut, named, found)
  const predicate = withWords(withWords(found, words), moved.words)
  const host = moved.name && amount.unit?.base.startsWith('lượt') ? visitedIn(cut.names, moved.name) : null
  const told = moved.name && host ? { ...moved.name, ...host, visited: true } : doneIn(cut, amount, moved.name)
  const before = told ?? areaIn(cut, amount, from)
  const counted = { isCount: amount.unit?.dimension === 'count', isRatio: amount.denominator !== null }
  // `720 giường kế hoạch` are beds, and held against nothing.
  const isThing = counted.isCount && !counted.isRatio && !low.startsWith(' so ', amount.end)
  const direct = isThing ? null : (comparisonAt(low, plain, amount.end, limit) ?? behindBracket(cut, amount.end, limit))
  const after = direct || amount.role !== 'amount' ? null : nameAfter(cut.names, amount.unitSpan, counted, amount.end)
  const multiple = amount.unit?.base === 'lần' && predicate.roles.has('multiple') && direct === null
  const ofYear =
    direct === null &&
    amount.unit?.base === '%' &&
    predicate.roles.has('share') &&
    EARLIER.test(low.slice(amount.end, amount.end + 12))
  const times = multiple || ofYear ? timesOf(cut, amount.end, limit) : null
  const comparison = direct ?? times ?? (after && comparisonAt(low, plain, after.end, limit))
  const inBrackets = isBracketed(low, sentence.start, amount.start)
  const found_ = { amount, predicate, comparison: comparison ?? base, before, after: times ? null : after }
  const afterAbout = after !== null && / về /u.test(low.slice(amount.end, after.start))
  const acting = isActingAt(cut, amount, from, found_)
  const isPart = found_.after !== null && amount.unit?.base === '%' && isShortNoun(low, found_.after)
  const isBare = found_.after !== null && (isPart || isBareUnit(amount, found_.after)) && (before === null || acting)
  const whole = isBare && found_.after ? withClause(cut.names, found_.after) : found_.after
  return { ...found_, after: whole, afterAbout, from, acting, inBrackets }
}

/** Cuts a sentence into one slot for each amount in it. */
export function slotsOf(cut: Cut, sentence: Sentence, amounts: readonly Amount[]): readonly Slot[] {
  let from = sentence.start
  return amounts.map((amount, at) => {
    const limit = amounts[at + 1]?.start ?? sentence.end
    const slot = slotAt(cut, sentence, amount, from, limit)
    const { comparison, after, predicate } = slot
    const bound = predicate.boundSpan?.end ?? 0
    from = Math.min(limit, Math.max(comparison?.end ?? 0, after?.end ?? 0, bound, amount.end))
    return slot
  })
}
