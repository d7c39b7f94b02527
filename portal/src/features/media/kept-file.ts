import { openAsBlob } from 'node:fs'
import type { FileStore } from './file-store.ts'
import { type FileIssue, type FileType, fileTypeOf } from './file-type.ts'

/** A file that lies in the store, with what its bytes say it is. */
export interface KeptFile extends FileType {
  readonly sha256: string
  readonly bytes: number
  /** As the person's file was called, ending as its type does. */
  readonly name: string
}

/** Something a person sent: its bytes, or where they lie. */
export type SentBytes = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly path: string })

/** Looks what a file is, and keeps it if it is something we take. */
export async function keepSentFile(files: FileStore, sent: SentBytes): Promise<KeptFile | FileIssue> {
  const blob = 'path' in sent ? await openAsBlob(sent.path) : new Blob([new Uint8Array(sent.bytes)])
  const type = await fileTypeOf(blob)
  if (typeof type === 'string') return type
  const bytes = blob.size
  const sha256 = 'path' in sent ? await files.keepFile(sent.path) : await files.keep(sent.bytes)
  return { ...type, sha256, bytes, name: nameOf(sent.name, type.ending) }
}

/** Neither folders nor signs that a disk or a header would take for something else; the ending is the type's. */
function nameOf(name: string, ending: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N} ._()-]+/gu, '-')
    .replaceAll(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 120)
  return `${stem || 'tep'}.${ending}`
}
