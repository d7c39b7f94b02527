import { examplesOf } from '../examples.ts'
import { RatingForm } from './rating-form.tsx'

export const ratingFormExamples = examplesOf('RatingForm', RatingForm, {
  'rated by twelve': { action: '/danh-gia', points: 54, count: 12 },
})
