import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, DatabaseFailure } from '../failure.ts'
import type { Log } from '../log.ts'

const FAST_SHUTDOWN = 'SIGINT'
const IMMEDIATE_SHUTDOWN = 'SIGQUIT'

/**
 * Stops the server that a killed portal left behind, should its watcher not have done so yet. Only the holder of the
 * folder's lock may call this: postmaster.pid is removed when the process it names is somebody else, which happens
 * after a restart of the machine or of a container.
 */
export async function stopLeftover(folder: string, log: Log): Promise<void> {
  const pid = Number(postmasterFile(folder)[0])
  if (!pid || !isAlive(pid)) return
  if (!isServerOf(folder, pid)) {
    rmSync(join(folder, 'postmaster.pid'), { force: true })
    return
  }
  log.info(`Stopping the database that an earlier run left (process ${pid})`)
  await stopProcess(pid)
  if (isAlive(pid) && isServerOf(folder, pid)) throw new DatabaseFailure('database.stop-failed', { folder, pid })
}

/** Fast, then immediate, then by force: the next start recovers from each of them. */
export async function stopProcess(pid: number, gone?: Promise<void>): Promise<void> {
  for (const [signal, milliseconds] of [
    [FAST_SHUTDOWN, 8000],
    [IMMEDIATE_SHUTDOWN, 6000],
    ['SIGKILL', 1000],
  ] as const) {
    if (!send(pid, signal)) return
    if (await isGoneWithin(milliseconds, pid, gone)) return
  }
}

async function isGoneWithin(milliseconds: number, pid: number, gone?: Promise<void>): Promise<boolean> {
  let over = false
  const wait = gone?.then(() => {
    over = true
  })
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    if (over || (!gone && !isAlive(pid))) return true
    await (wait ? Promise.race([wait, sleep(20)]) : sleep(20))
  }
  return over
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const isAlive = (pid: number): boolean => send(pid, 0) && !isZombie(pid)

/** Ended, but its new parent (a container's first process) has not looked yet; that may take seconds, or for ever. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

export function postmasterFile(folder: string): string[] {
  const file = join(folder, 'postmaster.pid')
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** PostgreSQL works inside its data folder, so that is its working directory. */
function isServerOf(folder: string, pid: number): boolean {
  if (!existsSync('/proc/self/cwd'))
    return commandOf(pid).includes(basename(folder)) && commandOf(pid).includes('postgres')
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

const commandOf = (pid: number) => spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
