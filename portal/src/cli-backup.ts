import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { type Pack, pack } from 'tar-stream'
import { backupFormat, type Manifest, type TableEntry } from './backup-manifest.ts'
import type { Progress } from './cli-progress.ts'
import { CommandRefused } from './command-refused.ts'
import { type CopiedTable, copiedTables, copySettings, type Database, rowsOut } from './database/index.ts'

interface Job {
  readonly database: Database
  readonly dataDir: string
  /** The file to write. */
  readonly file: string
  readonly progress: Progress
}

/**
 * `tuong-minh backup FILE`: the whole portal, database and files, in one file, while it runs. All tables are read in
 * one snapshot; files are never changed, so those that the snapshot speaks of are all there afterwards.
 */
export async function runBackup({ database, dataDir, file, progress }: Job): Promise<string> {
  const target = resolve(file)
  if (await stat(target).catch(() => null)) throw new CommandRefused(`${file} is there already; nothing was written.`)
  const folder = await mkdtemp(join(dirname(target), '.tuong-minh-backup-')).catch((error: Error) => {
    throw new CommandRefused(`${dirname(target)} can not be written to: ${error.message}`)
  })
  const part = join(folder, basename(target))
  try {
    const manifest = await writeArchive({ database, dataDir, folder, part, progress })
    await flush(part)
    await rename(part, target)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const { size } = await stat(target)
    return `${file}: ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files, ${(size / 1e6).toFixed(1)} MB. It holds the portal's secret: keep it where nobody else reads.`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Writing extends Omit<Job, 'file'> {
  readonly folder: string
  readonly part: string
}

async function writeArchive({ database, dataDir, folder, part, progress }: Writing): Promise<Manifest> {
  const archive = pack()
  const written = pipeline(archive, createWriteStream(part, { mode: 0o600 }))
  const client = await database.connect()
  try {
    const tables = await writeTables(client, { archive, folder, progress })
    const files = await writeFiles(archive, join(dataDir, 'files'), progress)
    const secret = await readFile(join(dataDir, 'auth-secret')).catch(() => null)
    if (secret) archive.entry({ name: 'auth-secret', mode: 0o600 }, secret)
    const manifest: Manifest = { format: backupFormat, at: new Date().toISOString(), ...tables, files }
    archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest, null, 1))
    archive.finalize()
    await written
    return manifest
  } finally {
    await client.end()
  }
}

interface TableWriting {
  readonly archive: Pack
  readonly folder: string
  readonly progress: Progress
}

async function writeTables(
  client: pg.Client,
  { archive, folder, progress }: TableWriting,
): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
  await client.query(copySettings)
  await client.query('begin isolation level repeatable read read only')
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'select number, name, sha256 from migration order by number',
  )
  const tables: TableEntry[] = []
  const all = await copiedTables(client)
  for (const table of all) {
    tables.push(await writeTable(client, { archive, folder, table }))
    progress.step('tables', tables.length / all.length)
  }
  await client.query('commit')
  return { migrations, tables }
}

/** An archive's entry says its length first, so each table goes through a file of its own. */
export async function writeTable(
  client: pg.Client,
  { archive, folder, table, watch }: { archive: Pack; folder: string; table: CopiedTable; watch?: Transform },
): Promise<TableEntry> {
  const path = join(folder, `${table.name}.gz`)
  const count = new LineCounter()
  const steps = watch ? [count, watch] : [count]
  await pipeline([rowsOut(client, table), ...steps, createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 })])
  await addFile(archive, { name: `tables/${table.name}.gz`, path })
  await rm(path)
  return { name: table.name, columns: [...table.columns], rows: count.lines, sha256: count.hash.digest('hex') }
}

/** Counts lines and hashes bytes on their way. */
export class LineCounter extends Transform {
  lines = 0
  readonly hash: Hash = createHash('sha256')

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.lines += 1
    done(null, chunk)
  }
}

async function writeFiles(archive: Pack, folder: string, progress: Progress): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter(entry => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
  for (const [at, entry] of files.entries()) {
    await addFile(archive, { name: `files/${entry.name}`, path: join(entry.parentPath, entry.name) })
    progress.step('files', (at + 1) / files.length)
  }
  return files.map(entry => entry.name).sort()
}

export async function addFile(archive: Pack, { name, path }: { name: string; path: string }): Promise<void> {
  const { size } = await stat(path)
  await pipeline(createReadStream(path), archive.entry({ name, size, mode: 0o600 }))
}

/** The file's bytes are on the disk before it bears its name. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
