import type { JSX } from 'preact'
import { smallerForms } from './picture-sizes.ts'

/** A picture with what a reader who cannot see it needs, and its true size so that the page does not jump. */
export interface PictureSource {
  readonly path: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Where what matters lies, of a hundred from the left and the top: a list that cuts pictures keeps it in sight. */
  readonly focus?: { readonly x: number; readonly y: number }
  /** "/anh/1-480.webp 480w, /anh/1-960.webp 960w" */
  readonly srcset?: string
  /** Other formats, best first: AVIF, WebP. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[]
}

export interface PictureProps extends PictureSource {
  readonly sizes?: string
  /** True for what is in sight at once. */
  readonly isEager?: boolean
}

/** The picture alone. */
export function Picture(props: PictureProps): JSX.Element {
  const { path, sources = smallerForms(props), sizes = '100vw', isEager = false, focus, ...image } = props
  return (
    <picture class="picture">
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        class={focus ? `picture__image ${focusClasses(focus)}` : 'picture__image'}
        src={path}
        srcset={image.srcset}
        sizes={image.srcset ? sizes : undefined}
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading={isEager ? undefined : 'lazy'}
        fetchpriority={isEager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** In tenths: pages have no style of their own, so each place has its class. */
function focusClasses({ x, y }: { readonly x: number; readonly y: number }): string {
  return `picture__image--x${Math.round(x / 10) * 10} picture__image--y${Math.round(y / 10) * 10}`
}

export interface CaptionedPictureProps {
  readonly picture: PictureProps
  readonly caption?: string
  /** Who took it. */
  readonly credit?: string
}

/** A picture within an article, with its caption. */
export function CaptionedPicture({ picture, caption, credit }: CaptionedPictureProps): JSX.Element {
  return (
    <figure class="captioned-picture">
      <Picture {...picture} />
      {caption || credit ? (
        <figcaption class="captioned-picture__caption">
          {caption}
          {credit ? <span class="captioned-picture__credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
