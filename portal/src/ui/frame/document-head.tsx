import type { JSX } from 'preact'
import { assetPath } from '../assets.ts'
import type { FrameProps } from './frame-props.ts'

/** Everything in the head of a public page. Styles and the one small script hold back painting together. */
export function DocumentHead(props: FrameProps): JSX.Element {
  const { site, title, description, alternates = [], scripts = [] } = props
  const isHome = title === site.name
  return (
    <head>
      <meta charset="utf-8" />
      <title>{isHome ? title : `${title} | ${site.shortName ?? site.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description ? <meta name="description" content={description} /> : null}
      {props.isIndexed === false ? <meta name="robots" content="noindex" /> : null}
      <link
        rel="preload"
        href={assetPath('be-vietnam-pro-400.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assetPath('site.css')} />
      {site.themePath ? <link rel="stylesheet" href={site.themePath} /> : null}
      <script src={assetPath('site.js')} />
      {scripts.map(name => (
        <script key={name} type="module" src={assetPath(name)} />
      ))}
      <link rel="icon" href={site.emblemPath ?? assetPath('emblem.svg')} />
      <link rel="canonical" href={site.origin + props.path} />
      {alternates.map(one => (
        <link key={one.href} rel="alternate" {...one} />
      ))}
      <SocialMeta {...props} />
      {props.structuredData ? <StructuredData data={props.structuredData} /> : null}
    </head>
  )
}

function SocialMeta({ site, title, description, path, picture, kind = 'website', language }: FrameProps): JSX.Element {
  return (
    <>
      <meta name="theme-color" content={site.themeColour ?? '#24386e'} />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={site.origin + path} />
      <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'vi_VN'} />
      {picture ? <meta property="og:image" content={site.origin + picture.path} /> : null}
      {picture ? <meta property="og:image:alt" content={picture.alt} /> : null}
    </>
  )
}

/** Data, not script: browsers never run it. Every "<" is escaped as JSON, because escaping it as HTML would break it. */
function StructuredData({ data }: { readonly data: object }): JSX.Element {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
