import { chmodSync, chownSync, mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Owner } from './owner.ts'

const PREFIX = 'tuong-minh-'
const SOCKET = '.s.PGSQL.5432'
/** A socket's path may have 107 bytes; data folders are often deeper than that. */
const LONGEST_PARENT = 107 - `/${PREFIX}XXXXXX/${SOCKET}.lock`.length

/** A new folder that only PostgreSQL's user (and root) may enter. The socket in it is the one way to the database. */
export function makeSocketFolder(owner: Owner): string {
  const folder = mkdtempSync(join(parentFor(owner), PREFIX))
  chmodSync(folder, 0o700)
  if (owner.switchTo.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  return folder
}

function parentFor(owner: Owner): string {
  const runtime = process.env.XDG_RUNTIME_DIR
  const own = runtime && owner.switchTo.uid === undefined && runtime.length <= LONGEST_PARENT
  return own && statSync(runtime, { throwIfNoEntry: false })?.uid === owner.uid ? runtime : '/tmp'
}

/** Removes a folder made here, and nothing else: the path comes from a file, the folder stands in /tmp. */
export function removeSocketFolder(folder: string): void {
  if (!basename(folder).startsWith(PREFIX)) return
  rmSync(join(folder, SOCKET), { force: true })
  rmSync(join(folder, `${SOCKET}.lock`), { force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Gone already, or it holds something that isn't ours.
  }
}
