import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Shorter parts are written out: standing in for them costs more than their letters. */
const shortest = 400

/** Parts whose bytes are kept, at most; a site's masthead, footer and menu, and what pages keep. */
const most = 2_000

const bytesOf = new Map<string, Buffer>()

/** The kept parts of what is being turned into bytes, in order; null while something else is rendered. */
let parts: string[] | null = null

/**
 * A kept part as it is to stand in what is being rendered: itself, or a mark in its place while the whole is
 * turned into bytes. No text of ours holds a NUL, and PostgreSQL keeps none.
 */
export function standIn(html: string): string {
  if (parts === null || html.length < shortest) return html
  parts.push(html)
  return `\0${parts.length - 1}\0`
}

/** Renders something of its own meanwhile: nothing stands in for its parts. */
export function apart<Made>(make: () => Made): Made {
  const outer = parts
  parts = null
  try {
    return make()
  } finally {
    parts = outer
  }
}

/**
 * The HTML of elements in UTF-8, in pieces. Of a page that is rendered anew most letters are those of kept parts:
 * turning them into bytes each time takes longer than rendering the rest. They are not put together here: each copy of
 * a page is memory that the collector has to be called for.
 */
export function renderBytes(elements: JSX.Element): Buffer[] {
  const outer = parts
  const own: string[] = []
  parts = own
  try {
    return piecesOf(renderToString(elements), own)
  } finally {
    parts = outer
  }
}

function piecesOf(html: string, own: readonly string[]): Buffer[] {
  const pieces: Buffer[] = []
  let at = 0
  own.forEach((part, number) => {
    const mark = `\0${number}\0`
    const start = html.indexOf(mark, at)
    if (start < 0) return
    pieces.push(Buffer.from(html.slice(at, start)), keptBytes(part))
    at = start + mark.length
  })
  pieces.push(Buffer.from(html.slice(at)))
  return pieces
}

/** The bytes of HTML that is kept and comes again. */
function keptBytes(html: string): Buffer {
  const known = bytesOf.get(html)
  if (known) return known
  if (bytesOf.size >= most) bytesOf.clear()
  const bytes = Buffer.from(html)
  bytesOf.set(html, bytes)
  return bytes
}
