import type { FormFields, Issue } from '../../http/index.ts'
import type { RatingIssueKey } from './rating.words.ts'

/** The stars that were chosen, or what is wrong with the choice. */
export function parseStars({ stars = '' }: FormFields): number | Issue<RatingIssueKey> {
  return /^[1-5]$/.test(stars) ? Number(stars) : { field: 'stars', key: 'choose_stars' }
}
