import type { Citation, PersonMention, Reading, RecommendationReading, Span } from './reading.ts'

/** One figure as annotators write it down. */
export interface AnnotatedFigure extends Span {
  readonly value: number
  readonly upper: number | null
  readonly unit: string | null
  readonly kind: string
  readonly indicator: string | null
  readonly comparison: string | null
  readonly period: string | null
}

type AnnotatedCitation = Pick<Citation, 'start' | 'end' | 'type' | 'number' | 'year' | 'symbol'>
type AnnotatedPerson = Pick<PersonMention, 'start' | 'end' | 'titles'>
type AnnotatedRequest = Pick<RecommendationReading, 'start' | 'end' | 'addressee'>

/** What annotators find in a text. */
export interface Annotated {
  readonly figures: readonly AnnotatedFigure[]
  readonly citations: readonly AnnotatedCitation[]
  readonly people: readonly AnnotatedPerson[]
  readonly recommendations: readonly AnnotatedRequest[]
}

/** A reading in the shape of an annotation. */
export function annotationOf(reading: Reading): Annotated {
  const figures = reading.figures.map(({ start, end, value, upper, kind, indicator, unit, comparison, period }) => {
    const [base, against, when] = [unit?.base ?? null, comparison?.text ?? null, period?.code ?? null]
    return { start, end, value, upper, kind, indicator, unit: base, comparison: against, period: when }
  })
  const { citations, people, recommendations } = reading
  return { figures, citations, people, recommendations }
}

const wordsOf = (text: string | null): ReadonlySet<string> =>
  new Set(
    (text ?? '')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\d]+/gu) ?? [],
  )

/** Whether two names share at least half of the longer one's words. */
function sameName(one: string | null, other: string | null): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return a.size + b.size === 0 || Array.from(a).filter(word => b.has(word)).length >= Math.max(a.size, b.size) / 2
}

function sharedPart(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const closeOrNone = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : close(a, b))

/** `phòng` and `phòng học` are one counted thing. */
function sameUnit(one: string | null, other: string | null): boolean {
  const [a, b] = [(one ?? '').toLowerCase(), (other ?? '').toLowerCase()]
  return a === b || (a !== '' && b !== '' && (a.startsWith(`${b} `) || b.startsWith(`${a} `)))
}

const sameNumber = (a: AnnotatedFigure, b: AnnotatedFigure): boolean =>
  sharedPart(a, b) > 0.5 && close(a.value, b.value) && closeOrNone(a.upper, b.upper) && sameUnit(a.unit, b.unit)
const sameKind = (a: AnnotatedFigure, b: AnnotatedFigure): boolean => sameNumber(a, b) && a.kind === b.kind
const sameIndicator = (a: AnnotatedFigure, b: AnnotatedFigure): boolean =>
  sameNumber(a, b) && sameName(a.indicator, b.indicator)
const samePeriod = (a: AnnotatedFigure, b: AnnotatedFigure): boolean => sameNumber(a, b) && a.period === b.period
const sameFigure = (a: AnnotatedFigure, b: AnnotatedFigure): boolean =>
  sameKind(a, b) && sameIndicator(a, b) && samePeriod(a, b) && sameName(a.comparison, b.comparison)

const sameCitation = (a: AnnotatedCitation, b: AnnotatedCitation): boolean =>
  sharedPart(a, b) > 0.5 && a.number === b.number && a.symbol === b.symbol && a.year === b.year && a.type === b.type
const samePerson = (a: AnnotatedPerson, b: AnnotatedPerson): boolean =>
  a.start === b.start && a.end === b.end && a.titles.join('|').toLowerCase() === b.titles.join('|').toLowerCase()
const sameRequest = (a: AnnotatedRequest, b: AnnotatedRequest): boolean =>
  sharedPart(a, b) >= 0.8 && sameName(a.addressee, b.addressee)

function hits<Kind>(wanted: readonly Kind[], found: readonly Kind[], same: (a: Kind, b: Kind) => boolean): number {
  const left = [...found]
  return wanted.filter(item => {
    const at = left.findIndex(other => same(item, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

type Pair = readonly [Annotated, Annotated]

/** The harmonic mean of precision and recall of one measure over all texts. */
function f1<Part extends keyof Annotated>(
  pairs: readonly Pair[],
  part: Part,
  same: (a: Annotated[Part][number], b: Annotated[Part][number]) => boolean,
): number {
  const count = (from: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + from(pair), 0)
  const right = count(([wanted, found]) => hits<Annotated[Part][number]>(wanted[part], found[part], same))
  return (2 * right) / count(([wanted, found]) => wanted[part].length + found[part].length)
}

/** How well readings agree with annotations, each measure from 0 to 1. */
export const scoresOf = (pairs: readonly Pair[]): Readonly<Record<string, number>> => ({
  'value and unit': f1(pairs, 'figures', sameNumber),
  kind: f1(pairs, 'figures', sameKind),
  indicator: f1(pairs, 'figures', sameIndicator),
  period: f1(pairs, 'figures', samePeriod),
  'whole figure': f1(pairs, 'figures', sameFigure),
  citation: f1(pairs, 'citations', sameCitation),
  person: f1(pairs, 'people', samePerson),
  request: f1(pairs, 'recommendations', sameRequest),
})

/** The words of a text that it is read wrongly at: for a person to look at. */
export function missesOf(text: string, [wanted, found]: Pair): readonly string[] {
  const missed = <Kind extends Span>(
    items: readonly Kind[],
    others: readonly Kind[],
    same: (a: Kind, b: Kind) => boolean,
  ) =>
    items
      .filter(item => !others.some(other => same(item, other)))
      .map(item => `«${text.slice(item.start, item.end)}» wanted ${JSON.stringify(item)}`)
  return [
    ...missed(wanted.figures, found.figures, sameFigure),
    ...missed(wanted.citations, found.citations, sameCitation),
    ...missed(wanted.people, found.people, samePerson),
    ...missed(wanted.recommendations, found.recommendations, sameRequest),
  ]
}
