import { DIGIT, kindAt, LETTER } from '../../letters/characters.ts'
import { LETTERS, LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { allAt, WORD_START, wordsBefore } from '../../letters/patterns.ts'
import type { Shadow } from '../../letters/shadow.ts'
import type { Unit } from '../../reading.ts'
import type { Amount, LabelMention } from '../form.ts'
import { type Naming, namesWithNumbers, namingOf } from '../label/label.ts'
import { type PlainNumber, readNumber } from '../number/number.ts'
import { isRanked, refusal } from './refusal.ts'
import { scaleAt, type UnitReading, unitAt } from './unit.ts'

/** ` - 40,2`: a third number, so that no two of them are a range */
const MORE = / *- *\d/uy
/** `21,3% - ` before a number: a row goes on */
const IN_ROW = /\d *%? *- *$/u
/** Digits with separators inside, a sign before: `+8,77`, `1.371.897`. No letter, digit or separator goes before. */
const DIGITS = new RegExp(
  `${WORD_START}(?<!\\d\\+|\\d[.,/:-]|[${LETTERS}]\\.|\\(0\\d{2,4}\\) *|\\p{Lu}:)(?:(?<=[( ])[+-])?(\\d+(?:[.,]\\d+)*)`,
  'uy',
)
/** `89 350`, `1 693,4` after the first digits */
const BLANK_GROUPS = new RegExp(`(?: \\d{3})+(?:,\\d+)?(?![\\d${LETTERS_AND_MARKS}]|[.,]\\d)`, 'uy')
/** `-`, ` - `, ` đến `, ` tới ` and the digits that end the range */
const RANGE = /(?: *- *| +(?:đến|tới) +)(\d+(?:[.,]\d+)*)(?!\d|[.,/:-]\d)/uy
/** `/994`, ` / 994` and nothing that makes a date or a symbol of it */
const RATIO = new RegExp(` ?/ ?(\\d+(?:[.,]\\d+)*)(?![\\d${LETTERS}]|[.,/:-]\\d|[/-][${LETTERS}])`, 'uy')
/** `, 4`, ` và 5`: more numbers of things named */
const MORE_NAMES = /(?:, *| +và +)(\d{1,3})(?![\d%/]|[.,]\d)/uy

export interface Source extends Shadow {
  readonly text: string
}

const at = (pattern: RegExp, low: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(low)
}

/** A number, its range or ratio and where they end. */
export interface Digits {
  readonly start: number
  readonly end: number
  readonly sign: '+' | '-' | null
  readonly number: PlainNumber
  readonly upper: PlainNumber | null
  readonly denominator: PlainNumber | null
  /** Scale written between the two ends: `10 triệu đến 12 triệu`. */
  readonly middle: number | null
}

function spacedOut(low: string, core: string, end: number, words: readonly string[]): string {
  if (!(kindAt(low, end + 1) & DIGIT) || !/^[1-9]\d{0,2}$/u.test(core)) return core
  if (namingOf(words, Number(core)) !== null) return core
  const groups = at(BLANK_GROUPS, low, end)
  return groups === null ? core : core + groups[0]
}

/** The second end of a range or ratio at an offset. */
function secondAt(pattern: RegExp, low: string, offset: number): { number: PlainNumber; end: number } | null {
  const hit = at(pattern, low, offset)
  const number = hit === null ? null : readNumber(hit[1] ?? '')
  return hit === null || number === null ? null : { number, end: offset + hit[0].length }
}

/** A second end after the first number's own unit: `5% đến 7%`, `10 tỷ đồng - 12 tỷ đồng`. */
function overUnit(
  pattern: RegExp,
  source: Source,
  end: number,
): { number: PlainNumber; end: number; middle: number } | null {
  const scale = scaleAt(source.low, end)
  const unit = unitAt(source.low, source.text, scale?.end ?? end)
  if (unit.source !== 'table' && scale === null) return null
  const second = secondAt(pattern, source.low, unit.source === 'table' ? unit.end : (scale?.end ?? end))
  if (second === null) return null
  const after = unitAt(source.low, source.text, scaleAt(source.low, second.end)?.end ?? second.end)
  const isMoney = unit.unit === null && (scale?.factor ?? 1) >= MONEY_SCALE && after.unit?.base === 'VND'
  return isMoney || after.unit?.base === unit.unit?.base ? { ...second, middle: scale?.factor ?? 1 } : null
}

/** No unit between the two numbers of a ratio is longer. */
const LONGEST_UNIT = 40
const SECOND_NUMBER = /\/ ?\d/u

/** Whether another number may follow after the unit and a stroke. */
const mayBeOver = (low: string, end: number): boolean => {
  const stroke = low.slice(end, end + LONGEST_UNIT)
  return stroke.includes('/') && SECOND_NUMBER.test(stroke)
}

function digitsAt(source: Source, hit: RegExpExecArray, words: readonly string[]): Digits | null {
  const { low } = source
  const first = hit[1] ?? ''
  const signed = hit[0].length > first.length
  const core = spacedOut(low, first, hit.index + hit[0].length, words)
  const number = readNumber(core)
  if (number === null) return null
  const end = hit.index + hit[0].length + core.length - first.length
  const base = { start: hit.index, sign: signed ? (hit[0].charAt(0) as '+' | '-') : null, number, middle: null }
  const next = low.charAt(skipBlank(low, end))
  const ratio = next === '/' ? secondAt(RATIO, low, end) : null
  if (ratio) return { ...base, end: ratio.end, upper: null, denominator: ratio.number }
  const range = '-đt'.includes(next) ? secondAt(RANGE, low, end) : null
  const isFree = (): boolean => !IN_ROW.test(low.slice(Math.max(0, hit.index - 6), hit.index))
  if (range && isFree() && at(MORE, low, range.end) === null)
    return { ...base, end: range.end, upper: range.number, denominator: null }
  const twice = mayBeOver(low, end) ? overUnit(RATIO, source, end) : null
  if (twice) return { ...base, end: twice.end, upper: null, denominator: twice.number }
  const over = words.at(-1) === 'từ' || low.charAt(end) === '%' ? overUnit(RANGE, source, end) : null
  if (over && isFree() && at(MORE, low, unitAt(low, source.text, over.end).end) === null)
    return { ...base, end: over.end, upper: over.number, denominator: null, middle: over.middle }
  return { ...base, end, upper: null, denominator: null }
}

/** `1 tỷ 192 triệu`: a smaller scale goes on with the number. */
function moreOfIt(low: string, offset: number, factor: number): { value: number; end: number } | null {
  const hit = at(/ +0*(\d{1,3}(?:[.,]\d+)?)/uy, low, offset)
  const number = hit === null ? null : readNumber(hit[1] ?? '')
  const scale = hit === null ? null : scaleAt(low, offset + hit[0].length)
  if (number === null || scale === null || scale.factor >= factor) return null
  return { value: number.value * scale.factor, end: scale.end }
}

/** Decimal arithmetic on what was printed: 571.8 × 1e9 without the dust that binary fractions leave. */
function scaled(value: number, factor: number): number {
  const product = value * factor
  if (factor === 1 || (Number.isInteger(value) && Number.isSafeInteger(product))) return product
  return Number(product.toPrecision(15))
}

/** What stands after the digits: scale, the rest of the number, the thing counted. */
interface Tail {
  readonly scale: number | null
  readonly more: number
  readonly unit: UnitReading
  /** Where scale and rest end and the unit may begin. */
  readonly unitFrom: number
}

const VND = { base: 'VND', dimension: 'money' } as const
const RANK = { base: 'hạng', dimension: 'rank' } as const
/** From a billion on a number without a unit is money: `21,7 tỷ`. */
const MONEY_SCALE = 1e9

function tailOf({ low, text }: Source, digits: Digits): Tail {
  const scale = scaleAt(low, digits.end)
  const more = scale && moreOfIt(low, scale.end, scale.factor)
  const unitFrom = more?.end ?? scale?.end ?? digits.end
  return {
    scale: scale?.factor ?? null,
    more: more?.value ?? 0,
    unit: unitAt(low, text, unitFrom, scale !== null),
    unitFrom,
  }
}

/** The unit meant and where it ends: a guessed word after billions is no unit, they are money. */
function unitOf({ scale, unit, unitFrom }: Tail): { readonly unit: Unit | null; readonly end: number } {
  const isMoney = scale !== null && scale >= MONEY_SCALE && (unit.source === 'guess' || unit.source === 'none')
  if (isMoney) return { unit: VND, end: unitFrom }
  return { unit: unit.unit, end: unit.unit === null ? unitFrom : unit.end }
}

function ruleOf({ denominator, upper }: Digits): string {
  if (denominator !== null) return 'ratio a/b'
  return upper === null ? 'number with its unit' : 'range'
}

const NONE: readonly number[] = []

const NO_PARTS = { upper: null, denominator: null, decimals: 0, scale: 1 }

/** `214,903 tờ khai`: things are counted whole, so that the comma parts thousands. */
function wholeCount({ decimals, alternatives }: PlainNumber, { unit }: UnitReading): number | null {
  const isCounted = unit?.dimension === 'count' && !unit.base.includes('/')
  return isCounted && decimals === 3 ? (alternatives[0] ?? null) : null
}

/** The numbers of an amount in base units. */
function numbersOf({ number, upper, denominator, middle }: Digits, { scale, more, unit }: Tail) {
  const factor = (scale ?? 1) * unit.factor
  const isAlone = scale === null && upper === null && denominator === null
  const whole = isAlone ? wholeCount(number, unit) : null
  if (whole !== null) return { ...NO_PARTS, value: whole, printed: String(whole), alternatives: [number.value] }
  const value = scaled(number.value, middle === null ? factor : middle * unit.factor) + more
  return {
    value,
    upper: upper && scaled(upper.value, factor),
    denominator: denominator && scaled(denominator.value, factor),
    printed: more > 0 ? String(value / factor) : number.printed,
    decimals: number.decimals,
    alternatives: number.alternatives.length > 0 ? number.alternatives.map(other => scaled(other, factor)) : NONE,
    scale: factor,
  }
}

function rankOf(digits: Digits): Amount {
  const { start, end, sign, number, denominator } = digits
  const { value, printed, decimals } = number
  const numbers = {
    value,
    upper: digits.upper?.value ?? null,
    denominator: denominator?.value ?? null,
    printed,
    decimals,
  }
  return {
    form: 'amount',
    rule: 'rank',
    start,
    end,
    ...numbers,
    alternatives: [],
    scale: 1,
    sign,
    unit: RANK,
    unitSpan: null,
    role: 'rank',
  }
}

function amountOf(source: Source, digits: Digits, naming: Naming, words: readonly string[]): Amount | LabelMention {
  const tail = tailOf(source, digits)
  const isCounted = tail.unit.source !== 'table' || tail.unit.unit?.dimension === 'count'
  const isRank = naming === 'rank' || (words.at(-1) === 'hạng' && isRanked(source.low, digits))
  if (isRank && isCounted && !source.low.startsWith(' sao', digits.end)) return rankOf(digits)
  const refused = refusal(digits, tail.unit, tail.scale === null ? naming : 'scaled', words)
  if (refused !== null) return { form: 'label', rule: refused, start: digits.start, end: digits.end }
  const { unit, end } = unitOf(tail)
  const { value, upper, denominator, printed, decimals, alternatives, scale } = numbersOf(digits, tail)
  return {
    form: 'amount',
    rule: ruleOf(digits),
    start: digits.start,
    end,
    value,
    upper,
    denominator,
    printed,
    decimals,
    alternatives,
    scale,
    sign: digits.sign,
    unit,
    unitSpan: end > digits.end ? { start: skipBlank(source.low, digits.end), end } : null,
    role: unit === null ? 'bare' : 'amount',
  }
}

function skipBlank(low: string, offset: number): number {
  let start = offset
  while (low.charAt(start) === ' ') start += 1
  return start
}

/** `bến 3, 4, 5, 6`: where the row of names goes on to; only a name that follows on may have a noun after it. */
function endOfNames(low: string, label: LabelMention): number {
  let end = label.end
  if (!',v'.includes(low.charAt(skipBlank(low, end)))) return end
  let last = Number(low.slice(label.start, end))
  for (let hit = at(MORE_NAMES, low, end); hit !== null; hit = at(MORE_NAMES, low, end)) {
    const next = Number(hit[1])
    if (next !== last + 1 && / *\p{L}/uy.test(low.slice(end + hit[0].length, end + hit[0].length + 3))) return end
    end += hit[0].length
    last = next
  }
  return end
}

/** Where digits begin, or a sign right before them. */
const placesOf = ({ low, words }: Source): readonly number[] =>
  words.numbers.flatMap(start => ('+-'.includes(low.charAt(start - 1)) ? [start - 1, start] : [start]))

/** Finds every number in the text and says whether it is an amount or the name of something. */
export function findQuantities(source: Source): readonly (Amount | LabelMention)[] {
  const { low } = source
  const found: (Amount | LabelMention)[] = []
  for (const { start, end } of namesWithNumbers(source)) {
    found.push({ form: 'label', rule: 'name with a number', start, end })
  }
  let readTo = 0
  for (const hit of allAt(placesOf(source), DIGITS, source.plain)) {
    if (hit.index < readTo) continue
    const words = wordsBefore(low, hit.index, 4)
    const digits = digitsAt(source, hit, words)
    if (
      digits === null ||
      ((kindAt(low, digits.end) & LETTER) !== 0 &&
        unitAt(low, source.text, digits.end).source !== 'table' &&
        scaleAt(low, digits.end) === null)
    )
      continue
    const naming = namingOf(words, digits.number.value)
    const read = amountOf(source, digits, naming, words)
    const end = read.form === 'label' ? endOfNames(low, read) : read.end
    found.push(read.form === 'label' ? { ...read, end } : read)
    readTo = end
  }
  return found
}
