import type { JSX } from 'preact'

export interface PersonListItem {
  readonly name: string
  readonly href?: string
  /** The offices held on that day, as the text names them. */
  readonly office?: string
  /** What the person did there: "Trưởng đoàn", "báo cáo". */
  readonly capacity?: string
}

/** People with the offices they held then. */
export function PersonList({ people }: { readonly people: readonly PersonListItem[] }): JSX.Element {
  return (
    <ul class="person-list">
      {people.map(({ name, href, office, capacity }) => (
        <li key={name} class="person-list__item">
          <p class="person-list__name">
            {href ? <a href={href}>{name}</a> : name}
            {capacity ? <span class="person-list__capacity">{capacity}</span> : null}
          </p>
          {office ? <p class="person-list__office">{office}</p> : null}
        </li>
      ))}
    </ul>
  )
}
