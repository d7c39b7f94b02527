import { fold, normalizeLetters } from '@tuong-minh/reader/letters'

/** Longest query that is looked for; nobody types more. */
const longestQuery = 200

/** How a query is compared: with marks when it was typed with any, without them when not. */
export interface SearchQuery {
  readonly text: string
  readonly column: 'written' | 'folded'
}

/** A query as it is looked for; null when nothing was typed. */
export function searchQuery(typed: string): SearchQuery | null {
  const written = searchable(typed.slice(0, longestQuery))
  if (written === '') return null
  const folded = fold(written)
  return folded === written ? { text: folded, column: 'folded' } : { text: written, column: 'written' }
}

/** Words as they are indexed: one spelling of each letter, lower case, spaces between. */
export function searchable(text: string): string {
  return normalizeLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
