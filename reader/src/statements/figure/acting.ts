import type { Amount } from '../../forms/form.ts'
import { endRule, endsBy } from '../../letters/edges.ts'
import { anyOf } from '../../letters/patterns.ts'
import { blanksIn } from '../../letters/words.ts'
import type { Span } from '../../reading.ts'
import { isAskedActing } from './act.ts'
import { deedIn, isActing, isBody, isNamingVerb, isSum, isTopic } from './deed.ts'
import { type NameBefore, opensIndicator } from './indicator.ts'
import { AREA_VERBS } from './indicator.words.ts'
import type { Predicate } from './predicate.ts'
import type { Cut, Slot } from './slot.ts'

const ROW_WORDS = new Set(['với', 'và', 'cùng', 'gồm', 'có', 'hiện có', 'chỉ có', 'mới có', 'thiếu', 'trong đó'])

/** Whether the words before only join the counted thing on: `với 864.217 học sinh`, `có 12 thôn`; not `tổng đàn bò có 12 con`. */
function joinsOn({ names }: Cut, amount: Amount, { words }: Predicate, before: Span): boolean {
  const isCounted = amount.unit?.dimension === 'count' || amount.unit?.base === '%'
  if (!isCounted || !words.some(word => ROW_WORDS.has(word)) || words.includes('đạt')) return false
  return !opensIndicator(names, before)
}

/** After these a place or whole is counted: `xảy ra tại 124 hộ`. */
const WHERE = /(?:^|[^\p{L}\p{M}])(?:tại|vào|thuộc|ở|trên|của|qua|về|gặp gỡ|đại diện|danh mục) *$/u

/** `Trường đạt chuẩn: 286/447 trường`: what follows only says the unit again. */
export const isBareUnit = ({ unit, unitSpan }: Amount, after: Span): boolean =>
  unit?.dimension === 'count' && unitSpan !== null && after.end <= unitSpan.end

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

export function isFor(low: string, { start }: Amount): boolean {
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

/** `người dân và du khách đã xem trình diễn 500 drone`: what somebody did tells a story, what follows is counted. */
const isTold = (cut: Cut, before: NameBefore, said: string): boolean =>
  (said.includes(' đã ') || said.includes(' sẽ ')) &&
  !before.remote &&
  !opensIndicator(cut.names, before) &&
  deedIn(cut.names, before) === null

/** `dịch tả lợn đã xảy ra tại 214 thôn`: what happened there names how many places it came to. */
const OCCURS = /(?:xảy ra|xuất hiện|phát sinh|bùng phát) (?:tại|ở|trên) $/u
const OCCURS_REACH = 20
const occursAt = (low: string, { start }: Amount): boolean =>
  OCCURS.test(low.slice(Math.max(0, start - OCCURS_REACH), start))

/** Whether the words before the number only act on what follows it. */
export function isActingAt(
  cut: Cut,
  amount: Amount,
  from: number,
  found: Pick<Slot, 'before' | 'after' | 'predicate'>,
): boolean {
  const { before, after, predicate } = found
  const isCount = amount.unit?.dimension === 'count'
  if (before === null || isTopic(cut.names, before)) return false
  const said = cut.names.low.slice(before.start, before.end)
  if (isCount && !before.remote && occursAt(cut.page.low, amount)) return false
  if (amount.unit?.dimension === 'area' && endsBy(AREA_ACT, said)) return false
  if (LENGTHS.has(amount.unit?.dimension ?? '') && endsBy(WORKED, said)) return false
  if (isAskedActing(cut, amount, { before, after })) return true
  if (
    isCount &&
    amount.denominator === null &&
    after !== null &&
    !isFor(cut.page.low, amount) &&
    isTold(cut, before, said)
  )
    return true
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
