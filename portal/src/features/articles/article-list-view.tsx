import type { ArticleTeaserProps } from '../../ui/index.ts'
import type { ArticleListItem } from './article-list.queries.ts'

/** An article of a list as the component takes it. */
export function teaserOf(article: ArticleListItem): ArticleTeaserProps {
  return {
    title: article.title,
    href: `/tin-tuc/${article.slug}`,
    publishedAt: article.publishedAt,
    ...(article.lead ? { lead: article.lead } : {}),
    ...(article.category
      ? { category: { label: article.category.name, href: `/chuyen-muc/${article.category.slug}` } }
      : {}),
    ...(article.picture ? { picture: article.picture } : {}),
  }
}
