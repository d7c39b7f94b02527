import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Files by the SHA-256 of their bytes: written once, never changed, equal ones kept once. */
export interface FileStore {
  /** Keeps the bytes. Returns their SHA-256, hexadecimal. */
  keep(bytes: Uint8Array): Promise<string>
  /** Keeps a file that lies on this machine, and takes it from there. It is never whole in memory. */
  keepFile(path: string): Promise<string>
  /** Takes the bytes away; nothing happens where there are none. */
  drop(sha256: string): Promise<void>
  open(sha256: string): Promise<Readable>
  /** Bytes from and up to, both counted. */
  openPart(sha256: string, part: { readonly start: number; readonly end: number }): Readable
}

/** Thrown for a name that no hash has: a path is never made of anything else. */
class NotAHash extends Error {
  readonly code = 'TM_NOT_A_HASH'
}

/** A store in a folder of this machine. */
export function fileStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const key = keyOf(sha256)
      if (!(await disk.exists(key))) await disk.put(key, bytes)
      return sha256
    },
    async keepFile(path) {
      const hash = createHash('sha256')
      await pipeline(createReadStream(path), hash)
      const sha256 = hash.digest('hex')
      const key = keyOf(sha256)
      if (await disk.exists(key)) await rm(path)
      else await disk.moveFromFs(path, key)
      return sha256
    },
    drop: sha256 => rm(join(folder, keyOf(sha256)), { force: true }),
    // A part of a file is something that flydrive has no word for.
    openPart: (sha256, part) => createReadStream(join(folder, keyOf(sha256)), part),
    open: sha256 => disk.getStream(keyOf(sha256)),
  }
}

function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotAHash(sha256)
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}
