import { type ComparisonReading, comparisonAt, comparisonOver } from '../../forms/comparison/comparison.ts'
import type { Amount } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { endRule, endsBy } from '../../letters/edges.ts'
import { anyOf, WORD_END } from '../../letters/patterns.ts'
import { blanksIn } from '../../letters/words.ts'
import type { Span } from '../../reading.ts'
import { isAskedActing } from './act.ts'
import { beforeNumber } from './base-before.ts'
import { deedIn, giftIn, isActing, isBody, isNamingVerb, isSum, isTopic } from './deed.ts'
import { type NameBefore, type Names, opensIndicator, visitedIn } from './indicator.ts'
import { AREA_VERBS, INDICATOR_HEADS } from './indicator.words.ts'
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

const ROW_WORDS = new Set(['với', 'và', 'cùng', 'gồm', 'có', 'hiện có', 'chỉ có', 'mới có', 'thiếu', 'trong đó'])

/** Whether the words before only join the counted thing on: `với 864.217 học sinh`, `có 12 thôn`; not `tổng đàn bò có 12 con`. */
function joinsOn({ names }: Cut, amount: Amount, { words }: Predicate, before: Span): boolean {
  const isCounted = amount.unit?.dimension === 'count' || amount.unit?.base === '%'
  if (!isCounted || !words.some(word => ROW_WORDS.has(word)) || words.includes('đạt')) return false
  return !opensIndicator(names, before)
}

/** After these a place or whole is counted: `xảy ra tại 124 hộ`. */
const WHERE = /(?:^|[^\p{L}\p{M}])(?:tại|thuộc|ở|trên|của|qua|về|gặp gỡ|đại diện|danh mục) *$/u

/** `Trường đạt chuẩn: 286/447 trường`: what follows only says the unit again. */
const isBareUnit = ({ unit, unitSpan }: Amount, after: Span): boolean =>
  unit?.dimension === 'count' && unitSpan !== null && after.end <= unitSpan.end

/** `giảm ` before a noun of indicators */
const MOVING = new RegExp(
  `^(giảm|hạ|tăng|cắt giảm|rút ngắn|nâng) +(?=${anyOf([...INDICATOR_HEADS, 'thời gian', 'tiến độ', 'tổn thất', 'hộ nghèo', 'lãi suất', 'chi phí', 'học phí', 'phí'])}${WORD_END})`,
  'u',
)
/** Units that only count what the verb before them names: `kiểm tra 905 đảng viên`. */
const COUNTERS = new Set(['lượt người', 'đảng viên', 'trường hợp', 'tổ chức', 'đối tượng'])

/** `Hội Nông dân xã: 8/8 chỉ tiêu`: so many of so many. */
const isChosen = ({ denominator, unit }: Amount): boolean => denominator !== null && unit?.dimension === 'count'

const RELATIVE_UNITS = new Set(['bậc', 'lần', 'điểm %'])

/** `Chương trình OCOP: 61 chủ thể`: what the line is about. */
const HEADING = /^(?:chương trình|công tác|phong trào|lĩnh vực|đề án|cuộc vận động) /u

/** `: `, `: hiện còn `, `: hơn ` right before a number */
const LISTED = /: *(?:(?:hiện +)?(?:còn|có) *)?(?:(?:hơn|gần|trên|khoảng) +)?$/u

/** Whether the words before the number name something else, and what follows it names the figure. */
function isParted(cut: Cut, amount: Amount, from: number, before: NameBefore, after: Span | null): boolean {
  if (RELATIVE_UNITS.has(amount.unit?.base ?? '')) return false
  if (before.remote) return true
  const told = cut.page.low.slice(from, amount.start)
  const isListed = told.includes(':') && LISTED.test(told)
  if (isListed && after !== null && HEADING.test(cut.names.low.slice(before.start, before.end))) return true
  return isListed && after !== null && (!isBareUnit(amount, after) || (isChosen(amount) && isBody(cut.names, before)))
}

/** `huy động 24,6 tỷ đồng xây dựng 318 căn nhà`: what money was raised for names no sum. */
const RAISINGS = [
  'huy động',
  'vận động',
  'quyên góp',
  'giải ngân',
  'cho vay',
  'tiết kiệm',
  'đầu tư',
  'chi',
  'trích',
  'đóng góp',
  'ủng hộ',
]
const GIVINGS = ['dành', 'phân bổ', 'tài trợ', 'thu hồi', 'tiếp nhận', 'chi trả', 'nộp']
const RAISING = endRule([...RAISINGS, ...GIVINGS, 'được'], `(?:^| )${anyOf([...RAISINGS, ...GIVINGS])}(?: được)?$`)

/** `cứng hóa 48,6 km đường trục thôn`, `nạo vét 2,3 triệu m3 kênh` */
const WORKS = ['cứng hóa', 'bê tông hóa', 'kiên cố hóa', 'nhựa hóa', 'nạo vét']
const WORKED = endRule(WORKS, `(?:^| )${anyOf(WORKS)}$`)
const LENGTHS = new Set(['length', 'area', 'volume', 'other'])

/** `hiến 41,7 ha đất`, `trồng mới 105 ha keo` */
const AREA_ACT = endRule(AREA_VERBS, `(?:^| )${anyOf(AREA_VERBS)}$`)
const LONGEST_DOING = 6

/** `Chủ tịch UBND tỉnh chủ trì gặp gỡ 320 doanh nghiệp`: so many words before a count tell a story and name nothing. */
function isLong({ names }: Cut, { unit, denominator }: Amount, before: NameBefore): boolean {
  if (unit?.dimension !== 'count' || denominator !== null || opensIndicator(names, before)) return false
  if (before.visited) return false
  return blanksIn(names.low, before.start, before.end) >= LONGEST_DOING
}

/** ` cho `, ` cho hơn ` right before a number: for so many. */
const FOR = / cho +(?:(?:hơn|trên|gần|khoảng|ít nhất|tổng số|\d[\d.,]* *-) +)?$/u
const FOR_REACH = 24

function isFor(low: string, { start }: Amount): boolean {
  const before = low.slice(Math.max(0, start - FOR_REACH), start)
  return before.includes(' cho ') && FOR.test(before)
}

/** `trợ cấp thường xuyên cho 38.415 người`: nothing but a bare noun says who got what the words before name. */
function isGiven({ page, names }: Cut, amount: Amount, before: Span, after: Span | null): boolean {
  if (after === null || !isBareUnit(amount, after) || !names.low.slice(before.start, before.end).includes(' '))
    return false
  return isFor(page.low, amount)
}

/** `cấp giấy chứng nhận cho 1.128,5 m2 đất ở`: the words behind say what it is. */
function isServed({ page }: Cut, amount: Amount, after: Span | null): boolean {
  if (after === null || isBareUnit(amount, after) || amount.denominator !== null) return false
  return isFor(page.low, amount)
}

/** The name before a count cut down to what was done, or to what was given. */
function doneIn({ names, page, asked }: Cut, amount: Amount, name: NameBefore | null): NameBefore | null {
  if (name === null || amount.unit?.dimension !== 'count' || opensIndicator(names, name) || isTopic(names, name))
    return name
  if (isFor(page.low, amount)) return { ...name, ...giftIn(names, name) }
  if (asked.some(({ start, end }) => start <= amount.start && amount.end <= end)) return name
  return { ...name, ...deedIn(names, name) }
}

function isActingAt(
  cut: Cut,
  amount: Amount,
  from: number,
  found: Pick<Slot, 'before' | 'after' | 'predicate'>,
): boolean {
  const { before, after, predicate } = found
  const isCount = amount.unit?.dimension === 'count'
  if (before === null || isTopic(cut.names, before)) return false
  const said = cut.names.low.slice(before.start, before.end)
  if (amount.unit?.dimension === 'area' && endsBy(AREA_ACT, said)) return false
  if (LENGTHS.has(amount.unit?.dimension ?? '') && endsBy(WORKED, said)) return false
  if (isAskedActing(cut, amount, { before, after })) return true
  if (amount.unit?.base === 'VND' && endsBy(RAISING, said)) return false
  if (isGiven(cut, amount, before, after)) return false
  if (isCount && after !== null && !isBareUnit(amount, after) && predicate.words.includes('thực hiện')) return true
  if (isServed(cut, amount, after) || (isCount && predicate.roles.has('given') && amount.denominator === null))
    return true
  if (amount.denominator !== null && isNamingVerb(cut.names, before)) return false
  if (isLong(cut, amount, before)) return true
  if (isCount && !before.remote && deedIn(cut.names, before) !== null) return false
  if (isParted(cut, amount, from, before, after) || joinsOn(cut, amount, predicate, before)) return true
  if (
    isCount &&
    predicate.bound === null &&
    WHERE.test(cut.page.low.slice(Math.max(from, amount.start - 12), amount.start))
  )
    return true
  if (!isActing(cut.names, before) || isSum(cut.names, before)) return false
  const base = amount.unit?.base ?? ''
  const isCounter = after !== null && isBareUnit(amount, after) && (!base.includes(' ') || COUNTERS.has(base))
  return !isCounter
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
