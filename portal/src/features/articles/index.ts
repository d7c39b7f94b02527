export {
  createArticle,
  type Deed,
  editArticle,
  publishArticle,
  scheduleArticle,
  withdrawArticle,
} from './article.commands.ts'
export type { ArticleContent, ArticlePicture } from './article.ts'
export { articleText, bodyOffset } from './article.ts'
export { addCategory, addTopic } from './category.commands.ts'
export {
  attachReadings,
  confirmReading,
  keepComparisons,
  linkReading,
  type NewReading,
  rejectReading,
} from './reading.commands.ts'
