import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'
import { UnconfirmedMark } from '../notice/notice.tsx'
import { ProgressBar } from './progress-bar.tsx'

export interface StatTileProps {
  readonly value: string
  readonly label: string
  readonly href?: string
  readonly note?: ComponentChildren
}

/** One number with what it counts. */
export function StatTile({ value, label, href, note }: StatTileProps): JSX.Element {
  return (
    <div class="tile stat-tile">
      <p class="tile__value number">{value}</p>
      <p class="tile__label">
        {href ? (
          <a class="tile__link" href={href}>
            {label}
          </a>
        ) : (
          label
        )}
      </p>
      {note ? <p class="tile__note">{note}</p> : null}
    </div>
  )
}

export interface IndicatorTileProps {
  readonly name: string
  readonly href: string
  /** "5.406", "+5,21" */
  readonly value: string
  /** What the text says before it: "trên", "ước đạt". */
  readonly qualifier?: string
  readonly unit: string
  /** "6 tháng đầu năm 2020" */
  readonly period: string
  /** Share of the plan, in hundredths, with what it is measured against. */
  readonly progress?: { readonly percentage: number; readonly label?: string }
  readonly note?: ComponentChildren
  readonly isConfirmed?: boolean
}

/** An indicator at its newest value, beside its plan. */
export function IndicatorTile(props: IndicatorTileProps): JSX.Element {
  const words = useWords()
  const { name, href, value, qualifier, unit, period, progress, note, isConfirmed = true } = props
  return (
    <div class="tile indicator-tile">
      <h3 class="indicator-tile__name">
        <a class="tile__link" href={href}>
          {name}
        </a>
      </h3>
      <p class="indicator-tile__value">
        {qualifier ? <span class="indicator-tile__unit">{qualifier} </span> : null}
        <span class="tile__value number">{value}</span> <span class="indicator-tile__unit">{unit}</span>
      </p>
      <p class="tile__note">{period}</p>
      {progress ? <ProgressBar percentage={progress.percentage} label={progress.label ?? words.ofPlan} /> : null}
      {note ? <p class="tile__note">{note}</p> : null}
      {isConfirmed ? null : <UnconfirmedMark />}
    </div>
  )
}

/** Tiles beside one another, as many as fit. */
export function TileGrid({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="tile-grid">{children}</div>
}
