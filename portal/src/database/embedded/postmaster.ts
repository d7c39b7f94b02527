import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFailure } from '../failure.ts'
import { type ClusterPlace, plainEnvironment } from './cluster.ts'
import { isDiskFull } from './disk-space.ts'
import { postmasterFile, stopProcess } from './leftover.ts'

export interface Launch {
  readonly place: ClusterPlace
  readonly program: string
  readonly args: readonly string[]
  readonly logFile: string
  /** Told as soon as there is a process, long before it is ready. */
  readonly onSpawn: (pid: number) => void
}

export interface Postmaster {
  readonly pid: number
  /** Resolves when the server is gone, for whatever reason. */
  readonly gone: Promise<void>
  stop(): Promise<void>
}

const LOG_LIMIT = 16 * 1024 * 1024
const HOLDERS_LEAVE_WITHIN = 8000

/** Resolves when the server takes connections; recovery after a crash may take a while and is waited for. */
export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  const deadline = Date.now() + HOLDERS_LEAVE_WITHIN
  for (;;) {
    const outcome = await tryToStart(launch)
    if (typeof outcome !== 'string') return outcome
    if (!heldByDyingChildren(outcome) || Date.now() > deadline) throw failureOfStart(launch, outcome)
    await sleep(200)
  }
}

/** The children of a server that was killed notice it a moment later; until then its memory counts as in use. */
const heldByDyingChildren = (complaint: string) => complaint.includes('pre-existing shared memory block')

async function tryToStart(launch: Launch): Promise<Postmaster | string> {
  const logFrom = rotatedLogSize(launch.logFile)
  const child = spawnPostgres(launch)
  if (child.pid !== undefined) launch.onSpawn(child.pid)
  let over = false
  const gone = new Promise<void>(resolve => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  while (!over && !isReady(launch.place.folder, child.pid)) await Promise.race([gone, sleep(10)])
  if (over || child.pid === undefined) return readFileSync(launch.logFile, 'utf8').slice(logFrom)
  const { pid } = child
  return { pid, gone, stop: () => stopProcess(pid, gone) }
}

function spawnPostgres({ place, program, args, logFile }: Launch): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  try {
    // Its own session, for the same reason as the watcher's.
    return spawn(program, args, {
      ...place.owner.switchTo,
      detached: true,
      cwd: '/',
      env: plainEnvironment,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

function rotatedLogSize(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_LIMIT) return size
  renameSync(logFile, `${logFile}.1`)
  return 0
}

/** PostgreSQL writes its state as the eighth line of postmaster.pid, which pg_ctl waits for as well. */
function isReady(folder: string, pid: number | undefined): boolean {
  const [first, , , , , , , state] = postmasterFile(folder)
  return Number(first) === pid && state?.trim() === 'ready'
}

function failureOfStart({ place, logFile }: Launch, complaint: string): DatabaseFailure {
  const folder = dirname(place.folder)
  if (isDiskFull(folder, complaint)) return new DatabaseFailure('database.disk-full', { folder })
  const reason = complaint.match(/(?:FATAL|PANIC):.*/g)?.join(' ') ?? complaint.trim().split('\n').at(-1) ?? ''
  return new DatabaseFailure('database.start-failed', { reason, log: logFile })
}

export const logFileIn = (dataDir: string) => join(dataDir, 'postgres.log')
