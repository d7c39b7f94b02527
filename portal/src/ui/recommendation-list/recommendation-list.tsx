import type { JSX } from 'preact'
import { StatusTag } from '../status-tag/status-tag.tsx'
import type { RecommendationState } from '../ui.words.ts'

export interface RecommendationListItem {
  readonly href: string
  /** What is asked, as the text says it. */
  readonly text: string
  readonly state: RecommendationState
  readonly isOverdue?: boolean
  /** Its number among those of the text; the marks in the text lead to "kien-nghi-" and this number. */
  readonly number?: number
  /** Short facts under it: "UBND tỉnh gửi Bộ Công Thương", "nêu ngày 15/07/2020", "mở 128 ngày". */
  readonly facts?: readonly string[]
}

/** Recommendations one under another, each with where it stands. */
export function RecommendationList({ items }: { readonly items: readonly RecommendationListItem[] }): JSX.Element {
  return (
    <ol class="recommendation-list">
      {items.map(item => (
        <li
          key={item.href}
          class="recommendation-list__item"
          id={item.number === undefined ? undefined : `kien-nghi-${item.number}`}
        >
          {item.number === undefined ? null : <span class="recommendation-list__number">{item.number}</span>}
          <div class="recommendation-list__body">
            <p class="recommendation-list__text">
              <a href={item.href}>{item.text}</a>
            </p>
            <p class="recommendation-list__facts">
              <StatusTag state={item.state} isOverdue={item.isOverdue ?? false} />
              {(item.facts ?? []).map(fact => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
