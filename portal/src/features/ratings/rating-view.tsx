import type { RoomServices, Subject } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { RatingForm } from '../../ui/index.ts'
import { type RatingTotal, ratingTotal } from './rating.queries.ts'

export const ratingPath = '/danh-gia'

/** The form under a subject, with what readers have given so far. */
export async function ratingUnder({ publicDb }: RoomServices, site: Site, subject: Subject) {
  return <SubjectRating key="rating" subject={subject} total={await ratingTotal(publicDb, site.id, subject)} />
}

interface SubjectRatingProps {
  readonly subject: Subject
  readonly total: RatingTotal
  readonly error?: string
}

export function SubjectRating({ subject, total, error }: SubjectRatingProps) {
  const hidden = (
    <>
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
    </>
  )
  return <RatingForm action={ratingPath} {...total} subject={hidden} {...(error ? { error } : {})} />
}
