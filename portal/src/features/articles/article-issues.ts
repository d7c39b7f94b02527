import type { FormIssue, Language } from '../../ui/index.ts'
import type { ArticleIssue } from './article.form.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { type PartIssue, partIssueWords } from './article-parts.words.ts'

/** The mistakes of an article's form in words. */
export function worded(issues: readonly ShownIssue[], language: Language): FormIssue[] {
  const words = { ...articleDeskWords[language].issues, ...partIssueWords[language] }
  return issues.map(({ field, key }) => ({ field, text: words[key] }))
}

/** Somebody with a role over some categories put an article under none of them. */
export const categoryNotYours: ArticleIssue = { field: 'category', key: 'category_not_yours' }

/** A mistake of the text or of a picture that came with it. */
export interface ShownIssue {
  readonly field: string
  readonly key: ArticleIssue['key'] | PartIssue
}
