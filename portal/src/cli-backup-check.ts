import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { backupFormat, type Manifest, parseManifest } from './backup-manifest.ts'

/** What an entry of the archive really holds. */
interface Found {
  readonly sha256: string
  readonly rows: number
}

/** What reading a backup again found: the list it carries, and where its content differs from it. */
export interface BackupCheck {
  readonly manifest: Manifest | null
  readonly wrong: readonly string[]
}

/** Reads a whole backup again: every table's rows are counted and hashed, every file hashed. */
export async function checkBackup(file: string): Promise<BackupCheck> {
  const found = new Map<string, Found>()
  let manifest: Manifest | null = null
  for await (const entry of createReadStream(file).pipe(extract())) {
    const { name } = entry.header
    const bytes = Readable.from(entry as AsyncIterable<Buffer>)
    if (name === 'manifest.json') manifest = parseManifest((await buffer(bytes)).toString('utf8'), backupFormat)
    else found.set(name, await hashed(name.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes))
  }
  return { manifest, wrong: manifest ? differences(manifest, found) : ['manifest.json'] }
}

async function hashed(bytes: AsyncIterable<Buffer>): Promise<Found> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
  }
  return { sha256: hash.digest('hex'), rows }
}

function differences(manifest: Manifest, found: ReadonlyMap<string, Found>): string[] {
  const tables = manifest.tables.flatMap(({ name, rows, sha256 }) => {
    const table = found.get(`tables/${name}.gz`)
    return table?.sha256 === sha256 && table.rows === rows ? [] : [name]
  })
  const files = manifest.files.filter(sha256 => found.get(`files/${sha256}`)?.sha256 !== sha256)
  return [...tables, ...files]
}
