import type { ComponentChildren, JSX } from 'preact'

export interface SummaryRow {
  readonly term: string
  readonly detail: ComponentChildren
}

/** What is known of one thing, a name and a value in each row. Rows without a value are left out. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): JSX.Element {
  const known = rows.filter(({ detail }) => detail !== undefined && detail !== null && detail !== '')
  return (
    <dl class="summary-list">
      {known.map(({ term, detail }) => (
        <div key={term} class="summary-list__row">
          <dt class="summary-list__term">{term}</dt>
          <dd class="summary-list__detail">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
