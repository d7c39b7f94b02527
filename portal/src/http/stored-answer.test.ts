import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { withPageCache } from './outermost.ts'
import { PageCache } from './page-cache.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** A server that keeps `/kept`, and answers anything else a little later with its path. */
async function startServer(body = 'trang đã giữ') {
  const cache = new PageCache()
  const pieces = [Buffer.from(body.slice(0, 5)), Buffer.from(body.slice(5))]
  const page = { body: pieces, contentType: 'text/html; charset=utf-8', subjects: [], view: null, siteId: 1 }
  const { etag } = await cache.put('cong.vn/kept', page, cache.mark())
  const handler = withPageCache({ cache, onServed: () => {} }, (request, response) => {
    setTimeout(() => response.end(`made ${request.url}`), 20)
  })
  const server = createServer(handler).listen(0, '127.0.0.1')
  open.push({ close: () => server.close().closeAllConnections() })
  await once(server, 'listening')
  return { server, etag, port: (server.address() as AddressInfo).port }
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

const asking = (path: string, ...more: readonly string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: cong.vn', ...more].join('\r\n')}\r\n\r\n`

/** All that comes back until the server closes. */
async function conversation(port: number, sent: string): Promise<string> {
  const socket = await connected(port)
  socket.write(sent)
  return text(socket)
}

const closing = 'Connection: close'

test('a kept page goes out whole, with its length, a date and the security headers, and the connection stays', async () => {
  const { port } = await startServer()
  const said = await conversation(port, asking('/kept') + asking('/kept', closing))
  expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
  expect(said.match(/trang đã giữ/g)).toHaveLength(2)
  expect(said).toMatch(/date: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/)
  expect(said).toContain(`content-length: ${Buffer.byteLength('trang đã giữ')}`)
  expect(said).toContain("content-security-policy: default-src 'none'")
})

test('answers come in the order of their questions when several are sent at once', async () => {
  const { port } = await startServer()
  const paths = ['/kept', '/one', '/kept', '/kept', '/two']
  const said = await conversation(port, paths.map(path => asking(path)).join('') + asking('/kept', closing))
  const bodies = said.match(/trang đã giữ|made \/(?:one|two)/g)
  expect(bodies).toEqual([...paths, '/kept'].map(path => (path === '/kept' ? 'trang đã giữ' : `made ${path}`)))
})

test('a client of HTTP/1.0, one that asks for the head only, and one that has the page are answered as ever', async () => {
  const { port, etag } = await startServer()
  const old = await conversation(port, 'GET /kept HTTP/1.0\r\nHost: cong.vn\r\n\r\n')
  expect(old).toMatch(/Connection: close[\s\S]*trang đã giữ$/)
  const head = await conversation(port, asking('/kept', closing).replace('GET', 'HEAD'))
  expect(head).toMatch(/200 OK[\s\S]*\r\n\r\n$/)
  const known = await conversation(port, asking('/kept', `If-None-Match: ${etag}`) + asking('/kept', closing))
  expect(known).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[\s\S]*HTTP\/1\.1 200 OK\r\n[\s\S]*trang đã giữ$/)
})

test('a client that asks again and again without reading does not fill the memory', async () => {
  const { port, server } = await startServer('x'.repeat(1_000_000))
  const accepted = once(server, 'connection')
  const socket = (await connected(port)).pause()
  open.push({ close: () => socket.destroy() })
  const theirs = (await accepted)[0] as Socket
  for (let sent = 0; sent < 200; sent += 1) socket.write(asking('/kept'))
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(theirs.writableLength).toBeLessThan(20_000_000)
})

test('a server that is closing says so with its last answer', async () => {
  const { port, server } = await startServer()
  const socket = await connected(port)
  socket.write(asking('/slow'))
  await new Promise(resolve => setTimeout(resolve, 5))
  server.close()
  socket.write(asking('/kept'))
  const said = await text(socket)
  expect(said).toMatch(/made \/slow[\s\S]*Connection: close[\s\S]*trang đã giữ$/)
})

test('a kept page leaves nothing behind on its connection', async () => {
  const { port, server } = await startServer()
  const accepted = once(server, 'connection')
  const socket = await connected(port)
  open.push({ close: () => socket.destroy() })
  const theirs = (await accepted)[0] as Socket
  const listeners = () => theirs.eventNames().reduce((sum, name) => sum + theirs.listenerCount(name), 0)
  const ask = async () => {
    socket.write(asking('/kept'))
    await once(socket, 'data')
    await new Promise(resolve => setTimeout(resolve, 5))
    return listeners()
  }
  const first = await ask()
  for (let time = 0; time < 20; time += 1) await ask()
  expect(await ask()).toBe(first)
})
