import type { ComponentChildren } from 'preact'
import type { Crumb } from '../breadcrumb/breadcrumb.tsx'
import type { Language } from '../ui.words.ts'

/** What every page of a site shows about that site. */
export interface FrameSite {
  /** "Cổng thông tin điện tử tỉnh Lai Châu" */
  readonly name: string
  /** The name as a heading of a search result: "Lai Châu". Without it the whole name. */
  readonly shortName?: string
  readonly parentName?: string
  readonly parentHref?: string
  /** Scheme and host: "https://laichau.gov.vn". */
  readonly origin: string
  /** Without it the portal's own emblem. */
  readonly emblemPath?: string
  /** The stylesheet that sets the --site- properties. */
  readonly themePath?: string
  /** The colour of the browser's own bar; the banner's. */
  readonly themeColour?: string
  readonly contact: SiteContact
  /** The public label of the platform, linking to the published statement (NĐ 224/2026, arts 26–28). */
  readonly platformLabel?: FrameLink
}

export interface SiteContact {
  readonly unit: string
  /** Name and office of the person who answers for the content. */
  readonly responsible?: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
  readonly licence?: string
  /** A sentence of the site's own at the very end. */
  readonly note?: string
}

export interface FrameLink {
  readonly label: string
  readonly href: string
}

export interface MenuItem extends FrameLink {
  readonly isCurrent?: boolean
  readonly children?: readonly MenuItem[]
}

/** Another form of the page: a feed, its data, another language. */
export interface Alternate {
  readonly href: string
  readonly type?: string
  readonly hreflang?: string
  readonly title?: string
}

export interface FrameProps {
  readonly site: FrameSite
  readonly menu: readonly MenuItem[]
  readonly title: string
  readonly description?: string
  /** Path and query of the page itself, for the canonical address. */
  readonly path: string
  readonly language?: Language
  readonly breadcrumb?: readonly Crumb[]
  readonly picture?: { readonly path: string; readonly alt: string }
  readonly kind?: 'website' | 'article' | 'profile'
  readonly alternates?: readonly Alternate[]
  /** schema.org description of the page. */
  readonly structuredData?: object
  /** False keeps the page out of search engines (errors, previews). */
  readonly isIndexed?: boolean
  /** Names of built islands beyond the site's own: "indicator.js". */
  readonly scripts?: readonly string[]
  readonly searchText?: string
  readonly footerLinks?: readonly FrameLink[]
  readonly sidebar?: ComponentChildren
  readonly children: ComponentChildren
}
