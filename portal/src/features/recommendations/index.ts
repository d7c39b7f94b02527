export { recordAnswer, recordRecommendation, showRecommendationsOf } from './recommendation.commands.ts'
