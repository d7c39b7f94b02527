import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import type { FileStore, Uploads } from '../media/index.ts'
import { type ArticleDraft, draftOfForm } from './article.form.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { partsOfContent } from './article-editor-view.tsx'
import { type ShownIssue, worded } from './article-issues.ts'
import { keptBeside, withKept } from './article-kept-parts.ts'
import { longestFormFile, withParts } from './article-parts.desk.ts'
import { keepTyped } from './article-saving.desk.ts'

/** Takes a file that was dropped on the text or pasted into it: what the form's button does, answered to a script. */
export function incomingFiles(desk: DeskPages, parts: { readonly files: FileStore; readonly uploads: Uploads }): void {
  desk.takeFile(`${articlesPath}/:site/:id/dua-vao`, longestFormFile, async request => take(desk, parts, request))
}

async function take(
  desk: DeskPages,
  parts: { readonly files: FileStore; readonly uploads: Uploads },
  request: DeskRequest,
): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return { json: { result: 'missing' }, status: 404 }
  const { site, article } = place
  const { db } = desk.services
  const before = await withKept(db, { siteId: site.id, draft: article.draft, kept: request.fields.kept })
  const { draft: typed, issues } = draftOfForm(request.fields, before)
  const [blocking] = issues.filter(issue => issue.key !== 'title_missing')
  if (blocking) return refusal(blocking, request)
  const done = await withParts({ ...parts, desk, deed: { actor: request.actor, site } }, request, typed)
  if ('issue' in done) return refusal(done.issue, request)
  const { draft, added } = done
  const saving = await keepTyped(desk, request, { site, article, draft })
  const part = partOf(draft, added)
  if (saving === null) return { json: { result: 'saved', version: article.copy?.version ?? 0, part } }
  if (saving.result === 'saved') return { json: { ...saving, part } }
  const why = saving.result === 'held' ? words.takenFrom(saving.copy.holderName) : `${words.stale}.`
  const kept = keptBeside(article.draft.content, draft.content)
  return { json: { result: saving.result, text: `${why} ${words.keptInLibrary}`, part, kept }, status: 409 }
}

const refusal = (issue: ShownIssue, { language }: DeskRequest): DeskAnswer => ({
  json: { result: 'refused', text: worded([issue], language)[0]?.text ?? '' },
  status: 422,
})

const partOf = ({ content }: ArticleDraft, added: string | undefined) =>
  partsOfContent(content).find(one => one.ref === added)
