import { type Act, mayDo, mayDoSomewhere } from '../../access/index.ts'
import { type DeskPages, type DeskRequest, deskPath } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { inCategory } from './article-reach.queries.ts'
import { type DeskArticle, deskArticle } from './working-copy.queries.ts'

export const articlesPath = '/bai-viet'

/** The site and the article that an address of the desk names, if this person may do the act there. */
export async function placeOf(
  { services }: DeskPages,
  { actor, params }: DeskRequest,
  act: Act,
): Promise<{ site: Site; article: DeskArticle | null; base: string } | null> {
  const site = services.sites.byId(Number(params.site))
  if (!site || !mayDoSomewhere(actor, act, site)) return null
  const id = /^[1-9]\d{0,14}$/.test(params.id ?? '') ? Number(params.id) : null
  const article = id === null ? null : await deskArticle(services.db, { siteId: site.id, id })
  // An article that is not written yet has no category; the one that is chosen is asked about when it is kept.
  const place = await inCategory(services.db, site, article?.draft.categoryId ?? null)
  if (id !== null && !mayDo(actor, act, place)) return null
  return { site: place, article, base: `${deskPath}${articlesPath}/${site.id}/${id ?? ''}` }
}
