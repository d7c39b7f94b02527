import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../sites/index.ts'
import type { RoomServices } from './room-services.ts'

/** Counters in a block may lag this long. Milliseconds. */
const longestAge = 60_000

interface RenderedSidebar {
  /** HTML in UTF-8. */
  readonly bytes: Buffer
  readonly mark: number
  readonly renderedAt: number
}

/** The blocks beside public pages, rendered once per change: most pages of a site share them. */
export class Sidebar {
  private readonly rendered = new WeakMap<Site, RenderedSidebar>()
  private readonly named = new WeakMap<Site, readonly string[]>()
  private readonly services: Pick<RoomServices, 'cache' | 'sidebar'>

  constructor(services: Pick<RoomServices, 'cache' | 'sidebar'>) {
    this.services = services
  }

  /** Names of all that the blocks show. */
  subjects(site: Site): readonly string[] {
    const known = this.named.get(site)
    if (known) return known
    const subjects = this.services.sidebar.flatMap(block => block.subjects(site))
    this.named.set(site, subjects)
    return subjects
  }

  /** The HTML of the blocks in UTF-8, made by our own escaping renderer. */
  async bytes(site: Site): Promise<Buffer> {
    const known = this.rendered.get(site)
    if (known && this.isFresh(known, site)) return known.bytes
    const mark = this.services.cache.mark()
    const blocks = await Promise.all(this.services.sidebar.map(block => block.render(site)))
    const bytes = Buffer.from(renderToString(h(Fragment, null, blocks)))
    this.rendered.set(site, { bytes, mark, renderedAt: performance.now() })
    return bytes
  }

  private isFresh({ mark, renderedAt }: RenderedSidebar, site: Site): boolean {
    return performance.now() - renderedAt < longestAge && !this.services.cache.changedSince(this.subjects(site), mark)
  }
}
