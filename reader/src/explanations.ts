import type { Mention } from './forms/form.ts'
import type { Explanation, Figure, Reading, Span } from './reading.ts'
import type { Settled } from './settle/settle.ts'

type Records = Omit<Reading, 'explanations'>

const node = (text: string, rule: string, span: Span, from: readonly Explanation[] = []): Explanation => ({
  rule,
  span: { start: span.start, end: span.end },
  text: text.slice(span.start, span.end),
  from,
})

const optional = (text: string, rule: string, span: Span | null | undefined): readonly Explanation[] =>
  span ? [node(text, rule, span)] : []

function figureNode(text: string, figure: Figure, amount: Mention | undefined): Explanation {
  return node(text, `figure ${figure.kind} (${figure.status})`, figure, [
    ...optional(text, `indicator${figure.indicatorInferred ? ' (inferred)' : ''}`, figure.indicatorSpan),
    ...optional(text, `bound ${figure.bound}`, figure.qualifierSpan),
    ...optional(text, `form: ${amount?.rule ?? 'amount'}`, amount),
    ...optional(text, `unit ${figure.unit?.base}`, figure.unitSpan),
    ...optional(text, `comparison ${figure.comparison?.role} (${figure.comparison?.origin})`, figure.comparison?.span),
    ...optional(text, `period ${figure.period?.code} (${figure.period?.origin})`, figure.period?.span),
  ])
}

function refusedNodes(text: string, settled: Settled<Mention>): readonly Explanation[] {
  const labels = settled.kept.filter(mention => mention.form === 'label')
  const lost = settled.lost.filter(({ reading }) => reading.form === 'amount')
  return [
    ...labels.map(label => node(text, `no figure: ${label.rule}`, label)),
    ...lost.map(({ reading, to }) => node(text, `given up for ${to.form}`, reading, [node(text, to.rule, to)])),
  ]
}

function statementNodes(text: string, records: Records): readonly Explanation[] {
  return [
    ...records.citations.map(citation => node(text, `citation ${citation.type ?? '(no type)'}`, citation)),
    ...records.people.map(person =>
      node(
        text,
        `person ${person.person}`,
        person,
        person.titleSpans.map(span => node(text, 'title', span)),
      ),
    ),
    ...records.organisations.map(body => node(text, `organisation (${body.level})`, body)),
    ...records.places.map(place => node(text, `place (${place.level})`, place)),
    ...records.recommendations.map(item =>
      node(text, `recommendation ${item.direction}`, item, [
        ...optional(text, 'addressee', item.addresseeSpan),
        ...optional(text, 'shared clause', item.sharedClause),
        ...optional(text, `deadline ${item.deadline}`, item.deadlineSpan),
      ]),
    ),
    ...records.answers.map(answer => node(text, `answer committing ${answer.commits}`, answer)),
    ...records.commitments.map(promise => node(text, `commitment of ${promise.commits}`, promise)),
    ...records.meetings.map(meeting => node(text, `meeting ${meeting.date ?? '(no date)'}`, meeting)),
  ]
}

/** The tree that `explain` prints: records in the order of the text, each with the rules behind it, and what was refused. */
export function explanationsOf(records: Records, settled: Settled<Mention>): readonly Explanation[] {
  const { text } = records
  const amounts = new Map(settled.kept.map(mention => [mention.start, mention]))
  const figures = records.figures.map(figure => figureNode(text, figure, amounts.get(figure.start)))
  const leftOut = records.article.leftOut.map(({ span, reason }) => node(text, `left out: ${reason}`, span))
  return [...figures, ...statementNodes(text, records), ...refusedNodes(text, settled), ...leftOut].sort(
    (a, b) => a.span.start - b.span.start,
  )
}
