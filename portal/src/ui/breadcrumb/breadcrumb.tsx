import type { JSX } from 'preact'
import { useWords } from '../language.ts'

export interface Crumb {
  readonly label: string
  /** Without it the crumb is the page in view. */
  readonly href?: string
}

/** The way from the home page to this one. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }): JSX.Element {
  const words = useWords()
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol class="breadcrumb__list">
        {[{ label: words.home, href: '/' }, ...crumbs].map(({ label, href }) => (
          <li key={href ?? label} class="breadcrumb__item">
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
