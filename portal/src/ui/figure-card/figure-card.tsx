import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import { useWords } from '../language.ts'
import { UnconfirmedMark } from '../notice/notice.tsx'

export interface FigureFact {
  /** "Kế hoạch năm", "Cùng kỳ", "Mục tiêu 2025" */
  readonly term: string
  readonly detail: ComponentChildren
  /** Computed by us, not said in the text: the formula, shown beside the label "Suy ra". */
  readonly derivedBy?: string
}

export interface ArithmeticCheck {
  /** "937/994 = 94,27%, làm tròn 94,3" */
  readonly working: string
  readonly verdict: 'right' | 'wrong' | 'uncertain'
}

export interface FigureCardProps {
  /** "so-lieu-3"; marks in the text lead to it. */
  readonly id: string
  readonly name: string
  readonly value: string
  readonly period?: string
  readonly facts?: readonly FigureFact[]
  readonly checks?: readonly ArithmeticCheck[]
  readonly isConfirmed?: boolean
  readonly seriesHref?: string
  /** The place in the text: "#cho-3". */
  readonly textHref?: string
}

/** What is known of one figure of a text: plan, same period, target, and the arithmetic done again. */
export function FigureCard(props: FigureCardProps): JSX.Element {
  const words = useWords()
  const { id, name, value, period, facts = [], checks = [], isConfirmed = true } = props
  return (
    <section class="figure-card" id={id} aria-labelledby={`${id}-ten`}>
      <h3 class="figure-card__name" id={`${id}-ten`}>
        {name}
      </h3>
      <p class="figure-card__value">{value}</p>
      {period ? <p class="figure-card__period">{period}</p> : null}
      {isConfirmed ? null : <UnconfirmedMark />}
      {facts.length ? <Facts facts={facts} /> : null}
      {checks.length ? <Checks checks={checks} /> : null}
      <p class="figure-card__links">
        {props.seriesHref ? <a href={props.seriesHref}>{words.seeSeries}</a> : null}
        {props.textHref ? (
          <a class="figure-card__back icon-link" href={props.textHref}>
            <Icon name="back" />
            {words.backToText}
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** The cards of a text under it; the script opens one beside its mark and takes the word for closing from here. */
export function FigureCardGrid({ cards }: { readonly cards: readonly FigureCardProps[] }): JSX.Element {
  return (
    <div class="figure-card-grid" data-close={useWords().close}>
      {cards.map(card => (
        <FigureCard key={card.id} {...card} />
      ))}
    </div>
  )
}

function Facts({ facts }: { readonly facts: readonly FigureFact[] }): JSX.Element {
  const words = useWords()
  return (
    <dl class="figure-card__facts">
      {facts.map(({ term, detail, derivedBy }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {detail}
            {derivedBy ? (
              <span class="figure-card__derived">
                {words.derived}: {derivedBy}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const verdictIcons: Readonly<Record<ArithmeticCheck['verdict'], IconName>> = {
  right: 'check',
  wrong: 'cross',
  uncertain: 'question',
}

function Checks({ checks }: { readonly checks: readonly ArithmeticCheck[] }): JSX.Element {
  const words = useWords()
  const verdictWords = { right: words.verdictRight, wrong: words.verdictWrong, uncertain: words.verdictUncertain }
  return (
    <ul class="figure-card__checks" aria-label={words.arithmetic}>
      {checks.map(({ working, verdict }) => (
        <li key={working} class={`figure-card__check figure-card__check--${verdict}`}>
          <Icon name={verdictIcons[verdict]} />
          <span>
            {working} <strong>{verdictWords[verdict]}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}
