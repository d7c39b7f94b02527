export { type AskStanding, askStanding, askWording } from './ask-standing.queries.ts'
export { type AskChange, putAskBack, unmakeAsk } from './ask-undo.commands.ts'
export { putBackMisread } from './misread-undo.commands.ts'
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
