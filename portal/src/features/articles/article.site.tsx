import {
  type PageAnswer,
  type PageRequest,
  type PublicPage,
  type PublicPages,
  pageNumber,
  type RoomServices,
} from '../../http/index.ts'
import { findPublished } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import { EmptyState, KeptParts, PageHeading, Pagination, TeaserList } from '../../ui/index.ts'
import { articleWords as words } from './article.words.ts'
import {
  type ArticleFilter,
  categoriesOf,
  categoryMovedTo,
  countArticles,
  newestArticles,
  tagBySlug,
  topicBySlug,
  withDescendants,
} from './article-list.queries.ts'
import { teaserOf } from './article-list-view.tsx'
import { type ArticlePage, articlePageOf, articlePageQuery } from './article-page.queries.ts'
import { type ArticleParts, ArticleView, articleParts } from './article-view.tsx'
import { tagMovedTo } from './tag-alias.queries.ts'

/** Articles on one page of a list. */
const perPage = 12

/** The public pages of articles: all of them, by category, tag and running story, and each by itself. */
export function articlePages(pages: PublicPages, services: RoomServices): void {
  pages.at('/tin-tuc', request =>
    listPage(services, request, { title: words.news, filter: { siteId: request.site.id } }),
  )
  pages.at('/chuyen-muc/:slug', request => categoryPage(services, request))
  pages.at('/the/:slug', request => tagPage(services, request))
  pages.at('/dong-su-kien/:slug', request => topicPage(services, request))
  pages.at('/tin-tuc/:slug', onePage(services))
}

/** Asks the database for each page; what is as it was neither travels nor is rendered again. */
function onePage({ publicDb, readerActs }: RoomServices): (request: PageRequest) => Promise<PageAnswer> {
  const find = articlePageQuery(readerActs)
  const kept = new KeptParts<KeptArticle>()
  return async ({ site, params, address }) => {
    const slug = params.slug ?? ''
    const name = `${address} ${site.name}`
    const known = kept.find(name)
    const found = await find(publicDb, { siteId: site.id, lineage: site.lineage, slug, known: known?.text ?? '' })
    if (!found) return elsewhere(publicDb, { siteId: site.id, slug })
    const { page, hash } = found
    const make = () => keptArticle(site, { page: page ?? '', hash, address })
    const { parts, around } = page === null && known ? known.made : kept.of(name, hash, make, page?.length)
    const main = <ArticleView parts={parts} counters={found.counters} under={readerActs.under(found.under, site)} />
    return { ...around, main }
  }
}

/** What hangs on nothing but an article's text, its readings and its site. */
interface KeptArticle {
  readonly parts: ArticleParts
  readonly around: Omit<PublicPage, 'main'>
}

function keptArticle(
  site: Site,
  { page, hash, address }: { page: string; hash: string; address: string },
): KeptArticle {
  const article = articlePageOf(page)
  return { parts: articleParts(article, address), around: { ...around(site, article), frameVersion: hash } }
}

function around(site: Site, article: ArticlePage): Omit<PublicPage, 'main'> {
  const [picture] = article.pictures
  return {
    title: article.title,
    description: article.lead,
    kind: 'article',
    breadcrumb: [
      { label: words.news, href: '/tin-tuc' },
      ...(article.category ? [{ label: article.category.name, href: `/chuyen-muc/${article.category.slug}` }] : []),
    ],
    ...(picture ? { picture: { path: picture.path, alt: picture.alt } } : {}),
    structuredData: structuredData(article, site.name),
    hasSidebar: true,
    subjects: [
      `article:${article.id}`,
      `articles:${site.id}`,
      `readings:${site.id}`,
      `documents:${site.id}`,
      `recommendations:${site.id}`,
      'indicators',
    ],
    view: { kind: 'article', id: article.id },
  }
}

async function elsewhere(db: RoomServices['publicDb'], at: { siteId: number; slug: string }): Promise<PageAnswer> {
  const found = await findPublished(db, { ...at, kind: 'article' })
  if (found?.found === 'moved') return { movedTo: `/tin-tuc/${found.slug}` }
  if (found?.found === 'withdrawn') return { goneBecause: found.notice, since: found.withdrawnAt }
  return null
}

function structuredData(
  article: { title: string; publishedAt: Date; author: string | null },
  publisher: string,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.publishedAt.toISOString(),
    ...(article.author ? { author: { '@type': 'Person', name: article.author } } : {}),
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
  }
}

async function categoryPage(services: RoomServices, request: PageRequest): Promise<PageAnswer> {
  const categories = await categoriesOf(services.publicDb, request.site.id)
  const category = categories.find(one => one.slug === request.params.slug)
  if (!category) {
    const moved = await categoryMovedTo(services.publicDb, request.site.id, request.params.slug ?? '')
    return moved === null ? null : { movedTo: `/chuyen-muc/${moved}` }
  }
  return listPage(services, request, {
    title: category.name,
    filter: { siteId: request.site.id, categoryIds: withDescendants(categories, category.id) },
  })
}

async function tagPage(services: RoomServices, request: PageRequest): Promise<PageAnswer> {
  const tagSlug = request.params.slug ?? ''
  const tag = await tagBySlug(services.publicDb, request.site.id, tagSlug)
  if (tag !== null)
    return listPage(services, request, { title: `${words.tag}: ${tag}`, filter: { siteId: request.site.id, tagSlug } })
  const moved = await tagMovedTo(services.publicDb, request.site.id, tagSlug)
  return moved === null ? null : { movedTo: `/the/${moved}` }
}

async function topicPage(services: RoomServices, request: PageRequest): Promise<PageAnswer> {
  const topic = await topicBySlug(services.publicDb, request.site.id, request.params.slug ?? '')
  return (
    topic &&
    listPage(services, request, {
      title: `${words.topic}: ${topic.name}`,
      filter: { siteId: request.site.id, topicId: topic.id },
    })
  )
}

async function listPage(
  { publicDb }: RoomServices,
  { site, path, query }: PageRequest,
  { title, filter }: { title: string; filter: ArticleFilter },
): Promise<PageAnswer> {
  const page = pageNumber(query.trang)
  const count = await countArticles(publicDb, filter)
  const pageCount = Math.max(1, Math.ceil(count / perPage))
  if (page === null || page > pageCount) return null
  const articles = await newestArticles(publicDb, filter, { limit: perPage, offset: (page - 1) * perPage })
  return {
    title: page === 1 ? title : `${title} (${page})`,
    breadcrumb: path === '/tin-tuc' ? [] : [{ label: words.news, href: '/tin-tuc' }],
    main: (
      <>
        <PageHeading title={title} />
        {articles.length > 0 ? (
          <TeaserList articles={articles.map(article => ({ ...teaserOf(article), headingLevel: 2 }))} />
        ) : (
          <EmptyState title={words.noArticles}>
            <p>{words.noArticlesAdvice}</p>
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefOf={number => (number === 1 ? path : `${path}?trang=${number}`)}
        />
      </>
    ),
    hasSidebar: true,
    subjects: [`articles:${site.id}`],
  }
}
