import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { type Database, openDatabase } from './database/index.ts'

// For tests: the built program, as an operator starts it.

const root = join(import.meta.dirname, '../..')

/** Built as `npm start` builds it, unless it is up to date. */
export function buildProgram(): void {
  const program = `const { ensureBuilt } = await import('./scripts/build.mjs'); ensureBuilt(process.execPath)`
  spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: 'inherit' })
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly complaint: string
}

/** A program that a test started. */
export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

interface Settings {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly input?: string
  /** For a test as somebody who may not write everywhere. */
  readonly uid?: number
}

export function startProgram(name: 'main' | 'cli', { env = {}, args = [], input, uid }: Settings): Started {
  const child = spawn(process.execPath, [join(root, 'portal/dist', `${name}.js`), ...args], {
    env: { PATH: process.env.PATH, ...env },
    // As npm start starts it: with a channel whose end it listens for.
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  child.stdin?.on('error', () => undefined).end(input)
  const said = { out: '', complaint: '' }
  child.stdout?.setEncoding('utf8').on('data', text => {
    said.out += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    said.complaint += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return { child, ended }
}

export interface Serving extends Started {
  readonly address: string
  /** From the start to the first answer. Milliseconds. */
  readonly startedIn: number
}

/** Starts the portal, on a port of its own unless one is given, and waits for its first answer. */
export async function serve(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const port = Number(env.PORT ?? (await freePort()))
  const begun = performance.now()
  const started = startProgram('main', { env: { DATA_DIR: dataDir, PORT: String(port), ...env } })
  const address = `http://localhost:${port}`
  let end: Ended | undefined
  void started.ended.then(how => {
    end = how
  })
  while (!(await answers(address))) {
    if (end) throw new TypeError(`The portal did not start: ${end.complaint}`)
    await sleep(20)
  }
  return { ...started, address, startedIn: performance.now() - begun }
}

export const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** A folder that the database's own user may enter. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync('/tmp/tuong-minh-process-')
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Works on the data folder's database, whether a portal runs on it or not. */
export async function onDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, log: pino({ level: 'silent' }), attach: true })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Whether the database server that last ran on the folder still does. */
export function databaseRuns(dataDir: string): boolean {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return false
  return existsSync(`/proc/${readFileSync(file, 'utf8').split('\n')[0]}`)
}
