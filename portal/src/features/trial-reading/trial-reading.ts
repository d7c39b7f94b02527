import type { Quote, Reading } from '@tuong-minh/reader'
import type { FormFields, Issue } from '../../http/index.ts'
import type { MarkedStretch, MarkKind } from '../../ui/index.ts'

/** Largest text that is read on the page, in bytes of UTF-8: a long report of a working session has some 12 KB. */
export const longestText = 20 * 1024

/** A form that carries it: each byte of a letter with marks takes three signs in a form's address code. */
export const longestForm = 256 * 1024

export type TypedIssueKey = 'empty' | 'too_long'

/** The text that was pasted in; or what is wrong with it. */
export function parseTyped({ text = '' }: FormFields): { readonly text: string } | Issue<TypedIssueKey> {
  if (text.trim() === '') return { field: 'text', key: 'empty' }
  const bytes = Buffer.byteLength(text)
  if (bytes > longestText) return { field: 'text', key: 'too_long', context: { bytes } }
  return { text: text.replaceAll('\r\n', '\n') }
}

/** The id of a record's row in the tables, where its mark in the text leads. */
export const rowId = (kind: MarkKind, at: number): string => `${kind}-${at + 1}`

interface Mark extends Quote {
  readonly kind: MarkKind
  readonly row: string
}

function marksOf({ figures, citations, people, recommendations }: Reading): readonly Mark[] {
  const marks = (kind: MarkKind, quotes: readonly Quote[]) =>
    quotes.map(({ start, end, text }, at) => ({ start, end, text, kind, row: rowId(kind, at) }))
  return [
    ...marks('recommendation', recommendations),
    ...marks('citation', citations),
    ...marks('person', people),
    ...marks('figure', figures),
  ]
}

/** The text cut where a record begins or ends, each piece with what it was read as. */
export function stretchesOf(reading: Reading): readonly MarkedStretch[] {
  const marks = marksOf(reading)
  const cuts = new Set([0, reading.text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const places = Array.from(cuts).sort((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => {
    const covering = marks.filter(mark => mark.start <= start && mark.end > start)
    const inner = covering.at(-1)
    return {
      text: reading.text.slice(start, places[at + 1]),
      kinds: covering.map(({ kind }) => kind),
      ...(inner && inner.start === start ? { row: inner.row } : {}),
    }
  })
}
