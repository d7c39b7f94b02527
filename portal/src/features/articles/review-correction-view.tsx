import type { ComponentChildren } from 'preact'
import { Button, formatNumber, Notice, SelectField, TextArea, TextField, useLanguage } from '../../ui/index.ts'
import { readingWords } from './reading.words.ts'
import type { ReviewedReading } from './review.queries.ts'
import { reviewWords } from './review.words.ts'

interface CorrectionProps {
  readonly reading: ReviewedReading
  readonly action: string
  readonly formToken: string
  readonly issue?: string | undefined
}

/** Puts a reading right field by field; a meeting and an answer have no fields of their own. */
export function Correction({ reading, action, formToken, issue }: CorrectionProps) {
  const words = reviewWords[useLanguage()]
  const fields = fieldsOf(reading)
  if (!fields) return null
  return (
    <details class="review-card__correction" open={issue !== undefined}>
      <summary>{words.correct}</summary>
      <form method="post" action={action} class="form">
        <input type="hidden" name="_token" value={formToken} />
        <input type="hidden" name="reading" value={String(reading.id)} />
        {issue ? (
          <Notice kind="warning" isAnswer>
            <p>{issue}</p>
          </Notice>
        ) : null}
        {fields.children}
        <Button name="act" value={fields.act} look="second">
          {words.keep}
        </Button>
      </form>
    </details>
  )
}

function fieldsOf(reading: ReviewedReading): { act: string; children: ComponentChildren } | null {
  const { kind } = reading
  if (kind === 'figure') return { act: 'correct', children: <FigureFields reading={reading} /> }
  if (kind === 'citation') return { act: 'correct_citation', children: <CitationFields reading={reading} /> }
  if (kind === 'person') return { act: 'correct_person', children: <PersonFields reading={reading} /> }
  if (kind === 'recommendation' || kind === 'commitment')
    return { act: 'correct_ask', children: <AskFields reading={reading} /> }
  return null
}

interface FieldsProps {
  readonly reading: ReviewedReading
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const inner = (value: unknown, name: string) =>
  typeof value === 'object' && value !== null ? textOf((value as Record<string, unknown>)[name]) : ''

function FigureFields({ reading: { id, content, recordTitle } }: FieldsProps) {
  const language = useLanguage()
  const words = reviewWords[language]
  const kinds = readingWords[language]
  return (
    <>
      <TextField
        name="indicator"
        id={`indicator-${id}`}
        label={words.indicator}
        value={recordTitle ?? textOf(content.indicator)}
        list="ten-chi-tieu"
        isOptional
      />
      <TextField
        name="value"
        id={`value-${id}`}
        label={words.value}
        hint={words.valueHint}
        // As articles write numbers, in every language of the desk: it is read back so.
        value={typeof content.value === 'number' ? formatNumber(content.value) : ''}
        inputMode="decimal"
      />
      <TextField name="unit" id={`unit-${id}`} label={words.unit} value={inner(content.unit, 'base')} isOptional />
      <TextField
        name="period"
        id={`period-${id}`}
        label={words.period}
        hint={words.periodHint}
        value={inner(content.period, 'code')}
        isOptional
      />
      <SelectField
        name="status"
        id={`status-${id}`}
        label={words.status}
        choices={Object.entries(kinds.statuses).map(([value, label]) => ({ value, label }))}
        value={textOf(content.status)}
      />
      <SelectField
        name="bound"
        id={`bound-${id}`}
        label={words.bound}
        choices={Object.entries(words.bounds).map(([value, label]) => ({ value, label }))}
        value={textOf(content.bound)}
        isOptional
      />
    </>
  )
}

function CitationFields({ reading: { id, content } }: FieldsProps) {
  const words = reviewWords[useLanguage()]
  return (
    <>
      <TextField name="symbol" id={`symbol-${id}`} label={words.symbol} value={textOf(content.identifier)} />
      <TextField
        name="issued_on"
        id={`issued-${id}`}
        label={words.issuedOn}
        type="date"
        value={textOf(content.date)}
        isOptional
      />
    </>
  )
}

function PersonFields({ reading: { id, content, recordTitle, quote } }: FieldsProps) {
  const words = reviewWords[useLanguage()]
  const titles = Array.isArray(content.titles) ? content.titles.map(textOf) : []
  return (
    <>
      <TextField name="name" id={`name-${id}`} label={words.name} value={recordTitle ?? quote} />
      <TextArea
        name="titles"
        id={`titles-${id}`}
        label={words.titles}
        hint={words.titlesHint}
        value={titles.join('\n')}
        rows={2}
        isOptional
      />
    </>
  )
}

const isOrder = (direction: unknown) => direction === 'to_locality' || direction === 'internal'

function AskFields({ reading: { id, kind, content } }: FieldsProps) {
  const words = reviewWords[useLanguage()]
  return (
    <>
      <SelectField
        name="ask"
        id={`ask-${id}`}
        label={words.askKind}
        choices={Object.entries(words.askKinds).map(([value, label]) => ({ value, label }))}
        value={isOrder(content.direction) ? 'request' : kind}
      />
      <TextField name="from" id={`from-${id}`} label={words.from} value={textOf(content.from)} isOptional />
      <TextField
        name="to"
        id={`to-${id}`}
        label={words.to}
        value={textOf(content.addressee ?? content.to)}
        isOptional
      />
    </>
  )
}
