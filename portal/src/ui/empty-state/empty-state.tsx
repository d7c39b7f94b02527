import type { ComponentChildren, JSX } from 'preact'

export interface EmptyStateProps {
  readonly title: string
  /** What to do instead. */
  readonly children?: ComponentChildren
}

/** A list with nothing in it says so, and where to go. */
export function EmptyState({ title, children }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  )
}
