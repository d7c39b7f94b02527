import type { JSX } from 'preact'
import { LanguageProvider } from './language.ts'
import { renderPart } from './render.ts'
import { apart, standIn } from './rendered-bytes.ts'
import type { Language } from './ui.words.ts'

const kept = new Map<string, string>()
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
  if (known !== undefined) return { __html: standIn(known) }
  if (kept.size >= most) kept.clear()
  const made = apart(() => renderPart(<LanguageProvider value={language}>{part()}</LanguageProvider>))
  kept.set(name, made)
  return { __html: standIn(made) }
}
