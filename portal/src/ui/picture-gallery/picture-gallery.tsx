import type { JSX } from 'preact'
import { CaptionedPicture, type PictureProps } from '../picture/picture.tsx'

export interface PictureGalleryProps {
  readonly title: string
  readonly pictures: readonly { readonly picture: PictureProps; readonly caption?: string; readonly credit?: string }[]
}

/** Pictures side by side that snap as they are scrolled, by finger or by the arrow keys. Nothing moves by itself. */
export function PictureGallery({ title, pictures }: PictureGalleryProps): JSX.Element {
  return (
    <section class="picture-gallery" aria-label={title}>
      <p class="picture-gallery__title">
        {title} <span class="picture-gallery__count">({pictures.length})</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus */}
      <ul class="picture-gallery__strip" tabIndex={0} aria-label={title}>
        {pictures.map(one => (
          <li key={one.picture.path} class="picture-gallery__item">
            <CaptionedPicture {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
