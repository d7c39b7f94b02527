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

/** Whether a bracket that opened before the offset is still open. */
function isBracketed(low: string, from: number, at: number): boolean {
  return low.lastIndexOf('(', at) >= from && low.lastIndexOf(')', at - 1) < low.lastIndexOf('(', at)
}

/** Cuts a sentence into one slot for each amount in it. `names` is the text with dates and periods blanked out. */
export function slotsOf(page: Page, names: string, sentence: Sentence, amounts: readonly Amount[]): readonly Slot[] {
  const { low, plain } = page
  let from = sentence.start
  return amounts.map((amount, at) => {
    const limit = amounts[at + 1]?.start ?? sentence.end
    const predicate = predicateBefore(low, from, amount)
    const comparison = comparisonAt(low, plain, amount.end, limit)
    const before = nameBefore(names, from, Math.max(from, predicate.start))
    const isCount = amount.unit?.dimension === 'count'
    const after = comparison ? null : nameAfter(names, amount.unitSpan, isCount, amount.end)
    const slot: Slot = {
      amount,
      from,
      predicate,
      comparison,
      before,
      after,
      acting: before !== null && isActing(names, before),
      inBrackets: isBracketed(low, sentence.start, amount.start),
    }
    from = Math.max(comparison?.end ?? 0, amount.end)
    return slot
  })
}
