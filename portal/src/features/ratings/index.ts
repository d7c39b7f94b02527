export { type RatingTotal, ratingOfSubject } from './rating.queries.ts'
export { SubjectRating } from './rating-view.tsx'
