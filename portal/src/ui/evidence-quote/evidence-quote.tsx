import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import { Notice } from '../notice/notice.tsx'

export interface EvidenceQuoteProps {
  /** The text before and after the quoted words, letter by letter, spaces with it. */
  readonly before?: string
  readonly quote: string
  readonly after?: string
  readonly source: { readonly title: string; readonly href: string }
  /** "17/07/2020" */
  readonly date?: string
  /** True when the text was changed so that the quote is no longer found in it. */
  readonly isBroken?: boolean
}

/** The sentence that a record rests on, with the quoted words marked and a link to the place. */
export function EvidenceQuote({ before, quote, after, source, date, isBroken }: EvidenceQuoteProps): JSX.Element {
  const words = useWords()
  return (
    <figure class="evidence-quote">
      <blockquote class="evidence-quote__text">
        {before}
        <mark class="evidence-quote__words">{quote}</mark>
        {after}
      </blockquote>
      {isBroken ? <Notice kind="warning">{words.brokenQuote}</Notice> : null}
      <figcaption class="evidence-quote__source">
        {words.source}: <a href={source.href}>{source.title}</a>
        {date ? `, ${date}` : null}
      </figcaption>
    </figure>
  )
}
