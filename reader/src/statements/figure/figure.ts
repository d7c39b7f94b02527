import type { Amount, PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { firstReading, wordRule, wordSet } from '../../letters/patterns.ts'
import { lowOf } from '../../letters/shadow.ts'
import type { Comparison, Figure, FigureRelation, FigureStatus, Span, Unit } from '../../reading.ts'
import { insideEach, overlaps } from '../../span.ts'
import { isAskedFor } from './asked.ts'
import { GIFT_WORDS, GOING_ON, SCORE_NAMES } from './context.words.ts'
import { aimingUnder } from './heading.ts'
import type { Names } from './indicator.ts'
import { denominatorOf, isOverShare, isPartOfTold, kindOf, lateness, relationOf, type Setting } from './kind.ts'
import { elidedUnit, type Named, nameAgain, nameOf } from './naming.ts'
import { isThreshold, isUsableBare, leadsTo } from './refusals.ts'
import {
  goingOnPlan,
  keptDirection,
  listedName,
  type PlanShare,
  percentageOf,
  planShareIn,
  ratioComparison,
  reachedPlan,
  respectiveFigure,
  rowComparison,
  sharedComparison,
  UNNAMED_PLAN,
} from './row.ts'
import { type Slot, slotsOf } from './slot.ts'
import { isAimedAt, isHeadAimed, isNamedAim } from './target.ts'
import { isStock, passPeriods, timeOf } from './time.ts'
import { Clock } from './when.ts'
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
}

/** What is remembered from figure to figure. */
interface Memory {
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
  /** The figure before was a stock without a time: the next in its row is too. */
  stock: boolean
}

/** A plan by its name: `dự toán thu ngân sách` */
const PLANNED = /^(?:tổng +)?(?:dự toán|kế hoạch vốn|kế hoạch|chỉ tiêu)(?= )(?! đạt)/u
const GIFT = wordRule(GIFT_WORDS)
const SCORES = wordRule(SCORE_NAMES)
const CONTINUES = Array.from(wordSet(GOING_ON))
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
    const asked = isAskedFor(page.low, Math.max(item?.start ?? sentence.start, slot.from), amount)
    return { target: asked, asked, recommended }
  }
  const given = (predicate.roles.has('given') && amount.denominator === null) || isNamedAim(slot, mine)
  const aimed = memory.aiming !== null || isAimedAt(page, sentence, amount)
  const isPlanned = PLANNED.test(named.indicator ?? '')
  return { target: given || aimed || isPlanned, asked: false, recommended }
}

function statusOf({ asked, target }: Aim, estimated: boolean): FigureStatus {
  if (asked) return 'requested'
  if (target) return 'target'
  return estimated ? 'estimated' : 'actual'
}

const firstWord = (base: string): string => base.split(' ', 1)[0] ?? base

/** `Lũy kế 6 tháng: 129 vụ`: what such things were the last time, where the words name nothing. */
function knownName({ counts }: Memory, { amount }: Slot, named: Named): Named {
  if (named.indicator !== null || !amount.unit) return named
  const known = counts.get(amount.unit.base) ?? counts.get(firstWord(amount.unit.base))
  return known ? { ...known, inherited: false } : named
}

function namedAt({ source, memory, slots, at, slot, mine }: Spot): {
  readonly named: Named
  readonly respective: Figure | null
} {
  const listed = listedName(source.names.low, slots, at)
  if (listed !== null) {
    const indicator = lowOf(source.page.text.slice(listed.start, listed.end))
    return { named: { span: listed, indicator, inherited: false, composed: false }, respective: null }
  }
  const respective = respectiveFigure(slots, at, mine) ?? percentageOf(source.page.low, slot, mine.at(-1))
  if (respective === null) return { named: knownName(memory, slot, nameOf(source.page, slot, mine)), respective }
  return { named: nameAgain(respective), respective }
}

function comparisonOf({ source, memory, sentence, slots, at, slot, mine }: Spot): Comparison | null {
  const beside = rowComparison(slots, at) ?? ratioComparison(slots, at)
  return (
    slot.comparison?.comparison ??
    beside ??
    sharedComparison(slots, at) ??
    goingOnPlan(slot, memory.planGoesOn, mine) ??
    (memory.planTold?.paragraph === sentence.paragraph ? reachedPlan(source.page.low, slot, memory.planTold.comparison) : null)
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
  const { unit, scale } = isBareScore ? NO_UNIT : led ?? elidedUnit(slot, mine, memory.lead, memory.counted)
  const sign = isOverShare(amount, setting) ? 1 : setting.direction
  const denominator = denominatorOf(amount, relation, setting.comparison)
  const value = signed(amount.value * scale, sign)
  const upper = amount.upper === null ? null : signed(amount.upper * scale, sign)
  return { value, upper, numerator: denominator ? amount.value : null, denominator, unit }
}

function settingOf(place: Spot, name: Span | null, isPartial: boolean): Setting {
  const { slot, mine, source } = place
  const goesOn = slot.amount.unit === null && mine.slice(-SCORES_BACK).some(({ relation }) => relation === 'score')
  const mayScore = name !== null && SCORE_UNITS.has(slot.amount.unit?.base)
  const isScore = goesOn || (mayScore && firstReading(SCORES, source.page, name.start, name.end) !== null)
  const direction = isNamedAim(slot, mine) ? 0 : lateness(slot) || keptDirection(source.page.low, slot, mine.at(-1))
  return { predicate: slot.predicate, comparison: comparisonOf(place), direction, isScore, isPartial }
}

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
  const setting = settingOf(place, named.span, /-(?:H1|Q|M|\d\d)/u.test(period?.code ?? ''))
  const relation = relationOf(amount, setting)
  const { value, upper, numerator, denominator, unit } = valuesOf(place, setting, relation)
  const told = isPartOfTold(amount, mine) ? 'ratio' : kindOf(amount, relation, setting.comparison)
  const kind = aim.target ? 'target' : told
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
    status: statusOf(aim, predicate.estimated),
    relation,
    bound: isOverShare(amount, setting) ? 'over' : predicate.bound,
    estimated: predicate.estimated && !aim.target,
    qualifierSpan: predicate.boundSpan,
    indicator: named.indicator,
    indicatorSpan: named.span,
    indicatorInferred: named.indicator === null || named.composed,
    isIndicator: firstReading(GIFT, page, Math.max(sentence.start, slot.from), amount.start) === null,
    comparison: setting.comparison ?? (kind === 'share_of_plan' ? UNNAMED_PLAN : null),
    period,
    place: placeOf(source.places, slot),
    group: groupOf(memory, named, respective, mine.at(-1)),
  }
}

function remembered({ counts }: Memory, figure: Figure): Figure {
  const { unit, indicator, indicatorSpan, indicatorInferred, relation } = figure
  if (!unit || indicator === null || relation !== 'level' || unit.base === '%') return figure
  for (const base of [unit.base, firstWord(unit.base)]) counts.set(base, { span: indicatorSpan, indicator, composed: indicatorInferred })
  return figure
}

function isRefused({ source, slots, at, slot, mine }: Spot): boolean {
  if (isThreshold(source.page.low, slots, at)) return true
  return slot.amount.role === 'bare' && !isUsableBare(source.page, slots, at, mine.at(-1))
}

function openSentence({ page }: FigureSource, memory: Memory, sentence: Sentence): void {
  memory.aiming = aimingUnder(page, sentence, memory.aiming)
  memory.clock.open(sentence)
  memory.stock = false
  if (CONTINUES.some(word => page.low.startsWith(word, sentence.start))) return
  memory.planGoesOn = null
  memory.lead = null
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
  openSentence(source, memory, sentence)
  const slots = slotsOf(source, sentence, amounts)
  const mine: Figure[] = []
  let from = sentence.start
  for (const [at, slot] of slots.entries()) {
    passPeriods(times, sentence, { from, to: slot.amount.start, last: slots[at - 1] ?? null })
    from = slot.amount.start
    const place = { source, memory, sentence, slots, at, slot, mine }
    if (!isRefused(place)) mine.push(remembered(memory, figureAt(place)))
  }
  passPeriods(times, sentence, { from, to: sentence.end, last: slots.at(-1) ?? null })
  const share = planShareIn(mine)
  memory.planGoesOn = share ?? memory.planGoesOn
  if (share !== null) memory.planTold = { comparison: share.comparison, paragraph: sentence.paragraph }
  memory.lead =
    mine.find(({ relation, unit }) => relation !== 'change' && unit !== null && unit.base !== '%') ?? memory.lead
  memory.counted = mine.findLast(({ unit }) => unit?.dimension === 'count')?.unit ?? memory.counted
  return mine
}

/** Makes figures of amounts: what each measures, of when, held against what. */
export function readFigures(source: FigureSource): readonly Figure[] {
  const clock = new Clock(source.page.low, source.year)
  const memory: Memory = {
    clock,
    group: 0,
    planGoesOn: null,
    planTold: null,
    stock: false,
    aiming: null,
    counted: null,
    lead: null,
    counts: new Map(),
  }
  const { sentences } = source.page
  const amounts = insideEach(source.amounts, sentences)
  const periods = insideEach(source.periods, sentences)
  const asked = insideEach(source.asked, sentences)
  return sentences.flatMap((sentence, at) => {
    const mine = { amounts: amounts[at] ?? [], periods: periods[at] ?? [] }
    return readSentence({ ...source, asked: asked[at] ?? [] }, memory, sentence, mine)
  })
}
