import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { codeOf } from '../failure.ts'

/** Who runs on a data folder, for the message to the second one and for a command line that attaches. */
export interface Running {
  readonly pid: number
  readonly socketFolder: string
}

export interface FolderLock {
  /** Leaves word of where the database listens. */
  announce(running: Running): void
  release(): void
}

/**
 * The one lock that decides who may start on a data folder; undefined when another process has it.
 *
 * It is a lock of the kernel on a file, which goes with the process however it dies and holds between containers that
 * share a folder; a file with a process id in it does neither. Node has no call for such a lock, but the SQLite it
 * carries takes one: the file `portal.lock` is an empty SQLite database and is used for nothing else. No other code may
 * open it, since a process that closes any descriptor of a file drops its locks on it (POSIX); that is why the process
 * id stands in a file of its own.
 */
export function lockFolder(folder: string): FolderLock | undefined {
  const lock = new DatabaseSync(join(folder, 'portal.lock'))
  try {
    // IMMEDIATE is one test-and-set; EXCLUSIVE first takes a shared lock, and of many at once nobody got it.
    // The journal stays in memory, since one left by a kill would have to be rolled back under an exclusive lock.
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw error
  }
  held.add(lock)
  return {
    announce: running => writeFileSync(runningFile(folder), `${JSON.stringify(running)}\n`),
    release() {
      if (!held.delete(lock)) return
      rmSync(runningFile(folder), { force: true })
      lock.close()
    },
  }
}

/** The garbage collector closes a database that nobody refers to any more, and with it the lock. */
const held = new Set<DatabaseSync>()

/** The last word left on a folder, also by a process that was killed. */
export function lastRunning(folder: string): Running | undefined {
  try {
    const { pid, socketFolder } = JSON.parse(readFileSync(runningFile(folder), 'utf8')) as Partial<Running>
    return typeof pid === 'number' && typeof socketFolder === 'string' ? { pid, socketFolder } : undefined
  } catch {
    return undefined
  }
}

const runningFile = (folder: string) => join(folder, 'portal.running.json')

const SQLITE_BUSY = 5
const isBusy = (error: unknown) =>
  codeOf(error) === 'ERR_SQLITE_ERROR' && error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
