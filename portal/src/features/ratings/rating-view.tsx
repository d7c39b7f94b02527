import type { Subject } from '../../http/index.ts'
import { RatingForm } from '../../ui/index.ts'
import type { RatingTotal } from './rating.queries.ts'

export const ratingPath = '/danh-gia'

interface SubjectRatingProps {
  readonly subject: Subject
  readonly total: RatingTotal
  readonly error?: string
}

/** The form under a subject, with what readers have given so far. */
export function SubjectRating({ subject, total, error }: SubjectRatingProps) {
  const hidden = (
    <>
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
    </>
  )
  return <RatingForm action={ratingPath} {...total} subject={hidden} {...(error ? { error } : {})} />
}
