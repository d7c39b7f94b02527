import { sql } from 'kysely'
import {
  type CommentJson,
  commentCountOfSubject,
  commentsOfSubject,
  countComments,
  SubjectComments,
} from './features/comments/index.ts'
import { type RatingTotal, ratingOfSubject, SubjectRating } from './features/ratings/index.ts'
import { countersOfSubjects, viewsOfSubject } from './features/usage/index.ts'
import type { ReaderActs, RoomServices, Subject, SubjectCounters } from './http/index.ts'
import { publicationOf, type SubjectRef } from './publishing/index.ts'
import type { Site } from './sites/index.ts'
import { KeptParts, renderedPart, renderPart } from './ui/index.ts'

/** Where subjects stand that readers may rate and comment on. */
const folders: Readonly<Record<string, { readonly kind: SubjectRef['kind']; readonly folder: string }>> = {
  article: { kind: 'article', folder: '/tin-tuc' },
}

/** The address of a published subject of the site; null when the public has no such. */
export async function pathOf({ publicDb }: RoomServices, site: Site, { kind, id }: Subject): Promise<string | null> {
  const place = Object.hasOwn(folders, kind) ? folders[kind] : undefined
  if (!place) return null
  const publication = await publicationOf(publicDb, { siteId: site.id, kind: place.kind, id })
  return publication?.state === 'published' ? `${place.folder}/${publication.slug}` : null
}

/** What readers did with each of the subjects: two queries however many there are. */
export async function countersOf(
  { publicDb }: RoomServices,
  site: Site,
  subjects: readonly Subject[],
): Promise<SubjectCounters[]> {
  const [usage, comments] = await Promise.all([
    countersOfSubjects(publicDb, site.id, subjects),
    countComments(publicDb, site.id, subjects),
  ])
  return usage.map((counters, at) => ({ ...counters, comments: comments[at] ?? 0 }))
}

/** What the database says of a subject that readers may rate and comment on. */
interface Under {
  readonly subject: Subject
  readonly rating: RatingTotal
  readonly comments: readonly CommentJson[] | null
}

/** What readers did with the subject of a page, in the columns of the page's own query. */
export function readerActs(): ReaderActs {
  const kept = new KeptParts<string>()
  return {
    counters: subject =>
      sql`json_build_object('views', ${viewsOfSubject(subject)}, 'comments', ${commentCountOfSubject(subject)})`,
    underText: subject =>
      sql`json_build_object('subject', json_build_object('kind', ${subject.kind}, 'id', ${subject.id}),
        'rating', ${ratingOfSubject(subject)}, 'comments', ${commentsOfSubject(subject)})::text`,
    under: (text, { settings }) => {
      const isClosed = settings.commentPolicy === 'closed'
      // The subject stands first: what it is called by need not be read out of the whole text.
      const name = text.slice(0, text.indexOf('}')) + (isClosed ? ' closed' : '')
      const render = () => renderPart(<UnderParts text={text} isClosed={isClosed} />)
      return renderedPart(kept.of(name, text, render))
    },
  }
}

function UnderParts({ text, isClosed }: { readonly text: string; readonly isClosed: boolean }) {
  const { subject, rating, comments } = JSON.parse(text) as Under
  return (
    <>
      <SubjectRating subject={subject} total={rating} />
      <SubjectComments subject={subject} comments={comments ?? []} isClosed={isClosed} />
    </>
  )
}
