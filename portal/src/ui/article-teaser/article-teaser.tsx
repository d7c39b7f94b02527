import type { JSX } from 'preact'
import { formatDate } from '../format/index.ts'
import { Picture, type PictureSource } from '../picture/picture.tsx'

export interface ArticleTeaserProps {
  readonly title: string
  readonly href: string
  readonly publishedAt: Date
  readonly lead?: string
  readonly category?: { readonly label: string; readonly href: string }
  readonly picture?: PictureSource | undefined
  readonly look?: 'row' | 'card' | 'line'
  readonly headingLevel?: 2 | 3 | 4
}

export interface TeaserListProps {
  readonly articles: readonly ArticleTeaserProps[]
  readonly look?: 'row' | 'card' | 'line'
}

/** An article as a list shows it: a row with its picture, a card in a grid, or one line. The title is the only link. */
export function ArticleTeaser(props: ArticleTeaserProps): JSX.Element {
  const { title, href, lead, picture, look = 'row', headingLevel = 3 } = props
  const Heading = `h${headingLevel}` as const
  return (
    <article class={`article-teaser article-teaser--${look}`}>
      {picture && look !== 'line' ? (
        <div class="article-teaser__picture">
          <Picture {...picture} alt="" sizes={look === 'row' ? '14rem' : '24rem'} />
        </div>
      ) : null}
      <div class="article-teaser__text">
        <Heading class="article-teaser__title">
          <a class="article-teaser__link" href={href}>
            {title}
          </a>
        </Heading>
        <TeaserMeta {...props} />
        {lead && look !== 'line' ? <p class="article-teaser__lead">{lead}</p> : null}
      </div>
    </article>
  )
}

/** Articles one under another: rows between lines, cards side by side, or lines close together. */
export function TeaserList({ articles, look = 'row' }: TeaserListProps): JSX.Element {
  return (
    <div class={`teaser-list teaser-list--${look}`}>
      {articles.map(article => (
        <ArticleTeaser key={article.href} look={look} {...article} />
      ))}
    </div>
  )
}

function TeaserMeta({ publishedAt, category }: ArticleTeaserProps): JSX.Element {
  return (
    <p class="article-teaser__meta">
      <time datetime={publishedAt.toISOString()}>{formatDate(publishedAt)}</time>
      {category ? <a href={category.href}>{category.label}</a> : null}
    </p>
  )
}
