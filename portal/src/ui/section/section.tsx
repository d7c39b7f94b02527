import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'

export interface SectionProps {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** Where all of it is. */
  readonly href?: string
  readonly look?: 'main' | 'side'
  readonly children: ComponentChildren
}

/** A part of a page under its own heading, with the way to all of it. */
export function Section({ id, title, href, look = 'main', children }: SectionProps): JSX.Element {
  const words = useWords()
  return (
    <section class={`section section--${look}`} aria-labelledby={id}>
      <div class="section__head">
        <h2 class="section__title" id={id}>
          {title}
        </h2>
        {href ? (
          <a class="section__all" href={href}>
            {words.seeAll}
            <span class="visually-hidden">: {title}</span>
            <Icon name="right" />
          </a>
        ) : null}
      </div>
      {children}
    </section>
  )
}
