import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { lengthOf, type Pieces, type StoredPage } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'

const fixedHeaders = {
  ...securityHeaders,
  'cache-control': 'public, max-age=0, must-revalidate',
  vary: 'accept-encoding',
}

const encodingHeaders: Readonly<Record<Encoding, Headers>> = {
  identity: {},
  gzip: { 'content-encoding': 'gzip' },
  brotli: { 'content-encoding': 'br' },
}

const none = Buffer.alloc(0)

/** How long an idle connection stays open. Seconds. */
export const keepAliveSeconds = 10

type Headers = Readonly<Record<string, string>>

/** One form in which a page can be sent. */
interface Answer {
  readonly status: 200 | 304
  /** Beside those that all answers bear. */
  readonly own: Headers
  readonly body: Pieces
  /** Status line and headers, with the Date of one second. */
  head: Buffer
  /** Head and body in one piece, from the second time on that they are sent within a second. */
  whole: Buffer | null
  /** The second of `head`, since 1970. */
  second: number
}

type Encoding = 'identity' | 'gzip' | 'brotli'
/** Headers are put together once for each form of a page that is asked for, not once for each visitor. */
export type PreparedAnswers = Partial<Record<Encoding | 'notModified', Answer>>

/** Sends a stored page in the best encoding that the client takes, or 304 when it has it. */
export function sendStored(page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  const { status, own, body } = answerTo(page, request)
  response.writeHead(status, { ...fixedHeaders, ...own })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : Buffer.concat(body))
}

/**
 * As `sendStored`, with the whole answer given to the socket in one write where nothing stands against it: a plain GET
 * of a client that keeps its connection and has taken all earlier answers. Node's own way of putting an answer together
 * takes twice as long (docs/decisions/0023). `finish` tells the server that the answer is complete, as `end` would.
 */
export function sendStoredAtOnce(page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  if (isClosing(request.socket)) response.shouldKeepAlive = false
  const socket = request.method === 'GET' ? freeSocket(response) : null
  if (!socket) {
    sendStored(page, request, response)
    return
  }
  writeWhole(socket, answerTo(page, request))
  response.emit('finish')
}

/** What is asked for once a second is not worth a copy: all pieces leave together. */
function writeWhole(socket: Socket, answer: Answer): void {
  const second = Math.floor(Date.now() / 1000)
  if (answer.second === second) {
    answer.whole ??= Buffer.concat([answer.head, ...answer.body])
    socket.write(answer.whole)
    return
  }
  answer.head = headOf(answer, second)
  answer.whole = null
  answer.second = second
  socket.cork()
  socket.write(answer.head)
  for (const piece of answer.body) socket.write(piece)
  socket.uncork()
}

/** Whether the server takes no more connections: Node itself would keep this one until it falls idle. */
function isClosing(socket: Socket & { readonly server?: Server }): boolean {
  return socket.server?.listening !== true
}

/** The connection, if it stays open afterwards, is this answer's turn, and holds nothing unsent. */
function freeSocket({ socket, shouldKeepAlive, req }: ServerResponse): Socket | null {
  return socket && shouldKeepAlive && req.httpVersionMinor === 1 && socket.writableLength === 0 ? socket : null
}

const linesOf = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

/** The same for every page. */
const fixedLines = `${linesOf(fixedHeaders)}connection: keep-alive\r\nkeep-alive: timeout=${keepAliveSeconds}\r\n`

function headOf({ status, own }: Answer, second: number): Buffer {
  const first = `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'Not Modified'}\r\n`
  const date = `date: ${new Date(second * 1000).toUTCString()}\r\n`
  return Buffer.from(`${first}${fixedLines}${linesOf(own)}${date}\r\n`, 'latin1')
}

function answerTo(page: StoredPage, { headers }: IncomingMessage): Answer {
  const { prepared, etag } = page
  if (headers['if-none-match'] === etag) {
    prepared.notModified ??= answerOf(304, { etag }, [])
    return prepared.notModified
  }
  const encoding = encodingFor(headers['accept-encoding'])
  prepared[encoding] ??= withBody(page, page[encoding], encodingHeaders[encoding])
  return prepared[encoding]
}

function withBody({ contentType, etag }: StoredPage, body: Pieces, encoding: Headers): Answer {
  const own = { 'content-type': contentType, etag, 'content-length': String(lengthOf(body)) }
  return answerOf(200, { ...own, ...encoding }, body)
}

function answerOf(status: 200 | 304, own: Headers, body: Pieces): Answer {
  return { status, own, body, head: none, whole: null, second: -1 }
}

/** Browsers send a handful of different lists; what each takes is found once. */
const encodings = new Map<string, Encoding>()
const mostLists = 100

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '')
  const known = encodings.get(text)
  if (known) return known
  if (encodings.size >= mostLists) encodings.clear()
  const found = /\bbr\b/.test(text) ? 'brotli' : /\bgzip\b/.test(text) ? 'gzip' : 'identity'
  encodings.set(text, found)
  return found
}
