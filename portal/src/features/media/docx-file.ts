import type { WordNode } from '../../prose/index.ts'
import { inThread } from './docx-thread.ts'
import { zipEntries } from './zip-entries.ts'

/** What a Word file may unpack to. 390 KB have become 1.6 GB in a parser: the limits come before it. Bytes. */
const largestUnpacked = 40 * 1024 * 1024

export type DocxIssue = 'empty' | 'docx_broken' | 'docx_too_large'

/** A picture of a Word file, as it lies there; null where it could not be read. */
export type DocxPicture = { readonly bytes: Uint8Array; readonly alt: string } | null

export interface DocxDocument {
  readonly root: WordNode
  readonly pictures: readonly DocxPicture[]
  /** Parts that the parser knows nothing of: formulas, charts. */
  readonly unknown: number
}

/** The words of a .docx, a paragraph on each line. */
export async function docxText(bytes: Uint8Array): Promise<{ text: string } | { issue: DocxIssue }> {
  const answer = await read(bytes, 'text')
  if ('issue' in answer) return answer
  const { text = '' } = answer
  return text.trim() === '' ? { issue: 'empty' } : { text }
}

/** A .docx with its headings, lists, tables and pictures. */
export async function docxDocument(bytes: Uint8Array): Promise<DocxDocument | { issue: DocxIssue }> {
  const answer = await read(bytes, 'document')
  if ('issue' in answer) return answer
  return answer.document ?? { issue: 'docx_broken' }
}

async function read(bytes: Uint8Array, wanted: 'text' | 'document') {
  const entries = await zipEntries(new Blob([new Uint8Array(bytes)]))
  if (!entries) return { issue: 'docx_broken' } as const
  const unpacked = entries.reduce((sum, one) => sum + one.unpacked, 0)
  if (unpacked > largestUnpacked) return { issue: 'docx_too_large' } as const
  return inThread({ bytes, entries, wanted, largest: largestUnpacked })
}
