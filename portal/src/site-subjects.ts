import type { ComponentChildren } from 'preact'
import { commentsUnder, countComments } from './features/comments/index.ts'
import { ratingUnder } from './features/ratings/index.ts'
import { countersOfSubjects } from './features/usage/index.ts'
import type { RoomServices, Subject, SubjectCounters } from './http/index.ts'
import { publicationOf, type SubjectRef } from './publishing/index.ts'
import type { Site } from './sites/index.ts'

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

/** What stands under a page that readers may rate and comment on. */
export async function underSubject(services: RoomServices, site: Site, subject: Subject): Promise<ComponentChildren> {
  return Promise.all([ratingUnder(services, site, subject), commentsUnder(services, site, subject)])
}
