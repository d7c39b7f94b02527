import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export interface FigureMarkProps {
  /** Id of this place in the text; the card's way back leads here. */
  readonly id?: string
  /** "#so-lieu-3", the card in the same page, or the page of the series. */
  readonly href: string
  readonly isConfirmed?: boolean
  /** The words of the text, unchanged. */
  readonly children: ComponentChildren
}

/** A figure within a sentence: a quiet underline that leads to what is known of it; the script opens it in place. */
export function FigureMark({ id, href, isConfirmed = true, children }: FigureMarkProps): JSX.Element {
  return (
    <a
      class={isConfirmed ? 'figure-mark' : 'figure-mark figure-mark--unconfirmed'}
      id={id}
      href={href}
      title={useWords().figureDetails}
    >
      {children}
    </a>
  )
}

export interface CitationMarkProps {
  readonly id?: string
  readonly href: string
  /** Symbol and abstract of the document, shown on hovering. */
  readonly title?: string
  readonly children: ComponentChildren
}

/** A document cited within a sentence. */
export function CitationMark({ id, href, title, children }: CitationMarkProps): JSX.Element {
  return (
    <a class="citation-mark" id={id} href={href} title={title ?? useWords().citation}>
      {children}
    </a>
  )
}

export interface PersonMarkProps {
  readonly id?: string
  readonly href: string
  /** The office at that time. */
  readonly title?: string
  readonly children: ComponentChildren
}

/** A person named within a sentence. */
export function PersonMark({ id, href, title, children }: PersonMarkProps): JSX.Element {
  return (
    <a class="person-mark" id={id} href={href} title={title ?? useWords().person}>
      {children}
    </a>
  )
}

export interface RecommendationMarkProps {
  readonly id?: string
  readonly href: string
  /** Its number among those of the text. */
  readonly number: number
  /** Where it stands, in words. */
  readonly title: string
  readonly children: ComponentChildren
}

/** A recommendation within a sentence: the words stay plain, a numbered mark after them leads to its record. */
export function RecommendationMark({ id, href, number, title, children }: RecommendationMarkProps): JSX.Element {
  return (
    <span class="recommendation-mark" id={id}>
      {children}
      <a class="recommendation-mark__link" href={href} title={title}>
        {number}
        <span class="visually-hidden">: {title}</span>
      </a>
    </span>
  )
}
