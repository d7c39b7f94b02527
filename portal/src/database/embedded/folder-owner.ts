import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** What root writes into somebody's data folder must not shut that person out at their next start. */
export function giveToFolderOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}
