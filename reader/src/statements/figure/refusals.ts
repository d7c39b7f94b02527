import type { Page } from '../../layout/page.ts'
import type { Figure } from '../../reading.ts'
import type { Slot } from './slot.ts'

const CLASS_BOUNDS = new Set(['under', 'over', 'at_least', 'at_most'])

/** `09/27 đơn vị giải ngân dưới 20%`: the number only says which ones are counted. */
export function isThreshold(low: string, slots: readonly Slot[], at: number): boolean {
  const [previous, slot] = [slots[at - 1], slots[at]]
  if (!previous || !slot || previous.amount.unit?.dimension !== 'count' || slot.predicate.bound === null) return false
  const between = low.slice(previous.amount.end, slot.amount.start)
  return (
    CLASS_BOUNDS.has(slot.predicate.bound) &&
    slot.amount.unit?.dimension !== 'count' &&
    !/[,;:()]|(?:^| )(?:đạt|tăng|giảm|với|là|bằng)(?: |$)/u.test(between)
  )
}

const CLOSES = /^ *(?:[,;.)…]|$|\n|so với| và | trở)/u

/** Whether a number without any unit stands where a figure stands: in a row of figures, or after `bằng`, `còn`. */
export function isUsableBare(page: Page, slot: Slot, previous: Figure | undefined): boolean {
  const { amount, predicate, before } = slot
  if (!CLOSES.test(page.low.slice(amount.end, amount.end + 10))) return false
  if (predicate.roles.has('now') || predicate.roles.has('share')) return before !== null || previous !== undefined
  if (predicate.roles.has('is') && before !== null && previous !== undefined) return true
  const named = before !== null && before.end - before.start < 40
  const capital = /\p{Lu}[\p{L}]* *$/u.test(page.plain.slice(Math.max(0, amount.start - 12), amount.start))
  return previous !== undefined && (slot.inBrackets || named) && !capital && previous.unit !== null
}
