import type { Page } from '../../layout/page.ts'
import { wholeWords } from '../../letters/patterns.ts'
import type { Figure } from '../../reading.ts'
import { SCORE_NAMES } from './context.words.ts'
import { directionOf } from './kind.ts'
import type { Slot } from './slot.ts'

const CLASS_BOUNDS = new Set(['under', 'over', 'at_least', 'at_most'])

const CLASS_REACH = 40
/** `508 ha thiệt hại trên 70%`, `100% tàu cá từ 15 m trở lên`: what the class is that is spoken of. */
function isClassBound(low: string, { amount, predicate }: Slot): boolean {
  const before = low.slice(Math.max(0, amount.start - CLASS_REACH), amount.start)
  if (amount.unit?.base === '%')
    return before.includes('thiệt hại ') && /(?<!tỷ lệ )thiệt hại (?:hơn|trên|dưới|từ(?: trên)?) $/u.test(before)
  return amount.unit?.base === 'm' && predicate.bound === 'at_least' && /(?<!\p{L})tàu [^,;.:()\d]*từ $/u.test(before)
}

/** `09/27 đơn vị giải ngân dưới 20%`: the number only says which ones are counted. */
export function isThreshold(low: string, slots: readonly Slot[], at: number): boolean {
  const [previous, slot] = [slots[at - 1], slots[at]]
  if (slot && isClassBound(low, slot)) return true
  if (!previous || !slot || previous.amount.unit?.dimension !== 'count' || slot.predicate.bound === null) return false
  const between = low.slice(previous.amount.end, slot.amount.start)
  return (
    CLASS_BOUNDS.has(slot.predicate.bound) &&
    slot.amount.unit?.dimension !== 'count' &&
    !/[,;:()]|(?:^| )(?:tăng|giảm|với|là|bằng|trị giá|giá trị|kinh phí|số tiền)(?: |$)/u.test(between) &&
    (!/(?:^| )đạt(?: |$)/u.test(between) ||
      slot.predicate.bound === 'at_least' ||
      (previous.amount.denominator !== null && slot.amount.unit?.base === '%'))
  )
}

const CLOSES = /^ *(?:[,;:.)…(]|$|\n|so với| và | trở)/u
/** `18 người chết, 13 mất tích`, `trong đó 742 được kết nạp`: what became of so many of those counted before. */
const BEFELL = /^ (?:mất tích|bị thương|chết|được|đã)(?!\p{L})/u
/** ` (37,7%)`: the part that the number before is. */
const WITH_PART = /^ \(\d{1,3}(?:,\d{1,3})? ?%/u
/** `Số vụ cháy 36, giảm 4`: how it moved says that it counts. */
const MOVED = /^, (?:tăng|giảm) \d/u
/** How far round a bracketed number its likes are looked for. */
const ROW = 6
/** After a capital a small number may be part of the name; a large one counts. */
const LARGE = 100
const LONGEST_GRADE = 24
const SCORES = new RegExp(wholeWords(SCORE_NAMES), 'u')

/** `(774)`: nothing but the number stands in the brackets. */
function isAlone(low: string, { amount }: Slot): boolean {
  return amount.role === 'bare' && low.charAt(amount.start - 1) === '(' && low.charAt(amount.end) === ')'
}

/** `Bù Đăng (774), Bù Đốp (512)`: a row of names, each with its number in brackets. */
function standsInRow(page: Page, slots: readonly Slot[], at: number): boolean {
  const near = slots.slice(Math.max(0, at - ROW), at + ROW)
  return near.filter(slot => slot.before !== null && isAlone(page.low, slot)).length > 1
}

/** `; (3) Liên minh HTX`: the mark of an item. */
const isMark = (low: string, { amount }: Slot): boolean =>
  /[;:.] *\($/u.test(low.slice(Math.max(0, amount.start - 4), amount.start)) &&
  /^\) +\p{L}/u.test(low.slice(amount.end, amount.end + 4))

/** `tốt 41, khá 67, trung bình 38`: at least so many names, each with its number. */
const FEWEST_GRADES = 3

function isGraded(low: string, slots: readonly Slot[], at: number): boolean {
  const isGrade = (slot: Slot): boolean =>
    slot.amount.role === 'bare' &&
    slot.before !== null &&
    slot.before.end - slot.before.start < LONGEST_GRADE &&
    CLOSES.test(low.slice(slot.amount.end, slot.amount.end + 10))
  const slot = slots[at]
  if (!slot || !isGrade(slot)) return false
  return slots.slice(Math.max(0, at - ROW), at + ROW).filter(isGrade).length >= FEWEST_GRADES
}

/** `chỉ số DTI đạt 0,8002`: scores need no unit. */
const isScored = (low: string, { amount, before }: Slot): boolean =>
  before !== null && amount.decimals > 0 && SCORES.test(low.slice(before.start, before.end))

/** Whether a number without any unit stands where a figure stands: in a row of figures, or after `bằng`, `còn`. */
/** `Sông Đà 68, Sông Mã 71`: names with capitals, each with a number of no fewer than so much. */
const FEWEST = 10

const isNamedRow = (low: string, slots: readonly Slot[], at: number): boolean =>
  [slots[at - 1], slots[at], slots[at + 1]].filter(
    slot =>
      slot?.amount.role === 'bare' &&
      slot.amount.value >= FEWEST &&
      slot.before !== null &&
      !slot.before.remote &&
      CLOSES.test(low.slice(slot.amount.end, slot.amount.end + 10)),
  ).length > 1

/** `nâng quy mô từ 800 lên 1.000 giường`: the unit stands at the other end. */
export function leadsTo(slots: readonly Slot[], at: number): boolean {
  const [slot, next] = [slots[at], slots[at + 1]]
  if (slot?.amount.role !== 'bare' || slot.predicate.words.at(-1) !== 'từ' || !next) return false
  return next.before === null && next.predicate.roles.has('now') && next.amount.unit !== null
}

/** `vốn ODA 80`: the capitals follow a noun that names sums. */
const opensIndicatorAt = (low: string, before: Slot['before']): boolean =>
  before !== null && /^(?:vốn|thu|chi|nguồn|quỹ|ngân sách|nợ|số) /u.test(low.slice(before.start, before.end))

const PLACED = /^, (?:riêng )?(?:huyện|thành phố|thị xã|thị trấn|xã|phường|tp\.|tx\.) ?\p{L}[^,;:.()]{1,30} $/u
/** Whether places are counted for, this one right after the one before. */
const isPlaced = (low: string, { amount }: Slot, { end }: Figure): boolean => PLACED.test(low.slice(end, amount.start))

export function isUsableBare(page: Page, slots: readonly Slot[], at: number, previous: Figure | undefined): boolean {
  const slot = slots[at]
  const behind = page.low.slice(slot?.amount.end, (slot?.amount.end ?? 0) + 12)
  if (slot?.before === null && previous?.unit?.dimension === 'count' && BEFELL.test(behind)) return true
  if (slot && leadsTo(slots, at)) return true
  if (!slot || !CLOSES.test(behind)) return false
  const isOwn = slot.before !== null && !slot.before.remote && slot.amount.decimals === 0
  if (isOwn && MOVED.test(behind)) return true
  if (slot.before !== null && slot.amount.decimals === 0 && WITH_PART.test(behind)) return true
  const { amount, predicate, before } = slot
  if (isMark(page.low, slot)) return false
  if (isGraded(page.low, slots, at) || isScored(page.low, slot)) return true
  if (isAlone(page.low, slot) && standsInRow(page, slots, at)) return true
  if (predicate.roles.has('now') || predicate.roles.has('share')) return before !== null || previous !== undefined
  if (
    directionOf(amount, predicate) !== 0 &&
    amount.decimals > 0 &&
    /^ so với/u.test(page.low.slice(amount.end, amount.end + 8))
  )
    return previous?.unit !== undefined
  if (predicate.roles.has('is') && before !== null && previous !== undefined) return true
  const isMove = directionOf(amount, predicate) !== 0 && amount.sign === null && before === null
  if (isMove && previous?.unit?.dimension === 'count' && amount.decimals === 0) return true
  // `huyện Krông Nô 11 ca, thành phố Gia Nghĩa 6`
  const isNextPlace =
    before !== null &&
    page.low.charAt(previous?.end ?? 0) === ',' &&
    previous?.unit?.dimension === 'count' &&
    isPlaced(page.low, slot, previous)
  if (isNextPlace) return true
  const named = before !== null && before.end - before.start < 40
  const capital = /\p{Lu}[\p{L}]* *$/u.test(page.plain.slice(Math.max(0, amount.start - 12), amount.start))
  return (
    previous !== undefined &&
    (slot.inBrackets || named) &&
    (!capital || amount.value >= LARGE || isNamedRow(page.low, slots, at) || opensIndicatorAt(page.low, before)) &&
    (previous.unit !== null || previous.relation === 'score')
  )
}
