import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { DatabaseFailure } from '../failure.ts'

/** The user that PostgreSQL runs as. `switchTo` is what a child needs to become it, empty when we are it already. */
export interface Owner {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly switchTo: { readonly uid?: number; readonly gid?: number }
}

/** PostgreSQL refuses to run as root, and initdb refuses an id without a name. */
export function chooseOwner(ownerOfCluster: number | undefined): Owner {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return ourselves(uid)
  return (
    (ownerOfCluster ? userNamed(String(ownerOfCluster)) : undefined) ??
    userNamed('postgres') ??
    userNamed('nobody') ??
    unknown(65534)
  )
}

function ourselves(uid: number): Owner {
  try {
    const { username, gid } = userInfo()
    return { name: username, uid, gid, switchTo: {} }
  } catch {
    return unknown(uid)
  }
}

/** Asks `id`, because users may come from elsewhere than /etc/passwd. */
function userNamed(nameOrId: string): Owner | undefined {
  const [name, uid, gid] = ['-un', '-u', '-g'].map(what => answerOfId([what, nameOrId]))
  if (!name || !uid || !gid || uid === '0') return undefined
  return { name, uid: Number(uid), gid: Number(gid), switchTo: { uid: Number(uid), gid: Number(gid) } }
}

function answerOfId(args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

function unknown(uid: number): never {
  throw new DatabaseFailure('database.user-unknown', { uid })
}

/** May this user go into the folder? Asked of the system itself: mode bits alone miss access lists and mounts. */
export function canEnter(owner: Owner, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], owner.switchTo).status === 0
}
