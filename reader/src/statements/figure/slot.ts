import { type ComparisonReading, comparisonAt } from '../../forms/comparison/comparison.ts'
import type { Amount } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import type { Span } from '../../reading.ts'
import { isActing, nameAfter, nameBefore } from './indicator.ts'
import { type Predicate, predicateBefore } from './predicate.ts'

/** An amount with the words around it: what the figure is made from. */
export interface Slot {
  readonly amount: Amount
  /** Where the words about this amount begin: after the one before and what that is compared with. */
  readonly from: number
  readonly predicate: Predicate
  readonly comparison: ComparisonReading | null
  readonly before: Span | null
  readonly after: Span | null
  /** The words before only act on what follows: `có`, `thu hồi`. */
  readonly acting: boolean
  readonly inBrackets: boolean
}

/** Whether a bracket that opened after `from` is still open at the offset. */
export function isBracketed(low: string, from: number, at: number): boolean {
  const before = low.slice(from, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** What slots are cut from. */
export interface Cut {
  readonly page: Page
  /** The text with dates and periods blanked out. */
  readonly names: string
  readonly asked: readonly Span[]
}

const ROW_WORDS = new Set(['với', 'và', 'cùng', 'gồm', 'có', 'hiện có', 'chỉ có', 'mới có', 'thiếu', 'trong đó'])

/** Whether the words before only join the counted thing on: `với 864.217 học sinh`, `có 12 thôn`. */
function joinsOn(amount: Amount, { words }: Predicate): boolean {
  const isCounted = amount.unit?.dimension === 'count' || amount.unit?.base === '%'
  return isCounted && words.some(word => ROW_WORDS.has(word)) && !words.includes('đạt')
}

/** A request's words begin with its act: what stands before names whom it asks. */
function floorOf(cut: Cut, amount: Amount, from: number): number {
  const item = cut.asked.find(({ start, end }) => start <= amount.start && amount.end <= end)
  return Math.max(from, item?.start ?? 0)
}

function slotAt(cut: Cut, sentence: Sentence, amount: Amount, begin: number, limit: number): Slot {
  const { low, plain } = cut.page
  const from = Math.min(floorOf(cut, amount, begin), amount.start)
  const predicate = predicateBefore(low, from, amount)
  const comparison = comparisonAt(low, plain, amount.end, limit)
  const before = nameBefore(cut.names, from, Math.max(from, predicate.start))
  const counted = { isCount: amount.unit?.dimension === 'count', isRatio: amount.denominator !== null }
  const after =
    comparison || amount.role !== 'amount' ? null : nameAfter(cut.names, amount.unitSpan, counted, amount.end)
  const acting = before !== null && (isActing(cut.names, before) || joinsOn(amount, predicate))
  const inBrackets = isBracketed(low, sentence.start, amount.start)
  return { amount, from, predicate, comparison, before, after, acting, inBrackets }
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
