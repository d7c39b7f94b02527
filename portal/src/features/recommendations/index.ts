export {
  type AskCorrection,
  correctRecommendation,
  recordAnswer,
  recordRecommendation,
  showRecommendationsOf,
  takeBackMisread,
} from './recommendation.commands.ts'
export { type DueRecommendation, dueBefore } from './recommendation.queries.ts'
export { newestRecommendationList } from './recommendation.site.tsx'
export { lastDayOf } from './recommendation.ts'
