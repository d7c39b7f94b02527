import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditHead } from './audit-chain.queries.ts'

/** Heads of the audit log outside the database, where its owner can't change them unseen: one line each. */
const fileIn = (dataDir: string) => join(dataDir, 'audit-heads')

/** Writes a head down unless it is the last one there. Returns whether it was new. */
export async function keepAnchor(dataDir: string, head: AuditHead, at: Date): Promise<boolean> {
  const known = await anchorsIn(dataDir)
  if (known.at(-1)?.hash === head.hash) return false
  await mkdir(dataDir, { recursive: true })
  await appendFile(fileIn(dataDir), `${at.toISOString()} ${anchorText(head)}\n`, { mode: 0o600 })
  return true
}

/** `123:9f86d0…` as the log prints it and `--head` takes it. */
export const anchorText = ({ seq, hash }: AuditHead): string => `${seq}:${hash}`

/** Null for what is no anchor. */
export function parseAnchor(text: string): AuditHead | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq && hash ? { seq: Number(seq), hash } : null
}

export async function anchorsIn(dataDir: string): Promise<AuditHead[]> {
  try {
    const text = await readFile(fileIn(dataDir), 'utf8')
    return text.split('\n').flatMap(line => parseAnchor(line.split(' ')[1] ?? '') ?? [])
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}
