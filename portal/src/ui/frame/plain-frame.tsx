import type { ComponentChildren, JSX } from 'preact'

export interface PlainFrameProps {
  readonly title: string
  readonly language?: 'vi' | 'en'
  readonly children: ComponentChildren
}

/** A page for the moment when nothing else works (500, 503): no style sheet, no script, no database. */
export function PlainFrame({ title, language = 'vi', children }: PlainFrameProps): JSX.Element {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
