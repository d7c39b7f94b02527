import { isDeepStrictEqual } from 'node:util'
import { mayDo } from '../../access/index.ts'
import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { type ArticleDraft, draftOfForm } from './article.form.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { categoryNotYours, worded } from './article-issues.ts'
import { withKept } from './article-kept-parts.ts'
import { inCategory } from './article-reach.queries.ts'
import { storedCopy } from './article-standing.queries.ts'
import { type Saving, saveWorkingCopy, stayAt } from './working-copy.commands.ts'
import type { DeskArticle } from './working-copy.queries.ts'
import { leaveWritingUndo } from './writing-undo.commands.ts'

/** What an open editor does by itself: saves every few seconds, and says that it is still there. */
export function autosaving(desk: DeskPages): void {
  desk.take(`${articlesPath}/:site/:id/tu-luu`, async request => autosave(desk, request))
  desk.take(`${articlesPath}/:site/:id/con-day`, async request => stay(desk, request))
}

/** Whoever presses a button keeps what they typed first. Nothing is kept where nothing was changed. */
export async function keepTyped(
  desk: DeskPages,
  { actor, fields }: DeskRequest,
  { site, article, draft }: { site: Site; article: DeskArticle; draft: ArticleDraft },
): Promise<Saving | null> {
  if (isDeepStrictEqual(draft, article.draft)) return null
  const { db, now } = desk.services
  const version = Number(fields.version)
  return db
    .transaction()
    .execute(tx => saveWorkingCopy(tx, { actor, site }, { id: article.id, draft, version, at: now() }))
}

/** What a button does to a draft at a stroke: a picture put in or taken out, a Word file in place of the text. */
export interface Stroke {
  readonly site: Site
  readonly article: DeskArticle
  /** As it was typed when the button was pressed. */
  readonly written: ArticleDraft
  readonly draft: ArticleDraft
  readonly act: string
  readonly cut?: string | null
  /** The version that the form was made from. */
  readonly version: number
}

/** Keeps what was typed, then what the button did to it, and leaves the way back to what was typed. */
export async function keepStroke(
  { services: { db, now } }: DeskPages,
  { actor }: DeskRequest,
  { site, article, written, draft, act, cut = null, version }: Stroke,
): Promise<{ readonly saving: Saving; readonly undo: number | null }> {
  const deed = { actor, site }
  const { id } = article
  const at = now()
  return db.transaction().execute(async tx => {
    const isTyped = !isDeepStrictEqual(written, article.draft)
    const typed = isTyped ? await saveWorkingCopy(tx, deed, { id, draft: written, version, at }) : null
    if (typed && typed.result !== 'saved') return { saving: typed, undo: null }
    const before = await storedCopy(tx, site.id, id)
    const saving = await saveWorkingCopy(tx, deed, { id, draft, version: typed?.version ?? version, at })
    if (saving.result !== 'saved') return { saving, undo: null }
    return { saving, undo: await leaveWritingUndo(tx, deed, { id, act, before, cut, at }) }
  })
}

async function autosave(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return { json: { result: 'missing' }, status: 404 }
  const { site, article } = place
  const { kept } = request.fields
  const before = await withKept(desk.services.db, { siteId: site.id, draft: article.draft, kept })
  const { draft, issues } = draftOfForm(request.fields, before)
  const blocking = issues.filter(issue => issue.key !== 'title_missing')
  const chosen = await inCategory(desk.services.db, site, draft.categoryId)
  if (!mayDo(request.actor, 'editArticle', chosen)) blocking.push(categoryNotYours)
  if (blocking.length > 0)
    return { json: { result: 'refused', text: worded(blocking, request.language)[0]?.text }, status: 422 }
  const saving = await keepTyped(desk, request, { site, article, draft })
  if (saving === null) return { json: { result: 'saved', version: article.copy?.version ?? 0 } }
  if (saving.result === 'saved') return { json: saving }
  const text = saving.result === 'held' ? words.takenFrom(saving.copy.holderName) : words.stale
  return { json: { result: saving.result, text }, status: 409 }
}

async function stay(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return { json: { result: 'missing' }, status: 404 }
  const { site, article } = place
  const { db, now } = desk.services
  const other = await db
    .transaction()
    .execute(tx => stayAt(tx, { actor: request.actor, site }, { id: article.id, at: now() }))
  if (!other) return { json: { result: 'yours' } }
  return { json: { result: 'held', text: words.takenFrom(other.holderName) }, status: 409 }
}
