import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type RoomServices, sendErrorPage } from '../../http/index.ts'
import { rangeOf } from './byte-range.ts'
import type { FileStore } from './file-store.ts'

/** A file of an article that the public may have. */
export interface OfferedFile {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** What is said in it, as WebVTT; none for most. */
  readonly captions: string | null
}

/** Finds a file by its hash among those that public articles of the sites offer. Media know no articles. */
export type FindFile = (
  db: RoomServices['publicDb'],
  at: { siteIds: readonly number[]; sha256: string },
) => Promise<OfferedFile | null>

interface Parts {
  readonly files: FileStore
  readonly publicDb: RoomServices['publicDb']
  readonly find: FindFile
}

type Asked = FastifyRequest<{ Params: { sha256: string } }>

/**
 * Files of public articles: `/tep/<sha256>/bao-cao.pdf`, and what is said in a film at `/tep/<sha256>/phu-de.vtt`. Gone
 * with the last article that offers them.
 */
export function articleFileRoutes(app: FastifyInstance, parts: Parts): void {
  const found = async ({ params: { sha256 }, site }: Asked) =>
    /^[0-9a-f]{64}$/.test(sha256) ? parts.find(parts.publicDb, { siteIds: site.lineage, sha256 }) : null
  app.get('/tep/:sha256/phu-de.vtt', async (request: Asked, reply) => {
    const file = await found(request)
    if (!file?.captions) return sendErrorPage(request, reply, 404)
    return reply.type('text/vtt; charset=utf-8').header('cache-control', 'public, max-age=300').send(file.captions)
  })
  app.get('/tep/:sha256/:name', async (request: Asked, reply) => {
    const file = await found(request)
    return file ? sendOffered(request, reply, { file, files: parts.files }) : sendErrorPage(request, reply, 404)
  })
}

/** Sends a file, or the part of it that a player asks for. What is no film or sound is only ever saved, never opened. */
async function sendOffered(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, files }: { file: OfferedFile; files: FileStore },
): Promise<FastifyReply> {
  const { sha256, name, mediaType, bytes } = file
  const isPlayed = /^(?:video|audio)\//.test(mediaType)
  reply
    .type(mediaType)
    .header('accept-ranges', 'bytes')
    .header('etag', `"${sha256}"`)
    .header('cache-control', 'public, max-age=86400')
    .header(
      'content-disposition',
      `${isPlayed ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
  const range = rangeOf(request.headers.range, bytes)
  if (range === 'outside') return reply.code(416).header('content-range', `bytes */${bytes}`).send()
  if (range === null) return reply.header('content-length', bytes).send(await files.open(sha256))
  const { start, end } = range
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${bytes}`)
    .header('content-length', end - start + 1)
    .send(files.openPart(sha256, range))
}
