import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { StoredPage } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'

const fixedHeaders = {
  ...securityHeaders,
  'cache-control': 'public, max-age=0, must-revalidate',
  vary: 'accept-encoding',
}

/** How long an idle connection stays open. Seconds. */
export const keepAliveSeconds = 10

type Headers = Readonly<Record<string, string>>

/** One form in which a page can be sent. */
interface Answer {
  readonly status: 200 | 304
  readonly headers: Headers
  readonly body: Buffer
  /** Status line, headers and body in one piece, with the Date of one second. */
  whole: Buffer
  /** The second of `whole`, since 1970. */
  second: number
}

type Encoding = 'identity' | 'gzip' | 'brotli'
type Answers = Readonly<Record<Encoding | 'notModified', Answer>>

/** Headers are put together once for each page, not once for each visitor. */
const prepared = new WeakMap<StoredPage, Answers>()

/** Sends a stored page in the best encoding that the client takes, or 304 when it has it. */
export function sendStored(page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = answerTo(page, request)
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
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
  socket.write(wholeOf(answerTo(page, request)))
  response.emit('finish')
}

/** Whether the server takes no more connections: Node itself would keep this one until it falls idle. */
function isClosing(socket: Socket & { readonly server?: Server }): boolean {
  return socket.server?.listening !== true
}

/** The connection, if it stays open afterwards, is this answer's turn, and holds nothing unsent. */
function freeSocket({ socket, shouldKeepAlive, req }: ServerResponse): Socket | null {
  return socket && shouldKeepAlive && req.httpVersionMinor === 1 && socket.writableLength === 0 ? socket : null
}

function wholeOf(answer: Answer): Buffer {
  const second = Math.floor(Date.now() / 1000)
  if (answer.second === second) return answer.whole
  const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const date = new Date(second * 1000).toUTCString()
  const head = `HTTP/1.1 ${answer.status} ${answer.status === 200 ? 'OK' : 'Not Modified'}\r\n${lines.join('')}date: ${date}\r\nconnection: keep-alive\r\nkeep-alive: timeout=${keepAliveSeconds}\r\n\r\n`
  answer.whole = Buffer.concat([Buffer.from(head, 'latin1'), answer.body])
  answer.second = second
  return answer.whole
}

function answerTo(page: StoredPage, { headers }: IncomingMessage): Answer {
  const answers = answersOf(page)
  if (headers['if-none-match'] === page.etag) return answers.notModified
  return answers[encodingFor(headers['accept-encoding'])]
}

function answersOf(page: StoredPage): Answers {
  const known = prepared.get(page)
  if (known) return known
  const { etag } = page
  const answers: Answers = {
    identity: withBody(page, page.identity, {}),
    gzip: withBody(page, page.gzip, { 'content-encoding': 'gzip' }),
    brotli: withBody(page, page.brotli, { 'content-encoding': 'br' }),
    notModified: answerOf(304, { ...fixedHeaders, etag }, Buffer.alloc(0)),
  }
  prepared.set(page, answers)
  return answers
}

function withBody({ contentType, etag }: StoredPage, body: Buffer, encoding: Headers): Answer {
  const own = { 'content-type': contentType, etag, 'content-length': String(body.length) }
  return answerOf(200, { ...fixedHeaders, ...own, ...encoding }, body)
}

function answerOf(status: 200 | 304, headers: Headers, body: Buffer): Answer {
  return { status, headers, body, whole: body, second: -1 }
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
