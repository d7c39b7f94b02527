import type { TextMark } from '../../prose/index.ts'
import { CitationMark, FigureMark, PersonMark, uiWords } from '../../ui/index.ts'
import { articleWords as words } from './article.words.ts'
import type { ShownReading } from './article-page.queries.ts'
import { cardId } from './figure-card-view.ts'

/** The readings of an article as marks in its text: figures, citations and people as links, recommendations as notes. */
export function textMarks(readings: readonly ShownReading[]): TextMark[] {
  let number = 0
  return readings.flatMap(reading => {
    if (reading.start === null || reading.end === null) return []
    const place = { start: reading.start, end: reading.end }
    if (reading.kind === 'figure') return [{ ...place, render: figureMark(reading) }]
    if (reading.kind === 'citation' && reading.recordSlug)
      return [{ ...place, render: citationMark(reading, reading.recordSlug) }]
    if (reading.kind === 'person' && reading.recordSlug)
      return [{ ...place, render: personMark(reading, reading.recordSlug) }]
    if (reading.askKind === 'recommendation' && reading.recordSlug) {
      number += 1
      return [
        { start: place.end, end: place.end, render: recommendationNote(reading, { number, slug: reading.recordSlug }) },
      ]
    }
    return []
  })
}

const figureMark = (reading: ShownReading): TextMark['render'] => {
  return children => (
    <FigureMark
      id={`doc-${reading.id}`}
      href={`#${cardId(reading.group ?? reading.id)}`}
      isConfirmed={reading.isConfirmed}
    >
      {children}
    </FigureMark>
  )
}

const citationMark = (reading: ShownReading, slug: string): TextMark['render'] => {
  return children => (
    <CitationMark href={`/van-ban/${slug}`} {...(reading.recordTitle ? { title: reading.recordTitle } : {})}>
      {children}
    </CitationMark>
  )
}

const personMark = (_reading: ShownReading, slug: string): TextMark['render'] => {
  return children => <PersonMark href={`/nhan-su/${slug}`}>{children}</PersonMark>
}

const recommendationNote = (
  reading: ShownReading,
  { number, slug }: { number: number; slug: string },
): TextMark['render'] => {
  const state = reading.state ? `: ${uiWords.vi.states[reading.state]}` : ''
  const title = `${words.recommendation} ${number}${state}`
  return () => (
    <a class="recommendation-mark__link" href={`/kien-nghi/${slug}`} title={title} aria-label={title}>
      {number}
    </a>
  )
}
