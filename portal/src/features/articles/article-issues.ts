import type { FormIssue } from '../../ui/index.ts'
import type { ArticleIssue } from './article.form.ts'
import { articleDeskWords as words } from './article-desk.words.ts'
import { type PartIssue, partIssueWords } from './article-parts.words.ts'

/** The mistakes of an article's form in words. */
export const worded = (issues: readonly ShownIssue[]): FormIssue[] =>
  issues.map(({ field, key }) => ({ field, text: { ...words.issues, ...partIssueWords }[key] }))

/** Somebody with a role over some categories put an article under none of them. */
export const categoryNotYours: ArticleIssue = { field: 'category', key: 'category_not_yours' }

/** A mistake of the text or of a picture that came with it. */
export interface ShownIssue {
  readonly field: string
  readonly key: ArticleIssue['key'] | PartIssue
}
