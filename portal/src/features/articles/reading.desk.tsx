import { type Actor, permit } from '../../access/index.ts'
import type { RoomServices } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  Button,
  formats,
  type Language,
  SummaryList,
  useLanguage,
  useWrittenLanguage,
  Written,
} from '../../ui/index.ts'
import { readingWords } from './reading.words.ts'
import { storedReading } from './review.queries.ts'
import { type Settled, settle } from './review-settling.desk.ts'
import type { WaitingReading } from './waiting-reading.queries.ts'
import { deskArticle } from './working-copy.queries.ts'

export interface WaitingReadingProps {
  readonly reading: WaitingReading
  readonly action: string
  /** What every form of the desk carries. */
  readonly hidden: Readonly<Record<string, string>>
}

/** A reading beside the words it was read from, with its two buttons. */
export function WaitingReadingItem({ reading, action, hidden }: WaitingReadingProps) {
  const words = readingWords[useLanguage()]
  const kind = words.kinds[reading.kind]
  const written = useWrittenLanguage()
  return (
    <article class="desk-item" id={`so-doc-${reading.id}`}>
      <h4>{kind}</h4>
      <blockquote class="evidence-quote__text" lang={written}>
        {reading.prefix.length < contextLength ? reading.prefix : reading.prefix.replace(/^\S*/, '…')}
        <mark class="evidence-quote__words">{reading.quote}</mark>
        {reading.suffix.length < contextLength ? reading.suffix : reading.suffix.replace(/\S*$/, '…')}
      </blockquote>
      <SummaryList rows={readingRows(reading, useLanguage())} />
      <form method="post" action={`${action}/${reading.id}`}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset class="desk-item__choice">
          <legend class="visually-hidden">
            {kind}: <Written>{shortened(reading.quote)}</Written>
          </legend>
          <Button name="act" value="confirm">
            {words.confirm}
          </Button>
          <Button look="second" name="act" value="reject">
            {words.reject}
          </Button>
        </fieldset>
      </form>
    </article>
  )
}

/** Evidence keeps this many characters on each side; a word cut there is left out. */
const contextLength = 64

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

interface Nameless {
  /** What stands for a record that bears no name of its own. */
  readonly nameless?: string | null
}

/** What was read, term by term; what the reading does not say is left out. */
export function readingRows(
  { kind, content, recordTitle, nameless }: Pick<WaitingReading, 'kind' | 'content' | 'recordTitle'> & Nameless,
  language: Language,
) {
  const words = readingWords[language]
  const { terms } = words
  const rows = [
    ...(kind === 'figure' ? figureRows(content, language) : []),
    { term: terms.symbol, detail: said(content.identifier) },
    { term: terms.date, detail: formats[language].day(textOf(content.date)) },
    { term: terms.issuer, detail: said(content.issuer) },
    { term: terms.titles, detail: said(Array.isArray(content.titles) ? content.titles.join(', ') : '') },
    { term: terms.organisation, detail: said(content.organisation) },
    { term: terms.host, detail: said(content.host) },
    { term: terms.guest, detail: said(content.guest) },
    { term: terms.from, detail: said(content.from) },
    { term: terms.addressee, detail: said(content.addressee ?? content.to) },
    { term: terms.deadline, detail: said(content.deadline) },
  ]
  const nothing = kind === 'figure' && content.isIndicator === true ? words.noIndicator : words.noRecord
  return [...rows, { term: terms.record, detail: recordTitle ? said(recordTitle) : (nameless ?? nothing) }]
}

function figureRows(content: WaitingReading['content'], language: Language) {
  const words = readingWords[language]
  const format = formats[language]
  const { terms } = words
  const period = textOf(field(content.period, 'code'))
  const status = textOf(content.status)
  return [
    { term: terms.value, detail: typeof content.value === 'number' ? format.number(content.value) : '' },
    { term: terms.unit, detail: said(field(content.unit, 'base')) },
    { term: terms.period, detail: period ? format.period(period) : '' },
    { term: terms.indicator, detail: said(content.indicator) },
    {
      term: terms.status,
      detail: status in words.statuses ? words.statuses[status as keyof typeof words.statuses] : '',
    },
  ]
}

/** Content is what the reader gave, in any of its versions: looked at with care. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What stands in the text, as what it is; nothing where the reading does not say it. */
const said = (value: unknown) => (textOf(value) === '' ? '' : <Written>{textOf(value)}</Written>)

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** Does what the button said, and leaves the way back beside it; null when it said nothing known. */
export async function decideReading(
  { db, now }: RoomServices,
  deed: { actor: Actor; site: Site },
  { id, act }: { id: number; act: string },
): Promise<Settled | null> {
  if (act !== 'confirm' && act !== 'reject') return null
  permit(deed.actor, 'confirmReading', deed.site)
  const siteId = deed.site.id
  return db.transaction().execute(async tx => {
    const reading = await storedReading(tx, { siteId, id })
    const article = reading && (await deskArticle(tx, { siteId, id: reading.articleId }))
    return article ? settle(tx, deed, { article, act, id, at: now() }) : { result: 'already_decided', undo: null }
  })
}
