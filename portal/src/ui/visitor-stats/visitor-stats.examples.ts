import { examplesOf } from '../examples.ts'
import { VisitorStats } from './visitor-stats.tsx'

export const visitorStatsExamples = examplesOf('VisitorStats', VisitorStats, {
  'of a province': { online: 62, today: 2553, total: 7_535_028, historyHref: '/truy-cap' },
})
