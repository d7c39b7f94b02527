import type { Reading, Span } from './reading.ts'

/** Every record of a reading that quotes the text. */
const quotesOf = (reading: Reading): readonly (Span & { readonly text: string })[] => [
  ...reading.figures,
  ...reading.citations,
  ...reading.people,
  ...reading.organisations,
  ...reading.places,
  ...reading.places,
  ...reading.recommendations,
  ...reading.answers,
  ...reading.commitments,
  ...reading.meetings,
  ...reading.article.paragraphs,
  ...reading.article.captions,
  ...reading.article.leftOut.map(({ span, text }) => ({ ...span, text })),
  ...reading.explanations.map(({ span, text }) => ({ ...span, text })),
]

/** Every stretch that a record names without quoting it. */
const spansOf = (reading: Reading): readonly (Span | null | undefined)[] => [
  ...reading.figures.flatMap(({ unitSpan, qualifierSpan, indicatorSpan, comparison, period }) => [
    unitSpan,
    qualifierSpan,
    indicatorSpan,
    comparison?.span,
    period?.span,
  ]),
  ...reading.people.flatMap(({ titleSpans }) => titleSpans),
  ...reading.recommendations.flatMap(({ addresseeSpan, sharedClause }) => [addresseeSpan, sharedClause]),
]

/** What of a reading does not stand in its text as it says. Nothing, as a law. */
export function misquotesOf(reading: Reading): readonly string[] {
  const { length } = reading.text
  const isInside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= length
  const quotes = quotesOf(reading).filter(
    quote => !isInside(quote) || reading.text.slice(quote.start, quote.end) !== quote.text,
  )
  const spans = spansOf(reading).filter(span => span && !isInside(span))
  return [...quotes, ...spans].map(wrong => JSON.stringify(wrong))
}
