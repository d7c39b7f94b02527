import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { EmptyState, Section, Slider, TeaserList } from '../../ui/index.ts'
import { type ArticleListItem, categoriesOf, newestArticles, teaserOf, withDescendants } from '../articles/index.ts'
import { indicatorStrip } from '../indicators/index.ts'
import { homeWords as words } from './home.words.ts'

const slides = 5
const perSection = 3
const tiles = 6

/** The first page of a site: featured articles, confirmed figures, the newest of each category. */
export function homePage(pages: PublicPages, services: RoomServices): void {
  pages.at('/', request => firstPage(services, request))
}

interface CategoryNews {
  readonly name: string
  readonly slug: string
  readonly articles: readonly ArticleListItem[]
}

async function firstPage({ publicDb }: RoomServices, { site }: PageRequest): Promise<PageAnswer> {
  const [featured, newest, byCategory, strip] = await Promise.all([
    newestArticles(publicDb, { siteId: site.id, isFeatured: true }, { limit: slides }),
    newestArticles(publicDb, { siteId: site.id }, { limit: slides }),
    newsByCategory(publicDb, site),
    indicatorStrip(publicDb, { siteId: site.id, limit: tiles }),
  ])
  const shown = featured.length > 0 ? featured : newest
  return {
    title: site.name,
    description: site.settings.slogan,
    main: (
      <>
        <h1 class="visually-hidden">{site.name}</h1>
        {shown.length > 0 ? <Slider id="noi-bat" label={words.featured} slides={shown.map(slideOf)} /> : <Nothing />}
        {newest.length > 0 ? (
          <Section id="tin-moi" title={words.newest} href="/tin-tuc">
            <TeaserList look="line" articles={newest.map(teaserOf)} />
          </Section>
        ) : null}
        {strip ? (
          <Section id="so-lieu-moi" title={words.figures} href="/so-lieu">
            {strip}
            <p class="quiet">{words.figuresNote}</p>
          </Section>
        ) : null}
        {byCategory.map(category => (
          <Section
            key={category.slug}
            id={`muc-${category.slug}`}
            title={category.name}
            href={`/chuyen-muc/${category.slug}`}
          >
            <TeaserList look="card" articles={category.articles.map(teaserOf)} />
          </Section>
        ))}
      </>
    ),
    hasSidebar: true,
    subjects: [`articles:${site.id}`, 'indicators'],
  }
}

function Nothing() {
  return (
    <EmptyState title={words.empty}>
      <p>{words.emptyAdvice}</p>
    </EmptyState>
  )
}

function slideOf(article: ArticleListItem) {
  return {
    title: article.title,
    href: `/tin-tuc/${article.slug}`,
    publishedAt: article.publishedAt,
    lead: article.lead,
    ...(article.picture ? { picture: article.picture } : {}),
  }
}

/** The newest of each category at the top of the tree, with those below it; empty ones are left out. */
async function newsByCategory(db: RoomServices['publicDb'], site: Site): Promise<CategoryNews[]> {
  const categories = await categoriesOf(db, site.id)
  const top = categories.filter(one => one.parentId === null && !one.isHidden)
  const filled = await Promise.all(
    top.map(async ({ id, name, slug }) => {
      const categoryIds = withDescendants(categories, id)
      return { name, slug, articles: await newestArticles(db, { siteId: site.id, categoryIds }, { limit: perSection }) }
    }),
  )
  return filled.filter(one => one.articles.length > 0)
}
