import pg from 'pg'
import { DatabaseFailure } from './failure.ts'

const { builtins } = pg.types
const DATE_ARRAY = 1182
const INT8_ARRAY = 1016
const TEXT_ARRAY: number = 1009

/** Counters and keys are bigint in the schema and stay far below 2^53; what doesn't is an error, never a wrong figure. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number)) return number
  throw new DatabaseFailure('database.number-too-large', { number: text })
}

const textArray = pg.types.getTypeParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[]

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: wholeNumber,
  [INT8_ARRAY]: text => textArray(text).map(one => (one === null ? null : wholeNumber(one))),
  // A date has no hour; as a Date it would be a day earlier west of Greenwich. numeric stays text by pg's own default.
  [builtins.DATE]: text => text,
  [DATE_ARRAY]: textArray,
}

export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[id]) || pg.types.getTypeParser(id, format as 'text'),
}
