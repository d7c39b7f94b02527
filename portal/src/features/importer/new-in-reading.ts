import type { Reading } from '@tuong-minh/reader'

/** A reading that an article has already: what kind, and where it stands now. */
export interface KnownPlace {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/**
 * What of a reading the article does not have yet. Of an article that was read before, meetings and answers are left
 * as they were recorded: they hang on all of its people and requests.
 */
export function newInReading(reading: Reading, known: readonly KnownPlace[]): Reading {
  if (known.length === 0) return reading
  const places = new Set(known.map(({ kind, start, end }) => `${kind} ${start} ${end}`))
  const isNew = (kind: string) => (one: { start: number; end: number }) =>
    !places.has(`${kind} ${one.start} ${one.end}`)
  const figures = reading.figures.filter(isNew('figure'))
  const numberOf = new Map(figures.map((figure, at) => [figure, at]))
  return {
    ...reading,
    figures,
    checks: reading.checks.flatMap(check => {
      const [ratio, percentage] = [check.ratio, check.percentage].map(at => {
        const figure = reading.figures[at]
        return figure && numberOf.get(figure)
      })
      return ratio === undefined || percentage === undefined ? [] : [{ ...check, ratio, percentage }]
    }),
    citations: reading.citations.filter(isNew('citation')),
    people: reading.people.filter(isNew('person')),
    recommendations: reading.recommendations.filter(isNew('recommendation')),
    commitments: reading.commitments.filter(isNew('commitment')),
    meetings: [],
    answers: [],
  }
}

/** How many records a reading proposes. */
export function proposalCount(reading: Reading): number {
  const { figures, citations, people, recommendations, commitments, meetings, answers } = reading
  return [figures, citations, people, recommendations, commitments, meetings, answers].reduce(
    (sum, list) => sum + list.length,
    0,
  )
}
