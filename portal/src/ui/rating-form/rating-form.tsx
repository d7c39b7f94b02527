import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../button/button.tsx'
import { FieldError } from '../form/field.tsx'
import { formatNumber } from '../format/index.ts'
import { Icon } from '../icon/icon.tsx'
import { useLanguage, useWords } from '../language.ts'
import { renderedOnce } from '../rendered-once.tsx'

export interface RatingFormProps {
  readonly action: string
  /** Sum of all points given, and how many gave them. */
  readonly points: number
  readonly count: number
  readonly error?: string
  /** Hidden fields that say what is rated. */
  readonly subject?: ComponentChildren
}

/** One to five stars as five labelled radio buttons and a button; the same without script. */
export function RatingForm({ action, points, count, error, subject }: RatingFormProps): JSX.Element {
  const words = useWords()
  return (
    <section class="rating-form" id="danh-gia" aria-labelledby="danh-gia-ten">
      <h2 class="rating-form__title" id="danh-gia-ten">
        {words.rate}
      </h2>
      <p class="rating-form__total">
        {words.rateTotal}: <strong class="number">{formatNumber(points)}</strong> {words.rateIn}{' '}
        <strong class="number">{formatNumber(count)}</strong> {words.rateCount}
      </p>
      <form class="rating-form__form" method="post" action={action}>
        {subject}
        <Stars error={error} />
        <Button look="second">{words.rateSend}</Button>
        <p class="rating-form__note">{words.rateNote}</p>
      </form>
    </section>
  )
}

function Stars({ error }: { readonly error: string | undefined }): JSX.Element {
  const words = useWords()
  return (
    <fieldset class="stars" aria-describedby={error ? 'stars-error' : undefined}>
      <legend class="visually-hidden">{words.rate}</legend>
      {error ? <FieldError id="stars" text={error} /> : null}
      <div class="stars__row" dangerouslySetInnerHTML={renderedOnce(useLanguage(), 'stars', () => <StarRow />)} />
    </fieldset>
  )
}

function StarRow(): JSX.Element {
  const words = useWords()
  const meanings = [words.star1, words.star2, words.star3, words.star4, words.star5]
  return (
    <>
      {meanings.map((meaning, at) => (
        <label key={meaning} class="stars__choice" title={meaning}>
          <input class="stars__input" type="radio" id={starId(at)} name="stars" value={at + 1} required />
          <Icon name="star" />
          <span class="visually-hidden">
            {at + 1} {words.stars}: {meaning}
          </span>
        </label>
      ))}
    </>
  )
}

function starId(at: number): string {
  return at === 0 ? 'stars' : `stars-${at + 1}`
}
