import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole HTML document as text. */
export function renderDocument(page: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToString(page)}`
}
