import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { wordSet } from '../../letters/patterns.ts'
import type { Comparison, Figure, Unit } from '../../reading.ts'
import { GOING_ON } from './context.words.ts'
import { aimingUnder } from './heading.ts'
import type { Named } from './naming.ts'
import { type PlanShare, planShareIn } from './plan-share.ts'
import type { Slot } from './slot.ts'
import { Clock } from './when.ts'

const CONTINUES = Array.from(wordSet(GOING_ON))

/** What is remembered from figure to figure. */
export interface Memory {
  readonly clock: Clock
  group: number
  /** The sentence before spoke of shares of a plan, and this one goes on with it. */
  planGoesOn: PlanShare | null
  /** The last share of a plan that the paragraph told, for rows of who reached how much of it. */
  planTold: { readonly comparison: Comparison; readonly paragraph: number } | null
  /** The heading above says that its section aims at something. */
  aiming: number | null
  /** By their unit, what the last counts measured. */
  readonly counts: Map<string, Omit<Named, 'inherited'>>
  /** What the sentence before measured first, while this one goes on with it: `Trong đó xã Hua Bum 7,9`. */
  lead: Figure | null
  /** What was counted last, for rows that leave it out. */
  counted: Unit | null
  /** The text has told the score of an index. */
  scored: boolean
  /** The figure before was a stock without a time: the next in its row is too. */
  stock: boolean
}

export const emptyMemory = (page: Page, year: number | null): Memory => ({
  clock: new Clock(page.low, year),
  group: 0,
  planGoesOn: null,
  planTold: null,
  stock: false,
  scored: false,
  aiming: null,
  counted: null,
  lead: null,
  counts: new Map(),
})

function firstWord(base: string): string {
  const blank = base.indexOf(' ')
  return blank < 0 ? base : base.slice(0, blank)
}

/** `Lũy kế 6 tháng: 129 vụ`: what such things were the last time, where the words name nothing. */
export function knownName({ counts }: Memory, { amount }: Slot, named: Named): Named {
  if (named.indicator !== null || !amount.unit) return named
  const known = counts.get(amount.unit.base) ?? counts.get(firstWord(amount.unit.base))
  return known ? { ...known, inherited: false } : named
}

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40

/** Keeps what a count measured. */
export function remembered({ counts }: Memory, figure: Figure, mine: readonly Figure[]): Figure {
  const { unit, indicator, indicatorSpan, indicatorInferred, relation } = figure
  if (!unit || indicator === null || relation !== 'level' || unit.base === '%') return figure
  // `142 ca dương tính, gồm 15 ca cộng đồng`: the whole is kept, not its parts.
  if (mine.slice(-LONGEST_ROW).some(other => other.relation === 'level' && other.unit?.base === unit.base))
    return figure
  const known = { span: indicatorSpan, indicator, composed: indicatorInferred }
  counts.set(unit.base, known)
  const first = firstWord(unit.base)
  if (first !== unit.base) counts.set(first, known)
  return figure
}

/** What of the sentences before holds in the next one. */
export function openSentence(page: Page, memory: Memory, sentence: Sentence): void {
  memory.aiming = aimingUnder(page, sentence, memory.aiming)
  memory.clock.open(sentence)
  memory.stock = false
  if (CONTINUES.some(word => page.low.startsWith(word, sentence.start))) return
  memory.planGoesOn = null
  memory.lead = null
}

/** What of a sentence holds in the next ones. */
export function closeSentence(memory: Memory, sentence: Sentence, mine: readonly Figure[]): void {
  const share = planShareIn(mine)
  memory.planGoesOn = share ?? memory.planGoesOn
  if (share !== null) memory.planTold = { comparison: share.comparison, paragraph: sentence.paragraph }
  memory.scored ||= mine.some(({ relation }) => relation === 'score')
  memory.lead =
    mine.find(({ relation, unit }) => relation !== 'change' && unit !== null && unit.base !== '%') ?? memory.lead
  memory.counted = mine.findLast(({ unit }) => unit?.dimension === 'count')?.unit ?? memory.counted
}
