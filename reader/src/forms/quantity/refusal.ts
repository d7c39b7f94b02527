import { endsWithOneOf, wordSet } from '../../letters/patterns.ts'
import type { Naming } from '../label/label.ts'
import type { Digits } from './quantity.ts'
import { COUNTED_PARTS, MEASURED_TIME, SIZE_UNITS } from './quantity.words.ts'
import type { UnitReading } from './unit.ts'

const SIZES = new Set<string>(SIZE_UNITS)
const MEASURED = wordSet(MEASURED_TIME)
const SKIPPED = wordSet(['hơn', 'khoảng', 'gần', 'được', 'trên', 'tới', 'thêm', 'từ', 'chỉ', 'lên'])
/** No paper or agenda has so many parts: they are counted things. */
const MOST_PARTS = 100
const PARTS = new Set<string>(COUNTED_PARTS)
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1600 && value <= 2100
/** `Festival Huế 2022 diễn ra`: four digits without a stop, and no known thing behind them. */
const isRecent = ({ start, end, number }: Digits): boolean =>
  end - start === 4 && number.value >= 1990 && number.value <= 2035

const LATE = wordSet(['chậm', 'trễ', 'muộn'])
const isMeasuredTime = (words: readonly string[]): boolean => {
  const kept = words.filter((word, at_) => at_ < words.length - 1 || !SKIPPED.has(word))
  return words.some(word => LATE.has(word)) || endsWithOneOf(MEASURED, kept) || endsWithOneOf(MEASURED, words)
}

/** `hạng 21/63`, `DTI đạt 0,4216, hạng 28` */
export const isRanked = (low: string, { start, denominator }: Digits): boolean =>
  denominator !== null || low.startsWith(', hạng ', start - 7)

const PER = new Set(['trên', 'mỗi', 'cho'])
const FREE = new Set(['chợ', 'xe', 'hàng', 'thị', 'cơm', 'cháo'])
const WORTH = new Set(['trị', 'nhập', 'xuất', 'suất', 'phẩm'])
const isRound = ({ number, denominator }: Digits): boolean =>
  denominator === null && (number.value === 1 || /^10+$/u.test(String(number.value)))

/** Why digits with this unit after those words are no amount; null where they are one. */
export function refusal(
  digits: Digits,
  unit: UnitReading,
  naming: Naming | 'scaled',
  words: readonly string[],
): string | null {
  const ratio = digits.denominator !== null
  const measured = unit.source === 'table' && unit.unit?.dimension !== 'count'
  if (naming === 'name' && !measured) return 'number of a named thing'
  if (naming === 'maybe' && SIZES.has(unit.unit?.base ?? '')) return 'size of a class'
  if (naming === 'maybe' && (unit.source === 'guess' || unit.source === 'none')) return 'number of a named thing'
  if (
    unit.source === 'agenda' &&
    !(unit.unit?.base === 'tuổi' && words.at(-1) === 'bình') &&
    !ratio &&
    naming !== 'scaled' &&
    (digits.number.value < MOST_PARTS || !PARTS.has(unit.unit?.base.toLowerCase() ?? ''))
  )
    return 'part of a paper or grade'
  // `giảm cả 3 tiêu chí`: all there are of them.
  if (words.at(-1) === 'cả' && unit.unit?.base === 'tiêu chí') return 'part of a paper or grade'
  // `vốn 3 chương trình mục tiêu quốc gia`: which programmes, not how many.
  if (words.at(-1) === 'vốn' && unit.unit?.base === 'chương trình') return 'part of a paper or grade'
  if (unit.source === 'time' && (words.at(-1) === 'trong' || !isMeasuredTime(words))) return 'duration'
  if (digits.upper && !measured && isYear(digits.number.value) && isYear(digits.upper.value)) return 'range of years'
  if (unit.source === 'guess' && !ratio && naming !== 'scaled' && isRecent(digits)) return 'year'
  // `số giường bệnh trên 1 vạn dân`: for how many people one is reckoned.
  if (unit.unit?.base === 'dân' && PER.has(words.at(-1) ?? '') && isRound(digits)) return 'what a rate is reckoned for'
  // `giá trị sản xuất trên 1 ha đất`
  if (digits.number.value === 1 && words.at(-1) === 'trên' && words.some(word => WORTH.has(word)))
    return 'what a rate is reckoned for'
  // `Phiên chợ 0 đồng`
  if (digits.number.value === 0 && unit.unit?.base === 'VND' && FREE.has(words.at(-1) ?? ''))
    return 'number of a named thing'
  // `container 20 feet`: the size of a class.
  if (unit.unit?.base === 'feet') return 'size of a class'
  // `tàu cá BĐ 91234 TS`: the plate of a boat.
  if (unit.unit?.base === 'TS') return 'number of a named thing'
  if (ratio && unit.source === 'none' && naming !== 'scaled') return 'two numbers without a thing counted'
  return null
}
