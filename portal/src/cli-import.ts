import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { type Manifest, siteFormat, type TableEntry } from './backup-manifest.ts'
import { LineCounter } from './cli-backup.ts'
import type { Progress } from './cli-progress.ts'
import { placeFiles, unpack } from './cli-restore.ts'
import { CommandRefused } from './command-refused.ts'
import { copiedTables, copySettings, type Database, rowsIn, setCounters, withoutTriggers } from './database/index.ts'
import { changesChannel } from './publishing/index.ts'
import { mapRegistry } from './site-registry.ts'
import { incoming, insertRows } from './site-rows.ts'
import { siteNamed, siteTables } from './site-tables.ts'

interface Job {
  readonly database: Database
  readonly dataDir: string
  readonly file: string
  /** Host name that the site answers for here. */
  readonly host: string
  /** Host name or code of the site above it; none for the first of the tree. */
  readonly parent?: string | undefined
  readonly progress: Progress
}

const hostName = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

/**
 * `tuong-minh import site FILE`: makes a site of what `export site` wrote, here or in another portal. Its records get
 * numbers of their own here; people, bodies, places and indicators that are known here are the ones they speak of.
 */
export async function runImport({ database, dataDir, file, host, parent, progress }: Job): Promise<string> {
  if (!hostName.test(host)) throw new CommandRefused(`${host} is no host name.`)
  if (!(await stat(file).catch(() => null))) throw new CommandRefused(`There is no file ${file}.`)
  await mkdir(dataDir, { recursive: true, mode: 0o755 })
  const folder = await mkdtemp(join(dataDir, '.import-'))
  const client = await database.connect()
  try {
    const manifest = await unpack(file, { folder, progress, format: siteFormat })
    await client.query(copySettings)
    await client.query('begin')
    await requireSameVersion(client, manifest)
    const siteId = await makeSite(client, { manifest, host, parent })
    const rows = await load(client, { folder, manifest, siteId, progress })
    await placeFiles({ folder, dataDir, manifest })
    await client.query(
      `insert into audit_entry (at, site_id, actor_name, act, subject_kind, subject, details)
       values (now(), $1, 'tuong-minh import', 'importSite', 'site', $2, $3)`,
      [siteId, host, JSON.stringify({ from: manifest.site?.code, at: manifest.at, rows })],
    )
    await client.query('commit')
    await client.query('analyze')
    await client.query('select pg_notify($1, $2)', [changesChannel, JSON.stringify(['sites'])])
    return `${manifest.site?.name} answers for ${host} now: ${rows} rows, ${manifest.files.length} files. Give its people their roles with "tuong-minh user".`
  } finally {
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function requireSameVersion(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rows } = await client.query<{ number: number; sha256: string }>(
    'select number, sha256 from migration order by number',
  )
  const isSame = rows.length === migrations.length && rows.every((one, at) => one.sha256 === migrations[at]?.sha256)
  if (!isSame)
    throw new CommandRefused(
      'The file was written by another version of the portal. Update both to the same one first.',
    )
}

interface Made {
  readonly manifest: Manifest
  readonly host: string
  readonly parent: string | undefined
}

async function makeSite(client: pg.Client, { manifest: { site }, host, parent }: Made): Promise<string> {
  if (!site) throw new CommandRefused('The file does not say which site it holds.')
  const { rows: taken } = await client.query('select 1 from site_host where host = $1', [host])
  if (taken.length > 0) throw new CommandRefused(`${host} is the name of a site here already; nothing was changed.`)
  const parentId = parent === undefined ? null : await parentNamed(client, parent)
  const { rows: codes } = await client.query('select 1 from site where code = $1', [site.code])
  const code = codes.length > 0 ? host.replaceAll('.', '-') : site.code
  const { rows } = await client.query<{ id: string }>(
    'insert into site (parent_id, kind, code, name, place, settings) values ($1, $2, $3, $4, $5, $6) returning id',
    [parentId, site.kind, code, site.name, site.place, JSON.stringify(site.settings)],
  )
  const id = rows[0]?.id ?? ''
  await client.query('insert into site_host (site_id, host, is_primary) values ($1, $2, true)', [id, host])
  return id
}

async function parentNamed(client: pg.Client, name: string): Promise<string> {
  const site = await siteNamed(client, name)
  if (!site) throw new CommandRefused(`There is no site ${name}; nothing was changed.`)
  return site.id
}

interface Loading {
  readonly folder: string
  readonly manifest: Manifest
  readonly siteId: string
  readonly progress: Progress
}

/** Returns how many rows came in. */
async function load(client: pg.Client, { folder, manifest, siteId, progress }: Loading): Promise<number> {
  const own = await siteTables(client)
  const all = await copiedTables(client)
  for (const [at, entry] of manifest.tables.entries()) {
    if (!all.some(({ name }) => name === entry.name)) throw new CommandRefused(`There is no table ${entry.name} here.`)
    await copyIn(client, { folder, entry })
    progress.step('read', (at + 1) / manifest.tables.length)
  }
  await mapRegistry(client)
  let rows = 0
  await withoutTriggers(client, own, async () => {
    for (const [at, table] of own.entries()) {
      const expected = manifest.tables.find(({ name }) => name === table.name)
      if (!expected) throw new CommandRefused(`The file lacks the table ${table.name}; nothing was changed.`)
      const inserted = await insertRows(client, { table, all: own, siteId })
      if (inserted.rows + inserted.leftBehind !== expected.rows)
        throw new CommandRefused(`The table ${table.name} did not come in whole; nothing was changed.`)
      rows += inserted.rows
      progress.step('rows', (at + 1) / own.length)
    }
  })
  await setCounters(client)
  return rows
}

/** Lays a table's rows beside the ones here, and compares them with what was written. */
async function copyIn(client: pg.Client, { folder, entry }: { folder: string; entry: TableEntry }): Promise<void> {
  const { name, columns, rows, sha256 } = entry
  await client.query(
    `create temporary table ${incoming(name)} on commit drop as select ${columns.join(', ')} from ${name} where false`,
  )
  const count = new LineCounter()
  const from = createReadStream(join(folder, 'tables', `${name}.gz`))
  await pipeline(from, createGunzip(), count, rowsIn(client, { name: incoming(name), columns }))
  if (count.lines !== rows || count.hash.digest('hex') !== sha256)
    throw new CommandRefused(`The table ${name} is not as it was written; nothing was changed.`)
}
