import type { JSX } from 'preact'
import { assetPath } from '../assets.ts'
import { Icon } from '../icon/icon.tsx'
import { useLanguage, useWords } from '../language.ts'
import { renderedOnce } from '../rendered-once.tsx'
import { Appearance } from './appearance.tsx'
import type { FrameSite, MenuItem } from './frame-props.ts'
import { SiteMenu } from './site-menu.tsx'

export interface SiteHeaderProps {
  readonly site: FrameSite
  readonly menu: readonly MenuItem[]
  readonly searchText?: string | undefined
}

/** The masthead: whose portal this is, search, display settings, the menu under a woven band. */
export function SiteHeader(props: SiteHeaderProps): JSX.Element {
  const language = useLanguage()
  if (props.searchText) {
    return (
      <header class="site-header">
        <HeaderParts {...props} />
      </header>
    )
  }
  const html = renderedOnce(language, `header ${JSON.stringify(props)}`, () => <HeaderParts {...props} />)
  return <header class="site-header" dangerouslySetInnerHTML={html} />
}

function HeaderParts({ site, menu, searchText }: SiteHeaderProps): JSX.Element {
  return (
    <>
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
    </>
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
