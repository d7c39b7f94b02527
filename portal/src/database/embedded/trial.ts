import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect } from 'vitest'
import { quiet } from '../testing-server.ts'
import { startEmbedded } from './embedded.ts'

/** Who starts it: ourselves, or when we are root somebody else as well. */
export interface Starter {
  readonly name: string
  readonly uid?: number
  readonly gid?: number
}

export const isRoot = process.getuid?.() === 0
export const ordinary: Starter = { name: 'an ordinary user', uid: 65534, gid: 65534 }
export const starters: readonly Starter[] = isRoot ? [{ name: 'root' }, ordinary] : [{ name: 'an ordinary user' }]

/** A portal that a test started, and all that it said. */
export interface Trial {
  readonly pid: number
  readonly child: ChildProcess
  lines(): string[]
  complaint(): string
  /** The rows it was told are saved. */
  acknowledged(): number[]
  /** Resolves with the exit code, or the signal's name. */
  readonly exit: Promise<number | string>
}

interface TrialSettings {
  readonly writers?: number
  readonly as?: Starter | undefined
  readonly before?: readonly string[]
}

export function startTrial(dataDir: string, { writers = 0, as, before = [] }: TrialSettings = {}): Trial {
  const program = join(import.meta.dirname, 'trial-portal.ts')
  const [command = '', ...args] = [...before, process.execPath, program, dataDir, String(writers)]
  const child = spawn(command, args, {
    ...(as?.uid === undefined ? {} : { uid: as.uid, gid: as.gid }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    complained += text
  })
  const lines = () => said.split('\n').slice(0, -1)
  return {
    pid: child.pid ?? 0,
    child,
    lines,
    complaint: () => complained.trim(),
    acknowledged: () => lines().flatMap(line => (line.startsWith('+') ? Number(line.slice(1)) : [])),
    exit: new Promise(resolve => child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'))),
  }
}

/** Resolves when it serves; when it ended instead, the test fails with what it complained of. */
export async function untilReady(trial: Trial): Promise<Trial> {
  const over = trial.exit.then(code => ({ code }))
  for (;;) {
    if (trial.lines().includes('ready')) return trial
    const outcome = await Promise.race([over, sleep(10)])
    if (outcome) throw new TrialOver(`ended with ${outcome.code}: ${trial.complaint()}`)
  }
}

class TrialOver extends Error {
  override readonly name = 'TrialOver'
}

export async function untilMore(trial: Trial, limit = 10_000): Promise<void> {
  const soFar = trial.acknowledged().length
  await expect.poll(() => trial.acknowledged().length, { timeout: limit }).toBeGreaterThan(soFar + 5)
}

/** The rows that the next start finds. */
export async function rowsIn(dataDir: string): Promise<Set<number>> {
  const embedded = await startEmbedded({ dataDir, log: quiet })
  const client = new pg.Client(embedded.connection)
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT id FROM kept')
  await client.end()
  await embedded.stop()
  return new Set(rows.map(({ id }) => Number(id)))
}

export async function stopTrial(trial: Trial): Promise<number | string> {
  trial.child.kill('SIGTERM')
  return trial.exit
}

/** A folder of the test's own, given to the one who starts there. */
export function trialFolder(as?: Starter): string {
  const folder = mkdtempSync('/tmp/tuong-minh-trial-')
  chmodSync(folder, 0o711)
  if (as?.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  return folder
}

let model: Promise<string> | undefined
afterAll(async () => {
  if (model) rmSync(await model, { recursive: true })
})

/** A data folder that was used and stopped; copied, because making one takes a second. For the one who runs the tests. */
export async function usedFolder(): Promise<string> {
  model ??= makeModel()
  const folder = trialFolder()
  cpSync(await model, folder, { recursive: true })
  return folder
}

async function makeModel(): Promise<string> {
  const folder = trialFolder()
  const embedded = await startEmbedded({ dataDir: folder, log: quiet })
  await embedded.stop()
  return folder
}

/** PostgreSQL works inside its cluster, so these are all its processes there, backends too. */
export function serverProcesses(dataDir: string): number[] {
  if (!existsSync('/proc/self/cwd')) return processesNaming(dataDir)
  const cluster = join(realpathSync(dataDir), 'postgres')
  return readdirSync('/proc').flatMap(name => (/^\d+$/.test(name) && folderOf(name) === cluster ? Number(name) : []))
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function processesNaming(dataDir: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter(line => line.includes(dataDir) && line.includes('postgres -D'))
  return lines.map(line => Number.parseInt(line, 10))
}

/** Milliseconds until no process of the server was left. */
export async function untilNoServer(dataDir: string, limit = 5000): Promise<number> {
  const start = performance.now()
  while (serverProcesses(dataDir).length > 0 && performance.now() - start < limit) await sleep(20)
  return performance.now() - start
}

export const postmasterOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

/** Every file with its mode and contents, to see that nothing was touched. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const stat = lstatSync(join(folder, name))
    hash.update(`${name} ${stat.mode} ${stat.uid}\n`)
    if (stat.isFile()) hash.update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}
