import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole HTML document as text. */
export function renderDocument(page: JSX.Element): string {
  return `<!DOCTYPE html>\n${renderToString(page)}`
}

/** A part of a document as one flat text: what the renderer returns is a tree of thousands of pieces. */
export function renderPart(part: JSX.Element): string {
  return Buffer.from(renderToString(part)).toString()
}
