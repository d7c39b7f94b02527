import type { SubjectRef } from '../../publishing/index.ts'
import type { RecommendationState } from '../../ui/index.ts'

export type { RecommendationState }

export type RecommendationKind = 'recommendation' | 'request' | 'commitment'

export const subjectOf = (siteId: number, id: number): SubjectRef => ({ siteId, kind: 'recommendation', id })

/** What an answer binds itself to: nothing ("ghi nhận, tiếp thu"), a date, money, a document, or a thing done. */
export type Commits = 'none' | 'date' | 'money' | 'document' | 'done'

/** States after which nobody waits any more. Acknowledging is not among them: "ghi nhận" answers nothing. */
const closed: ReadonlySet<RecommendationState> = new Set(['resolved', 'rejected', 'superseded', 'withdrawn'])

/** States in which nobody is late any more: an answer is judged, but it has come. */
export const neverLate: readonly RecommendationState[] = ['answered', ...closed]

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

/** The last day of a deadline as texts give it: `2023-06-30`, `2023-10`, `2023-Q4`, `2023-H1`, `2025`, `P15D` from a day on. */
export function lastDayOf(deadline: string, from: string | null): string | null {
  const days = /^P(\d{1,4})D$/.exec(deadline)?.[1]
  if (days !== undefined) return from === null ? null : dayAfter(from, Number(days))
  const [, year, part = ''] = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|M\d{1,2}))?$/.exec(deadline) ?? []
  if (year === undefined) return /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? deadline : null
  return lastOfMonth(Number(year), lastMonthOf(part))
}

function lastMonthOf(part: string): number {
  if (part === '') return 12
  const number = Number(part.replace(/^\D/, ''))
  return part.startsWith('Q') ? number * 3 : part.startsWith('H') ? number * 6 : number
}

const lastOfMonth = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
