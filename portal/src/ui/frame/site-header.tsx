import type { JSX } from 'preact'
import { assetPath } from '../assets.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import { Appearance } from './appearance.tsx'
import type { FrameSite, MenuItem } from './frame-props.ts'
import { SiteMenu } from './site-menu.tsx'

export interface SiteHeaderProps {
  readonly site: FrameSite
  readonly menu: readonly MenuItem[]
  readonly searchText?: string | undefined
}

/** The masthead: whose portal this is, search, display settings, the menu under a woven band. */
export function SiteHeader({ site, menu, searchText }: SiteHeaderProps): JSX.Element {
  return (
    <header class="site-header">
      <div class="site-header__brand">
        <img
          class="site-header__emblem"
          src={site.emblemPath ?? assetPath('emblem.svg')}
          alt=""
          width="64"
          height="64"
        />
        <div class="site-header__names">
          <ParentName site={site} />
          <a class="site-header__name" href="/">
            {site.name}
          </a>
        </div>
        <SearchForm searchText={searchText} />
        <Appearance />
      </div>
      <SiteMenu items={menu} />
    </header>
  )
}

function ParentName({ site }: { readonly site: FrameSite }): JSX.Element | null {
  if (!site.parentName) return null
  return site.parentHref ? (
    <a class="site-header__parent" href={site.parentHref}>
      {site.parentName}
    </a>
  ) : (
    <span class="site-header__parent">{site.parentName}</span>
  )
}

function SearchForm({ searchText }: { readonly searchText?: string | undefined }): JSX.Element {
  const words = useWords()
  return (
    <search class="site-header__search">
      <form class="search-form" action="/tim-kiem" method="get">
        <label class="visually-hidden" for="tim-kiem">
          {words.searchHint}
        </label>
        <input
          class="search-form__input"
          id="tim-kiem"
          name="q"
          type="search"
          value={searchText}
          placeholder={words.searchHint}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button class="search-form__button" type="submit">
          <Icon name="search" />
          <span class="visually-hidden">{words.search}</span>
        </button>
      </form>
    </search>
  )
}
