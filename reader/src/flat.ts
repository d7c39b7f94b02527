import type {
  ArticleParts,
  BaseRole,
  Bound,
  Citation,
  Figure,
  FigureKind,
  FigureRelation,
  FigureStatus,
  Origin,
  PersonMention,
  Quote,
  Reading,
  RecommendationReading,
  Unit,
} from './reading.ts'

/** The word that governs a figure, in the five ways that annotators tell apart. */
export type Qualifier = 'over' | 'under' | 'about' | 'exact' | 'estimated'

/** A figure as one row: what annotators write down, then what the reader knows besides. */
export interface FlatFigure extends Quote {
  readonly indicator: string | null
  readonly indicator_inferred: boolean
  readonly value: number
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** In its base form: `VND`, `%`, `hộ`. */
  readonly unit: string | null
  readonly estimated: boolean
  readonly qualifier: Qualifier | null
  readonly kind: FigureKind
  /** The words of what it is held against. */
  readonly comparison: string | null
  /** `2020-H1` */
  readonly period: string | null
  readonly status: FigureStatus
  readonly relation: FigureRelation
  readonly bound: Bound | null
  readonly unitDimension: Unit['dimension'] | null
  readonly printed: string
  readonly printedUnit: string | null
  readonly comparisonRole: BaseRole | null
  readonly comparisonOrigin: Origin | null
  readonly periodOrigin: Origin | null
  readonly denominatorRole: string | null
  readonly isIndicator: boolean
  readonly place: string | null
  readonly group: number
  readonly alternatives: readonly number[]
}

/** A reading as plain rows, as `tuong-minh read --json` prints it. Offsets count UTF-16 code units of `text`. */
export interface FlatReading
  extends Pick<
    Reading,
    | 'text'
    | 'letters'
    | 'checks'
    | 'implied'
    | 'places'
    | 'organisations'
    | 'places'
    | 'answers'
    | 'commitments'
    | 'meetings'
  > {
  readonly figures: readonly FlatFigure[]
  readonly citations: readonly Citation[]
  readonly people: readonly PersonMention[]
  readonly recommendations: readonly RecommendationReading[]
  readonly article: Pick<ArticleParts, 'title' | 'published' | 'author' | 'source'>
}

const QUALIFIERS: Readonly<Record<Bound, Qualifier>> = {
  over: 'over',
  at_least: 'over',
  under: 'under',
  at_most: 'under',
  nearly: 'under',
  about: 'about',
  exact: 'exact',
}

function qualifierOf({ bound, estimated }: Figure): Qualifier | null {
  if (bound !== null) return QUALIFIERS[bound]
  return estimated ? 'estimated' : null
}

function flatFigure(figure: Figure): FlatFigure {
  const { text, start, end, value, upper, numerator, denominator, unit, comparison, period } = figure
  const { estimated, kind, status, relation, bound, printed, printedUnit } = figure
  return {
    text,
    start,
    end,
    indicator: figure.indicator,
    indicator_inferred: figure.indicatorInferred,
    value,
    upper,
    numerator,
    denominator: denominator?.value ?? null,
    unit: unit?.base ?? null,
    estimated,
    qualifier: qualifierOf(figure),
    kind,
    comparison: comparison?.text ?? null,
    period: period?.code ?? null,
    status,
    relation,
    bound,
    unitDimension: unit?.dimension ?? null,
    printed,
    printedUnit,
    comparisonRole: comparison?.role ?? null,
    comparisonOrigin: comparison?.origin ?? null,
    periodOrigin: period?.origin ?? null,
    denominatorRole: denominator?.role ?? null,
    isIndicator: figure.isIndicator,
    place: figure.place,
    group: figure.group,
    alternatives: figure.alternatives,
  }
}

/**
 * A reading as plain rows: figures with unit, comparison and period as text, the way annotated texts have them.
 *
 * @example
 * flat(read('Thu ngân sách năm 2020 đạt 5 tỷ đồng.')).figures[0]?.period // '2020'
 */
export function flat(reading: Reading): FlatReading {
  const { text, letters, citations, people, recommendations, checks, implied } = reading
  const { organisations, places, answers, commitments, meetings } = reading
  const { title, published, author, source } = reading.article
  return {
    text,
    letters,
    figures: reading.figures.map(flatFigure),
    citations,
    people,
    recommendations,
    checks,
    implied,
    organisations,
    places,
    answers,
    commitments,
    meetings,
    article: { title, published, author, source },
  }
}
