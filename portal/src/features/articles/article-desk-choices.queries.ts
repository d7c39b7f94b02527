import type { Db } from '../../database/index.ts'
import type { Choices } from './article-editor-view.tsx'
import { relatedChoices } from './article-related.queries.ts'

interface ChoicesFor {
  readonly siteId: number
  /** The article; none while it is not kept yet. */
  readonly id: number | null
  readonly relatedIds: readonly number[]
}

/** What an article of a site may be put under and beside. */
export async function choicesOf(db: Db, { siteId, id, relatedIds }: ChoicesFor): Promise<Choices> {
  const [categories, topics, related] = await Promise.all([
    db
      .selectFrom('category')
      .select(['id', 'name'])
      .where('site_id', '=', siteId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db.selectFrom('topic').select(['id', 'name']).where('site_id', '=', siteId).orderBy('name').execute(),
    relatedChoices(db, { siteId, id, chosen: relatedIds }),
  ])
  return { categories, topics, related }
}
