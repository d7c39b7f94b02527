import type { Db } from '../../database/index.ts'
import type { Subject } from '../../http/index.ts'

export interface NewRating {
  readonly siteId: number
  readonly subject: Subject
  readonly stars: number
  /** Hash of the visitor under the key of the day. */
  readonly visitor: Buffer
  readonly day: string
  readonly at: Date
}

/**
 * Keeps a reader's rating; a second one on the same day takes the place of the first. Anybody may, so there is no
 * permission to ask; and no timeline, which would drop the page from the cache for each star.
 */
export async function rateSubject(db: Db, rating: NewRating): Promise<void> {
  await db
    .insertInto('rating')
    .values({
      site_id: rating.siteId,
      subject_kind: rating.subject.kind,
      subject_id: rating.subject.id,
      day: rating.day,
      visitor: rating.visitor,
      stars: rating.stars,
      rated_at: rating.at,
    })
    .onConflict(conflict =>
      conflict
        .columns(['site_id', 'subject_kind', 'subject_id', 'day', 'visitor'])
        .doUpdateSet({ stars: rating.stars, rated_at: rating.at }),
    )
    .execute()
}
