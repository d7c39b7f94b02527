import type { ComponentChildren, JSX } from 'preact'
import { formatDateTime, formatNumber } from '../format/index.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'

export interface PageHeadingProps {
  readonly title: ComponentChildren
  /** A line above the title: the kind of page, the category. */
  readonly over?: ComponentChildren
  /** Lines under the title. */
  readonly children?: ComponentChildren
}

/** The title of a page. It wraps well however long it is. */
export function PageHeading({ title, over, children }: PageHeadingProps): JSX.Element {
  return (
    <header class="page-heading">
      {over ? <p class="page-heading__over">{over}</p> : null}
      <h1 class="page-heading__title">{title}</h1>
      {children}
    </header>
  )
}

export interface ArticleMetaProps {
  readonly publishedAt: Date
  readonly author?: string
  readonly views?: number
  readonly comments?: number
}

/** When an article appeared, whose it is, how often it was read and answered. */
export function ArticleMeta({ publishedAt, author, views, comments }: ArticleMetaProps): JSX.Element {
  const words = useWords()
  return (
    <p class="article-meta">
      <time datetime={publishedAt.toISOString()}>{formatDateTime(publishedAt)}</time>
      {author ? <span>{author}</span> : null}
      {views === undefined ? null : (
        <span>
          <Icon name="eye" /> <span class="number">{formatNumber(views)}</span> {words.views}
        </span>
      )}
      {comments === undefined ? null : (
        <a class="icon-link" href="#binh-luan">
          <Icon name="comment" />
          <span>
            <span class="number">{formatNumber(comments)}</span> {words.comments}
          </span>
        </a>
      )}
    </p>
  )
}
