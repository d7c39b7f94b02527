import type { ComponentChildren } from 'preact'
import type { RoomServices } from '../../http/index.ts'
import type { HomeBlock, Site } from '../../sites/index.ts'
import { formatNumber, Section, Slider, SummaryList, TeaserList } from '../../ui/index.ts'
import { type ArticleListItem, categoriesOf, newestArticles, teaserOf, withDescendants } from '../articles/index.ts'
import { newestDocumentList } from '../documents/index.ts'
import { indicatorStrip } from '../indicators/index.ts'
import { newestRecommendationList } from '../recommendations/index.ts'
import { siteVisits } from '../usage/index.ts'
import { homeWords as words } from './home.words.ts'

interface BlockProps {
  readonly services: RoomServices
  readonly site: Site
  readonly block: HomeBlock
  /** Its place on the page: two blocks of one kind need names of their own. */
  readonly at: number
}

type Part = (props: BlockProps) => Promise<ComponentChildren>

const parts: Readonly<Record<HomeBlock['kind'], Part>> = {
  featured: Featured,
  newest: Newest,
  indicators: Indicators,
  categories: AllCategories,
  category: OneCategory,
  documents: Documents,
  recommendations: Recommendations,
  statistics: Statistics,
  text: Words,
}

/** One block of the home page; null when it has nothing to show. */
export const HomeBlockView = (props: BlockProps): Promise<ComponentChildren> => parts[props.block.kind](props)

/** The usual page has one block of a kind, whose name links may know. */
const idOf = (name: string, { site, block, at }: BlockProps): string =>
  site.home.filter(one => one.kind === block.kind).length > 1 ? `${name}-${at + 1}` : name

/** Featured articles, or the newest where none is featured. */
async function Featured(props: BlockProps) {
  const { services, site, block } = props
  const [featured, newest] = await Promise.all([
    newestArticles(services.publicDb, { siteId: site.id, isFeatured: true }, { limit: block.count }),
    newestArticles(services.publicDb, { siteId: site.id }, { limit: block.count }),
  ])
  const shown = featured.length > 0 ? featured : newest
  if (shown.length === 0) return null
  return <Slider id={idOf('noi-bat', props)} label={block.title || words.featured} slides={shown.map(slideOf)} />
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

async function Newest(props: BlockProps) {
  const { services, site, block } = props
  const newest = await newestArticles(services.publicDb, { siteId: site.id }, { limit: block.count })
  if (newest.length === 0) return null
  return (
    <Section id={idOf('tin-moi', props)} title={block.title || words.newest} href="/tin-tuc">
      <TeaserList look="line" articles={newest.map(teaserOf)} />
    </Section>
  )
}

async function Indicators(props: BlockProps) {
  const { services, site, block } = props
  const strip = await indicatorStrip(services.publicDb, { siteId: site.id, limit: block.count })
  if (!strip) return null
  return (
    <Section id={idOf('so-lieu-moi', props)} title={block.title || words.figures} href="/so-lieu">
      {strip}
      <p class="quiet">{words.figuresNote}</p>
    </Section>
  )
}

/** The newest of each category at the top of the tree, with those below it; empty ones are left out. */
async function AllCategories(props: BlockProps) {
  const categories = await categoriesOf(props.services.publicDb, props.site.id)
  const top = categories.filter(one => one.parentId === null && !one.isHidden)
  const sections = await Promise.all(
    top.map(one => CategorySection(props, { ...one, ids: withDescendants(categories, one.id) })),
  )
  return sections.some(Boolean) ? sections : null
}

async function OneCategory(props: BlockProps) {
  const categories = await categoriesOf(props.services.publicDb, props.site.id)
  const category = categories.find(one => one.id === props.block.categoryId)
  if (!category || category.isHidden) return null
  const ids = withDescendants(categories, category.id)
  return CategorySection(props, { ...category, name: props.block.title || category.name, ids })
}

async function CategorySection(
  props: BlockProps,
  { name, slug, ids }: { name: string; slug: string; ids: readonly number[] },
) {
  const { services, site, block } = props
  const filter = { siteId: site.id, categoryIds: ids }
  const articles = await newestArticles(services.publicDb, filter, { limit: block.count })
  if (articles.length === 0) return null
  const id = block.kind === 'category' ? `muc-${slug}-${props.at + 1}` : idOf(`muc-${slug}`, props)
  return (
    <Section key={slug} id={id} title={name} href={`/chuyen-muc/${slug}`}>
      <TeaserList look="card" articles={articles.map(teaserOf)} />
    </Section>
  )
}

async function Documents(props: BlockProps) {
  const { services, site, block, at } = props
  const list = await newestDocumentList(services, site, block.count)
  if (!list) return null
  return (
    <Section id={`khoi-van-ban-${at + 1}`} title={block.title || words.documents} href="/van-ban">
      {list}
    </Section>
  )
}

async function Recommendations(props: BlockProps) {
  const { services, site, block, at } = props
  const list = await newestRecommendationList(services, site, block.count)
  if (!list) return null
  return (
    <Section id={`khoi-kien-nghi-${at + 1}`} title={block.title || words.recommendations} href="/kien-nghi">
      {list}
    </Section>
  )
}

async function Statistics({ services, site, block, at }: BlockProps) {
  const visits = await siteVisits(services.publicDb, site.id, services.now())
  return (
    <Section id={`khoi-truy-cap-${at + 1}`} title={block.title || words.statistics} href="/thong-ke-truy-cap">
      <SummaryList
        rows={[
          { term: words.online, detail: formatNumber(visits.online) },
          { term: words.today, detail: formatNumber(visits.today) },
          { term: words.total, detail: formatNumber(visits.total) },
        ]}
      />
    </Section>
  )
}

async function Words({ block, at }: BlockProps) {
  return (
    <Section id={`khoi-chu-${at + 1}`} title={block.title || words.text}>
      {block.text.split(/\n{2,}/).map((paragraph, number) => (
        <p key={number}>{paragraph}</p>
      ))}
    </Section>
  )
}
