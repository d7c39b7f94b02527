import type { Amount, DateMention, PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import { wholeWords } from '../../letters/patterns.ts'
import type { CommitmentClass, Span } from '../../reading.ts'
import { inside } from '../../span.ts'
import { DOCUMENT_WORDS, DONE_WORDS } from './answer.words.ts'

const DOCUMENTS = new RegExp(wholeWords(DOCUMENT_WORDS), 'u')
const DONE = new RegExp(wholeWords(DONE_WORDS), 'u')

/** The forms that may bind an answer. */
export interface Bindings {
  readonly amounts: readonly Amount[]
  readonly dates: readonly DateMention[]
  readonly periods: readonly PeriodMention[]
}

/** What an answer or promise binds itself to: the firmest thing that it names. */
export function commitsTo(page: Page, span: Span, { amounts, dates, periods }: Bindings): CommitmentClass {
  const text = page.low.slice(span.start, span.end)
  if (DONE.test(text)) return 'done'
  if (inside(amounts, span).some(amount => amount.unit?.dimension === 'money')) return 'money'
  const isDated =
    inside(dates, span).length > 0 || inside(periods, span).some(({ base, range }) => !base && range === null)
  if (isDated) return 'date'
  return DOCUMENTS.test(text) ? 'document' : 'none'
}
