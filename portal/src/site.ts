import type { FastifyInstance } from 'fastify'
import type { ComponentChildren } from 'preact'
import { articlePages } from './features/articles/article.site.tsx'
import { documentFiles, documentPages, newestDocumentsBlock } from './features/documents/document.site.tsx'
import { homePage } from './features/home/home.site.tsx'
import { indicatorPages } from './features/indicators/indicator.site.tsx'
import type { FileStore } from './features/media/index.ts'
import { pictureRoute } from './features/media/media.site.ts'
import { meetingPages } from './features/meetings/meeting.site.tsx'
import { personPages } from './features/people/person.site.tsx'
import { recommendationPages } from './features/recommendations/recommendation.site.tsx'
import { searchPage } from './features/search/search.site.tsx'
import { countersOfSubjects } from './features/usage/index.ts'
import { usagePages, visitorStatsBlock } from './features/usage/usage.site.tsx'
import { PublicPages, type RoomServices, type SidebarBlock, type Subject, type SubjectCounters } from './http/index.ts'
import type { Site } from './sites/index.ts'

/** The public site: the pages of every feature, a line each. */
export function addSite(app: FastifyInstance, { services, files }: { services: RoomServices; files: FileStore }): void {
  const pages = new PublicPages(app, services)
  homePage(pages, services)
  articlePages(pages, services)
  indicatorPages(pages, services)
  meetingPages(pages, services)
  recommendationPages(pages, services)
  personPages(pages, services)
  searchPage(pages, services)
  documentPages(pages, services)
  documentFiles(app, { services, files })
  pictureRoute(app, files)
  usagePages(pages, services)
}

/** The blocks beside public pages, from top to bottom. */
export function sidebarBlocks(services: RoomServices): SidebarBlock[] {
  return [newestDocumentsBlock(services), visitorStatsBlock(services)]
}

/** What readers did with each of the subjects: two queries however many there are. */
export async function countersOf(
  { publicDb }: RoomServices,
  site: Site,
  subjects: readonly Subject[],
): Promise<SubjectCounters[]> {
  const usage = await countersOfSubjects(publicDb, site.id, subjects)
  return usage.map(counters => ({ ...counters, comments: 0 }))
}

/** What stands under a page that readers may rate and comment on. */
export async function underSubject(
  _services: RoomServices,
  _site: Site,
  _subject: Subject,
): Promise<ComponentChildren> {
  return null
}
