import type { JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import { useWords } from '../language.ts'
import type { RecommendationState } from '../ui.words.ts'

export interface StatusTagProps {
  readonly state: RecommendationState
  /** Computed by the caller against today; shown beside the state. */
  readonly isOverdue?: boolean
}

type Tone = 'open' | 'moving' | 'done' | 'ended'

/** "Acknowledged" is shown as open: being heard is not being solved. */
const looks: Readonly<Record<RecommendationState, { readonly tone: Tone; readonly icon: IconName }>> = {
  recorded: { tone: 'open', icon: 'circle' },
  sent: { tone: 'open', icon: 'mail' },
  acknowledged: { tone: 'open', icon: 'circle' },
  transferred: { tone: 'open', icon: 'forward' },
  in_progress: { tone: 'moving', icon: 'half' },
  answered: { tone: 'moving', icon: 'comment' },
  partly_resolved: { tone: 'moving', icon: 'half' },
  resolved: { tone: 'done', icon: 'check' },
  rejected: { tone: 'ended', icon: 'cross' },
  superseded: { tone: 'ended', icon: 'forward' },
  withdrawn: { tone: 'ended', icon: 'minus' },
}

/** Where a recommendation stands, in words, with a drawing and a colour. */
export function StatusTag({ state, isOverdue = false }: StatusTagProps): JSX.Element {
  const words = useWords()
  const { tone, icon } = looks[state]
  return (
    <span class="status">
      <span class={`status-tag status-tag--${tone}`}>
        <Icon name={icon} />
        {words.states[state]}
      </span>
      {isOverdue ? (
        <span class="status-tag status-tag--overdue">
          <Icon name="clock" />
          {words.overdue}
        </span>
      ) : null}
    </span>
  )
}
