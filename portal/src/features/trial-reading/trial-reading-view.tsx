import { explain, type Figure, type Reading } from '@tuong-minh/reader'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  type FormIssue,
  formatNumber,
  formatPeriod,
  issueOf,
  MarkedText,
  Notice,
  Section,
  TextArea,
} from '../../ui/index.ts'
import { rowId, stretchesOf } from './trial-reading.ts'
import { trialReadingWords as words } from './trial-reading.words.ts'

export const trialReadingPath = '/doc-thu'

interface TrialFormProps {
  readonly text: string
  readonly issues?: readonly FormIssue[]
}

/** Where a text is pasted in; what was typed stays in it. */
export function TrialForm({ text, issues = [] }: TrialFormProps) {
  return (
    <form class="form" action={trialReadingPath} method="post">
      <ErrorSummary issues={issues} />
      <TextArea
        name="text"
        label={words.label}
        hint={words.hint}
        value={text}
        rows={10}
        error={issueOf(issues, 'text')}
      />
      <Button>{words.button}</Button>
    </form>
  )
}

/** The text marked up, then a row for each record. */
export function TrialResult({ reading }: { readonly reading: Reading }) {
  const { figures, citations, people, recommendations, letters } = reading
  const isEmpty = figures.length + citations.length + people.length + recommendations.length === 0
  return (
    <>
      {letters ? (
        <Notice kind="info">
          <p>{words.letters[letters.from]}</p>
        </Notice>
      ) : null}
      <Section id="da-doc" title={words.read}>
        <MarkedText
          stretches={stretchesOf(reading)}
          legendLabel={words.legend}
          legend={(['figure', 'citation', 'person', 'recommendation'] as const).map(kind => ({
            kind,
            label: words.kinds[kind],
          }))}
        />
      </Section>
      {isEmpty ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingAdvice}</p>
        </EmptyState>
      ) : (
        <Section id="ban-ghi" title={words.records}>
          <p class="quiet">{words.proposes}</p>
          <Figures figures={figures} />
          <OtherRecords reading={reading} />
          <details>
            <summary>{words.rules}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <pre class="marked-text__rules" tabIndex={0}>
              {explain(reading)}
            </pre>
          </details>
        </Section>
      )}
    </>
  )
}

function Figures({ figures }: Pick<Reading, 'figures'>) {
  if (figures.length === 0) return null
  const { inText, value, unit, kind, why } = words.columns
  return (
    <DataTable
      id="bang-so-lieu"
      caption={`${words.kinds.figure} (${figures.length})`}
      columns={[
        { heading: inText },
        { heading: value, isNumeric: true },
        { heading: unit },
        { heading: kind },
        { heading: why },
      ]}
      rows={figures.map((figure, at) => [
        <span key="text" id={rowId('figure', at)}>
          {figure.text}
        </span>,
        valueWords(figure),
        figure.unit?.base ?? '',
        words.figureKinds[figure.kind],
        <span key="why" class="marked-text__why">
          {whyWords(figure)}
        </span>,
      ])}
    />
  )
}

function valueWords({ value, upper, denominator }: Figure): string {
  const more = upper !== null ? ` – ${formatNumber(upper)}` : denominator ? ` / ${formatNumber(denominator.value)}` : ''
  return `${formatNumber(value)}${more}`
}

/** What the words round the figure say of it, and whence: `tên «thu ngân sách»; thời gian: năm 2020 (theo câu trước)`. */
function whyWords({ indicator, period, comparison, bound, estimated, status }: Figure): string {
  return [
    indicator === null ? words.unnamed : `tên «${indicator}»`,
    period ? `thời gian: ${formatPeriod(period.code)} (${words.origins[period.origin]})` : '',
    comparison ? `so với «${comparison.text}» (${words.origins[comparison.origin]})` : '',
    bound ? `«${words.bounds[bound]}»` : '',
    estimated ? `«${words.estimated}»` : '',
    status === 'target' || status === 'requested' ? words.toTarget : '',
  ]
    .filter(Boolean)
    .join('; ')
}

function OtherRecords({ reading }: { readonly reading: Reading }) {
  const { columns, kinds } = words
  const { citations, people, recommendations } = reading
  return (
    <>
      {citations.length > 0 ? (
        <DataTable
          id="bang-van-ban"
          caption={`${kinds.citation} (${citations.length})`}
          columns={[
            { heading: columns.inText },
            { heading: columns.document },
            { heading: columns.symbol },
            { heading: columns.date },
          ]}
          rows={citations.map(({ text, type, identifier, date }, at) => [
            <span key="text" id={rowId('citation', at)}>
              {text}
            </span>,
            type ?? '',
            identifier ?? '',
            date ?? '',
          ])}
        />
      ) : null}
      {people.length > 0 ? (
        <DataTable
          id="bang-nguoi"
          caption={`${kinds.person} (${people.length})`}
          columns={[{ heading: columns.name }, { heading: columns.titles }]}
          rows={people.map(({ text, titles }, at) => [
            <span key="text" id={rowId('person', at)}>
              {text}
            </span>,
            titles.join(', '),
          ])}
        />
      ) : null}
      {recommendations.length > 0 ? (
        <DataTable
          id="bang-kien-nghi"
          caption={`${kinds.recommendation} (${recommendations.length})`}
          columns={[{ heading: columns.request }, { heading: columns.addressee }]}
          rows={recommendations.map(({ text, addressee }, at) => [
            <span key="text" id={rowId('recommendation', at)}>
              {text}
            </span>,
            addressee ?? '',
          ])}
        />
      ) : null}
    </>
  )
}
