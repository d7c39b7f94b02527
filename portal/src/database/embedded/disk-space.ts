import { statfsSync } from 'node:fs'
import { DatabaseFailure } from '../failure.ts'

/** Below this PostgreSQL can't write the next piece of its log (16 MB a segment, made in advance). */
const HARDLY_ANYTHING = 1024 * 1024

/** A full disk often can't hold the line that says so; then the file system is asked. */
export function isDiskFull(folder: string, complaint: string): boolean {
  if (/No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(complaint)) return true
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < HARDLY_ANYTHING
}

export function failureOfCreation(folder: string, complaint: string): DatabaseFailure {
  if (isDiskFull(folder, complaint)) return new DatabaseFailure('database.disk-full', { folder })
  const lines = complaint.split('\n').filter(line => /error|fatal|detail/i.test(line))
  return new DatabaseFailure('database.create-failed', { folder, reason: (lines.join(' ') || complaint).trim() })
}
