import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../sites/index.ts'
import type { RoomServices, SidebarBlock } from './room-services.ts'

/** Counters in a block may lag this long. Milliseconds. */
const longestAge = 60_000

interface RenderedBlock {
  readonly html: string
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

  /** The HTML of all blocks, made by our own escaping renderer. */
  async html(site: Site): Promise<string> {
    const parts = await Promise.all(
      this.services.sidebar.map((block, at) => this.block(block, `${site.id}-${at}`, site)),
    )
    return parts.join('')
  }

  private async block(block: SidebarBlock, key: string, site: Site): Promise<string> {
    const known = this.rendered.get(key)
    if (
      known &&
      performance.now() - known.renderedAt < longestAge &&
      !this.services.cache.changedSince(block.subjects(site), known.mark)
    ) {
      return known.html
    }
    const mark = this.services.cache.mark()
    const html = renderToString(h(Fragment, null, await block.render(site)))
    this.rendered.set(key, { html, mark, renderedAt: performance.now() })
    return html
  }
}
