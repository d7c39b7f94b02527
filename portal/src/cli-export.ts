import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type Pack, pack } from 'tar-stream'
import { type Manifest, siteFormat, type TableEntry } from './backup-manifest.ts'
import { addFile, flush, writeTable } from './cli-backup.ts'
import type { Progress } from './cli-progress.ts'
import { CommandRefused } from './command-refused.ts'
import { type CopiedTable, copiedTables, copySettings, type Database } from './database/index.ts'
import { registryTables, type SiteTable, siteNamed, siteTables } from './site-tables.ts'

interface Job {
  readonly database: Database
  readonly dataDir: string
  /** Host name or code of the site. */
  readonly site: string
  readonly file: string
  readonly progress: Progress
}

/**
 * `tuong-minh export site HOST FILE`: one site with all that is published on it or was written for it, in one snapshot.
 * Accounts, roles and what is being written stay here.
 */
export async function runExport({ database, dataDir, site, file, progress }: Job): Promise<string> {
  const target = resolve(file)
  if (await stat(target).catch(() => null)) throw new CommandRefused(`${file} is there already; nothing was written.`)
  const folder = await mkdtemp(join(dirname(target), '.tuong-minh-export-')).catch((error: Error) => {
    throw new CommandRefused(`${dirname(target)} can not be written to: ${error.message}`)
  })
  const part = join(folder, basename(target))
  try {
    const manifest = await writeArchive({ database, dataDir, site, folder, part, progress })
    await flush(part)
    await rename(part, target)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return `${file}: ${manifest.site?.name}, ${rows} rows, ${manifest.files.length} files. Without accounts, roles and unfinished work.`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Writing extends Omit<Job, 'file'> {
  readonly folder: string
  readonly part: string
}

async function writeArchive({ database, dataDir, site, folder, part, progress }: Writing): Promise<Manifest> {
  const archive = pack()
  const written = pipeline(archive, createWriteStream(part, { mode: 0o600 }))
  const client = await database.connect()
  try {
    await client.query(copySettings)
    await client.query('begin isolation level repeatable read read only')
    const found = await siteNamed(client, site)
    if (!found) throw new CommandRefused(`There is no site ${site}.`)
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'select number, name, sha256 from migration order by number',
    )
    const hashes = new HashFinder()
    const tables = await writeTables(client, { archive, folder, progress, siteId: found.id, hashes })
    await client.query('commit')
    const files = await writeFiles(archive, join(dataDir, 'files'), hashes.found)
    const { id: _id, ...about } = found
    const at = new Date().toISOString()
    const manifest: Manifest = { format: siteFormat, at, migrations, tables, files, site: about }
    archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest, null, 1))
    archive.finalize()
    await written
    return manifest
  } catch (error) {
    archive.destroy()
    await written.catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

interface TableWriting {
  readonly archive: Pack
  readonly folder: string
  readonly progress: Progress
  readonly siteId: string
  readonly hashes: HashFinder
}

async function writeTables(
  client: pg.Client,
  { archive, folder, progress, siteId, hashes }: TableWriting,
): Promise<TableEntry[]> {
  const own = await siteTables(client)
  const all = await copiedTables(client)
  const spokenOf = registryOf(own, siteId).flatMap(({ name, where }) => {
    const table = all.find(one => one.name === name)
    return table ? [{ ...table, where }] : []
  })
  const tables: CopiedTable[] = [...own.map(table => ({ ...table, where: `site_id = ${siteId}` })), ...spokenOf]
  const entries: TableEntry[] = []
  for (const table of tables) {
    entries.push(await writeTable(client, { archive, folder, table, watch: hashes.watch() }))
    progress.step('tables', entries.length / tables.length)
  }
  return entries
}

/** Rows of the whole portal that the site's rows speak of, and what belongs to those. */
function registryOf(own: readonly SiteTable[], siteId: string): { name: string; where: string }[] {
  const idsOf = (target: string): string => {
    const parts = own.flatMap(({ name, kinds }) =>
      Object.entries(kinds).flatMap(([column, kind]) => {
        if (kind.is === 'registry' && kind.table === target)
          return [`select ${column} from ${name} where site_id = ${siteId}`]
        if (kind.is === 'subject')
          return [`select ${column} from ${name} where site_id = ${siteId} and ${kind.kindColumn} = '${target}'`]
        return []
      }),
    )
    return parts.length > 0 ? parts.join(' union ') : 'select null::bigint'
  }
  const people = idsOf('person')
  const offices = `${idsOf('office')} union select office_id from tenure where person_id in (${people})`
  const pictures = `select sha256 from picture where site_id = ${siteId}`
  return [
    ...registryTables.map(name => ({ name, where: `id in (${name === 'office' ? offices : idsOf(name)})` })),
    { name: 'tenure', where: `person_id in (${people})` },
    { name: 'indicator_name', where: `indicator_id in (${idsOf('indicator')})` },
    { name: 'picture_size', where: `master_sha256 in (${pictures})` },
  ]
}

/** Hashes that stand anywhere in the rows: those of files among them name the files that go with the site. */
class HashFinder {
  readonly found = new Set<string>()

  watch(): Transform {
    const { found } = this
    let rest = ''
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const text = rest + chunk.toString('latin1')
        for (const [hash] of text.matchAll(/[0-9a-f]{64}/g)) found.add(hash)
        rest = text.slice(-63)
        done(null, chunk)
      },
    })
  }
}

async function writeFiles(archive: Pack, folder: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter(entry => entry.isFile() && wanted.has(entry.name))
  for (const entry of files)
    await addFile(archive, { name: `files/${entry.name}`, path: join(entry.parentPath, entry.name) })
  return files.map(entry => entry.name).sort()
}
