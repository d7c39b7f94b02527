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
const TELEPHONE = /^0\d{2,}$/u
const DIGITS = /^\d{1,15}$/u

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
  if (core.includes('.')) return readWithStops(core)
  if (core.includes(' ')) return GROUPED_BY_BLANKS.test(core) ? madeOf(core.replaceAll(' ', '')) : null
  if (core.includes(',')) return readWithCommas(core)
  return DIGITS.test(core) && !TELEPHONE.test(core) ? made(withoutZeros(core)) : null
}

const madeOf = (digits: string): PlainNumber => made(digits.replace(',', '.'))
const withoutZeros = (digits: string): string => (digits.startsWith('0') ? digits.replace(/^0+(?=\d)/u, '') : digits)

function readWithStops(core: string): PlainNumber | null {
  if (GROUPED_BY_STOPS.test(core)) return madeOf(core.replaceAll('.', ''))
  if (GROUPED_BY_COMMAS.test(core)) return made(core.replaceAll(',', ''))
  if (STOP_FOR_COMMA.test(core)) return made(core.replace(/\.(?=.*\.)/gu, ''))
  return DECIMAL_STOP.test(core) ? made(core) : null
}

function readWithCommas(core: string): PlainNumber | null {
  if (!DECIMAL_COMMA.test(core)) return GROUPED_BY_COMMAS.test(core) ? made(core.replaceAll(',', '')) : null
  return core.indexOf(',') === core.length - 4 ? threeAfterComma(core) : madeOf(core)
}
