import { DIGIT, kindAt } from '../../letters/characters.ts'

/** What a run of digits and separators says. */
export interface PlainNumber {
  readonly value: number
  /** Decimal text without separators: `5406`, `571.8`. */
  readonly printed: string
  readonly decimals: number
  /** Other readings, the likelier first. */
  readonly alternatives: readonly number[]
}

/** `5.406`, `1.371.897`, `66.549,5`, `1.402` */
const GROUPED_BY_STOPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u
/** `571,8`, `6915,8`, `0,1` */
const DECIMAL_COMMA = /^\d+,\d+$/u
/** `1,402.5`, `23,711.3`, `7,535,028` */
const GROUPED_BY_COMMAS = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/u
/** `1.402.5`: a stop stands where the comma should */
const STOP_FOR_COMMA = /^[1-9]\d{0,2}(?:\.\d{3})+\.\d{1,2}$/u
/** `219.7`, `5.21` */
const DECIMAL_STOP = /^\d+\.\d+$/u
/** `89 350`, `1 693,4`: the blank stands where a stop should */
const GROUPED_BY_BLANKS = /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/u
/** `0257`, `091` */
const SHORTEST_TELEPHONE = 3
const MOST_DIGITS = 15

function made(printed: string, alternatives: readonly number[] = []): PlainNumber {
  const point = printed.indexOf('.')
  return { value: Number(printed), printed, decimals: point < 0 ? 0 : printed.length - point - 1, alternatives }
}

/** `11,840` may be 11.84 or 11840: a decimal that ends in 0 is rarely printed, so then thousands come first. */
function threeAfterComma(core: string): PlainNumber {
  const decimal = core.replace(',', '.')
  const thousands = core.replace(',', '')
  if (core.startsWith('0') || core.indexOf(',') > 3) return made(decimal)
  return core.endsWith('0') ? made(thousands, [Number(decimal)]) : made(decimal, [Number(thousands)])
}

/**
 * Reads digits with Vietnamese separators, and the slips that reports make with them.
 * Null where it is no number: a phone number, a date, a version.
 */
export function readNumber(core: string): PlainNumber | null {
  if (isDigits(core)) return wholeNumber(core)
  // No number has two of these readings: which sign stands in it says which to try.
  if (core.includes('.')) return withStops(core)
  if (GROUPED_BY_BLANKS.test(core)) return made(core.replaceAll(' ', '').replace(',', '.'))
  if (DECIMAL_COMMA.test(core)) return /,\d{3}$/u.test(core) ? threeAfterComma(core) : made(core.replace(',', '.'))
  return GROUPED_BY_COMMAS.test(core) ? made(core.replaceAll(',', '')) : null
}

function isDigits(core: string): boolean {
  for (let at = 0; at < core.length; at += 1) if (!(kindAt(core, at) & DIGIT)) return false
  return core !== ''
}

function wholeNumber(digits: string): PlainNumber | null {
  if (!digits.startsWith('0')) return digits.length > MOST_DIGITS ? null : made(digits)
  return digits.length >= SHORTEST_TELEPHONE ? null : made(String(Number(digits)))
}

function withStops(core: string): PlainNumber | null {
  if (GROUPED_BY_STOPS.test(core)) return made(core.replaceAll('.', '').replace(',', '.'))
  if (GROUPED_BY_COMMAS.test(core)) return made(core.replaceAll(',', ''))
  if (STOP_FOR_COMMA.test(core)) return made(core.replace(/\.(?=.*\.)/gu, ''))
  return DECIMAL_STOP.test(core) ? made(core) : null
}
