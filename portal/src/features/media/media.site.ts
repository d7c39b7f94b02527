import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { RoomServices } from '../../http/index.ts'
import type { FileStore } from './file-store.ts'
import { mediaTypeOf } from './media-type.ts'
import { pictureSize } from './picture.queries.ts'

interface Parts {
  readonly files: FileStore
  readonly publicDb: RoomServices['publicDb']
}

const asked = /^([0-9a-f]{64})(?:-(480|960|1600))?\.(webp|avif|png|jpg)$/

/**
 * Pictures by their hash: `/anh/<sha256>.webp`, and smaller ones `/anh/<sha256>-480.avif`. Their address changes with
 * their bytes, so they may be kept for ever; until a smaller one is made the whole one stands in, for a minute.
 */
export function pictureRoute(app: FastifyInstance, { files, publicDb }: Parts): void {
  app.get<{ Params: { file: string } }>('/anh/:file', async (request, reply) => {
    const [, master, width, ending] = asked.exec(request.params.file) ?? []
    if (!master) return reply.callNotFound()
    if (!width) return sendPicture(reply, { files, sha256: master, isFinal: true })
    const format = ending === 'avif' ? 'avif' : 'webp'
    const made = await pictureSize(publicDb, { sha256: master, width: Number(width), format })
    return sendPicture(reply, { files, sha256: made ?? master, isFinal: made !== null })
  })
}

async function sendPicture(
  reply: FastifyReply,
  { files, sha256, isFinal }: { files: FileStore; sha256: string; isFinal: boolean },
): Promise<FastifyReply> {
  const bytes = await readAll(files, sha256)
  const type = bytes && mediaTypeOf(bytes)
  if (!bytes || !type?.startsWith('image/')) {
    reply.callNotFound()
    return reply
  }
  const life = isFinal ? 'public, max-age=31536000, immutable' : 'public, max-age=60'
  return reply.type(type).header('cache-control', life).send(bytes)
}

async function readAll(files: FileStore, sha256: string): Promise<Buffer | null> {
  try {
    return await buffer(await files.open(sha256))
  } catch (error) {
    if (['ENOENT', 'E_CANNOT_READ_FILE'].includes((error as { code?: string }).code ?? '')) return null
    throw error
  }
}
