import type { Figure, Unit } from '../../reading.ts'
import type { Slot } from './slot.ts'

const SCALES = [1e12, 1e9, 1e6, 1e3]

/** By what the digits of a figure were multiplied. */
function scaleOf(figure: Figure): number {
  // `3 tỷ 415 triệu USD`: the row goes on in the smaller of the two.
  if (/tỷ \d+ triệu|tỉ \d+ triệu/u.test(figure.text)) return 1e6
  const ratio = Math.abs(figure.value) / Number(figure.printed || 1)
  return SCALES.find(scale => Math.abs(ratio / scale - 1) < 1e-4) ?? 1
}

/** A unit left out is looked for among so many figures before. */
const LONGEST_ROW = 40
/** `33.470` after `176.9 nghìn ha` needs no scale of its own. */
const LARGE = 1000
/** A whole number above is no percentage. */
const MOST_PERCENT = 100
const RELATIVE = new Set(['%', 'lần', 'điểm %', 'bậc', 'hạng'])

/** `18 tỷ 402 triệu USD (xuất khẩu 6,71 tỷ`: money without its name is of the currency that the sentence counts in. */
function foreignMoney(amount: Slot['amount'], mine: readonly Figure[]): Unit | null {
  const printed = amount.unitSpan
  const isUnnamed =
    amount.unit?.base === 'VND' && amount.scale >= 1e9 && printed !== null && printed.end - printed.start < 3
  if (!isUnnamed) return null
  const last = mine.slice(-LONGEST_ROW).findLast(({ unit }) => unit?.dimension === 'money')?.unit
  return last && last.base !== 'VND' && !last.base.includes('/') ? last : null
}

const lastCounted = (mine: readonly Figure[]): Unit | null =>
  mine.slice(-LONGEST_ROW).findLast(({ unit }) => unit?.dimension === 'count')?.unit ?? null

/** The unit that a number leaves out: `khiển trách 171` after `243 đảng viên`, `khác 140` after `315,2 tr.USD`. */
export function elidedUnit(
  { amount, inBrackets }: Slot,
  mine: readonly Figure[],
  lead: Figure | null,
  before: Unit | null,
): { readonly unit: Unit | null; readonly scale: number } {
  const foreign = foreignMoney(amount, mine)
  if (foreign !== null) return { unit: foreign, scale: 1 }
  if (amount.unit !== null || amount.value === 0) return { unit: amount.unit, scale: 1 }
  // `đón 1,46 triệu, Hà Tiên 512 nghìn`: with a scale of its own, and below a billion no money.
  if (amount.scale > 1) return { unit: lastCounted(mine) ?? before, scale: 1 }
  const last = mine.at(-1)
  if (
    amount.decimals > 0 &&
    last?.unit?.base === '%' &&
    (last.relation === 'level' || (last.relation === 'share' && inBrackets))
  )
    return { unit: last.unit, scale: 1 }
  const row = mine.slice(-LONGEST_ROW).filter(({ unit }) => unit !== null && !RELATIVE.has(unit.base))
  const counted = row.findLast((figure, at) => row[at - 1]?.end !== figure.start - 1) ?? last ?? lead ?? undefined
  if (counted === undefined && before !== null) return { unit: before, scale: 1 }
  if (!counted?.unit) return { unit: null, scale: 1 }
  const isMany = amount.decimals === 0 && amount.value > MOST_PERCENT
  // `tăng 38%; giải thể 92`: the next thing, no second move.
  const isNext = amount.decimals === 0 && last?.relation === 'change' && !inBrackets
  if ((isMany || isNext) && counted.unit.base === '%') return { unit: before, scale: 1 }
  const goesOnScaled = last !== undefined && last.unitSpan === null && scaleOf(last) > 1
  const isWhole =
    !goesOnScaled &&
    amount.decimals === 0 &&
    amount.value >= LARGE &&
    Number(counted.printed) < LARGE &&
    counted.unit.dimension !== 'money'
  return { unit: counted.unit, scale: counted.unit.dimension === 'count' || isWhole ? 1 : scaleOf(counted) }
}
