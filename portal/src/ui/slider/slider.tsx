import type { JSX } from 'preact'
import { formatDate } from '../format/index.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import { Picture, type PictureSource } from '../picture/picture.tsx'

export interface Slide {
  readonly title: string
  readonly href: string
  readonly publishedAt?: Date
  readonly lead?: string
  readonly picture?: PictureSource
}

export interface SliderProps {
  /** Prefix of the slides' ids: "noi-bat" makes #noi-bat-1. */
  readonly id: string
  readonly label?: string
  readonly slides: readonly Slide[]
}

/**
 * Featured articles side by side, snapping as they are scrolled: by finger, by arrow keys, by the links under them.
 * Nothing moves by itself, and the script only keeps the page from jumping when a link is used.
 */
export function Slider({ id, label, slides }: SliderProps): JSX.Element {
  const words = useWords()
  return (
    <section class="slider" aria-label={label ?? words.featured} data-slider="">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus */}
      <ol class="slider__track" tabIndex={0} aria-label={label ?? words.featured}>
        {slides.map((slide, at) => (
          <li key={slide.href} class="slider__slide" id={`${id}-${at + 1}`}>
            <SlideBody slide={slide} isFirst={at === 0} />
          </li>
        ))}
      </ol>
      <ul class="slider__links">
        {slides.map((slide, at) => (
          <li key={slide.href}>
            <a class="slider__link" href={`#${id}-${at + 1}`} aria-label={`${words.slide} ${at + 1}: ${slide.title}`}>
              {at + 1}
            </a>
          </li>
        ))}
        <li class="slider__steps" hidden data-slider-steps="">
          <Step direction="previous" />
          <Step direction="next" />
        </li>
      </ul>
    </section>
  )
}

function Step({ direction }: { readonly direction: 'previous' | 'next' }): JSX.Element {
  return (
    <button class="slider__step" type="button" data-slider-step={direction}>
      <Icon name={direction === 'next' ? 'right' : 'left'} label={useWords()[direction]} />
    </button>
  )
}

function SlideBody({ slide, isFirst }: { readonly slide: Slide; readonly isFirst: boolean }): JSX.Element {
  const { title, href, publishedAt, lead, picture } = slide
  return (
    <article class="slide">
      {picture ? <Picture {...picture} alt="" isEager={isFirst} sizes="(min-width: 64rem) 34rem, 100vw" /> : null}
      <div class="slide__text">
        <h2 class="slide__title">
          <a class="slide__link" href={href}>
            {title}
          </a>
        </h2>
        {publishedAt ? (
          <p class="slide__date">
            <time datetime={publishedAt.toISOString()}>{formatDate(publishedAt)}</time>
          </p>
        ) : null}
        {lead ? <p class="slide__lead">{lead}</p> : null}
      </div>
    </article>
  )
}
