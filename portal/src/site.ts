import type { FastifyInstance } from 'fastify'
import { articlePages } from './features/articles/article.site.tsx'
import { publishedArticleFile } from './features/articles/index.ts'
import { commentPages } from './features/comments/comment.site.tsx'
import { documentFiles, documentPages, newestDocumentsBlock } from './features/documents/document.site.tsx'
import { homePage } from './features/home/home.site.tsx'
import { siteMapPage } from './features/home/site-map.site.tsx'
import { indicatorPages } from './features/indicators/indicator.site.tsx'
import { articleFileRoutes } from './features/media/file.site.ts'
import type { FileStore } from './features/media/index.ts'
import { pictureRoute } from './features/media/media.site.ts'
import { meetingPages } from './features/meetings/meeting.site.tsx'
import { personPages } from './features/people/person.site.tsx'
import { ratingPages } from './features/ratings/rating.site.tsx'
import { recommendationPages } from './features/recommendations/recommendation.site.tsx'
import { searchPage } from './features/search/search.site.tsx'
import { trialReadingPages } from './features/trial-reading/trial-reading.site.tsx'
import { usagePages, visitorStatsBlock } from './features/usage/usage.site.tsx'
import { PublicPages, type RoomServices, type SidebarBlock } from './http/index.ts'

/** The public site: the pages of every feature, a line each. */
export function addSite(app: FastifyInstance, { services, files }: { services: RoomServices; files: FileStore }): void {
  const pages = new PublicPages(app, services)
  homePage(pages, services)
  siteMapPage(pages, services)
  articlePages(pages, services)
  indicatorPages(pages, services)
  meetingPages(pages, services)
  recommendationPages(pages, services)
  personPages(pages, services)
  searchPage(pages, services)
  documentPages(pages, services)
  documentFiles(app, { services, files })
  pictureRoute(app, { files, publicDb: services.publicDb })
  articleFileRoutes(app, { files, publicDb: services.publicDb, find: publishedArticleFile })
  usagePages(pages, services)
  ratingPages(app, { pages, services })
  commentPages(app, { pages, services })
  trialReadingPages(app, pages)
}

/** The blocks beside public pages, from top to bottom. */
export function sidebarBlocks(services: RoomServices): SidebarBlock[] {
  return [newestDocumentsBlock(services), visitorStatsBlock(services)]
}
