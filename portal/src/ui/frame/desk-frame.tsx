import type { ComponentChildren, JSX } from 'preact'
import { assetPath } from '../assets.ts'
import { LanguageProvider, useWords } from '../language.ts'
import type { Language } from '../ui.words.ts'
import { Written } from '../written.tsx'
import { DeskMenu, type DeskMenuGroup } from './desk-menu.tsx'
import type { FrameLink } from './frame-props.ts'

export interface DeskFrameProps {
  readonly title: string
  readonly siteName: string
  readonly language?: Language
  /** Where this person may go, by groups. */
  readonly menu?: readonly DeskMenuGroup[]
  /** Notifications with how many are unread, and the page that finds others. */
  readonly bell?: FrameLink & { readonly count: number }
  readonly finder?: FrameLink
  /** Who is signed in; without it the page is the way in. */
  readonly person?: {
    readonly name: string
    readonly signOutPath: string
    readonly accountPath?: string
    readonly token?: string
  }
  readonly scripts?: readonly string[]
  readonly children: ComponentChildren
}

/** The document around a page of the desk: plain, never cached, never indexed. */
export function DeskFrame(props: DeskFrameProps): JSX.Element {
  const { menu = [] } = props
  return (
    <html lang={props.language ?? 'vi'}>
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} | ${props.siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetPath('site.css')} />
        <link rel="stylesheet" href={assetPath('desk.css')} />
        <script src={assetPath('site.js')} />
        {(props.scripts ?? []).map(name => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
        <link rel="icon" href={assetPath('emblem.svg')} />
      </head>
      <LanguageProvider value={props.language ?? 'vi'}>
        <body class={menu.length > 0 ? 'desk desk--with-menu' : 'desk'} id="dau-trang">
          <DeskHeader {...props} />
          {menu.length > 0 ? <DeskMenu groups={menu} /> : null}
          <main class="desk__main" id="noi-dung" tabIndex={-1}>
            {props.children}
          </main>
        </body>
      </LanguageProvider>
    </html>
  )
}

function DeskHeader({ siteName, person, bell, finder }: DeskFrameProps): JSX.Element {
  const words = useWords()
  return (
    <header class="desk-header">
      <a class="skip-link" href="#noi-dung">
        {words.skipToContent}
      </a>
      <p class="desk-header__name">
        <strong>{words.deskTitle}</strong> <Written>{siteName}</Written>
      </p>
      {finder ? (
        <a class="desk-header__finder" href={finder.href} data-palette={finder.href} aria-keyshortcuts="Control+K">
          {finder.label} <kbd>Ctrl K</kbd>
        </a>
      ) : null}
      {bell ? <Bell {...bell} /> : null}
      {person ? <SignOut person={person} /> : null}
    </header>
  )
}

function Bell({ href, label, count }: NonNullable<DeskFrameProps['bell']>): JSX.Element {
  return (
    <a class="desk-header__bell" href={href}>
      {label}
      {count > 0 ? <span class="desk-header__count number">{count > 99 ? '99+' : count}</span> : null}
    </a>
  )
}

function SignOut({ person }: { readonly person: NonNullable<DeskFrameProps['person']> }): JSX.Element {
  return (
    <form class="desk-header__person" method="post" action={person.signOutPath}>
      {person.accountPath ? (
        <a href={person.accountPath}>
          <Written>{person.name}</Written>
        </a>
      ) : (
        <span>{person.name}</span>
      )}
      {person.token ? <input type="hidden" name="_token" value={person.token} /> : null}
      <button class="button button--quiet" type="submit">
        {useWords().signOut}
      </button>
    </form>
  )
}
