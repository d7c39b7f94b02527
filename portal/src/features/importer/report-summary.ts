import type { Figure, Reading } from '@tuong-minh/reader'
import { lettersWords } from './importer.words.ts'
import type { ImportedReport } from './report.commands.ts'
import type { Report } from './report.ts'
import type { Confirmation } from './report-publishing.commands.ts'
import type { ReportRecord } from './report-records.queries.ts'

/** What a run of the command did. */
export interface ReportOutcome {
  readonly imported: ImportedReport
  readonly isPublished: boolean
  readonly isUnchanged: boolean
  readonly confirmation: Confirmation | null
  readonly records: readonly ReportRecord[]
  /** Scheme, host and port of the site. */
  readonly origin: string
}

/** The article's address. */
const addressOf = ({ imported, origin }: ReportOutcome): string => `${origin}/tin-tuc/${imported.slug}`

/** Everything read, checked and made, for programs. */
export function reportJson(report: Report, outcome: ReportOutcome): object {
  const { text: _text, explanations: _explanations, article: _article, ...records } = report.reading
  return {
    article: {
      id: outcome.imported.articleId,
      address: addressOf(outcome),
      title: report.content.title,
      published: report.published,
      author: report.content.author,
      isNew: outcome.imported.isNew,
      isPublished: outcome.isPublished,
    },
    unchanged: outcome.isUnchanged,
    ...records,
    letters: report.letters,
    made: outcome.records.map(({ path, ...record }) => ({ ...record, address: `${outcome.origin}${path}` })),
    captions: report.captions,
    leftOut: report.leftOut,
    confirmation: outcome.confirmation,
    needsDecision: decisionsIn(report.reading, outcome),
  }
}

/** The same for people at a terminal. */
export function reportSummary(report: Report, outcome: ReportOutcome): string {
  const { reading } = report
  return [
    outcome.isUnchanged
      ? 'This report was read in before. Nothing was changed.'
      : outcome.imported.isNew
        ? 'A new article was made.'
        : 'The article was brought up to date.',
    '',
    `Title      ${report.content.title}`,
    `Date       ${report.published ?? 'not in the text'}`,
    `Author     ${report.content.author ?? 'not in the text'}`,
    ...(report.letters ? [`Letters    ${lettersWords[report.letters.from]}`] : []),
    `Address    ${addressOf(outcome)}${outcome.isPublished ? '' : '  (draft: publish it with --publish)'}`,
    '',
    ...figureTable(reading),
    '',
    ...checkLines(reading),
    ...reading.citations.map(one => `Citation        ${one.text}`),
    ...peopleLines(reading),
    ...reading.meetings.map(
      one =>
        `Meeting         ${one.date ?? '?'}${one.half ? ` (${one.half})` : ''}: ${one.guest ?? '?'} with ${one.host ?? '?'}`,
    ),
    ...reading.recommendations.map(
      (one, at) =>
        `Recommendation  ${at + 1}. ${one.direction === 'to_locality' ? 'to the locality' : `to ${one.addressee ?? '?'}`}: ${shortened(one.text)}`,
    ),
    ...reading.answers.map(
      one =>
        `Answer          ${one.acknowledgement ? 'takes note only, closes nothing' : `commits: ${one.commits}`}: ${shortened(one.text)}`,
    ),
    ...reading.commitments.map(one => `Commitment      ${one.from ?? '?'}: ${shortened(one.text)}`),
    '',
    ...leftOutLines(report),
    ...confirmationLines(outcome),
    ...decisionLines(reading, outcome),
  ].join('\n')
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text)

/** Columns as wide as their longest cell; Vietnamese letters in NFC are one column each. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function figureTable({ figures }: Reading): string[] {
  if (figures.length === 0) return ['No figures.']
  return table([
    ['Figure', 'Kind', 'Period', 'Indicator'],
    ...figures.map(figure => [
      withQualifier(figure),
      kindOf(figure),
      figure.period?.code ?? '',
      figure.indicator ?? '',
    ]),
  ])
}

const withQualifier = ({ estimated, bound, text }: Figure) =>
  [estimated ? 'ước' : '', bound ?? '', text].filter(Boolean).join(' ')

const kindOf = ({ isIndicator, kind, comparison }: Figure) =>
  isIndicator ? [kind, comparison ? `(${comparison.text})` : ''].filter(Boolean).join(' ') : 'amount, no indicator'

function checkLines({ checks, figures }: Reading): string[] {
  return checks.map(({ ratio, computed, printed, verdict }) => {
    const mark = verdict === 'agrees' ? '✓' : '✗ differs'
    return `Arithmetic      ${figures[ratio]?.text ?? ''} = ${computed.toFixed(2)}% → ${printed}% ${mark}`
  })
}

function peopleLines({ people }: Reading): string[] {
  const seen = new Set<number>()
  return people.flatMap(one => {
    if (seen.has(one.person)) return []
    seen.add(one.person)
    return [`Person          ${one.text}${one.titles.length > 0 ? `: ${one.titles.join(', ')}` : ''}`]
  })
}

function leftOutLines({ leftOut }: Report): string[] {
  if (leftOut.length === 0) return []
  const counts = Map.groupBy(leftOut, one => one.reason)
  return [
    `Left out        ${[...counts].map(([reason, all]) => `${reason.replace('_', ' ')} (${all.length})`).join(', ')}`,
  ]
}

function confirmationLines({ confirmation }: ReportOutcome): string[] {
  if (!confirmation)
    return ['Readings        unconfirmed: shown as such, in no series. Confirm them at the desk or with --confirm.']
  const named = confirmation.newIndicators.map(name => `New indicator   ${name}`)
  return [`Readings        ${confirmation.confirmed} confirmed`, ...named]
}

/** What only a person can settle. */
function decisionsIn(reading: Reading, { confirmation }: ReportOutcome): string[] {
  return [
    ...reading.checks
      .filter(one => one.verdict === 'differs')
      .map(one => `The text prints ${one.printed}% where its own numbers give ${one.computed.toFixed(2)}%.`),
    ...reading.figures
      .filter(figure => figure.alternatives.length > 0)
      .map(figure => `“${figure.text}” can be read in more than one way.`),
    ...reading.citations
      .filter(one => one.candidates.length > 1)
      .map(one => `The symbol in “${one.text}” can be read in more than one way.`),
    ...(confirmation?.undecided ?? []).map(one => `“${one.quote}” tells of no indicator that a series could bear.`),
  ]
}

function decisionLines(reading: Reading, outcome: ReportOutcome): string[] {
  const decisions = decisionsIn(reading, outcome)
  return decisions.length > 0 ? ['', 'For a person to decide:', ...decisions.map(one => `  - ${one}`)] : []
}
