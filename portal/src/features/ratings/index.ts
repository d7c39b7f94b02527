export { ratingUnder } from './rating-view.tsx'
