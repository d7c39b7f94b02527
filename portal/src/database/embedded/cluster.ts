import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseFailure } from '../failure.ts'
import type { Log } from '../log.ts'
import { failureOfCreation } from './disk-space.ts'
import { canEnter, chooseOwner, type Owner } from './owner.ts'
import type { Programs } from './programs.ts'

export const SUPERUSER = 'tuong_minh'

/** Where PostgreSQL's own files are, and under whom. */
export interface ClusterPlace {
  readonly folder: string
  readonly owner: Owner
}

/**
 * The cluster is `postgres` inside the data folder. Started by root in a folder that only root may enter (a clone in
 * /root), PostgreSQL could never reach it there: a first start then puts it in /var/lib/tuong-minh and leaves a note.
 */
export function placeOfCluster(dataDir: string, log: Log): ClusterPlace {
  const noted = notedPlace(dataDir)
  const folder = noted ?? join(dataDir, 'postgres')
  const owner = chooseOwner(ownerOf(folder))
  if (canEnter(owner, dirname(folder))) return { folder, owner }
  if (existsSync(folder) || process.getuid?.() !== 0) {
    throw new DatabaseFailure('database.folder-unreachable', { user: owner.name, folder })
  }
  return { folder: elsewhere(dataDir, log), owner }
}

const noteFile = (dataDir: string) => join(dataDir, 'postgres.place')

function notedPlace(dataDir: string): string | undefined {
  const note = noteFile(dataDir)
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
}

function elsewhere(dataDir: string, log: Log): string {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)
  const home = join('/var/lib/tuong-minh', name)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const folder = join(home, 'postgres')
  writeFileSync(noteFile(dataDir), `${folder}\n`)
  log.warn(
    `Only root may enter ${dataDir}, so the database is kept in ${folder}. Set DATA_DIR to choose another place.`,
  )
  return folder
}

function ownerOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.uid
}

/** Makes the cluster when there is none; refuses one that is incomplete or of another version, touching nothing. */
export async function prepareCluster(place: ClusterPlace, { programs, log }: { programs: Programs; log: Log }) {
  if (existsSync(place.folder) && readdirSync(place.folder).length === 0) rmdirSync(place.folder)
  if (!existsSync(place.folder)) {
    log.info('Creating the database')
    await createCluster(place, programs)
  }
  checkComplete(place.folder)
  checkVersion(place.folder, programs.major)
  giveTo(place)
  closeToOthers(place.folder)
}

function checkComplete(folder: string): void {
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(one => !existsSync(join(folder, one)))
  if (missing) throw new DatabaseFailure('database.cluster-incomplete', { folder, missing })
}

function checkVersion(folder: string, expected: number): void {
  const found = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10)
  if (found === expected) return
  throw new DatabaseFailure(found > expected ? 'database.cluster-newer' : 'database.cluster-older', {
    folder,
    found,
    expected,
  })
}

/**
 * The cluster is made beside its place and renamed into it when complete and on disk, so that a folder of that name is
 * never half-made by us. What an interrupted first start left under the unfinished name was never started, holds
 * nothing, and is made anew; the caller holds the lock.
 */
async function createCluster({ folder, owner }: ClusterPlace, programs: Programs): Promise<void> {
  removeUnfinished(folder)
  // A name of its own each time: an initdb of a killed portal may still be writing under the last one.
  const unfinished = mkdtempSync(`${folder}${UNFINISHED}`)
  if (owner.switchTo.uid !== undefined) chownSync(unfinished, owner.uid, owner.gid)
  try {
    await runInitdb(programs.initdb, unfinished, owner)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  renameSync(unfinished, folder)
  syncFolder(dirname(folder))
}

const UNFINISHED = '.unfinished-'

function removeUnfinished(folder: string): void {
  const beginning = `${basename(folder)}${UNFINISHED}`
  for (const name of readdirSync(dirname(folder)).filter(one => one.startsWith(beginning))) {
    rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5 })
  }
}

function runInitdb(initdb: string, folder: string, owner: Owner): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--data-checksums',
    '--auth-local=peer',
    '--auth-host=reject',
    '--no-instructions',
  ]
  const child = spawn(initdb, args, {
    ...owner.switchTo,
    cwd: '/',
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', error => reject(failureOfCreation(dirname(folder), error.message)))
    child.once('close', code => (code === 0 ? resolve() : reject(failureOfCreation(dirname(folder), complaint))))
  })
}

/** Nothing of ours reaches PostgreSQL: PGDATA, PGPORT and a locale of the machine would change what it does. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** After a restore or a change of user, files may belong to someone else. Only root can help; others get a message. */
function giveTo({ folder, owner }: ClusterPlace): void {
  if (owner.switchTo.uid === undefined || ownerOf(folder) === owner.uid) return
  chownSync(folder, owner.uid, owner.gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, entry), owner.uid, owner.gid)
  }
}

/** A copy made without its modes would be refused by PostgreSQL. */
function closeToOthers(folder: string): void {
  if (statSync(folder).mode & 0o077) chmodSync(folder, 0o700)
}

function syncFolder(folder: string): void {
  fsyncSync(openSync(folder, 'r'))
}
