import type { JSX } from 'preact'

/** What a stretch of a text was read as. A request may hold the others. */
export type MarkKind = 'figure' | 'citation' | 'person' | 'recommendation'

export interface MarkedStretch {
  readonly text: string
  /** Nothing for words that were read as nothing. */
  readonly kinds: readonly MarkKind[]
  /** Id of the record's row, for the stretch that opens the record. */
  readonly row?: string
}

export interface MarkedTextProps {
  readonly stretches: readonly MarkedStretch[]
  /** What each kind is called, in the order of the legend. */
  readonly legend: readonly { readonly kind: MarkKind; readonly label: string }[]
  readonly legendLabel: string
}

/** A text with what was read in it set off, each kind in its own colour and line, and what they mean above it. */
export function MarkedText({ stretches, legend, legendLabel }: MarkedTextProps): JSX.Element {
  return (
    <div class="marked-text">
      <ul class="marked-text__legend" aria-label={legendLabel}>
        {legend.map(({ kind, label }) => (
          <li key={kind}>
            <span class={`marked-text__mark marked-text__mark--${kind}`}>{label}</span>
          </li>
        ))}
      </ul>
      <div class="marked-text__words prose">
        {paragraphsOf(stretches).map((paragraph, at) => (
          <p key={at}>{paragraph.map(markedStretch)}</p>
        ))}
      </div>
    </div>
  )
}

/** Each line of the text is a paragraph; a stretch that runs over its end goes on in the next. */
function paragraphsOf(stretches: readonly MarkedStretch[]): readonly MarkedStretch[][] {
  const paragraphs: MarkedStretch[][] = [[]]
  for (const stretch of stretches) {
    for (const [at, text] of stretch.text.split('\n').entries()) {
      if (at > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)?.push(at === 0 ? { ...stretch, text } : { text, kinds: stretch.kinds })
    }
  }
  return paragraphs.filter(paragraph => paragraph.length > 0)
}

function markedStretch({ text, kinds, row }: MarkedStretch, at: number): JSX.Element | string {
  if (kinds.length === 0) return text
  const looks = ['marked-text__mark', ...kinds.map(kind => `marked-text__mark--${kind}`)].join(' ')
  const innermost = kinds.at(-1) ?? 'figure'
  return row !== undefined && innermost !== 'recommendation' ? (
    <a key={at} class={looks} href={`#${row}`}>
      {text}
    </a>
  ) : (
    <span key={at} class={looks}>
      {text}
    </span>
  )
}
