import type { Page } from '../../layout/page.ts'
import { lowOf } from '../../letters/shadow.ts'
import type { Figure, Span, Unit } from '../../reading.ts'
import { directionOf } from './kind.ts'
import type { Slot } from './slot.ts'

/** What a figure measures, and from where we know. */
export interface Named {
  readonly span: Span | null
  readonly indicator: string | null
  readonly inherited: boolean
}

/** The words as the text spells them, in lower case. */
const printedLow = (page: Page, { start, end }: Span): string => lowOf(page.text.slice(start, end))

/** The name before the number; after it, where the words before only act; else that of the figure before. */
export function nameOf(page: Page, slot: Slot, previous: Figure | undefined): Named {
  const named = (span: Span): Named => ({ span, indicator: printedLow(page, span), inherited: false })
  const { before, after, acting, amount, predicate } = slot
  const isPart = predicate.roles.has('part') && before === null && previous !== undefined
  if (isPart) return { span: previous.indicatorSpan, indicator: previous.indicator, inherited: true }
  if (before !== null && !(acting && after !== null)) return named(before)
  const sameUnit = previous !== undefined && previous.unit?.base === amount.unit?.base && before === null
  const concerns = after !== null && / về /u.test(page.low.slice(amount.end, after.start))
  if (after !== null && (concerns || !(sameUnit && directionOf(amount, slot.predicate) !== 0))) return named(after)
  if (before !== null) return named(before)
  if (previous === undefined) return { span: null, indicator: null, inherited: false }
  return { span: previous.indicatorSpan, indicator: previous.indicator, inherited: true }
}

const SCALES = [1e12, 1e9, 1e6, 1e3]

/** By what the digits of a figure were multiplied. */
function scaleOf(figure: Figure): number {
  const ratio = Math.abs(figure.value) / Number(figure.printed || 1)
  return SCALES.find(scale => Math.abs(ratio / scale - 1) < 1e-4) ?? 1
}

/** A unit left out is looked for among so many figures before. */
const LONGEST_ROW = 40
const RELATIVE = new Set(['%', 'lần', 'điểm %', 'bậc', 'hạng'])

/** The unit that a number leaves out: `khiển trách 171` after `243 đảng viên`, `khác 140` after `315,2 tr.USD`. */
export function elidedUnit(
  { amount }: Slot,
  mine: readonly Figure[],
): { readonly unit: Unit | null; readonly scale: number } {
  if (amount.unit !== null || amount.value === 0) return { unit: amount.unit, scale: 1 }
  const counted =
    mine.slice(-LONGEST_ROW).findLast(({ unit }) => unit !== null && !RELATIVE.has(unit.base)) ?? mine.at(-1)
  if (!counted?.unit) return { unit: null, scale: 1 }
  return { unit: counted.unit, scale: counted.unit.dimension === 'count' ? 1 : scaleOf(counted) }
}
