import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import {
  mayBecome,
  type PublicationState,
  passSubject,
  scheduleSubject,
  writeTimeline,
} from '../../publishing/index.ts'
import { articleSubject, editArticle, publishArticle, withdrawArticle } from './article.commands.ts'
import { type ArticleIssueKey, publicIssuesOf } from './article.form.ts'
import { type DeskArticle, deskArticle } from './working-copy.queries.ts'

/** What a step of an article's life came to. */
export type FlowResult =
  | 'submitted'
  | 'sent_back'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'corrected'
  | 'withdrawn'
  | FlowRefusal

export type FlowRefusal = 'not_now' | 'own_article' | 'note_missing' | 'date_missing' | 'date_past' | ArticleIssueKey

/** What the step is given beside the article. */
export interface FlowStep {
  readonly id: number
  readonly at: Date
  readonly note?: string
  /** When it is to appear. */
  readonly showAt?: Date | null
  readonly expiresAt?: Date | null
  /** Whether people may publish what they wrote themselves. */
  readonly mayOwn?: boolean
}

/** Hands an article in. A public one stays as it is until its changes are published. */
export async function submitArticle(tx: Tx, deed: Deed, { id, at, note = '' }: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  const article = await deskArticle(tx, { siteId: site.id, id })
  if (!article) return 'not_now'
  if (article.state === 'published' || article.state === 'withdrawn') {
    if (!article.copy) return 'not_now'
    await tx
      .updateTable('working_copy')
      .set({ submitted_at: at })
      .where('site_id', '=', site.id)
      .where('article_id', '=', id)
      .execute()
    const details = note ? { note } : {}
    await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'submitChanges', details })
    return 'submitted'
  }
  if (!mayBecome(article.state, 'submitted')) return 'not_now'
  await keepRevision(tx, deed, article)
  await passSubject(tx, articleSubject(site.id, id), { actor, to: 'submitted', note })
  return 'submitted'
}

/** Sends an article back to its writer, with what is to be done. */
export async function sendBackArticle(tx: Tx, deed: Deed, { id, note = '' }: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'sendBack', deed.site)
  if (note === '') return 'note_missing'
  const { actor, site } = deed
  const article = await deskArticle(tx, { siteId: site.id, id })
  if (!article) return 'not_now'
  if (article.copy?.submittedAt && article.state === 'published') {
    await tx
      .updateTable('working_copy')
      .set({ submitted_at: null })
      .where('site_id', '=', site.id)
      .where('article_id', '=', id)
      .execute()
    await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'sendBack', details: { note } })
    return 'sent_back'
  }
  if (!mayBecome(article.state, 'draft')) return 'not_now'
  await passSubject(tx, articleSubject(site.id, id), { actor, to: 'draft', note })
  return 'sent_back'
}

/** Agrees to an article; it can then be published or scheduled. */
export async function approveArticle(tx: Tx, deed: Deed, { id, mayOwn, note = '' }: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'publish', deed.site)
  const { actor, site } = deed
  const article = await deskArticle(tx, { siteId: site.id, id })
  const refusal = refusalOf(article, deed, { to: 'approved', mayOwn })
  if (!article || refusal) return refusal ?? 'not_now'
  await keepRevision(tx, deed, article)
  await passSubject(tx, articleSubject(site.id, id), { actor, to: 'approved', note })
  return 'approved'
}

/** Leaves it to the clock to show an article, and perhaps to take it away again. */
export async function scheduleArticle(tx: Tx, deed: Deed, step: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'publish', deed.site)
  const { actor, site } = deed
  const { id, showAt, expiresAt = null, mayOwn } = step
  if (!showAt) return 'date_missing'
  if (showAt <= step.at || (expiresAt && expiresAt <= showAt)) return 'date_past'
  const article = await deskArticle(tx, { siteId: site.id, id })
  const refusal = refusalOf(article, deed, { to: 'scheduled', mayOwn })
  if (!article || refusal) return refusal ?? 'not_now'
  await keepRevision(tx, deed, article)
  await scheduleSubject(tx, articleSubject(site.id, id), { actor, at: showAt, expiresAt })
  return 'scheduled'
}

/** Shows an article, or the changes to a public one. */
export async function releaseArticle(tx: Tx, deed: Deed, step: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'publish', deed.site)
  const { id, at, expiresAt = null, mayOwn } = step
  const article = await deskArticle(tx, { siteId: deed.site.id, id })
  const isPublic = article?.state === 'published'
  const refusal = isPublic
    ? changeRefusal(article, deed, mayOwn)
    : refusalOf(article, deed, { to: 'published', mayOwn })
  if (!article || refusal) return refusal ?? 'not_now'
  await keepRevision(tx, deed, article)
  if (!isPublic) await publishArticle(tx, deed, { id, at: article.publishedAt ?? at, expiresAt })
  return 'published'
}

/** Shows changes to a public article with a dated notice that says what was wrong. */
export async function correctArticle(tx: Tx, deed: Deed, { id, at, note = '', mayOwn }: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'publish', deed.site)
  if (note === '') return 'note_missing'
  const { actor, site } = deed
  const article = await deskArticle(tx, { siteId: site.id, id })
  const refusal = article?.state === 'published' ? changeRefusal(article, deed, mayOwn) : 'not_now'
  if (!article || refusal) return refusal ?? 'not_now'
  const revision = await keepRevision(tx, deed, article)
  await tx
    .insertInto('correction')
    .values({ site_id: site.id, article_id: id, revision, text: note, made_at: at, made_by: actor.accountId })
    .execute()
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'correctArticle', details: { note } })
  return 'corrected'
}

/** Takes an article from the public; its address says why. */
export async function takeDownArticle(tx: Tx, deed: Deed, { id, at, note = '' }: FlowStep): Promise<FlowResult> {
  permit(deed.actor, 'withdraw', deed.site)
  if (note === '') return 'note_missing'
  const article = await deskArticle(tx, { siteId: deed.site.id, id })
  if (!article || !mayBecome(article.state, 'withdrawn')) return 'not_now'
  await withdrawArticle(tx, deed, { id, at, notice: note })
  return 'withdrawn'
}

function refusalOf(
  article: DeskArticle | null,
  deed: Deed,
  { to, mayOwn }: { to: PublicationState; mayOwn: boolean | undefined },
): FlowRefusal | null {
  if (!article || !mayBecome(article.state, to)) return 'not_now'
  return ownRefusal(article, deed, mayOwn) ?? publicIssuesOf(article.draft)[0]?.key ?? null
}

const changeRefusal = (article: DeskArticle, deed: Deed, mayOwn: boolean | undefined): FlowRefusal | null =>
  article.copy ? (ownRefusal(article, deed, mayOwn) ?? publicIssuesOf(article.draft)[0]?.key ?? null) : 'not_now'

/** Where a site wants a second pair of eyes, nobody publishes what they wrote last. */
function ownRefusal(article: DeskArticle, { actor }: Deed, mayOwn = true): FlowRefusal | null {
  const author = article.copy ? article.copy.holderId : article.authorId
  return mayOwn || author === null || author !== actor.accountId ? null : 'own_article'
}

/** Makes what was written the newest version. Returns its number. */
async function keepRevision(tx: Tx, deed: Deed, article: DeskArticle): Promise<number> {
  if (!article.copy) return article.revision
  const { id, draft, copy } = article
  const { revision } = await editArticle(tx, deed, { id, ...draft, authorId: copy.holderId })
  await tx.deleteFrom('working_copy').where('site_id', '=', deed.site.id).where('article_id', '=', id).execute()
  return revision
}
