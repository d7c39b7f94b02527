import type { RecommendationState } from '../../ui/index.ts'

export type { RecommendationState }

export type RecommendationKind = 'recommendation' | 'request' | 'commitment'

/** What an answer binds itself to: nothing ("ghi nhận, tiếp thu"), a date, money, a document, or a thing done. */
export type Commits = 'none' | 'date' | 'money' | 'document' | 'done'

/** States after which nobody waits any more. Acknowledging is not among them: "ghi nhận" answers nothing. */
const closed: ReadonlySet<RecommendationState> = new Set(['resolved', 'rejected', 'superseded', 'withdrawn'])

export function isOpen(state: RecommendationState): boolean {
  return !closed.has(state)
}

/** The state that an answer brings: one that only takes note acknowledges, one that binds itself is in progress. */
export function stateAfterAnswer(commits: Commits): RecommendationState {
  return commits === 'none' ? 'acknowledged' : commits === 'done' ? 'answered' : 'in_progress'
}

/** Whole days since it was raised: acknowledging never stops this clock. */
export function daysOpen(raisedOn: string | null, today: string): number | null {
  if (raisedOn === null) return null
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(raisedOn)) / 86_400_000))
}
