import { type Act, mayDo } from '../../access/index.ts'
import { type DeskPages, type DeskRequest, deskPath } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { type DeskArticle, deskArticle } from './working-copy.queries.ts'

export const articlesPath = '/bai-viet'

/** The site and the article that an address of the desk names, if this person may do the act there. */
export async function placeOf(
  { services }: DeskPages,
  { actor, params }: DeskRequest,
  act: Act,
): Promise<{ site: Site; article: DeskArticle | null; base: string } | null> {
  const site = services.sites.byId(Number(params.site))
  if (!site || !mayDo(actor, act, site)) return null
  const id = /^[1-9]\d{0,14}$/.test(params.id ?? '') ? Number(params.id) : null
  const article = id === null ? null : await deskArticle(services.db, { siteId: site.id, id })
  return { site, article, base: `${deskPath}${articlesPath}/${site.id}/${id ?? ''}` }
}
