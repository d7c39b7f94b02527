import type { ComponentChildren, JSX } from 'preact'
import { findAssetPath } from '../assets.ts'

export interface PlainFrameProps {
  readonly title: string
  readonly language?: 'vi' | 'en'
  readonly children: ComponentChildren
}

/**
 * A page for the moment when nothing else works (500, 503): no site, no database, no script.
 * The style sheet is asked for, and the page can be read without it.
 */
export function PlainFrame({ title, language = 'vi', children }: PlainFrameProps): JSX.Element {
  const style = findAssetPath('site.css')
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        {style ? <link rel="stylesheet" href={style} /> : null}
      </head>
      <body class="plain">
        <main class="plain__main">
          <h1 class="plain__title">{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
