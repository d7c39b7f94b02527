import type { ComponentChildren } from 'preact'
import type { SubjectCounters } from '../../http/index.ts'
import { proseText, renderProse } from '../../prose/index.ts'
import {
  ArticleMeta,
  FigureCardGrid,
  FileList,
  formatDate,
  formatPeriod,
  Notice,
  PageHeading,
  RecommendationList,
  renderedPart,
  renderPart,
  Section,
  ShareLinks,
  TagList,
  withSharedClause,
} from '../../ui/index.ts'
import { valueText } from '../indicators/index.ts'
import { bodyOffset } from './article.ts'
import { articleWords as words } from './article.words.ts'
import { drawInserts, fileItem, PartView, publicFiles, type ShownPart, unplacedParts } from './article-inserts.tsx'
import { textMarks } from './article-marks.tsx'
import type {
  ArticlePage,
  RelatedArticle,
  ShownCorrection,
  ShownFigureCorrection,
  ShownReading,
} from './article-page.queries.ts'
import { figureCards } from './figure-card-view.ts'

/** The parts of an article's page that hang on nothing but the article and its address, as HTML. */
export interface ArticleParts {
  readonly article: ArticlePage
  /** From the text to the links for sharing. */
  readonly contentHtml: string
  readonly neighboursHtml: string
}

export function articleParts(article: ArticlePage, address: string, filesPath: string = publicFiles): ArticleParts {
  return {
    article,
    contentHtml: renderPart(<Content article={article} address={address} filesPath={filesPath} />),
    neighboursHtml: renderPart(
      <>
        <Neighbours title={words.related} id="tin-lien-quan" articles={article.related} />
        <Neighbours title={words.newer} id="tin-moi-hon" articles={[...article.newer].reverse()} />
        <Neighbours title={words.older} id="tin-cu-hon" articles={article.older} />
      </>,
    ),
  }
}

interface ArticleViewProps {
  readonly parts: ArticleParts
  readonly counters: Pick<SubjectCounters, 'views' | 'comments'>
  /** Rating and comments. */
  readonly under: ComponentChildren
}

/** An article with what was read in it: figures, citations and people linked, the arithmetic shown under the text. */
export function ArticleView({ parts: { article, contentHtml, neighboursHtml }, counters, under }: ArticleViewProps) {
  return (
    <article class="article">
      <PageHeading
        title={article.title}
        over={article.category ? <a href={`/chuyen-muc/${article.category.slug}`}>{article.category.name}</a> : null}
      >
        <ArticleMeta publishedAt={article.publishedAt} views={counters.views} comments={counters.comments} />
      </PageHeading>
      {renderedPart(contentHtml)}
      {under}
      {renderedPart(neighboursHtml)}
    </article>
  )
}

/** Figures of this text that were put right where they came from. */
function FigureCorrections({ corrections }: { readonly corrections: readonly ShownFigureCorrection[] }) {
  return (
    <>
      {corrections.map(one => (
        <Notice
          key={`${one.slug} ${one.period} ${one.madeAt}`}
          kind="warning"
          title={`${words.figureCorrection} ${formatDate(new Date(one.madeAt))}`}
        >
          <p>
            <a href={`/so-lieu/${one.slug}`}>{one.indicator}</a> ({formatPeriod(one.period)}):{' '}
            {words.fromTo(amountOf(one, one.before), amountOf(one, one.after))}{' '}
            <a href={`/tin-tuc/${one.articleSlug}`}>{one.articleTitle}</a>
          </p>
        </Notice>
      ))}
    </>
  )
}

const amountOf = ({ unit, ownUnit, scale, displayUnit }: ShownFigureCorrection, value: number) =>
  valueText(value, unit, { unit: ownUnit, scale, displayUnit })

interface ContentProps {
  readonly article: ArticlePage
  /** The page's own address, for links that are shared. */
  readonly address: string
  /** Where its files are had. */
  readonly filesPath: string
}

function Content({ article, address, filesPath }: ContentProps) {
  const others = unplacedParts(article)
  const cards = figureCards(article.readings, article)
  const hasLead = proseText(article.body).startsWith(article.lead)
  return (
    <>
      <Corrections corrections={article.corrections} />
      <FigureCorrections corrections={article.figureCorrections} />
      <ReadingNotices readings={article.readings} />
      {article.lead && !hasLead ? <p class="prose__lead">{article.lead}</p> : null}
      {others
        .filter(part => part.kind === 'picture')
        .map((part, at) => (
          <PartView key={part.refs[0] ?? at} part={part} filesPath={filesPath} isEager={at === 0} />
        ))}
      <div class={hasLead ? 'article__body prose prose--with-lead' : 'article__body prose'}>
        {renderProse(article.body, textMarks(article.readings), {
          offset: bodyOffset(article.title),
          inserted: drawInserts(article, filesPath),
          nameTable: words.table,
        })}
      </div>
      <MoreParts parts={others} filesPath={filesPath} />
      <Signature article={article} />
      {cards.length > 0 ? (
        <Section id="so-lieu-trong-bai" title={words.figures}>
          <p class="article__note">{words.figuresNote}</p>
          <FigureCardGrid cards={cards} />
        </Section>
      ) : null}
      <Asks readings={article.readings} />
      <ShareLinks url={address} title={article.title} />
    </>
  )
}

/** Galleries and films that no place of the text shows, then the files to save. */
function MoreParts({ parts, filesPath }: { readonly parts: readonly ShownPart[]; readonly filesPath: string }) {
  const shown = parts.filter(({ kind }) => kind !== 'picture' && kind !== 'file')
  const files = parts.flatMap(({ kind, file }) => (kind === 'file' && file ? [fileItem(file, filesPath)] : []))
  return (
    <>
      {shown.map(part => (
        <PartView key={part.refs[0] ?? ''} part={part} filesPath={filesPath} />
      ))}
      {files.length > 0 ? (
        <Section id="tep-kem-theo" title={words.files}>
          <FileList files={files} />
        </Section>
      ) : null}
    </>
  )
}

/** What was put right since the article was public, the newest first. */
function Corrections({ corrections }: { readonly corrections: readonly ShownCorrection[] }) {
  return (
    <>
      {corrections.map(({ text, madeAt }) => (
        <Notice key={madeAt} kind="warning" title={`${words.correction} ${formatDate(new Date(madeAt))}`}>
          <p>{text}</p>
        </Notice>
      ))}
    </>
  )
}

/** Says so when readings are a machine's alone, or when an edit took the words of one away. */
function ReadingNotices({ readings }: { readonly readings: readonly ShownReading[] }) {
  const isUnconfirmed = readings.some(reading => !reading.isConfirmed)
  const isBroken = readings.some(reading => reading.start === null)
  return (
    <>
      {isUnconfirmed ? (
        <Notice kind="unconfirmed">
          <p>{words.unconfirmedNote}</p>
        </Notice>
      ) : null}
      {isBroken ? (
        <Notice kind="warning">
          <p>{words.brokenEvidence}</p>
        </Notice>
      ) : null}
    </>
  )
}

function Signature({ article }: { readonly article: ArticlePage }) {
  const tags = article.tags.map((label, at) => ({ label, href: `/the/${article.tagSlugs[at] ?? ''}` }))
  return (
    <footer class="article__signature">
      {article.author ? (
        <p>
          {words.author}: <strong>{article.author}</strong>
        </p>
      ) : null}
      {article.source ? (
        <p>
          {words.source}: {article.source}
        </p>
      ) : null}
      {article.topic ? (
        <p>
          {words.topic}: <a href={`/dong-su-kien/${article.topic.slug}`}>{article.topic.name}</a>
        </p>
      ) : null}
      {tags.length > 0 ? <TagList tags={tags} /> : null}
    </footer>
  )
}

const askSections = [
  { kind: 'recommendation', title: words.recommendations },
  { kind: 'request', title: words.requests },
  { kind: 'commitment', title: words.commitments },
] as const

/** Recommendations, requests and promises of the article with where they stand. */
function Asks({ readings }: { readonly readings: readonly ShownReading[] }) {
  return (
    <>
      {askSections.map(({ kind, title }) => (
        <AskSection
          key={kind}
          title={title}
          kind={kind}
          asks={readings.filter(reading => reading.askKind === kind && reading.recordSlug)}
        />
      ))}
    </>
  )
}

interface AskSectionProps {
  readonly title: string
  readonly kind: string
  readonly asks: readonly ShownReading[]
}

/** Numbers stand only on recommendations: the notes in the text lead to them. */
function AskSection({ title, kind, asks }: AskSectionProps) {
  if (asks.length === 0) return null
  return (
    <Section id={`trong-bai-${kind}`} title={title} href="/kien-nghi">
      <RecommendationList
        items={asks.map((ask, at) => ({
          href: `/kien-nghi/${ask.recordSlug}`,
          text: withSharedClause(ask.sharedClause, ask.quote),
          state: ask.state ?? 'recorded',
          ...(kind === 'recommendation' ? { number: at + 1 } : {}),
        }))}
      />
    </Section>
  )
}

function Neighbours({
  title,
  id,
  articles,
}: {
  readonly title: string
  readonly id: string
  readonly articles: readonly RelatedArticle[]
}) {
  if (articles.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul class="link-list">
        {articles.map(one => (
          <li key={one.slug}>
            <a href={`/tin-tuc/${one.slug}`}>{one.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
