import type { FastifyInstance } from 'fastify'
import type { FileStore } from './file-store.ts'
import { mediaTypeOf } from './media-type.ts'

/** Pictures by their hash: `/anh/<sha256>.webp`. Their address changes with their bytes, so they may be kept for ever. */
export function pictureRoute(app: FastifyInstance, files: FileStore): void {
  app.get<{ Params: { file: string } }>('/anh/:file', async (request, reply) => {
    const sha256 = /^([0-9a-f]{64})\.(?:webp|png|jpg)$/.exec(request.params.file)?.[1]
    if (!sha256) return reply.callNotFound()
    const bytes = await readAll(files, sha256)
    const type = bytes && mediaTypeOf(bytes)
    if (!bytes || !type?.startsWith('image/')) return reply.callNotFound()
    return reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(bytes)
  })
}

async function readAll(files: FileStore, sha256: string): Promise<Buffer | null> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await files.open(sha256)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch (error) {
    if (['ENOENT', 'E_CANNOT_READ_FILE'].includes((error as { code?: string }).code ?? '')) return null
    throw error
  }
}
