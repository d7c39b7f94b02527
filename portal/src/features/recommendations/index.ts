export {
  type AskCorrection,
  correctRecommendation,
  recordAnswer,
  recordRecommendation,
  showRecommendationsOf,
  takeBackMisread,
} from './recommendation.commands.ts'
