import type { ComponentChildren } from 'preact'
import type { Db } from '../database/index.ts'
import type { Site, SiteDirectory } from '../sites/index.ts'
import type { PageCache } from './page-cache.ts'

/** What the program hands to every room's pages. */
export interface RoomServices {
  readonly db: Db
  /** Reads only what the public may see. */
  readonly publicDb: Db
  readonly sites: SiteDirectory
  readonly cache: PageCache
  readonly now: () => Date
  readonly sidebar: readonly SidebarBlock[]
}

/** A block beside public pages: newest documents, visitor statistics. */
export interface SidebarBlock {
  /** Names of what it shows; it is rendered anew when one of them changes, and each minute for its counters. */
  readonly subjects: (site: Site) => readonly string[]
  readonly render: (site: Site) => Promise<ComponentChildren>
}
