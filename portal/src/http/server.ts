import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Site } from '../sites/index.ts'
import type { Language } from '../ui/index.ts'
import { answerError } from './error-answers.ts'
import { sendErrorPage } from './error-pages.tsx'
import { errorLabels } from './http.words.ts'
import { type OnServed, withPageCache } from './outermost.ts'
import type { Subject } from './page-cache.ts'
import type { RoomServices } from './room-services.ts'
import { isSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { keepAliveSeconds } from './stored-answer.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route in the order of its making; the matrix of permissions is held against it. */
    readonly routes: readonly Route[]
  }
  interface FastifyRequest {
    /** The site that the host name leads to. Set before any route. */
    site: Site
    /** In which the desk speaks to whoever asks, once they are known; the public is told things in Vietnamese. */
    language?: Language
    /** Tells the counters that this request was answered with a page. */
    served(view: Subject | null, siteId: number): void
    /** Tells the counters that a file of the subject was sent. */
    downloaded(subject: Subject): void
  }
}

/** What the server answers: `GET /tin-tuc/:slug`. */
export interface Route {
  readonly method: string
  readonly url: string
}

/** How the server behaves towards the outside. */
export interface ServerSettings {
  /** Proxies in front of us, counted from here; their word on the visitor's address is believed, nobody else's. */
  readonly proxyCount: number
  /** Requests that one address may make in a minute past the page cache; 0 for no limit. */
  readonly requestsPerMinute: number
}

export interface ServerParts {
  readonly services: RoomServices
  readonly settings: ServerSettings
  readonly log: Logger
  readonly onServed: OnServed
  readonly onDownloaded: OnServed
  /** Whether the portal can serve: the database answers. */
  readonly isReady: () => Promise<boolean>
}

const securityHeaderList = Object.entries(securityHeaders)

/** Largest form that is read; files have a door of their own. Bytes. */
const longestForm = 64 * 1024

/** The server with all that holds for every route. Rooms add their routes afterwards. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Each line bears the request's id by itself; a logger for each request is made for nothing.
    childLoggerFactory: logger => logger,
    trustProxy: parts.settings.proxyCount > 0 && ((_address, hop) => hop < parts.settings.proxyCount),
    bodyLimit: longestForm,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    serverFactory: handler =>
      hardenedServer(
        withPageCache(
          { cache: parts.services.cache, onServed: parts.onServed },
          namedByHost(handler as RequestListener),
        ),
      ),
    clientErrorHandler: (_error, socket) => {
      // `end` left thousands of silent clients half-open for ever: write, then destroy.
      if (socket.writable) socket.write('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      socket.destroy()
    },
  })
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map(one => ({ method: one, url }))))
  app.decorate('routes', routes)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: longestForm })
  await app.register(multipart)
  addHealthRoutes(app, parts.isReady)
  addGates(app, parts)
  await addRateLimit(app, parts.settings)
  app.setNotFoundHandler((request, reply) => sendErrorPage(request, reply, 404))
  app.setErrorHandler((error, request, reply) => answerError(error, { request, reply, cache: parts.services.cache }))
  return app
}

/**
 * The host is what the Host header says, also behind proxies: it is what a stored page is kept under. Fastify would
 * believe X-Forwarded-Host, and one site's page could be kept under another's name.
 */
function namedByHost(handler: RequestListener): RequestListener {
  return (request, response) => {
    delete request.headers['x-forwarded-host']
    handler(request, response)
  }
}

/** Clients that send slowly are cut off; so are those that send nothing. */
function hardenedServer(handler: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: keepAliveSeconds * 1000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16 * 1024,
    },
    handler,
  )
  server.maxRequestsPerSocket = 0
  return server
}

function addHealthRoutes(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const ready = await isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database unreachable' })
  })
}

const isHealthCheck = (path: string) => path === '/healthz' || path === '/readyz'

/** What every request passes before its route: security headers, a known host, forms of our own pages only. */
function addGates(app: FastifyInstance, { services, onServed, onDownloaded, log }: ServerParts): void {
  app.decorateRequest('language')
  app.decorateRequest('served', function (this: { raw: IncomingMessage }, view: Subject | null, siteId: number) {
    onServed(view, siteId, this.raw)
  })
  app.decorateRequest('downloaded', function (this: FastifyRequest, subject: Subject) {
    onDownloaded(subject, this.site.id, this.raw)
  })
  // A page that goes through the cache brings these headers with it: they are set where an answer is sent by Fastify.
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // A file may be bound more strictly than a page.
    for (const [name, value] of securityHeaderList) if (!reply.hasHeader(name)) reply.header(name, value)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (isHealthCheck(request.url)) return
    const found = services.sites.forHost(request.host)
    if (!found) return reply.code(421).type('text/plain; charset=utf-8').send(errorLabels.vi.unknownHost)
    request.site = found.site
    // No text of ours holds a NUL, and PostgreSQL refuses one.
    if (/%00/.test(request.url)) return sendErrorPage(request, reply, 404)
    if (!found.isPrimary)
      return reply.redirect(`${request.protocol}://${withPortOf(request.host, found.site.host)}${request.url}`, 301)
    const changesNothing = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (!changesNothing && !isSameOrigin(request.headers)) return sendErrorPage(request, reply, 403)
  })
  app.addHook('onResponse', async (request, reply) => {
    // Neither address nor query: nothing here tells who the visitor is.
    const route = request.routeOptions.url ?? 'none'
    log.info({
      id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}

const withPortOf = (typed: string, host: string): string => host + (/:\d+$/.exec(typed)?.[0] ?? '')

async function addRateLimit(app: FastifyInstance, { requestsPerMinute }: ServerSettings): Promise<void> {
  await app.register(rateLimit, {
    global: requestsPerMinute > 0,
    max: requestsPerMinute || 1,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  })
}
