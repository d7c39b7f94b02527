import { isDeepStrictEqual } from 'node:util'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { isTalkedOf, type Standing, standingOf, unmakeSubject, writeTimeline } from '../../publishing/index.ts'
import { leaveUndo, type UndoDeed, type Undone } from '../../undo/index.ts'
import { indexSubject } from '../search/index.ts'
import { articleSubject, searchableOf } from './article.commands.ts'
import { isTiedArticle, putRowsBack, type ThrownArticle, thrownArticle } from './new-article-undo.queries.ts'
import { deskArticle } from './working-copy.queries.ts'

interface Terms {
  readonly id: number
  readonly act: string
  readonly standing: Standing
}

/** Leaves the way back beside an article that was begun, or copied from another, in the same transaction. */
export async function leaveNewArticleUndo(
  tx: Tx,
  deed: Deed,
  { id, act, at }: { id: number; act: 'createArticle' | 'copyArticle'; at: Date },
): Promise<number | null> {
  const article = await deskArticle(tx, { siteId: deed.site.id, id })
  const standing = await standingOf(tx, articleSubject(deed.site.id, id))
  if (!article || !standing) return null
  const terms: Terms = { id, act, standing }
  return leaveUndo(tx, deed, { act, label: article.draft.content.title, inverse: 'throwArticleAway', terms, at })
}

/**
 * Takes a draft away that was begun a moment ago and that nothing hangs on yet, and leaves the way back to it. One
 * that has been written on since stays: what somebody wrote is never thrown away by a button that says something else.
 */
export async function throwArticleAway(tx: Tx, deed: UndoDeed, given: unknown): Promise<Undone> {
  permit(deed.actor, 'createArticle', deed.site)
  const { id, act, standing } = given as Terms
  const { actor, site, at } = deed
  const subject = articleSubject(site.id, id)
  const rows = await thrownArticle(tx, site.id, id)
  const now = await standingOf(tx, subject)
  const article = await deskArticle(tx, { siteId: site.id, id })
  if (!rows || !now || !article) return false
  if (article.copy || now.revision !== standing.revision) return 'written_since'
  if (!isDeepStrictEqual(now, standing)) return false
  if ((await isTiedArticle(tx, site.id, id)) || (await isTalkedOf(tx, subject))) return false
  await tx.deleteFrom('article').where('site_id', '=', site.id).where('id', '=', id).execute()
  await unmakeSubject(tx, subject, { actor, act })
  const label = article.draft.content.title
  const wayBack = { act: 'throwArticleAway', label, inverse: 'bringArticleBack', terms: rows, at }
  return { wayBack: await leaveUndo(tx, deed, wayBack) }
}

/** Puts a draft back that was thrown away, with all that was written in it; not where another has its address by now. */
export async function bringArticleBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'createArticle', deed.site)
  const { actor, site } = deed
  const rows = given as ThrownArticle
  if (!(await putRowsBack(tx, rows))) return false
  const { id } = rows.article
  const article = await deskArticle(tx, { siteId: site.id, id })
  if (!article) return false
  const subject = articleSubject(site.id, id)
  await indexSubject(tx, subject, searchableOf(article.draft.content))
  await writeTimeline(tx, subject, { actor, act: 'undo', details: { act: 'throwArticleAway' } })
  return true
}
