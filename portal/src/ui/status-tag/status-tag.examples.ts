import { examplesOf } from '../examples.ts'
import { type RecommendationState, uiWords } from '../ui.words.ts'
import { StatusTag, type StatusTagProps } from './status-tag.tsx'

const states = Object.keys(uiWords.vi.states) as RecommendationState[]
const everyState: [string, StatusTagProps][] = states.map(state => [state, { state }])

export const statusTagExamples = examplesOf('StatusTag', StatusTag, {
  ...Object.fromEntries(everyState),
  overdue: { state: 'acknowledged', isOverdue: true },
})
