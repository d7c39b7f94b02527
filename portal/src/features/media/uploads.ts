import { AsyncLocalStorage } from 'node:async_hooks'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore as PieceStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { Wire } from '../../http/index.ts'

/** Largest file that comes in pieces. Bytes. */
export const longestUpload = 200 * 1024 * 1024

/** An unfinished file is kept this long. Milliseconds. */
export const uploadLife = 86_400_000

/** The name that an upload's file has, and the address at which its pieces are taken. */
interface Naming {
  readonly id: string
  readonly path: string
}

/**
 * Large files that come in pieces, by the protocol tus. A piece goes to the disk as it comes, never whole into memory;
 * what is there stays there when the network goes or the portal is started anew. Who may send what is asked before.
 */
export class Uploads {
  private readonly folder: string
  private readonly server: Server
  private readonly naming = new AsyncLocalStorage<Naming>()

  constructor(folder: string) {
    this.folder = folder
    this.server = new Server({
      path: '/',
      datastore: new PieceStore({ directory: folder }),
      maxSize: longestUpload,
      allowedOrigins: () => false,
      namingFunction: () => this.naming.getStore()?.id ?? '',
      generateUrl: (_request, { id }) => `${this.naming.getStore()?.path ?? ''}/${id}`,
      getFileIdFromRequest: (_request, last) => (isUploadId(last ?? '') ? last : undefined),
    })
  }

  /** Begins a file under the name. */
  begin(naming: Naming, wire: Wire): Promise<void> {
    return this.naming.run(naming, () => this.take(wire))
  }

  /** Takes a piece, says how much there is, or drops the file: whatever the request asks for. */
  take({ request, response }: Wire): Promise<void> {
    return this.server.handle(request, response)
  }

  /** Where a file lies; null when it is not all there. */
  async whole({ id, bytes }: { readonly id: string; readonly bytes: number }): Promise<string | null> {
    const path = this.pathOf(id)
    const size = await stat(path).then(
      ({ size }) => size,
      () => null,
    )
    return size === bytes ? path : null
  }

  /** Takes away what is left of a file. */
  async drop(id: string): Promise<void> {
    await Promise.all([rm(this.pathOf(id), { force: true }), rm(`${this.pathOf(id)}.json`, { force: true })])
  }

  /** Takes away what has lain here too long, whether anybody knows of it or not. */
  async dropOlderThan(at: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name)
      const found = await stat(path).catch(() => null)
      if (found && found.mtime < at) await rm(path, { force: true })
    }
  }

  private pathOf(id: string): string {
    if (!isUploadId(id)) throw new NotAnUpload(id)
    return join(this.folder, id)
  }
}

export const isUploadId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

/** Thrown for a name that no upload has: a path is never made of anything else. */
class NotAnUpload extends Error {
  readonly code = 'TM_NOT_A_HASH'
}
