import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Site } from '../sites/index.ts'
import { type FrameProps, KeptFrames } from '../ui/index.ts'
import { goneDocument, sendErrorPage } from './error-pages.tsx'
import { pageKey } from './outermost.ts'
import type { Subject } from './page-cache.ts'
import type { RoomServices } from './room-services.ts'
import { Sidebar } from './sidebar.ts'
import { frameMenu, frameSite } from './site-frame-props.ts'
import { sendStoredAtOnce } from './stored-answer.ts'

/** What a page's handler may look at. Nothing of the visitor: the answer is kept for everybody. */
export interface PageRequest {
  readonly site: Site
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly path: string
  /** The whole address of this page, for links that are shared. */
  readonly address: string
}

/** A page of a site. `subjects` names everything it shows; when one of them changes it is rendered anew. */
export interface PublicPage
  extends Pick<
    FrameProps,
    | 'title'
    | 'description'
    | 'breadcrumb'
    | 'picture'
    | 'kind'
    | 'alternates'
    | 'structuredData'
    | 'scripts'
    | 'isIndexed'
    | 'searchText'
  > {
  readonly main: ComponentChildren
  readonly subjects: readonly string[]
  /** What a view of it counts for, beside the site itself. */
  readonly view?: Subject
  readonly hasSidebar?: boolean
  /** Changes with everything that stands outside `main`; without it the parts themselves are compared. */
  readonly frameVersion?: string
}

/** A page, an address it moved to, a notice of withdrawal, or null for nothing there. */
export type PageAnswer =
  | PublicPage
  | { readonly movedTo: string }
  | { readonly goneBecause: string; readonly since: Date }
  | null

export type PageHandler = (request: PageRequest) => Promise<PageAnswer>

/** Serves public pages through the page cache. */
export class PublicPages {
  private readonly app: FastifyInstance
  private readonly services: RoomServices
  private readonly sidebar: Sidebar
  private readonly frames = new KeptFrames()
  private readonly siteNumbers = new WeakMap<Site, number>()
  private sitesSeen = 0

  constructor(app: FastifyInstance, services: RoomServices) {
    this.app = app
    this.services = services
    this.sidebar = new Sidebar(services)
  }

  /** Answers GET and HEAD on a path: `pages.at('/tin-tuc/:slug', …)`. */
  at(path: string, handler: PageHandler): void {
    this.app.get(path, async (request, reply) => this.answer(request, reply, handler))
  }

  /** Renders a page as `at` does, with a status of its own, not kept: a form with its errors. */
  async sendUncached(
    request: FastifyRequest,
    reply: FastifyReply,
    { page, status }: { page: PublicPage; status: number },
  ): Promise<FastifyReply> {
    const html = await this.document(request, page)
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(Buffer.concat(html))
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, handler: PageHandler): Promise<FastifyReply> {
    const { cache } = this.services
    const mark = cache.mark()
    const page = await handler(pageRequestOf(request))
    if (page === null) return sendErrorPage(request, reply, 404)
    // Browsers keep 301 and 410 for ever unless told otherwise, and both are taken back when an act is.
    if ('movedTo' in page || 'goneBecause' in page) reply.header('cache-control', 'no-cache')
    if ('movedTo' in page) return reply.redirect(page.movedTo, 301)
    if ('goneBecause' in page) return reply.code(410).type('text/html; charset=utf-8').send(goneDocument(request, page))
    return this.sendAndKeep(request, reply, { page, mark })
  }

  private async sendAndKeep(
    request: FastifyRequest,
    reply: FastifyReply,
    { page, mark }: { page: PublicPage; mark: number },
  ): Promise<FastifyReply> {
    const { cache } = this.services
    const { site } = request
    const sidebarSubjects = page.hasSidebar ? this.sidebar.subjects(site) : []
    const bytes = {
      body: await this.document(request, page),
      contentType: 'text/html; charset=utf-8',
      subjects: [...page.subjects, ...sidebarSubjects, `site:${site.id}`],
      view: page.view ?? null,
      siteId: site.id,
    }
    const stored = await cache.put(pageKey(request.raw), bytes, mark)
    request.served(stored.view, site.id)
    reply.hijack()
    sendStoredAtOnce(stored, request.raw, reply.raw)
    return reply
  }

  private async document(request: FastifyRequest, page: PublicPage): Promise<Buffer[]> {
    const { main, subjects: _subjects, view: _view, hasSidebar, frameVersion, ...head } = page
    const { site, host, protocol, url } = request
    const frame = () => ({
      ...head,
      site: frameSite(site, { host, isSecure: protocol === 'https' }),
      menu: frameMenu(site.menu, pathOf(request)),
      path: url,
    })
    const sidebar = hasSidebar ? await this.sidebar.bytes(site) : null
    const name = `${protocol}://${host}${url}`
    const shown = `${this.numberOf(site)} ${frameVersion ?? JSON.stringify(head)}`
    return this.frames.document({ name, shown, frame }, { children: main, sidebar })
  }

  /** A site that was read anew is another one: whatever of it changed, no frame of the old one is taken. */
  private numberOf(site: Site): number {
    const known = this.siteNumbers.get(site)
    if (known !== undefined) return known
    this.sitesSeen += 1
    this.siteNumbers.set(site, this.sitesSeen)
    return this.sitesSeen
  }
}

function pageRequestOf(request: FastifyRequest): PageRequest {
  return {
    site: request.site,
    params: request.params as Record<string, string>,
    query: singleValues(request.query as Record<string, unknown>),
    path: pathOf(request),
    address: `${request.protocol}://${request.host}${pathOf(request)}`,
  }
}

/** A parameter given twice is nobody's honest link: the first one counts. */
function singleValues(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, String(Array.isArray(value) ? value[0] : value)]),
  )
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'
