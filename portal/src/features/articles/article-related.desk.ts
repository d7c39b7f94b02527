import type { Db } from '../../database/index.ts'
import type { FormFields } from '../../http/index.ts'
import type { ArticleDraft, ArticleIssue } from './article.form.ts'
import { articleAt } from './article-related.queries.ts'

/** The draft with the article that somebody named by its address put beside it. */
export async function withRelated(
  db: Db,
  siteId: number,
  { draft, fields }: { draft: ArticleDraft; fields: FormFields },
): Promise<{ draft: ArticleDraft; issues: readonly ArticleIssue[] }> {
  const address = (fields.related_add ?? '').trim()
  if (address === '') return { draft, issues: [] }
  const id = await articleAt(db, siteId, address)
  if (id === null) return { draft, issues: [{ field: 'related_add', key: 'related_unknown' }] }
  return { draft: { ...draft, relatedIds: [...new Set([...draft.relatedIds, id])] }, issues: [] }
}
