import { anyOf } from '../../letters/patterns.ts'
import type { Comparison, Figure, Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { RESTATING_WORDS } from './context.words.ts'
import { directionOf, isPlan } from './kind.ts'
import type { Slot } from './slot.ts'

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40

const isChange = ({ amount, predicate }: Slot): boolean => directionOf(amount, predicate) !== 0
const onlyAnd = ({ predicate }: Slot): boolean => predicate.words.every(word => word === 'và')

/** `so với năm 2019`, `bằng 104% cùng kỳ`: a time before that others of the sentence are held against, too. */
const HELD_ROLES = new Set(['same_period', 'previous'])
const isHeld = ({ comparison, amount }: Slot): boolean =>
  (amount.unit?.base === '%' || amount.unit?.base === 'lần') && HELD_ROLES.has(comparison?.comparison.role ?? '')

/** `so với tháng trước …; lũy kế 10 tháng … tăng 12,1%`: what has run up for longer is held against no month. */
const LAST_TIME = /^(?:tháng|quý|tuần|ngày) trước/u
const CUMULATED_REACH = 240
const CUMULATED = /(?:bình quân (?:cả )?(?:năm|quý|\d)|lũy kế|tính chung|cộng dồn|\d tháng|từ đầu năm)/u

/** `giảm 27 vụ (7,3%) so với cùng kỳ`: the move said again in brackets, with the base behind them. */
const saysAgain = ({ amount, inBrackets, before, predicate }: Slot): boolean =>
  inBrackets && before === null && amount.unit?.base === '%' && !predicate.roles.has('part')

/** What one base says for the other changes in the sentence: `tăng 0,2%; …, tăng 1,2% so với cùng kỳ`. */
export function sharedComparison(low: string, slots: readonly Slot[], at: number): Comparison | null {
  const slot = slots[at]
  if (!slot || !isChange(slot)) return null
  const earlier = slots
    .slice(Math.max(0, at - LONGEST_ROW), at)
    .findLast(other => (isChange(other) || (isHeld(other) && slot.amount.unit?.base === '%')) && other.comparison)
  const later = slots
    .slice(at + 1, at + LONGEST_ROW)
    .find(
      (other, next) => (isChange(other) || (next === 0 && saysAgain(other))) && other.comparison && !slot.inBrackets,
    )
  const comparison = (earlier ?? later)?.comparison?.comparison
  const isLonger =
    comparison &&
    LAST_TIME.test(comparison.text) &&
    CUMULATED.test(low.slice(Math.max(slots[0]?.from ?? 0, slot.amount.start - CUMULATED_REACH), slot.amount.start))
  if (isLonger) return null
  return comparison && !isPlan(comparison) ? { ...comparison, origin: 'inherited' } : null
}

/** So many numbers at most share the base behind the last. */
const LONGEST_SHARED = 12

/** `đạt 28,9%, 31,2% và 19,05% kế hoạch`: the base behind a row of numbers is that of each. */
export function rowComparison(slots: readonly Slot[], at: number): Comparison | null {
  const base = slots[at]?.amount.unit?.base
  for (let next = at + 1; next < at + LONGEST_SHARED; next += 1) {
    const slot = slots[next]
    if (!slot || !goesOn(slot) || slot.amount.unit?.base !== base) return null
    if (slot.comparison) return { ...slot.comparison.comparison, origin: 'inherited' }
  }
  return null
}

/** `2.184/2.150 ha, đạt 101,6% kế hoạch`: the percentage right behind says that b is the plan. */
export function ratioComparison(slots: readonly Slot[], at: number): Comparison | null {
  const [slot, next] = [slots[at], slots[at + 1]]
  if (!slot || slot.amount.denominator === null || slot.amount.role === 'rank') return null
  const isOwn = next?.amount.unit?.base === '%' && next.before === null && next.after === null
  // `11/15 khoản thu đạt trên 75% dự toán`: which of them are counted.
  const isClass = slot.amount.unit?.dimension === 'count' && next?.predicate.bound !== null
  const comparison = isOwn && !isClass ? next.comparison?.comparison : undefined
  return comparison && isPlan(comparison) ? { ...comparison, origin: 'inherited' } : null
}

/** Where the row that the slot stands in began with `lần lượt`; -1 where none did. */
function respectiveStart(slots: readonly Slot[], at: number): number {
  for (let first = at; first >= Math.max(0, at - LONGEST_ROW); first -= 1) {
    const slot = slots[first]
    if (!slot || slot.predicate.roles.has('respectively') || opensPair(slots, first)) return slot ? first : -1
    if (!respects(slot)) return -1
  }
  return -1
}

/** `hàng hóa 2,1 triệu tấn, hành khách 8,9 triệu lượt; giảm 4,2% và 3,7%`: two moves of the two before. */
function opensPair(slots: readonly Slot[], first: number): boolean {
  const slot = slots[first]
  if (first < 2 || !slot || slot.comparison || slot.amount.unit?.base !== '%' || !isChange(slot)) return false
  const [one, other, second, third] = [slots[first - 2], slots[first - 1], slots[first + 1], slots[first + 2]]
  if (!one || !other || !second) return false
  const isNamed = ({ before, amount }: Slot): boolean =>
    before !== null && amount.unit !== null && amount.unit.base !== '%'
  const isSecond = second.amount.unit?.base === '%' && second.before === null && second.predicate.words.join() === 'và'
  const isAlone = !slot.before || slot.before.remote
  return isNamed(one) && isNamed(other) && isAlone && isSecond && !(third && goesOn(third))
}

/** No list of names before its numbers is longer, in letters. */
const LONGEST_LIST = 400
const BETWEEN_NAMES = /,| và /gu

/** The names of a list between two offsets. */
function namesBetween(low: string, from: number, to: number): readonly Span[] {
  const cuts = Array.from(low.slice(from, to).matchAll(BETWEEN_NAMES))
  const starts = [from, ...cuts.map(({ index, 0: sign }) => from + index + sign.length)]
  const ends = [...cuts.map(({ index }) => from + index), to]
  return starts.map((start, at) => trimmed(low, start, ends[at] ?? to)).filter(({ start, end }) => end > start)
}

/** `Rừng trồng, rừng giống lần lượt đạt 40 ha và 9 ha`: of the names before the row, the one of this number. */
export function listedName(low: string, slots: readonly Slot[], at: number): Span | null {
  const first = respectiveStart(slots, at)
  const head = slots[first]
  if (!head?.before || head.before.remote) return null
  const rest = slots.slice(first + 1, at + LONGEST_ROW).findIndex(slot => !respects(slot))
  const many = rest < 0 ? slots.length - first : rest + 1
  const from = Math.max(head.from, head.before.end - LONGEST_LIST)
  const names = namesBetween(low, from, head.before.end)
  return names.length < many ? null : (names.at(at - first - many) ?? null)
}

/** ` của ` right before a count, and behind its noun nothing but what leads to the next number */
const LEADS_ON = /^[^,;:.()\d\n]{1,60}$/u
const REACHED_BY = new Set(['đạt', 'là', 'còn', 'ước'])

/** `nợ đọng của 04 nhà máy là 7.218 triệu đồng`: the name stands before those whose it is. */
export function ownedName(low: string, slots: readonly Slot[], at: number): Span | null {
  const [owner, slot] = [slots[at - 1], slots[at]]
  if (!owner?.before || owner.before.remote || !slot || slot.before !== null) return null
  const isOwner = owner.amount.unit?.dimension === 'count' && low.startsWith('của ', owner.amount.start - 'của '.length)
  if (!isOwner || slot.amount.unit?.dimension === 'count' || slot.amount.unit?.base === '%') return null
  const isSaid = slot.predicate.words.some(word => REACHED_BY.has(word))
  return isSaid && LEADS_ON.test(low.slice(owner.amount.end, slot.amount.start)) ? owner.before : null
}

const ROW_ON = new Set(['và', 'tăng', 'giảm', 'đạt', 'còn', 'là'])
/** `lần lượt giảm 4,8%, 2,15% và tăng 7,3%` */
const respects = (slot: Slot): boolean => slot.before === null && slot.predicate.words.every(word => ROW_ON.has(word))
const goesOn = (slot: Slot): boolean => slot.before === null && onlyAnd(slot)

/** `tăng lần lượt 2,05%; 10,16%`: which figure before tells of each. */
export function respectiveFigure(slots: readonly Slot[], at: number, figures: readonly Figure[]): Figure | null {
  const first = respectiveStart(slots, at)
  if (first < 0 || (slots[first]?.before && !slots[first].before.remote)) return null
  const rest = slots.slice(first + 1, at + LONGEST_ROW)
  const stop = rest.findIndex(slot => !respects(slot))
  const many = (stop < 0 ? rest.length : stop) + 1
  const start = slots[first]?.amount.start ?? 0
  const levels = figures.slice(-2 * LONGEST_ROW).filter(figure => figure.start < start && figure.relation === 'level')
  return levels.at(at - first - many) ?? null
}

/** `giảm 100 đơn vị, tương đương 71,94%`: the change said again as a percentage. */
const restatesChange = ({ amount, predicate, before }: Slot, previous: Figure | undefined): boolean =>
  amount.unit?.base === '%' &&
  before === null &&
  previous?.relation === 'change' &&
  previous.unit?.base !== '%' &&
  predicate.words.some(word => word === 'tương đương' || word === 'tương ứng')

/** `giảm 41 vụ (12,5%)`: the change said again as a percentage in brackets. */
function restatesInBrackets(low: string, { amount, before, predicate }: Slot, previous: Figure | undefined): boolean {
  if (previous?.relation !== 'change' || previous.unit?.base === '%' || amount.unit?.base !== '%') return false
  if (amount.sign !== null || before !== null || predicate.roles.has('part')) return false
  return / \((?:tương đương |tương ứng |bằng |khoảng )?$/u.test(low.slice(previous.end, amount.start))
}

/** Other things, or the same by another name: `giảm 19 người chết và 37 người bị thương`. */
const isOther = ({ unit, unitSpan }: Slot['amount'], after: Slot['after'], previous: Figure): boolean =>
  unit?.base !== previous.unit?.base || (after !== null && unitSpan !== null && after.end > unitSpan.end)

/** `giảm 57 vụ, 11 người chết`: other things counted in the same breath. */
function goesOnCounting(
  low: string,
  { amount, predicate, inBrackets, comparison, after }: Slot,
  previous: Figure,
): boolean {
  const isBreath = predicate.words.every(word => word === 'và') && predicate.bound === null && !inBrackets
  if (!isBreath || comparison !== null || amount.denominator !== null || !isOther(amount, after, previous)) return false
  const isHeldBehind =
    previous.comparison?.origin === 'stated' && (previous.comparison.span?.start ?? 0) > previous.start
  if (isHeldBehind || /[;.:(]/u.test(low.slice(previous.end, amount.start))) return false
  return amount.unit?.dimension === 'count' && previous.unit?.dimension === 'count'
}

/** `trong đó giao thông tăng 3,06%, thực phẩm 0,41%`: of the parts only the first says which way they moved. */
function goesOnInParts(
  low: string,
  { amount, predicate, before, inBrackets, comparison }: Slot,
  previous: Figure,
): boolean {
  if (before === null || before.remote || predicate.words.length > 0 || inBrackets || comparison !== null) return false
  if (amount.unit?.base !== '%' || previous.unit?.base !== '%' || amount.denominator !== null) return false
  if (LEVEL_HEADS.test(low.slice(before.start, before.end))) return false
  const isNext = /^(?:,| và) +$/u.test(low.slice(previous.end, before.start))
  return (
    isNext &&
    /(?:trong đó|gồm|như|nhất là|:)[^;.]*$/u.test(low.slice(Math.max(0, previous.start - 160), previous.start))
  )
}

/** What these name is reached, not moved. */
const LEVEL_HEADS = /^(?:tỷ lệ|tỷ trọng|chỉ số|tốc độ|công suất|độ|mức|lãi suất|cơ cấu)/u

/** The direction that a row of numbers keeps: `giảm 5%, 3% và 2%`. */
export function keptDirection(low: string, slot: Slot, previous: Figure | undefined): -1 | 0 | 1 {
  const own = directionOf(slot.amount, slot.predicate)
  if (own === 0 && (restatesChange(slot, previous) || restatesInBrackets(low, slot, previous)))
    return (previous?.value ?? 0) < 0 ? -1 : 1
  const isShare = isPlan(slot.comparison?.comparison ?? null)
  const namesPart = slot.after !== null && !slot.afterAbout
  if (own !== 0 || previous?.relation !== 'change' || isShare) return own
  if (goesOnInParts(low, slot, previous)) return previous.value < 0 ? -1 : 1
  if (slot.before) return own
  if (goesOnCounting(low, slot, previous)) return previous.value < 0 ? -1 : 1
  if (namesPart) return own
  const isRow = onlyAnd(slot) && slot.amount.sign === null && (!slot.inBrackets || slot.predicate.words.includes('và'))
  if (!isRow || previous.unit?.base !== slot.amount.unit?.base) return 0
  return previous.value < 0 ? -1 : 1
}

/** ` (`, ` hộ dùng nước sạch (tức `, ` kế hoạch (bằng ` */
const OPENS_RATIO = new RegExp(`^[^(),;:.\\d\\n]{0,80}\\((?:${anyOf(RESTATING_WORDS)})? *$`, 'u')

/** `đạt 94,3% (937/994 thôn bản)`: the percentage that a ratio in brackets spells out. */
export function percentageOf(low: string, { amount }: Slot, previous: Figure | undefined): Figure | null {
  if (amount.denominator === null || amount.role === 'rank' || amount.unit?.dimension === 'score') return null
  if (previous?.unit?.base !== '%' || previous.relation === 'change') return null
  return OPENS_RATIO.test(low.slice(previous.end, amount.start)) ? previous : null
}
