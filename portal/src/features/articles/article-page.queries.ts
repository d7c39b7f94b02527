import { sql } from 'kysely'
import { compiledOnce, type Db } from '../../database/index.ts'
import type { ReaderActs, SubjectColumns, SubjectCounters } from '../../http/index.ts'
import type { ProseDocument } from '../../prose/index.ts'
import type { RecommendationState } from '../../ui/index.ts'
import type { ArticlePicture } from './article.ts'
import type { ReadingKind } from './reading.commands.ts'
import type { ShownFigure } from './shown-figure.ts'

/** A reading of an article with the record it is linked to. */
export interface ShownReading {
  readonly id: number
  readonly kind: ReadingKind
  readonly group: number | null
  readonly isConfirmed: boolean
  /** Where it stands in the article's text now; none when an edit took its words away. */
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly figure: ShownFigure | null
  readonly recordKind: string | null
  readonly recordSlug: string | null
  readonly recordTitle: string | null
  readonly state: RecommendationState | null
  /** Words that an ask shares with the one before it. */
  readonly sharedClause: string | null
  readonly askKind: 'recommendation' | 'request' | 'commitment' | null
  readonly indicator: { readonly id: number; readonly scale: number; readonly displayUnit: string } | null
}

export interface ShownComparison {
  readonly ratioId: number
  readonly percentageId: number
  readonly printed: number
  readonly computed: number
  readonly verdict: 'agrees' | 'differs'
}

/** A confirmed value of an indicator that the article speaks of. */
export interface ShownObservation {
  readonly indicatorId: number
  readonly period: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly decimals: number
  readonly bound: string | null
}

/** What was put right in a public article. */
export interface ShownCorrection {
  readonly text: string
  readonly madeAt: string
}

/** A figure of this article that another text, which had the same one, has put right since. */
export interface ShownFigureCorrection {
  readonly indicator: string
  readonly slug: string
  readonly unit: string
  readonly ownUnit: string
  readonly scale: number
  readonly displayUnit: string
  readonly period: string
  readonly before: number
  readonly after: number
  readonly madeAt: string
  readonly articleSlug: string
  readonly articleTitle: string
}

export interface RelatedArticle {
  readonly title: string
  readonly slug: string
  readonly publishedAt: string
}

/** All that an article's page shows, read in one query: the page is rendered anew whenever something in it changes. */
export interface ArticlePage {
  readonly id: number
  readonly title: string
  readonly lead: string
  readonly body: ProseDocument
  readonly author: string | null
  readonly source: string | null
  readonly pictures: readonly ArticlePicture[]
  readonly tags: readonly string[]
  readonly tagSlugs: readonly string[]
  readonly publishedAt: Date
  readonly category: { readonly name: string; readonly slug: string } | null
  readonly topic: { readonly name: string; readonly slug: string } | null
  readonly readings: readonly ShownReading[]
  readonly comparisons: readonly ShownComparison[]
  readonly observations: readonly ShownObservation[]
  readonly corrections: readonly ShownCorrection[]
  readonly figureCorrections: readonly ShownFigureCorrection[]
  /** As an editor chose them. */
  readonly related: readonly RelatedArticle[]
  readonly newer: readonly RelatedArticle[]
  readonly older: readonly RelatedArticle[]
}

interface Row {
  /** `PageJson` as PostgreSQL wrote it; none where it is the one that the asker has. */
  readonly page: string | null
  /** Equal hashes are equal pages: 128 bits, not made to withstand anybody. */
  readonly hash: string
  readonly counters: Pick<SubjectCounters, 'views' | 'comments'>
  /** For `readerActs.under`. */
  readonly under: string
}

type Lists = 'readings' | 'comparisons' | 'corrections' | 'figureCorrections' | 'related' | 'newer' | 'older'
type Columns<Row> = { readonly [Column in keyof Row]: readonly Row[Column][] | null }
type PageJson = Omit<ArticlePage, 'publishedAt' | 'observations' | Lists> & {
  readonly publishedAt: string
  readonly observations: Columns<ShownObservation>
} & {
  readonly [List in Lists]: ArticlePage[List] | null
}

const readingsOfArticle = sql`(
  select json_agg(json_build_object(
    'id', r.id, 'kind', r.kind, 'group', r.group_number, 'isConfirmed', r.state = 'confirmed',
    'start', l.range_start, 'end', l.range_end, 'quote', e.quote,
    'figure', r.shown,
    'recordKind', r.record_kind,
    'recordSlug', coalesce(rp.slug, rn.slug, ri.slug),
    'recordTitle', coalesce(rd.symbol, rn.full_name, ri.name),
    'state', rr.state, 'askKind', rr.kind, 'sharedClause', rr.shared_clause,
    'indicator', case when ri.id is not null then json_build_object('id', ri.id, 'scale', ri.scale, 'displayUnit', ri.display_unit) end
  ) order by r.kind, r.position)
  from reading r
  join evidence e on e.site_id = r.site_id and e.id = r.evidence_id
  left join evidence_place l on l.site_id = r.site_id and l.evidence_id = r.evidence_id and l.revision = p.revision
  left join publication rp on rp.site_id = any(x.lineage) and rp.subject_kind = r.record_kind and rp.subject_id = r.record_id and rp.state = 'published'
  left join document rd on r.record_kind = 'document' and rd.site_id = rp.site_id and rd.id = r.record_id
  left join recommendation rr on r.record_kind = 'recommendation' and rr.site_id = r.site_id and rr.id = r.record_id
  left join person rn on r.record_kind = 'person' and rn.id = r.record_id
  left join indicator ri on r.record_kind = 'indicator' and ri.id = r.record_id
  where r.site_id = a.site_id and r.article_id = a.id and r.state <> 'rejected')`

const comparisonsOfArticle = sql`(
  select json_agg(json_build_object('ratioId', k.ratio_reading_id, 'percentageId', k.percentage_reading_id, 'printed', k.printed, 'computed', k.computed, 'verdict', k.verdict))
  from comparison k where k.site_id = a.site_id and k.article_id = a.id)`

/** By column: an object for each of many rows takes the server longer than finding them. */
const observationsOfArticle = sql`(
  select json_build_object('indicatorId', array_agg(o.indicator_id), 'period', array_agg(o.period), 'measure', array_agg(o.measure),
    'value', array_agg(o.value), 'unit', array_agg(o.unit), 'decimals', array_agg(o.decimals), 'bound', array_agg(o.bound))
  from (
    select o.indicator_id, o.period, o.measure, o.value, o.unit, o.decimals, o.bound from observation o
    where o.superseded_by is null and o.site_id = a.site_id
      and o.measure in ('plan', 'budget', 'target', 'actual', 'estimate', 'coverage', 'change')
      and o.indicator_id in (select r.record_id from reading r where r.site_id = a.site_id and r.article_id = a.id and r.record_kind = 'indicator')
    order by o.id) o)`

const correctionsOfArticle = sql`(
  select json_agg(json_build_object('text', f.text, 'madeAt', f.made_at) order by f.id desc)
  from correction f where f.site_id = a.site_id and f.article_id = a.id)`

const figureCorrectionsOfArticle = sql`(
  select json_agg(json_build_object('indicator', i.name, 'slug', i.slug, 'unit', o.unit, 'ownUnit', i.unit, 'scale', i.scale,
    'displayUnit', i.display_unit, 'period', o.period, 'before', b.value, 'after', n.value, 'madeAt', f.made_at,
    'articleSlug', s.slug, 'articleTitle', q.title) order by f.id desc)
  from figure_correction f
  join observation b on b.site_id = f.site_id and b.id = f.before_id
  join observation n on n.site_id = f.site_id and n.id = f.after_id
  join observation o on o.site_id = f.site_id and o.superseded_by is null
    and (o.indicator_id, o.area_id, o.period, o.measure, o.unit, o.value) = (b.indicator_id, b.area_id, b.period, b.measure, b.unit, b.value)
  join reading r on r.site_id = o.site_id and r.id = o.reading_id and r.article_id = a.id
  join indicator i on i.id = f.indicator_id
  join reading w on w.site_id = n.site_id and w.id = n.reading_id and w.article_id <> a.id
  join publication s on s.site_id = w.site_id and s.subject_kind = 'article' and s.subject_id = w.article_id and s.state = 'published'
  join article q on q.site_id = w.site_id and q.id = w.article_id
  where f.site_id = a.site_id)`

const relatedArticles = sql`(
  select json_agg(json_build_object('title', q.title, 'slug', s.slug, 'publishedAt', s.published_at) order by m.position)
  from article_related m
  join publication s on s.site_id = m.site_id and s.subject_kind = 'article' and s.subject_id = m.related_id and s.state = 'published'
  join article q on q.site_id = m.site_id and q.id = m.related_id
  where m.site_id = a.site_id and m.article_id = a.id)`

const neighbours = (direction: 'newer' | 'older') => {
  const compare = direction === 'newer' ? sql`>` : sql`<`
  const order = direction === 'newer' ? sql`asc` : sql`desc`
  return sql`(
    select json_agg(n) from (
      select q.title, s.slug, s.published_at as "publishedAt"
      from publication s join article q on q.site_id = s.site_id and q.id = s.subject_id
      where s.site_id = p.site_id and s.subject_kind = 'article' and s.state = 'published'
        and (s.published_at, s.subject_id) ${compare} (p.published_at, p.subject_id)
      order by s.published_at ${order}, s.subject_id ${order} limit 4) n)`
}

const pageColumn = sql`json_build_object(
  'id', a.id, 'title', a.title, 'lead', a.lead_text, 'body', a.body, 'author', a.author, 'source', a.source,
  'pictures', a.pictures, 'tags', a.tags, 'tagSlugs', a.tag_slugs, 'publishedAt', p.published_at,
  'category', case when c.id is not null then json_build_object('name', c.name, 'slug', c.slug) end,
  'topic', case when t.id is not null then json_build_object('name', t.name, 'slug', t.slug) end,
  'readings', ${readingsOfArticle}, 'comparisons', ${comparisonsOfArticle}, 'observations', ${observationsOfArticle},
  'corrections', ${correctionsOfArticle}, 'figureCorrections', ${figureCorrectionsOfArticle},
  'related', ${relatedArticles},
  'newer', ${neighbours('newer')}, 'older', ${neighbours('older')})::text`

const subject: SubjectColumns = { siteId: sql`a.site_id`, kind: sql`text 'article'`, id: sql`a.id` }

interface ArticlePlace {
  readonly siteId: number
  readonly lineage: readonly number[]
  readonly slug: string
  /** Hash of the page that the asker has; empty for none. */
  readonly known: string
}

/** Reads the published article at an address; null when there is none (moved and withdrawn ones are asked for apart). */
export function articlePageQuery({
  counters,
  underText,
}: ReaderActs): (db: Db, at: ArticlePlace) => Promise<Row | null> {
  const run = compiledOnce(sql<Row>`
    select case when f.hash = ${sql.val('')} then null else f.page end as page, f.hash, f.counters, f.under from (
    select g.page, g.counters, g.under, hashtextextended(g.page, 1) || ' ' || hashtextextended(g.page, 2) as hash from (
    select ${pageColumn} as page, ${counters(subject)} as counters, ${underText(subject)} as under
    from publication p
    join article a on a.site_id = p.site_id and a.id = p.subject_id
    left join category c on c.site_id = a.site_id and c.id = a.category_id
    left join topic t on t.site_id = a.site_id and t.id = a.topic_id
    cross join (select ${sql.val([])}::bigint[] as lineage) x
    where p.site_id = ${sql.val(0)} and p.subject_kind = 'article' and p.slug = ${sql.val('')} and p.state = 'published'
    offset 0) g offset 0) f`)
  return async (db, { siteId, lineage, slug, known }) => (await run(db, [known, lineage, siteId, slug]))[0] ?? null
}

/** The page in the text that the query brought. */
export function articlePageOf(text: string): ArticlePage {
  const page = JSON.parse(text) as PageJson
  return {
    ...page,
    publishedAt: new Date(page.publishedAt),
    readings: page.readings ?? [],
    comparisons: page.comparisons ?? [],
    figureCorrections: page.figureCorrections ?? [],
    related: page.related ?? [],
    observations: rowsOf(page.observations),
    corrections: page.corrections ?? [],
    newer: page.newer ?? [],
    older: page.older ?? [],
  }
}

function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const names = Object.keys(columns) as (keyof Row)[]
  const count = columns[names[0] as keyof Row]?.length ?? 0
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(names.map(name => [name, columns[name]?.[at]])),
  ) as Row[]
}
