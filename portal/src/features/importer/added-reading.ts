import {
  type Citation,
  type Figure,
  type PersonMention,
  type Reading,
  type RecommendationReading,
  read,
  type Span,
} from '@tuong-minh/reader'
import type { AddedKind } from '../articles/index.ts'

const listOf = {
  figure: 'figures',
  citation: 'citations',
  person: 'people',
  recommendation: 'recommendations',
} as const satisfies Record<AddedKind, keyof Reading>

/** Where the quote stands: the only place, or the nth one from `from` on, counted from 0. */
export function placeOfQuote(
  text: string,
  { quote, nth, from }: { quote: string; nth: number | null; from: number },
): Span | 'not_in_text' | 'many_places' {
  if (quote === '') return 'not_in_text'
  const places: number[] = []
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  if (nth === null && places.length > 1) return 'many_places'
  const start = places[nth ?? 0]
  return start === undefined ? 'not_in_text' : { start, end: start + quote.length }
}

/**
 * A reading with the one record that an editor marked: as the machine reads those words, in the whole text or by
 * themselves, else with no more than what stands there. Null where nothing of that kind can stand in them.
 */
export function readingOf(whole: Reading, kind: AddedKind, span: Span): Reading | null {
  const record = within(whole[listOf[kind]], span) ?? alone(whole, kind, span) ?? bare(whole.text, kind, span)
  return record && { ...read(''), text: whole.text, [listOf[kind]]: [record] }
}

const within = (records: readonly Span[], { start, end }: Span): Span | null =>
  records.find(one => one.start >= start && one.end <= end) ?? null

/** The words read by themselves, with their places in the whole text. */
function alone({ text }: Reading, kind: AddedKind, span: Span): object | null {
  const [found] = read(text.slice(span.start, span.end))[listOf[kind]]
  return found ? (moved(found, span.start) as object) : null
}

/** Every span of a record further on by so much: those are the numbers under `start` and `end`. */
function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map(one => moved(one, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      (name === 'start' || name === 'end') && typeof one === 'number' ? one + by : moved(one, by),
    ]),
  )
}

function bare(text: string, kind: AddedKind, { start, end }: Span): object | null {
  const quote = { start, end, text: text.slice(start, end) }
  if (kind === 'figure') return bareFigure(quote)
  if (kind === 'citation') return /\d/.test(quote.text) ? { ...bareCitation, ...quote, identifier: quote.text } : null
  if (kind === 'person') return /\S\s+\S/.test(quote.text) ? { ...barePerson, ...quote } : null
  return { ...bareAsk, ...quote }
}

function bareFigure(quote: Span & { readonly text: string }): object | null {
  const printed = /\d[\d.]*(?:,\d+)?/.exec(quote.text)?.[0]
  if (!printed) return null
  const decimal = printed.replaceAll('.', '').replace(',', '.')
  const decimals = decimal.split('.')[1]?.length ?? 0
  return { ...bareValue, ...quote, value: Number(decimal), printed: decimal, decimals }
}

const bareValue: Omit<Figure, 'start' | 'end' | 'text' | 'value' | 'printed' | 'decimals'> = {
  upper: null,
  numerator: null,
  denominator: null,
  unit: null,
  unitSpan: null,
  printedUnit: null,
  kind: 'level',
  status: 'actual',
  relation: 'level',
  bound: null,
  estimated: false,
  qualifierSpan: null,
  indicator: null,
  indicatorSpan: null,
  indicatorInferred: false,
  isIndicator: true,
  comparison: null,
  period: null,
  place: null,
  group: 0,
  alternatives: [],
}

const bareCitation: Omit<Citation, 'start' | 'end' | 'text' | 'identifier'> = {
  type: null,
  number: null,
  year: null,
  symbol: null,
  date: null,
  dateSpan: null,
  issuer: null,
  article: null,
  candidates: [],
}

const barePerson: Omit<PersonMention, 'start' | 'end' | 'text'> = {
  titles: [],
  titleSpans: [],
  capacity: null,
  organisation: null,
  person: 0,
}

const bareAsk: Omit<RecommendationReading, 'start' | 'end' | 'text'> = {
  addressee: null,
  addresseeSpan: null,
  from: null,
  direction: 'unknown',
  sharedClause: null,
  citations: [],
  deadline: null,
  deadlineSpan: null,
}
