export {
  createArticle,
  editArticle,
  publishArticle,
  withdrawArticle,
} from './article.commands.ts'
export type { ArticleContent, ArticlePicture } from './article.ts'
export { articleText, bodyOffset } from './article.ts'
export { publishedArticleFile } from './article-files.queries.ts'
export {
  type ArticleListItem,
  type Category,
  categoriesOf,
  newestArticles,
  withDescendants,
} from './article-list.queries.ts'
export { teaserOf } from './article-list-view.tsx'
export { takeBackStep } from './article-undo.commands.ts'
export { addCategory, addTopic } from './category.commands.ts'
export { putReadingBack } from './correction-undo.commands.ts'
export { bringArticleBack, throwArticleAway } from './new-article-undo.commands.ts'
export {
  attachReadings,
  confirmReading,
  keepComparisons,
  linkReading,
  type NewReading,
} from './reading.commands.ts'
export { detachReadings, reopenReadings } from './reading-undo.commands.ts'
export type { AddedKind, Marked } from './review.ts'
export { putCopyBack } from './writing-undo.commands.ts'
