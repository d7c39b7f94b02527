import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../sites/index.ts'
import type { RoomServices, SidebarBlock } from './room-services.ts'

/** Counters in a block may lag this long. Milliseconds. */
const longestAge = 60_000

interface RenderedBlock {
  /** HTML in UTF-8. */
  readonly bytes: Buffer
  readonly mark: number
  readonly renderedAt: number
}

/** The blocks beside public pages, rendered once per change: most pages of a site share them. */
export class Sidebar {
  private readonly rendered = new Map<string, RenderedBlock>()
  private readonly services: Pick<RoomServices, 'cache' | 'sidebar'>

  constructor(services: Pick<RoomServices, 'cache' | 'sidebar'>) {
    this.services = services
  }

  subjects(site: Site): string[] {
    return this.services.sidebar.flatMap(block => block.subjects(site))
  }

  /** The HTML of each block in UTF-8, made by our own escaping renderer. */
  pieces(site: Site): Promise<Buffer[]> {
    return Promise.all(this.services.sidebar.map((block, at) => this.block(block, `${site.id}-${at}`, site)))
  }

  private async block(block: SidebarBlock, key: string, site: Site): Promise<Buffer> {
    const known = this.rendered.get(key)
    if (
      known &&
      performance.now() - known.renderedAt < longestAge &&
      !this.services.cache.changedSince(block.subjects(site), known.mark)
    ) {
      return known.bytes
    }
    const mark = this.services.cache.mark()
    const bytes = Buffer.from(renderToString(h(Fragment, null, await block.render(site))))
    this.rendered.set(key, { bytes, mark, renderedAt: performance.now() })
    return bytes
  }
}
