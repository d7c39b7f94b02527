export { recordAnswer, recordRecommendation } from './recommendation.commands.ts'
export { isOpen, type RecommendationState } from './recommendation.ts'
