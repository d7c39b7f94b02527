import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { LanguageProvider } from './language.ts'
import type { Language } from './ui.words.ts'

const kept = new Map<string, { readonly __html: string }>()
const most = 1000

/**
 * The HTML of a part that many pages share, rendered once for each language and key: masthead and footer of a site
 * are half the work of a page. The key must hold everything that the part shows, and
 * nothing that a visitor typed. Give the result to
 * `dangerouslySetInnerHTML` of the element around it; it is our own rendering, escaped like any other.
 */
export function renderedOnce(language: Language, key: string, part: () => JSX.Element): { readonly __html: string } {
  const name = `${language} ${key}`
  const known = kept.get(name)
  if (known) return known
  if (kept.size >= most) kept.clear()
  const made = { __html: renderToString(<LanguageProvider value={language}>{part()}</LanguageProvider>) }
  kept.set(name, made)
  return made
}
