import type { Amount, PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { wholeWords, wordSet } from '../../letters/patterns.ts'
import type { Comparison, Figure, FigureStatus, Period, Span, Unit } from '../../reading.ts'
import { overlaps } from '../../span.ts'
import { ASKING_VERBS, GIFT_WORDS, GOING_ON, SCORE_NAMES, TIMELESS_NAMES } from './context.words.ts'
import { denominatorOf, directionOf, isOverShare, isPlan, kindOf, relationOf } from './kind.ts'
import { isThreshold, isUsableBare } from './refusals.ts'
import { type Slot, slotsOf } from './slot.ts'
import { isAimedAt } from './target.ts'
import { Clock } from './when.ts'

export interface FigureSource {
  readonly page: Page
  readonly amounts: readonly Amount[]
  readonly periods: readonly PeriodMention[]
  /** The text with dates and periods blanked out by commas. */
  readonly names: string
  /** What recommendations ask for. */
  readonly asked: readonly Span[]
  /** The year of the text, for what leaves it out. */
  readonly year: number | null
}

/** Everything decided about the figures before in this text. */
interface Memory {
  readonly figures: Figure[]
  readonly clock: Clock
  group: number
  /** The sentence before spoke of shares of a plan, and this one goes on with it. */
  planGoesOn: Comparison | null
}

const ASKING = new RegExp(wholeWords(ASKING_VERBS), 'u')
const GIFT = new RegExp(wholeWords(GIFT_WORDS), 'u')
const SCORES = new RegExp(wholeWords(SCORE_NAMES), 'u')
const TIMELESS = new RegExp(`^${wholeWords(TIMELESS_NAMES)}`, 'u')
const CONTINUES = wordSet(GOING_ON)

interface Named {
  readonly span: Span | null
  readonly indicator: string | null
  readonly inherited: boolean
}

function nameOf(page: Page, slot: Slot, previous: Figure | undefined): Named {
  const named = (span: Span): Named => ({ span, indicator: page.low.slice(span.start, span.end), inherited: false })
  const { before, after, acting, amount } = slot
  if (before !== null && !(acting && after !== null)) return named(before)
  const sameUnit = previous !== undefined && previous.unit?.base === amount.unit?.base && before === null
  if (after !== null && !(sameUnit && directionOf(amount, slot.predicate) !== 0)) return named(after)
  if (before !== null) return named(before)
  if (previous === undefined) return { span: null, indicator: null, inherited: false }
  return { span: previous.indicatorSpan, indicator: previous.indicator, inherited: true }
}

/** A level's unit for a number that has none of its own: `khiển trách 171` after `243 đảng viên`. */
function elidedUnit(slot: Slot, previous: Figure | undefined): { unit: Unit | null; scale: number } {
  if (slot.amount.unit !== null || previous?.unit == null) return { unit: slot.amount.unit, scale: 1 }
  const isCount = previous.unit.dimension === 'count'
  const scale = isCount ? 1 : Number((Math.abs(previous.value) / Number(previous.printed || 1)).toPrecision(6)) || 1
  return { unit: previous.unit, scale }
}

function roundScale(scale: number): number {
  return [1e12, 1e9, 1e6, 1e3].find(known => Math.abs(scale / known - 1) < 1e-4) ?? 1
}

const signed = (value: number, direction: number): number => (direction < 0 ? -value : value)

function statusOf(target: boolean, asked: boolean, estimated: boolean): FigureStatus {
  if (asked) return 'requested'
  if (target) return 'target'
  return estimated ? 'estimated' : 'actual'
}

/** What one base says for the other changes in the sentence. */
function sharedComparison(slots: readonly Slot[], at: number): Comparison | null {
  const slot = slots[at]
  if (!slot || directionOf(slot.amount, slot.predicate) === 0) return null
  const isChange = (other: Slot): boolean => directionOf(other.amount, other.predicate) !== 0
  const earlier = slots.slice(0, at).findLast(other => isChange(other) && other.comparison)
  const later = slots.slice(at + 1).find(other => isChange(other) && other.comparison && !slot.inBrackets)
  const comparison = (earlier ?? later)?.comparison?.comparison
  return comparison && !isPlan(comparison) ? { ...comparison, origin: 'inherited' } : null
}

/** `đạt 12,05%` or `(38,6%)` beside others that are shares of the plan. */
function goingOnPlan(slot: Slot, memory: Memory, sentenceFigures: readonly Figure[]): Comparison | null {
  if (slot.amount.unit?.base !== '%' || slot.amount.sign !== null || slot.before !== null || slot.after !== null)
    return null
  if (directionOf(slot.amount, slot.predicate) !== 0 || slot.predicate.roles.has('part')) return null
  const previous = sentenceFigures.at(-1)
  if (previous?.kind === 'share_of_plan' && previous.denominator)
    return { text: 'kế hoạch', role: 'plan', origin: 'inherited', span: null }
  const planned =
    memory.planGoesOn ?? sentenceFigures.find(figure => figure.kind === 'share_of_plan')?.comparison ?? null
  return planned && previous?.kind === 'level' ? { ...planned, origin: 'inherited' } : null
}

/** `tăng lần lượt 2,05%; 10,16%`: which figure before each of them tells of. */
function respectiveName(slots: readonly Slot[], at: number, figures: readonly Figure[]): Figure | null {
  const isFirst = (slot: Slot): boolean => slot.predicate.roles.has('respectively')
  const goesOn = (slot: Slot | undefined): boolean =>
    slot !== undefined && slot.before === null && slot.predicate.words.every(word => word === 'và')
  let first = at
  while (first > 0 && !isFirst(slots[first] as Slot) && goesOn(slots[first])) first -= 1
  if (!slots[first] || !isFirst(slots[first] as Slot)) return null
  let last = first
  while (goesOn(slots[last + 1])) last += 1
  const many = last - first + 1
  const levels = figures.filter(
    figure => figure.start < (slots[first] as Slot).amount.start && figure.relation === 'level',
  )
  return levels.at(at - first - many) ?? null
}

/** The direction that a row of numbers keeps: `giảm 5%, 3% và 2%`. */
function keptDirection(slot: Slot, previous: Figure | undefined, own: -1 | 0 | 1): -1 | 0 | 1 {
  if (own !== 0 || previous === undefined || slot.before !== null || slot.after !== null || slot.comparison) return own
  const bare = slot.predicate.words.every(word => word === 'và') && slot.amount.sign === null && !slot.inBrackets
  const row = bare && previous.kind === 'change' && previous.unit?.base === slot.amount.unit?.base
  return row ? (Math.sign(previous.value) as -1 | 0 | 1) : 0
}

function timeOf(memory: Memory, slot: Slot, name: string | null, target: boolean, asked: boolean): Period | null {
  const stated = memory.clock.stated()
  if (asked) return null
  if (stated !== null) return stated
  const stock =
    slot.predicate.words.includes('có') ||
    slot.predicate.words.includes('hiện có') ||
    (slot.acting && /(?:^| )(?:có|đang xây)$/u.test(name ?? ''))
  const countedStock = slot.amount.unit?.dimension === 'count' && slot.before === null && slot.after !== null
  if (target || (stock && countedStock) || (name !== null && TIMELESS.test(name))) return null
  return memory.clock.inherited()
}

function startsPeriods(page: Page, memory: Memory, periods: readonly PeriodMention[], from: number, to: number): void {
  for (const period of periods) {
    if (
      period.start >= from &&
      period.start < to &&
      !period.base &&
      !/giai đoạn|nhiệm kỳ/u.test(page.low.slice(period.start, period.end))
    ) {
      memory.clock.say(period)
    }
  }
}

function readSlot(
  source: FigureSource,
  memory: Memory,
  slots: readonly Slot[],
  at: number,
  sentence: Sentence,
  mine: readonly Figure[],
): Figure | null {
  const { page } = source
  const slot = slots[at] as Slot
  const { amount, predicate } = slot
  const previous = mine.at(-1)
  if (isThreshold(page.low, slots, at) || (amount.role === 'bare' && !isUsableBare(page, slot, previous))) return null
  const respective = respectiveName(slots, at, mine)
  const named = respective
    ? { span: respective.indicatorSpan, indicator: respective.indicator, inherited: true }
    : nameOf(page, slot, previous)
  const ownDirection = directionOf(amount, predicate)
  const direction = keptDirection(slot, previous, ownDirection)
  const comparison = slot.comparison?.comparison ?? sharedComparison(slots, at) ?? goingOnPlan(slot, memory, mine)
  const recommended = source.asked.some(span => overlaps(span, amount))
  const asked = recommended && ASKING.test(page.low.slice(Math.max(sentence.start, amount.start - 40), amount.end))
  const target = asked || (!recommended && isAimedAt(page, sentence, amount))
  const period = timeOf(memory, slot, named.indicator, target, recommended)
  const isPartial = /-(?:H1|Q|M|\d\d)/u.test(period?.code ?? '')
  const elided = elidedUnit(slot, previous)
  const isScore =
    SCORES.test(named.indicator ?? '') &&
    (amount.unit?.base === 'điểm' || amount.unit?.base === '%' || amount.unit === null)
  const setting = { predicate, comparison, direction, isScore, isPartial }
  const relation = relationOf(amount, setting)
  const factor = elided.scale === 1 ? 1 : roundScale(elided.scale)
  const sign = isOverShare(amount, setting) ? 1 : direction
  if (!named.inherited) memory.group += 1
  const group = respective?.group ?? (named.inherited ? previous?.group : undefined) ?? memory.group
  const denominator = denominatorOf(amount, relation)
  const kind = target ? 'target' : kindOf(amount, relation, comparison)
  const inherited =
    kind === 'share_of_plan' && comparison === null
      ? ({ text: 'kế hoạch', role: 'plan', origin: 'inherited', span: null } as const)
      : comparison
  return {
    start: amount.start,
    end: amount.end,
    text: page.text.slice(amount.start, amount.end),
    value: signed(amount.value * factor, sign),
    printed: amount.printed,
    decimals: amount.decimals,
    upper: amount.upper === null ? null : signed(amount.upper * factor, sign),
    numerator: denominator ? amount.value : null,
    denominator,
    unit: elided.unit,
    unitSpan: amount.unitSpan,
    printedUnit: amount.unitSpan && page.text.slice(amount.unitSpan.start, amount.unitSpan.end),
    kind,
    status: statusOf(target, asked, predicate.estimated),
    relation,
    bound: isOverShare(amount, setting) ? 'over' : predicate.bound,
    estimated: predicate.estimated && !target,
    qualifierSpan: predicate.boundSpan,
    indicator: named.indicator,
    indicatorSpan: named.span,
    indicatorInferred: named.indicator === null,
    isIndicator: !GIFT.test(page.low.slice(Math.max(sentence.start, slot.from), amount.start)),
    comparison: inherited,
    period,
    place: page.context.place ?? null,
    group,
    alternatives: amount.alternatives,
  }
}

function readSentence(source: FigureSource, memory: Memory, sentence: Sentence): void {
  const inside = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end
  const amounts = source.amounts.filter(inside)
  const periods = source.periods.filter(inside)
  memory.clock.open(sentence)
  const opening = source.page.low.slice(sentence.start, sentence.start + 12)
  if (!Array.from(CONTINUES).some(word => opening.startsWith(word))) memory.planGoesOn = null
  const slots = slotsOf(source.page, source.names, sentence, amounts)
  const mine: Figure[] = []
  let from = sentence.start
  for (const [at, slot] of slots.entries()) {
    startsPeriods(source.page, memory, periods, from, slot.amount.start)
    from = slot.amount.start
    const figure = readSlot(source, memory, slots, at, sentence, mine)
    if (figure !== null) mine.push(figure)
  }
  startsPeriods(source.page, memory, periods, from, sentence.end)
  memory.figures.push(...mine)
  memory.planGoesOn = mine.find(figure => figure.kind === 'share_of_plan')?.comparison ?? memory.planGoesOn
}

/** Makes figures of amounts: what each measures, of when, held against what. */
export function readFigures(source: FigureSource): readonly Figure[] {
  const memory: Memory = { figures: [], clock: new Clock(source.page.low, source.year), group: 0, planGoesOn: null }
  for (const sentence of source.page.sentences) readSentence(source, memory, sentence)
  return memory.figures
}
