import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import type { FormIssue } from './form-issue.ts'

export interface ErrorSummaryProps {
  readonly issues: readonly FormIssue[]
  readonly title?: string
}

/** Every mistake of a form at its head, each a link to its field. Nothing where there is none. */
export function ErrorSummary({ issues, title }: ErrorSummaryProps): JSX.Element | null {
  const words = useWords()
  if (issues.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-take-focus="">
      <h2 class="error-summary__title">{title ?? words.errorTitle}</h2>
      <ul class="error-summary__list">
        {issues.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
