import type { ComponentChildren, JSX } from 'preact'
import { assetPath } from '../assets.ts'
import { LanguageProvider, useWords } from '../language.ts'
import type { Language } from '../ui.words.ts'
import type { MenuItem } from './frame-props.ts'

export interface DeskFrameProps {
  readonly title: string
  readonly siteName: string
  readonly language?: Language
  readonly menu?: readonly MenuItem[]
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
        <body class="desk" id="dau-trang">
          <DeskHeader {...props} />
          <main class="desk__main" id="noi-dung" tabIndex={-1}>
            {props.children}
          </main>
        </body>
      </LanguageProvider>
    </html>
  )
}

function DeskHeader({ siteName, menu = [], person }: DeskFrameProps): JSX.Element {
  const words = useWords()
  return (
    <header class="desk-header">
      <a class="skip-link" href="#noi-dung">
        {words.skipToContent}
      </a>
      <p class="desk-header__name">
        <strong>{words.deskTitle}</strong> {siteName}
      </p>
      {menu.length ? (
        <nav class="desk-header__menu" aria-label={words.mainMenu}>
          {menu.map(item => (
            <a key={item.href} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
              {item.label}
            </a>
          ))}
        </nav>
      ) : null}
      {person ? <SignOut person={person} /> : null}
    </header>
  )
}

function SignOut({ person }: { readonly person: NonNullable<DeskFrameProps['person']> }): JSX.Element {
  return (
    <form class="desk-header__person" method="post" action={person.signOutPath}>
      {person.accountPath ? <a href={person.accountPath}>{person.name}</a> : <span>{person.name}</span>}
      {person.token ? <input type="hidden" name="_token" value={person.token} /> : null}
      <button class="button button--quiet" type="submit">
        {useWords().signOut}
      </button>
    </form>
  )
}
