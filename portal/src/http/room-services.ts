import type { RawBuilder } from 'kysely'
import type { ComponentChildren } from 'preact'
import type { Db } from '../database/index.ts'
import type { Site, SiteDirectory } from '../sites/index.ts'
import type { PageCache, Subject } from './page-cache.ts'
import type { VisitorKeys } from './visitor.ts'

/** What the program hands to every room's pages. */
export interface RoomServices {
  readonly db: Db
  /** Reads only what the public may see. */
  readonly publicDb: Db
  readonly sites: SiteDirectory
  readonly cache: PageCache
  readonly now: () => Date
  /** Tells visitors of one day apart without knowing them. */
  readonly visitorKeys: VisitorKeys
  readonly sidebar: readonly SidebarBlock[]
  /** What readers did with each of the subjects, in order; at most a minute old. */
  readonly countersOf: (site: Site, subjects: readonly Subject[]) => Promise<readonly SubjectCounters[]>
  /** Where a published subject stands that readers may rate and comment on; null when there is no such. */
  readonly pathOf: (site: Site, subject: Subject) => Promise<string | null>
  /** What readers did with the subject of a page, asked for within the page's own query. */
  readonly readerActs: ReaderActs
}

/** Expressions for the columns that say which subject is meant. */
export interface SubjectColumns {
  readonly siteId: RawBuilder<number>
  readonly kind: RawBuilder<string>
  readonly id: RawBuilder<number>
}

export interface ReaderActs {
  /** A column with how often the subject was viewed and commented on. */
  readonly counters: (subject: SubjectColumns) => RawBuilder<Omit<SubjectCounters, 'downloads'>>
  /** A column of text for `under`. */
  readonly underText: (subject: SubjectColumns) => RawBuilder<string>
  /** What stands under a page that readers may rate and comment on, where they may still write. */
  readonly under: (text: string, site: Site) => ComponentChildren
}

export const noCounters: SubjectCounters = { views: 0, downloads: 0, comments: 0 }

export interface SubjectCounters {
  readonly views: number
  readonly downloads: number
  readonly comments: number
}

/** A block beside public pages: newest documents, visitor statistics. */
export interface SidebarBlock {
  /** Names of what it shows; it is rendered anew when one of them changes, and each minute for its counters. */
  readonly subjects: (site: Site) => readonly string[]
  readonly render: (site: Site) => Promise<ComponentChildren>
}
