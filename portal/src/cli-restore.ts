import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { extract } from 'tar-stream'
import { backupFormat, type Manifest, parseManifest, type TableEntry } from './backup-manifest.ts'
import { LineCounter } from './cli-backup.ts'
import type { Progress } from './cli-progress.ts'
import { CommandRefused } from './command-refused.ts'
import {
  copiedTables,
  copySettings,
  type Database,
  migrate,
  rowsIn,
  rowsOut,
  setCounters,
  withoutTriggers,
} from './database/index.ts'

interface Job {
  readonly database: Database
  readonly dataDir: string
  readonly file: string
  readonly progress: Progress
}

/**
 * `tuong-minh restore FILE`: a portal out of its backup, in a new data folder or an empty database. Everything is read
 * back and compared before it counts; where anything differs nothing is kept.
 */
export async function runRestore({ database, dataDir, file, progress }: Job): Promise<string> {
  if (!(await stat(file).catch(() => null))) throw new CommandRefused(`There is no file ${file}.`)
  await requireEmpty(database)
  await mkdir(dataDir, { recursive: true, mode: 0o755 })
  const folder = await mkdtemp(join(dataDir, '.restore-'))
  try {
    const manifest = await unpack(file, { folder, progress, format: backupFormat })
    await migrateTo(database, manifest)
    await load(database, { folder, manifest, progress })
    await migrate(database.db)
    await placeFiles({ folder, dataDir, manifest })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return `Restored the portal of ${manifest.at}: ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files, every hash compared.`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function requireEmpty({ runText }: Database): Promise<void> {
  const { rows } = await runText(`select to_regclass('public.site') is not null as "hasTables"`)
  const [found] = rows as { hasTables: boolean }[]
  if (!found?.hasTables) return
  const { rows: sites } = await runText('select 1 from public.site limit 1')
  if (sites.length > 0)
    throw new CommandRefused(
      'There is a portal already. A backup is restored into a new data folder (set DATA_DIR) or an empty database (set DATABASE_URL); nothing was changed.',
    )
}

/** Lays the archive's parts out beside each other and reads the list of them, which stands last. */
export async function unpack(
  file: string,
  { folder, progress, format }: { folder: string; progress: Progress; format: Manifest['format'] },
): Promise<Manifest> {
  let list = ''
  const archive = extract()
  await mkdir(join(folder, 'tables'))
  await mkdir(join(folder, 'files'))
  const taken = (async () => {
    for await (const entry of archive) {
      const { name } = entry.header
      if (name === 'manifest.json') list = (await buffer(entry)).toString('utf8')
      else if (/^(?:tables\/[a-z_]+\.gz|files\/[0-9a-f]{64}|auth-secret)$/.test(name))
        await pipeline(entry, createWriteStream(join(folder, name), { mode: 0o600 }))
      else entry.resume()
    }
  })()
  const { size } = await stat(file)
  await Promise.all([pipeline(createReadStream(file), watched(size, progress), archive), taken]).catch(
    (error: Error) => {
      throw new CommandRefused(`${file} is no archive of the portal, or not all of one: ${error.message}`)
    },
  )
  const manifest = parseManifest(list, format)
  const what = format === backupFormat ? 'backup' : 'site'
  if (!manifest) throw new CommandRefused(`${file} is no ${what} that this version reads, or not all of one.`)
  return manifest
}

/** Bytes on their way, counted for whoever watches. */
function watched(size: number, progress: Progress) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let read = 0
    for await (const chunk of chunks) {
      read += chunk.length
      progress.step('unpack', read / size)
      yield chunk
    }
  }
}

/** Brings the schema to where the backup's was; the rest of the way is gone with the rows in it. */
async function migrateTo({ db }: Database, { migrations }: Manifest): Promise<void> {
  await migrate(db, { upTo: migrations.length })
  const applied = await db.selectFrom('migration').select(['number', 'sha256']).orderBy('number').execute()
  const isSame =
    applied.length === migrations.length && applied.every((one, at) => one.sha256 === migrations[at]?.sha256)
  if (!isSame)
    throw new CommandRefused('The backup is of another version of the portal. Restore it with that one, then update.')
}

interface Loading {
  readonly folder: string
  readonly manifest: Manifest
  readonly progress: Progress
}

/** All rows in one transaction, read out again and compared before it is committed. */
async function load(database: Database, { folder, manifest, progress }: Loading): Promise<void> {
  const client = await database.connect()
  try {
    await client.query(copySettings)
    await client.query('begin')
    const shapes = await copiedTables(client)
    await withoutTriggers(client, shapes, async () => {
      for (const [at, { name }] of shapes.entries()) {
        const entry = manifest.tables.find(table => table.name === name)
        if (!entry) throw new CommandRefused(`The backup lacks the table ${name}; nothing was restored.`)
        const rows = createReadStream(join(folder, 'tables', `${name}.gz`))
        await pipeline(rows, createGunzip(), rowsIn(client, entry))
        progress.step('rows', (at + 1) / shapes.length)
      }
    })
    await setCounters(client)
    for (const [at, shape] of shapes.entries()) {
      await compare(client, shape, manifest.tables)
      progress.step('compare', (at + 1) / shapes.length)
    }
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function compare(
  client: pg.Client,
  shape: Parameters<typeof rowsOut>[1],
  entries: readonly TableEntry[],
): Promise<void> {
  const entry = entries.find(table => table.name === shape.name)
  const count = new LineCounter()
  await pipeline(rowsOut(client, { ...shape, columns: entry?.columns ?? shape.columns }), count, nowhere())
  if (entry?.rows !== count.lines || entry.sha256 !== count.hash.digest('hex'))
    throw new CommandRefused(`The table ${shape.name} did not come back as it was; nothing was restored.`)
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Files under their hashes, each hashed again; the secret beside them. */
export async function placeFiles({
  folder,
  dataDir,
  manifest,
}: {
  folder: string
  dataDir: string
  manifest: Manifest
}) {
  for (const name of manifest.files) {
    const from = join(folder, 'files', name)
    const hash = createHash('sha256')
    await pipeline(createReadStream(from), hash)
    if (hash.digest('hex') !== name) throw new CommandRefused(`The file ${name} did not come back as it was.`)
    const to = join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4))
    await mkdir(to, { recursive: true })
    await rename(from, join(to, name))
  }
  const secret = join(folder, 'auth-secret')
  if (await stat(secret).catch(() => null)) await rename(secret, join(dataDir, 'auth-secret'))
}
