import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { writeTimeline } from '../../publishing/index.ts'
import { articleSubject } from './article.commands.ts'
import type { ArticleDraft } from './article.form.ts'
import { inCategory } from './article-reach.queries.ts'
import { deskArticle, presence, revisionsOf, type WorkingCopy } from './working-copy.queries.ts'

/** What a saving came to. `held`: somebody else is writing; `stale`: the form is older than what was saved since. */
export type Saving =
  | { readonly result: 'saved'; readonly version: number }
  | { readonly result: 'held'; readonly copy: WorkingCopy }
  | { readonly result: 'stale'; readonly copy: WorkingCopy }
  | { readonly result: 'missing' }

interface Save {
  readonly id: number
  readonly draft: ArticleDraft
  /** The version that the form was made from; 0 where there was no working copy. */
  readonly version: number
  readonly at: Date
}

/** Keeps what was written, for the one who is writing. The public sees nothing of it. */
export async function saveWorkingCopy(tx: Tx, deed: Deed, { id, draft, version, at }: Save): Promise<Saving> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  permit(actor, 'editArticle', await inCategory(tx, site, draft.categoryId))
  const article = await lockedArticle(tx, site.id, id)
  if (!article) return { result: 'missing' }
  const { copy } = article
  if (copy && isHeldByAnother(copy, actor.accountId, at)) return { result: 'held', copy }
  if (copy && copy.version !== version) return { result: 'stale', copy }
  const next = (copy?.version ?? 0) + 1
  await writeCopy(tx, deed, { id, draft, version: next, at })
  if (copy?.holderId !== actor.accountId)
    await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'beginWriting' })
  return { result: 'saved', version: next }
}

/** Lays an earlier version out to be written on; nothing public changes. */
export async function restoreRevision(
  tx: Tx,
  deed: Deed,
  { id, number, at }: { id: number; number: number; at: Date },
): Promise<'restored' | 'not_now'> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  const article = await lockedArticle(tx, site.id, id)
  const kept = (await revisionsOf(tx, { siteId: site.id, id }, 1_000)).find(one => one.number === number)
  if (!article || !kept) return 'not_now'
  const draft = { ...article.draft, content: kept.content }
  await writeCopy(tx, deed, { id, draft, version: (article.copy?.version ?? 0) + 1, at })
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'restoreRevision', details: { number } })
  return 'restored'
}

/** The one place where a working copy is written: what was handed in before is no longer what stands there. */
async function writeCopy(tx: Tx, { actor, site }: Deed, { id, draft, version, at }: Save): Promise<void> {
  const kept = {
    draft: JSON.stringify(draft),
    version,
    holder_id: actor.accountId,
    holder_name: actor.name,
    seen_at: at,
    saved_at: at,
    submitted_at: null,
  }
  await tx
    .insertInto('working_copy')
    .values({ site_id: site.id, article_id: id, ...kept })
    .onConflict(conflict => conflict.columns(['site_id', 'article_id']).doUpdateSet(kept))
    .execute()
}

/** Two savings at once: the second waits, and is then too old. */
async function lockedArticle(tx: Tx, siteId: number, id: number) {
  await tx
    .selectFrom('article')
    .select('id')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return deskArticle(tx, { siteId, id })
}

/** Whether somebody else has the article open. Their page says so every few seconds. */
export function isHeldByAnother(copy: WorkingCopy, accountId: string | null, now: Date): boolean {
  return copy.holderId !== null && copy.holderId !== accountId && now.getTime() - copy.seenAt.getTime() < presence
}

/** Says that a page is still open. Returns who holds the article, if it is somebody else by now. */
export async function stayAt(tx: Tx, deed: Deed, { id, at }: { id: number; at: Date }): Promise<WorkingCopy | null> {
  permit(deed.actor, 'editArticle', deed.site)
  const article = await deskArticle(tx, { siteId: deed.site.id, id })
  if (!article?.copy) return null
  if (article.copy.holderId !== deed.actor.accountId) return article.copy
  await tx
    .updateTable('working_copy')
    .set({ seen_at: at })
    .where('site_id', '=', deed.site.id)
    .where('article_id', '=', id)
    .execute()
  return null
}

/** Takes an article over from somebody who has it open; their page tells them at its next saving. */
export async function takeOver(tx: Tx, deed: Deed, { id, at }: { id: number; at: Date }): Promise<boolean> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  const article = await lockedArticle(tx, site.id, id)
  if (!article?.copy) return false
  await tx
    .updateTable('working_copy')
    .set({ holder_id: actor.accountId, holder_name: actor.name, seen_at: at })
    .where('site_id', '=', site.id)
    .where('article_id', '=', id)
    .execute()
  const details = { from: article.copy.holderName }
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'takeOver', details })
  return true
}

/** Throws away what was written since the last version. */
export async function dropWorkingCopy(tx: Tx, deed: Deed, id: number): Promise<void> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  await tx.deleteFrom('working_copy').where('site_id', '=', site.id).where('article_id', '=', id).execute()
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'dropWorkingCopy' })
}
