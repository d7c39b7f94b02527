import type { TextMark } from '../../prose/index.ts'
import {
  Button,
  formatNumber,
  formatPercentage,
  Notice,
  SelectField,
  SummaryList,
  Tag,
  TextField,
} from '../../ui/index.ts'
import { readingRows } from './reading.desk.tsx'
import { readingWords } from './reading.words.ts'
import type { ReviewedReading } from './review.queries.ts'
import { differing } from './review.ts'
import { reviewWords as words } from './review.words.ts'

/** Each reading as a link in the text that leads to its card. */
export function reviewMarks(readings: readonly ReviewedReading[]): TextMark[] {
  return readings.flatMap(reading => {
    const { id, kind, state, start, end } = reading
    if (start === null || end === null || kind === 'meeting' || kind === 'answer') return []
    const isLong = kind === 'recommendation' || kind === 'commitment'
    const place = isLong ? { start: end, end } : { start, end }
    const label = `${readingWords.kinds[kind]}: ${words[state === 'confirmed' ? 'confirmed' : 'proposed']}`
    return [
      {
        ...place,
        render: children => (
          <a
            class={`review-mark review-mark--${kind} review-mark--${state}`}
            id={`chu-${id}`}
            href={`#so-doc-${id}`}
            title={label}
          >
            {isLong ? '¶' : children}
          </a>
        ),
      },
    ]
  })
}

export interface ReviewCardProps {
  readonly reading: ReviewedReading
  readonly action: string
  readonly formToken: string
  readonly issue?: string | undefined
}

/** One reading with all that speaks for and against it, and what may be done with it. */
export function ReviewCard(props: ReviewCardProps) {
  const { reading, action, formToken } = props
  const { id, kind, state } = reading
  return (
    <li
      class={`review-card review-card--${state}`}
      id={`so-doc-${id}`}
      tabIndex={-1}
      data-reading={id}
      data-state={state}
    >
      <p class="review-card__head">
        <strong>{readingWords.kinds[kind]}</strong> <q>{shortened(reading.quote)}</q>{' '}
        {state === 'confirmed' ? <Tag tone="good">{words.confirmed}</Tag> : null}
      </p>
      <SummaryList rows={readingRows({ ...reading, recordTitle: reading.recordTitle ?? recordWords(reading) })} />
      <Signs reading={reading} />
      {state === 'proposed' ? (
        <>
          <form method="post" action={action} class="review-card__acts">
            <input type="hidden" name="_token" value={formToken} />
            <input type="hidden" name="reading" value={String(id)} />
            <Button name="act" value="confirm">
              {words.confirm}
            </Button>
            <Button name="act" value="reject" look="second">
              {words.reject}
            </Button>
          </form>
          {kind === 'figure' ? <Correction {...props} /> : null}
        </>
      ) : null}
    </li>
  )
}

/** A record that bears no name of its own: a meeting, a request. */
const recordWords = ({ kind, recordId }: ReviewedReading) =>
  recordId === null ? null : words.ownRecord(readingWords.kinds[kind])

const shortened = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text)

/** What an editor should weigh: arithmetic, other texts, a record that is missing. */
function Signs({ reading }: { readonly reading: ReviewedReading }) {
  const { check, kind, content, recordId, start } = reading
  const alternatives = Array.isArray(content.alternatives) ? content.alternatives : []
  return (
    <ul class="review-card__signs">
      {start === null ? <li class="review-sign review-sign--bad">{words.broken}</li> : null}
      {check?.verdict === 'agrees' ? (
        <li class="review-sign review-sign--good">{words.agrees(formatPercentage(check.computed))}</li>
      ) : null}
      {check?.verdict === 'differs' ? (
        <li class="review-sign review-sign--bad">
          {words.differs(formatPercentage(check.printed), formatPercentage(check.computed))}
        </li>
      ) : null}
      {differing(reading).map(other => (
        <li key={`${other.articleTitle} ${other.value}`} class="review-sign review-sign--bad">
          {words.contradicts(`${formatNumber(other.value)} ${other.unit}`, other.articleTitle)}
        </li>
      ))}
      {alternatives.length > 0 ? <li class="review-sign review-sign--bad">{words.ambiguous}</li> : null}
      {kind === 'figure' && content.isIndicator === true && recordId === null ? (
        <li class="review-sign review-sign--warn">{words.unlinked}</li>
      ) : null}
    </ul>
  )
}

function Correction({ reading, action, formToken, issue }: ReviewCardProps) {
  const { id, content } = reading
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
  const inner = (value: unknown, name: string) =>
    typeof value === 'object' && value !== null ? textOf((value as Record<string, unknown>)[name]) : ''
  return (
    <details class="review-card__correction" open={issue !== undefined}>
      <summary>{words.correct}</summary>
      <form method="post" action={action} class="form">
        <input type="hidden" name="_token" value={formToken} />
        <input type="hidden" name="reading" value={String(id)} />
        {issue ? (
          <Notice kind="warning" isAnswer>
            <p>{issue}</p>
          </Notice>
        ) : null}
        <TextField
          name="indicator"
          id={`indicator-${id}`}
          label={words.indicator}
          value={reading.recordTitle ?? textOf(content.indicator)}
          list="ten-chi-tieu"
          isOptional
        />
        <TextField
          name="value"
          id={`value-${id}`}
          label={words.value}
          hint={words.valueHint}
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
          choices={Object.entries(readingWords.statuses).map(([value, label]) => ({ value, label }))}
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
        <Button name="act" value="correct" look="second">
          {words.keep}
        </Button>
      </form>
    </details>
  )
}
