import type { TextMark } from '../../prose/index.ts'
import { Button, formats, type Language, SummaryList, Tag, useLanguage, useWrittenLanguage } from '../../ui/index.ts'
import { readingRows } from './reading.desk.tsx'
import { readingWords } from './reading.words.ts'
import type { ReviewedReading } from './review.queries.ts'
import { differing } from './review.ts'
import { reviewWords } from './review.words.ts'
import { Correction } from './review-correction-view.tsx'

/** Each reading as a link in the text that leads to its card. */
export function reviewMarks(readings: readonly ReviewedReading[], language: Language): TextMark[] {
  const words = reviewWords[language]
  return readings.flatMap(reading => {
    const { id, kind, state, start, end } = reading
    if (start === null || end === null || kind === 'meeting' || kind === 'answer') return []
    const isLong = kind === 'recommendation' || kind === 'commitment'
    const place = isLong ? { start: end, end } : { start, end }
    const label = `${readingWords[language].kinds[kind]}: ${words[state === 'confirmed' ? 'confirmed' : 'proposed']}`
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
  const language = useLanguage()
  const kinds = readingWords[language]
  const words = reviewWords[language]
  const written = useWrittenLanguage()
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
        <strong>{kinds.kinds[kind]}</strong> <q lang={written}>{shortened(reading.quote)}</q>{' '}
        {state === 'confirmed' ? <Tag tone="good">{words.confirmed}</Tag> : null}
      </p>
      <SummaryList rows={readingRows({ ...reading, nameless: recordWords(reading, language) }, language)} />
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
          <Correction {...props} />
        </>
      ) : null}
    </li>
  )
}

/** A record that bears no name of its own: a meeting, a request. */
const recordWords = ({ kind, recordId }: ReviewedReading, language: Language) =>
  recordId === null ? null : reviewWords[language].ownRecord(readingWords[language].kinds[kind])

const shortened = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text)

/** What an editor should weigh: arithmetic, other texts, a record that is missing. */
function Signs({ reading }: { readonly reading: ReviewedReading }) {
  const language = useLanguage()
  const words = reviewWords[language]
  const format = formats[language]
  const { check, kind, content, recordId, start } = reading
  const alternatives = Array.isArray(content.alternatives) ? content.alternatives : []
  return (
    <ul class="review-card__signs">
      {start === null ? <li class="review-sign review-sign--bad">{words.broken}</li> : null}
      {check?.verdict === 'agrees' ? (
        <li class="review-sign review-sign--good">{words.agrees(format.percentage(check.computed))}</li>
      ) : null}
      {check?.verdict === 'differs' ? (
        <li class="review-sign review-sign--bad">
          {words.differs(format.percentage(check.printed), format.percentage(check.computed))}
        </li>
      ) : null}
      {differing(reading).map(other => (
        <li key={`${other.articleTitle} ${other.value}`} class="review-sign review-sign--bad">
          {words.contradicts(`${format.number(other.value)} ${other.unit}`, other.articleTitle)}
        </li>
      ))}
      {alternatives.length > 0 ? <li class="review-sign review-sign--bad">{words.ambiguous}</li> : null}
      {kind === 'figure' && content.isIndicator === true && recordId === null ? (
        <li class="review-sign review-sign--warn">{words.unlinked}</li>
      ) : null}
    </ul>
  )
}
