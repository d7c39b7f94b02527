import { type Deed, mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, withUndo } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { createArticle } from './article.commands.ts'
import { type ArticleDraft, type ArticleIssue, draftOfForm, emptyDraft } from './article.form.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { choicesOf } from './article-desk-choices.queries.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { ArticleForm } from './article-editor-view.tsx'
import { categoryNotYours, worded } from './article-issues.ts'
import { inCategory } from './article-reach.queries.ts'
import { leaveNewArticleUndo } from './new-article-undo.commands.ts'

/** An article that is not kept yet: the empty form, and its first saving. */
export function newArticlePages(desk: DeskPages): void {
  desk.show(`${articlesPath}/moi/:site`, async request => newPage(desk, request))
  desk.take(`${articlesPath}/moi/:site`, async request => create(desk, request))
}

async function newPage(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'createArticle')
  return place && blankPage(desk, request, { site: place.site, draft: emptyDraft, issues: [] })
}

interface Blank {
  readonly site: Site
  readonly draft: ArticleDraft
  readonly issues: readonly ArticleIssue[]
}

async function blankPage(desk: DeskPages, request: DeskRequest, { site, draft, issues }: Blank): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const main = (
    <ArticleForm
      action={`${deskPath}${articlesPath}/moi/${site.id}`}
      formToken={request.formToken}
      draft={draft}
      choices={await choicesOf(desk.services.db, { siteId: site.id, id: null, relatedIds: draft.relatedIds })}
      version={0}
      issues={worded(issues, request.language)}
    />
  )
  const status = issues.length > 0 ? 422 : 200
  return {
    title: `${words.newArticle} · ${site.name}`,
    written: site.name,
    main,
    status,
    scripts: ['article-editor.js'],
  }
}

async function create(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'createArticle')
  if (!place) return null
  const { site } = place
  const { draft, issues } = draftOfForm(request.fields, emptyDraft)
  const chosen = await inCategory(desk.services.db, site, draft.categoryId)
  if (!mayDo(request.actor, 'createArticle', chosen)) issues.push(categoryNotYours)
  if (issues.length > 0) return blankPage(desk, request, { site, draft, issues })
  const deed = { actor: request.actor, site: chosen }
  const { id, undo } = await beginArticle(desk, deed, { draft, act: 'createArticle' })
  return { redirectTo: withUndo(`${deskPath}${articlesPath}/${site.id}/${id}`, undo) }
}

interface Begun {
  readonly draft: ArticleDraft
  readonly act: 'createArticle' | 'copyArticle'
}

/** Keeps a draft that is new, and leaves the way back beside it. */
export function beginArticle(
  { services: { db, now } }: DeskPages,
  deed: Deed,
  { draft, act }: Begun,
): Promise<{ id: number; undo: number | null }> {
  return db.transaction().execute(async tx => {
    const { id } = await createArticle(tx, deed, draft)
    return { id, undo: await leaveNewArticleUndo(tx, deed, { id, act, at: now() }) }
  })
}
