import type { Db } from '../../database/index.ts'
import type { Choices } from './article-editor-view.tsx'

/** What an article of a site may be put under. */
export async function choicesOf(db: Db, siteId: number): Promise<Choices> {
  const [categories, topics] = await Promise.all([
    db
      .selectFrom('category')
      .select(['id', 'name'])
      .where('site_id', '=', siteId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db.selectFrom('topic').select(['id', 'name']).where('site_id', '=', siteId).orderBy('name').execute(),
  ])
  return { categories, topics }
}
