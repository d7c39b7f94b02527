import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const hills = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600"><rect width="960" height="600" fill="#cfe3ea"/><path d="M0 260 200 120 420 290 620 90 960 300V600H0z" fill="#7fa08f"/></svg>`

export interface GalleryServer {
  readonly address: string
  readonly close: () => void
}

/** Serves built files and pages made by `render`, under the policy that the portal itself sends. */
export async function serveGallery(assets: string, pages: Readonly<Record<string, string>>): Promise<GalleryServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
    response.setHeader('content-type', type)
    response.setHeader('content-security-policy', "default-src 'self'; base-uri 'none'; form-action 'self'")
    response.end(await bodyOf(path, assets, pages))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return { address: addressOf(server), close: () => server.close() }
}

async function bodyOf(path: string, assets: string, pages: Readonly<Record<string, string>>): Promise<string | Buffer> {
  if (path.startsWith('/tinh/')) return readFile(join(assets, path.slice('/tinh/'.length)))
  return path.startsWith('/vi-du/') ? hills : (pages[path] ?? '')
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
