import { mkdirSync, realpathSync } from 'node:fs'
import pg from 'pg'
import { codeOf, DatabaseFailure, reasonOf } from '../failure.ts'
import type { Log } from '../log.ts'
import { placeOfCluster, prepareCluster } from './cluster.ts'
import { connectionTo, type SocketConnection } from './connection.ts'
import { isDiskFull } from './disk-space.ts'
import { type FolderLock, lastRunning, lockFolder } from './folder-lock.ts'
import { stopLeftover } from './leftover.ts'
import type { Owner } from './owner.ts'
import { logFileIn } from './postmaster.ts'
import { findPrograms } from './programs.ts'
import { type Durability, serverArguments, writeAccessRules } from './server-settings.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'
import { type SupervisedServer, superviseServer } from './supervisor.ts'
import { startWatcher } from './watcher.ts'

export interface Embedded {
  readonly connection: SocketConnection
  /** 18 */
  readonly version: number
  stop(): Promise<void>
}

export interface EmbeddedSettings {
  readonly dataDir: string
  readonly log: Log
  readonly durability?: Durability
}

/** Starts the PostgreSQL that the program carries, as a child on a private socket, and keeps it running until stop(). */
export async function startEmbedded({ dataDir, log, durability = 'kept' }: EmbeddedSettings): Promise<Embedded> {
  const folder = prepareDataFolder(dataDir)
  const lock = takeLock(folder)
  try {
    return await startLocked({ folder, lock, log, durability })
  } catch (error) {
    lock.release()
    throw isOutOfSpace(error) ? new DatabaseFailure('database.disk-full', { folder }, error) : error
  }
}

interface Locked {
  readonly folder: string
  readonly lock: FolderLock
  readonly log: Log
  readonly durability: Durability
}

async function startLocked({ folder, lock, log, durability }: Locked): Promise<Embedded> {
  const place = placeOfCluster(folder, log)
  const programs = findPrograms(place.owner)
  await stopLeftover(place.folder, log)
  forgetLastSocket(folder)
  await prepareCluster(place, { programs, log })
  writeAccessRules(place)
  const socketFolder = announcedSocketFolder(place.owner, lock)
  const watcher = startWatcher(place.owner, socketFolder)
  const server = await superviseServer({
    place,
    program: programs.postgres,
    args: serverArguments(place.folder, socketFolder, durability),
    logFile: logFileIn(folder),
    watcher,
    log,
  })
  const connection = connectionTo(socketFolder)
  await orStop(createDatabaseOnce(connection), server)
  return { connection, version: programs.major, stop: () => server.stop().finally(() => lock.release()) }
}

function announcedSocketFolder(owner: Owner, lock: FolderLock): string {
  const socketFolder = makeSocketFolder(owner)
  try {
    lock.announce({ pid: process.pid, socketFolder })
    return socketFolder
  } catch (error) {
    removeSocketFolder(socketFolder)
    throw error
  }
}

async function orStop(step: Promise<void>, server: SupervisedServer): Promise<void> {
  try {
    await step
  } catch (error) {
    await server.stop()
    throw error
  }
}

function prepareDataFolder(dataDir: string): string {
  try {
    // Entered by PostgreSQL's user when we are root, listed by nobody.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return realpathSync(dataDir)
  } catch (cause) {
    if (isOutOfSpace(cause)) throw new DatabaseFailure('database.disk-full', { folder: dataDir }, cause)
    throw new DatabaseFailure('database.folder-unwritable', { folder: dataDir, reason: reasonOf(cause) }, cause)
  }
}

function takeLock(folder: string): FolderLock {
  const lock = tryLock(folder)
  if (lock) return lock
  throw new DatabaseFailure('database.folder-in-use', { folder, pid: lastRunning(folder)?.pid ?? 'unknown' })
}

function tryLock(folder: string): FolderLock | undefined {
  try {
    return lockFolder(folder)
  } catch (cause) {
    const full = isDiskFull(folder, reasonOf(cause))
    if (full) throw new DatabaseFailure('database.disk-full', { folder }, cause)
    throw new DatabaseFailure('database.folder-unwritable', { folder, reason: reasonOf(cause) }, cause)
  }
}

function isOutOfSpace(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
}

/** The watcher of a killed portal removes its socket's folder; this is for when both were killed. */
function forgetLastSocket(folder: string): void {
  const last = lastRunning(folder)
  if (last) removeSocketFolder(last.socketFolder)
}

async function createDatabaseOnce(connection: SocketConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [connection.database])
    if (!rowCount) await client.query(`CREATE DATABASE ${connection.database}`)
  } finally {
    await client.end()
  }
}
