import type { Amount, PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { firstReading, wordRule } from '../../letters/patterns.ts'
import { lowOf } from '../../letters/shadow.ts'
import type { Comparison, Figure, FigureRelation, FigureStatus, Span } from '../../reading.ts'
import { insideEach, overlaps } from '../../span.ts'
import { isAskedFor } from './asked.ts'
import { GIFT_WORDS, SCORE_NAMES } from './context.words.ts'
import { elidedUnit } from './elided.ts'
import type { Names } from './indicator.ts'
import {
  denominatorOf,
  directionOf,
  isOverShare,
  isPartOfTold,
  kindOf,
  lateness,
  relationOf,
  type Setting,
} from './kind.ts'
import { closeSentence, emptyMemory, knownName, type Memory, openSentence, remembered } from './memory.ts'
import { isPlanAlone, type Named, nameAgain, nameOf } from './naming.ts'
import { goingOnPlan, isDisbursed, metPlan, onlyReached, planShareIn, reachedPlan, unnamedPlan } from './plan-share.ts'
import { isAhead, isPlanName, isPlannedPart } from './planned.ts'
import { isThreshold, isUsableBare, leadsTo } from './refusals.ts'
import {
  keptDirection,
  listedName,
  ownedName,
  percentageOf,
  ratioComparison,
  respectiveFigure,
  rowComparison,
  sharedComparison,
} from './row.ts'
import { type Slot, slotsOf } from './slot.ts'
import { isStock } from './stock.ts'
import { aimOver, isAimedAt, isHeadAimed, isNamedAim } from './target.ts'
import { passPeriods, timeOf } from './time.ts'
import { type PlaceSource, placeOf } from './where.ts'

export interface FigureSource {
  readonly page: Page
  readonly amounts: readonly Amount[]
  readonly periods: readonly PeriodMention[]
  readonly names: Names
  /** What recommendations ask for. */
  readonly asked: readonly Span[]
  /** The year of the text, for what leaves it out. */
  readonly year: number | null
  readonly places: PlaceSource
  /** The last year of which the text names a day: what is said of later ones is still to come. */
  readonly latest: number | null
}

const GIFT = wordRule(GIFT_WORDS)
const SCORES = wordRule(SCORE_NAMES)
const SCORE_UNITS = new Set(['điểm', '%', undefined])
/** A bare number so few figures after a score is a score, too. */
const SCORES_BACK = 4

/** One amount among those of its sentence, with the figures made so far. */
interface Spot {
  readonly source: FigureSource
  readonly memory: Memory
  readonly sentence: Sentence
  readonly slots: readonly Slot[]
  readonly at: number
  readonly slot: Slot
  readonly mine: readonly Figure[]
}

/** What the sentence aims at or asks for. */
interface Aim {
  readonly target: boolean
  readonly asked: boolean
  readonly recommended: boolean
}

function aimOf({ source, memory, sentence, slot, mine }: Spot, named: Named): Aim {
  const { page } = source
  const { amount, predicate } = slot
  const recommended = source.asked.some(span => overlaps(span, amount))
  if (recommended) {
    const item = source.asked.find(span => overlaps(span, amount))
    const previous = mine.at(-1)
    // `kiểm điểm 34 tập thể và 71 cá nhân`: as what stands before it.
    const isJoined = previous !== undefined && item !== undefined && previous.start >= item.start
    const goesOn = isJoined && page.low.slice(previous.end, amount.start) === ' và '
    const asked = goesOn
      ? previous.status === 'requested'
      : isAskedFor(page.low, Math.max(item?.start ?? sentence.start, slot.from), amount)
    return { target: asked, asked, recommended }
  }
  const given =
    (predicate.roles.has('given') && amount.denominator === null) || isNamedAim(slot, mine) || isPlanAlone(page, slot)
  const aimed = memory.aiming !== null || isAimedAt(page, sentence, amount)
  const isPlanned = isPlanName(named.indicator)
  return { target: given || aimed || isPlanned || isPlannedPart(page.low, slot, mine), asked: false, recommended }
}

function statusOf({ asked, target }: Aim, estimated: boolean): FigureStatus {
  if (asked) return 'requested'
  if (target) return 'target'
  return estimated ? 'estimated' : 'actual'
}

function namedAt({ source, memory, slots, at, slot, mine }: Spot): {
  readonly named: Named
  readonly respective: Figure | null
} {
  const listed = listedName(source.names.low, slots, at) ?? ownedName(source.page.low, slots, at)
  if (listed !== null) {
    const indicator = lowOf(source.page.text.slice(listed.start, listed.end))
    return { named: { span: listed, indicator, inherited: false, composed: false }, respective: null }
  }
  const respective = respectiveFigure(slots, at, mine) ?? percentageOf(source.page.low, slot, mine.at(-1))
  if (respective === null) return { named: knownName(memory, slot, nameOf(source.page, slot, mine)), respective }
  return { named: nameAgain(respective), respective }
}

/** The plan that the paragraph, or the sentence before this number, holds others against. */
function toldPlan({ source, memory, sentence, slot, mine }: Spot): Comparison | null {
  if (!slot.inBrackets) return null
  const told = memory.planTold?.paragraph === sentence.paragraph ? memory.planTold : planShareIn(mine)
  return told && reachedPlan(source.page.low, slot, { plan: told.comparison, previous: mine.at(-1) })
}

function comparisonOf(place: Spot): Comparison | null {
  const { source, memory, sentence, slots, at, slot, mine } = place
  const beside = rowComparison(slots, at) ?? ratioComparison(slots, at)
  return (
    slot.comparison?.comparison ??
    beside ??
    sharedComparison(source.page.low, slots, at) ??
    goingOnPlan(slot, memory.planGoesOn, mine) ??
    toldPlan(place) ??
    onlyReached(source.page.low, slot, mine) ??
    metPlan(source.page.low, slot, sentence.start) ??
    aimOver(slot, mine)
  )
}

function groupOf(memory: Memory, named: Named, respective: Figure | null, previous: Figure | undefined): number {
  if (respective !== null) return respective.group
  if (named.inherited && previous !== undefined) return previous.group
  memory.group += 1
  return memory.group
}

/** `DTI 0,6871`: a score without a word for it has none. */
const NO_UNIT = { unit: null, scale: 1 }

const signed = (value: number, direction: number): number => (direction < 0 ? -value : value)

/** The numbers of a figure: scaled as a unit left out is, signed as the words say. */
function valuesOf({ memory, slots, at, slot, mine }: Spot, setting: Setting, relation: FigureRelation) {
  const { amount } = slot
  const led = leadsTo(slots, at) ? slots[at + 1]?.amount : undefined
  const isBareScore = relation === 'score' && amount.unit === null
  const isPoint = slot.inBrackets && mine.at(-1)?.relation === 'score' && mine.at(-1)?.unit?.base === 'điểm'
  const { unit, scale } =
    isBareScore && !isPoint ? NO_UNIT : (led ?? elidedUnit(slot, mine, memory.lead, memory.counted))
  const sign = isOverShare(amount, setting) ? 1 : setting.direction
  const denominator = denominatorOf(amount, relation, setting.comparison)
  const value = signed(amount.value * scale, sign)
  const upper = amount.upper === null ? null : signed(amount.upper * scale, sign)
  return { value, upper, numerator: denominator ? amount.value : null, denominator, unit }
}

/** Whether the text has told scores, or the words before the number name an index. */
const tellsScores = ({ memory, source, sentence, slot }: Spot): boolean =>
  memory.scored || firstReading(SCORES, source.page, sentence.start, slot.amount.start) !== null

function settingOf(place: Spot, name: Span | null, isPartial: boolean): Setting {
  const { slot, mine, source } = place
  const goesOn = slot.amount.unit === null && mine.slice(-SCORES_BACK).some(({ relation }) => relation === 'score')
  const mayScore = name !== null && SCORE_UNITS.has(slot.amount.unit?.base)
  const isNamedPoint = slot.amount.decimals > 0 || (slot.before !== null && !slot.acting)
  const isPoint =
    slot.amount.unit?.base === 'điểm' && slot.amount.denominator === null && isNamedPoint && tellsScores(place)
  const isScore = goesOn || isPoint || (mayScore && firstReading(SCORES, source.page, name.start, name.end) !== null)
  const direction = isNamedAim(slot, mine) ? 0 : lateness(slot) || keptDirection(source.page.low, slot, mine.at(-1))
  // A move that goes on with the one before is held against the same.
  const isKept = direction !== 0 && directionOf(slot.amount, slot.predicate) === 0 && lateness(slot) === 0
  const kept = isKept ? mine.at(-1)?.comparison : null
  const comparison = comparisonOf(place) ?? (kept ? { ...kept, origin: 'inherited' } : null)
  return { predicate: slot.predicate, comparison, direction, isScore, isPartial }
}

/** `2020-H1`, `2020-Q3`, `2020-M9`, `2020-06`: of less than a year. */
const isPartial = (code: string): boolean => code.length > 4 && /-(?:H1|Q|M|\d\d)/u.test(code)

function figureAt(place: Spot): Figure {
  const { source, memory, sentence, slot, mine } = place
  const { page } = source
  const { amount, predicate } = slot
  const { named, respective } = namedAt(place)
  const aim = aimOf(place, named)
  memory.stock = isStock(page, sentence, slot, memory.stock)
  const question = {
    slot,
    name: named.indicator,
    target: aim.target && memory.aiming === null && !isHeadAimed(page, sentence),
    asked: aim.recommended,
    stock: memory.stock,
  }
  const period = timeOf({ page, periods: source.periods, clock: memory.clock, asked: source.asked }, question)
  const setting = settingOf(place, named.span, period !== null && isPartial(period.code))
  const relation = relationOf(amount, setting)
  const { value, upper, numerator, denominator, unit } = valuesOf(place, setting, relation)
  const isAimed = aim.target || (!aim.recommended && isAhead(page, period, source.latest))
  const isPaid = relation === 'level' && setting.comparison === null && isDisbursed(page.low, slot, mine.at(-1))
  const told = isPaid
    ? 'share_of_plan'
    : isPartOfTold(amount, mine)
      ? 'ratio'
      : kindOf(amount, relation, setting.comparison)
  const kind = isAimed ? 'target' : told
  return {
    start: amount.start,
    end: amount.end,
    text: page.text.slice(amount.start, amount.end),
    value,
    printed: amount.printed,
    decimals: amount.decimals,
    upper,
    numerator,
    denominator,
    unit,
    unitSpan: amount.unitSpan,
    alternatives: amount.alternatives,
    printedUnit: amount.unitSpan && page.text.slice(amount.unitSpan.start, amount.unitSpan.end),
    kind,
    status: statusOf({ ...aim, target: isAimed }, predicate.estimated),
    relation: isPaid ? 'share' : relation,
    bound: isOverShare(amount, setting) ? 'over' : predicate.bound,
    estimated: predicate.estimated && !isAimed,
    qualifierSpan: predicate.boundSpan,
    indicator: named.indicator,
    indicatorSpan: named.span,
    indicatorInferred: named.indicator === null || named.composed,
    isIndicator: firstReading(GIFT, page, Math.max(sentence.start, slot.from), amount.start) === null,
    comparison: setting.comparison ?? (kind === 'share_of_plan' ? unnamedPlan(named.indicator) : null),
    period,
    place: placeOf(source.places, slot),
    group: groupOf(memory, named, respective, mine.at(-1)),
  }
}

function isRefused({ source, slots, at, slot, mine }: Spot): boolean {
  if (isThreshold(source.page.low, slots, at)) return true
  return slot.amount.role === 'bare' && !isUsableBare(source.page, slots, at, mine.at(-1))
}

/** The forms of one sentence. */
interface Inside {
  readonly amounts: readonly Amount[]
  readonly periods: readonly PeriodMention[]
}

function readSentence(
  source: FigureSource,
  memory: Memory,
  sentence: Sentence,
  { amounts, periods }: Inside,
): readonly Figure[] {
  const times = { page: source.page, periods, clock: memory.clock, asked: source.asked }
  openSentence(source.page, memory, sentence)
  const slots = slotsOf(source, sentence, amounts)
  const mine: Figure[] = []
  let from = sentence.start
  for (const [at, slot] of slots.entries()) {
    passPeriods(times, sentence, { from, to: slot.amount.start, last: slots[at - 1] ?? null })
    from = slot.amount.start
    const place = { source, memory, sentence, slots, at, slot, mine }
    if (isRefused(place)) continue
    const figure = figureAt(place)
    // `Đức Linh (163 ca)` names a place: later counts are not its.
    mine.push(slot.inBrackets ? figure : remembered(memory, figure, mine))
  }
  passPeriods(times, sentence, { from, to: sentence.end, last: slots.at(-1) ?? null })
  closeSentence(memory, sentence, mine)
  return mine
}

/** Makes figures of amounts: what each measures, of when, held against what. */
export function readFigures(source: FigureSource): readonly Figure[] {
  const memory = emptyMemory(source.page, source.year)
  const { sentences } = source.page
  const amounts = insideEach(source.amounts, sentences)
  const periods = insideEach(source.periods, sentences)
  const asked = insideEach(source.asked, sentences)
  return sentences.flatMap((sentence, at) => {
    const mine = { amounts: amounts[at] ?? [], periods: periods[at] ?? [] }
    return readSentence({ ...source, asked: asked[at] ?? [] }, memory, sentence, mine)
  })
}
