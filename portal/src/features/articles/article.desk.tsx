import { type Actor, mayDo, permit } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, withUndo } from '../../http/index.ts'
import { timelineOf } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import { Notice, Written } from '../../ui/index.ts'
import { type FileStore, type Uploads, uploadPath } from '../media/index.ts'
import { articleSubject } from './article.commands.ts'
import { type ArticleDraft, draftOfForm, longestTitle } from './article.form.ts'
import { bulkPage } from './article-bulk.desk.tsx'
import { checksOf } from './article-checks.ts'
import { articleCropPages } from './article-crop.desk.tsx'
import { articleDeskWords, copyMark } from './article-desk.words.ts'
import { choicesOf } from './article-desk-choices.queries.ts'
import { articleListPage } from './article-desk-list.desk.tsx'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { ArticleForm } from './article-editor-view.tsx'
import { incomingFiles } from './article-incoming.desk.ts'
import { categoryNotYours, type ShownIssue, worded } from './article-issues.ts'
import { keptBeside, withKept } from './article-kept-parts.ts'
import { articleLibraryPages, libraryPath } from './article-library.desk.tsx'
import { brokenLinks } from './article-links.queries.ts'
import { beginArticle, newArticlePages } from './article-new.desk.tsx'
import { longestFormFile, strokeOf, withParts } from './article-parts.desk.ts'
import { articlePreview } from './article-preview.desk.tsx'
import { inCategory } from './article-reach.queries.ts'
import { withRelated } from './article-related.desk.ts'
import { revisionPages } from './article-revisions.desk.tsx'
import { autosaving, keepStroke, keepTyped } from './article-saving.desk.ts'
import { HeldNotice, History } from './article-side-view.tsx'
import { storedCopy } from './article-standing.queries.ts'
import { isAccepted, type StepTaken, stepNamed, takeStep, type WithArticle } from './article-steps.ts'
import { ChecksList, CopyForm, EditorLinks, StateTag, StepButtons } from './article-steps-view.tsx'
import { toldBy } from './article-told.ts'
import { type ArticleReader, reviewPages } from './review.desk.tsx'
import { dropWorkingCopy, isHeldByAnother, type Saving, takeOver } from './working-copy.commands.ts'
import type { DeskArticle } from './working-copy.queries.ts'
import { leaveWritingUndo } from './writing-undo.commands.ts'

interface ArticleDeskParts extends ArticleReader {
  readonly whenPublished: WithArticle
  readonly files: FileStore
  readonly uploads: Uploads
}

/** The pages on which articles are written, approved, published and corrected. */
export function articleDesk(desk: DeskPages, parts: ArticleDeskParts): void {
  const { whenPublished, files, uploads, ...reader } = parts
  articleListPage(desk)
  bulkPage(desk, whenPublished)
  newArticlePages(desk)
  desk.show(`${articlesPath}/:site/:id`, async request => editPage(desk, request))
  desk.takeFile(`${articlesPath}/:site/:id`, longestFormFile, async request => send(desk, request, parts))
  autosaving(desk)
  incomingFiles(desk, { files, uploads })
  desk.take(`${articlesPath}/:site/:id/ban-sao`, async request => copy(desk, request))
  articlePreview(desk, files)
  articleCropPages(desk, { files, uploads })
  articleLibraryPages(desk)
  revisionPages(desk)
  reviewPages(desk, { ...reader, whenPublished })
}

const isWriter = (actor: Actor, site: Site) => mayDo(actor, 'editArticle', site)

interface Shown {
  readonly site: Site
  readonly article: DeskArticle
  readonly base: string
  readonly issues?: readonly ShownIssue[]
  readonly answer?: { readonly kind: 'success' | 'warning'; readonly text: string }
  readonly status?: number
  /** What came into the library with a form whose text was not saved. */
  readonly kept?: string
}

async function editPage(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'seeDrafts')
  if (!place?.article) return null
  const { site, article, base } = place
  const text = toldBy(request.query, request.language)
  const { kept } = request.query
  const draft = await withKept(desk.services.db, { siteId: site.id, draft: article.draft, kept })
  const shown = { site, article: { ...article, draft }, base, ...(kept ? { kept } : {}) }
  return editorPage(desk, request, { ...shown, ...(text ? { answer: { kind: 'success', text } } : {}) })
}

async function editorPage(desk: DeskPages, request: DeskRequest, shown: Shown): Promise<DeskAnswer> {
  const { site, article, base, answer } = shown
  const now = desk.services.now()
  const { actor } = request
  const holder = article.copy && isHeldByAnother(article.copy, actor.accountId, now) ? article.copy : null
  const mayWrite = isWriter(actor, site) && !holder
  const kept = shown.kept ?? request.fields.kept ?? ''
  const main = (
    <div class="desk-columns">
      <div>
        {answer ? (
          <Notice kind={answer.kind} isAnswer>
            <p>{answer.text}</p>
          </Notice>
        ) : null}
        {holder ? (
          <HeldNotice name={holder.holderName} action={base} formToken={request.formToken} kept={kept} />
        ) : null}
        {mayWrite ? (
          <ArticleForm
            action={base}
            formToken={request.formToken}
            draft={article.draft}
            choices={
              await choicesOf(desk.services.db, {
                siteId: site.id,
                id: article.id,
                relatedIds: article.draft.relatedIds,
              })
            }
            version={article.copy?.version ?? 0}
            issues={worded(shown.issues ?? [], request.language)}
            autosavePath={base}
            uploadPath={`${deskPath}${uploadPath}/${site.id}`}
            uploaded={shown.issues?.some(one => one.field === 'new_file') ? '' : (request.fields.uploaded ?? '')}
            savedAt={article.copy?.savedAt ?? null}
            kept={kept}
            relatedTyped={shown.status === 422 ? (request.fields.related_add ?? '') : ''}
          >
            <StepButtons
              article={article}
              mayPublish={mayDo(actor, 'publish', site)}
              maySendBack={mayDo(actor, 'sendBack', site)}
              mayWithdraw={mayDo(actor, 'withdraw', site)}
            />
          </ArticleForm>
        ) : null}
      </div>
      <aside class="desk-columns__side">
        <p>
          <StateTag article={article} /> <Written>{site.name}</Written>
        </p>
        <EditorLinks base={base} publicHref={publicHref(request, site, article)} />
        {mayDo(actor, 'createArticle', site) ? <CopyForm base={base} formToken={request.formToken} /> : null}
        <ChecksList
          checks={[...checksOf(article.draft), ...(await brokenLinks(desk.services.db, site, article.draft))]}
        />
        <History entries={await timelineOf(desk.services.db, articleSubject(site.id, article.id))} />
      </aside>
    </div>
  )
  const status = shown.status ?? 200
  const { title } = article.draft.content
  return { title, written: title, main, status, scripts: ['article-editor.js', 'upload.js'] }
}

const publicHref = ({ origin }: DeskRequest, site: Site, { state, slug }: DeskArticle) =>
  state === 'published' ? `${origin.scheme}${site.host}${origin.port}/tin-tuc/${slug}` : null

async function send(
  desk: DeskPages,
  request: DeskRequest,
  { whenPublished, files, uploads }: ArticleDeskParts,
): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return null
  const { site, article, base } = place
  const { fields, actor } = request
  const { db, now } = desk.services
  const deed = { actor, site }
  const act = fields.act ?? 'save'
  const step = stepNamed(act)
  if (step) permit(actor, step.act, site)
  if (act === 'take_over') {
    const undo = await db.transaction().execute(async tx => {
      const before = await storedCopy(tx, site.id, article.id)
      const isTaken = await takeOver(tx, deed, { id: article.id, at: now() })
      return isTaken ? leaveWritingUndo(tx, deed, { id: article.id, act: 'takeOver', before, at: now() }) : null
    })
    const back = fields.kept ? `${base}?${new URLSearchParams({ kept: fields.kept })}` : base
    return { redirectTo: withUndo(back, undo) }
  }
  if (act === 'drop') {
    const undo = await db.transaction().execute(async tx => {
      const written = await storedCopy(tx, site.id, article.id)
      await dropWorkingCopy(tx, deed, article.id)
      return leaveWritingUndo(tx, deed, { id: article.id, act: 'dropWorkingCopy', before: written, at: now() })
    })
    return { redirectTo: withUndo(base, undo) }
  }
  const before = await withKept(db, { siteId: site.id, draft: article.draft, kept: fields.kept })
  const { draft: typedDraft, issues: typedIssues } = draftOfForm(fields, before)
  const { draft: written, issues: relatedIssues } = await withRelated(db, site.id, { draft: typedDraft, fields })
  const issues = [...typedIssues, ...relatedIssues]
  if (!mayDo(actor, 'editArticle', await inCategory(db, site, written.categoryId))) issues.push(categoryNotYours)
  const asTyped = { ...article, draft: written }
  if (issues.length > 0) return editorPage(desk, request, { site, article: asTyped, base, issues, status: 422 })
  const done = await withParts({ files, uploads, desk, deed }, request, written)
  if ('issue' in done)
    return editorPage(desk, request, { site, article: asTyped, base, issues: [done.issue], status: 422 })
  const { draft, told } = done
  const typed = { ...article, draft }
  const stroke = draft === written ? undefined : strokeOf(act)
  const { saving, undo } = stroke
    ? await keepStroke(desk, request, { site, article, written, draft, act: stroke, version: Number(fields.version) })
    : { saving: await keepTyped(desk, request, { site, article, draft }), undo: null }
  if (saving && saving.result !== 'saved') {
    const kept = keptBeside(article.draft.content, draft.content)
    return refused(desk, request, { site, article: typed, base, kept }, saving)
  }
  if (act === 'from_library') return { redirectTo: `${base}${libraryPath}` }
  if (!step) return { redirectTo: withUndo(told ? `${base}?${new URLSearchParams(told)}` : base, undo) }
  const taken = await db
    .transaction()
    .execute(tx => takeStep(tx, { site, request }, { step, id: article.id, at: now(), whenPublished }))
  return answerStep(desk, request, { site, base, draft, ...taken })
}

/** What was typed is shown again; a file that came with it is in the library by now, and the form carries it on. */
function refused(
  desk: DeskPages,
  request: DeskRequest,
  { kept, ...shown }: Shown & { readonly kept: string },
  saving: Saving,
): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  const more = kept === '' ? '' : ` ${words.keptInLibrary}`
  const version = saving.result === 'stale' ? saving.copy.version : 0
  const copy = shown.article.copy ? { ...shown.article.copy, version } : null
  const isHeld = saving.result === 'held'
  const text = isHeld ? `${words.heldBy(saving.copy.holderName)}.${more}` : `${words.stale}. ${words.staleWhy}${more}`
  const article = isHeld ? shown.article : { ...shown.article, copy }
  return editorPage(desk, request, { ...shown, article, kept, status: 409, answer: { kind: 'warning', text } })
}

async function answerStep(
  desk: DeskPages,
  request: DeskRequest,
  { site, base, draft, result, undo }: StepTaken & { site: Site; base: string; draft: ArticleDraft },
): Promise<DeskAnswer> {
  const words = articleDeskWords[request.language]
  if (isAccepted(result)) return { redirectTo: withUndo(`${base}?ket_qua=${result}`, undo) }
  const place = await placeOf(desk, request, 'editArticle')
  if (!place?.article) return null
  const text = { ...words.results, ...words.issues }[result]
  const article = { ...place.article, draft }
  return editorPage(desk, request, { site, article, base, status: 422, answer: { kind: 'warning', text } })
}

/** A draft of its own with the same words and pictures: the next month's report begins with the last one. */
async function copy(desk: DeskPages, request: DeskRequest): Promise<DeskAnswer> {
  const place = await placeOf(desk, request, 'createArticle')
  if (!place?.article) return null
  const { site, article } = place
  const { content } = article.draft
  const title = `${content.title.slice(0, longestTitle - copyMark.length - 1)} ${copyMark}`
  const draft = { ...article.draft, content: { ...content, title }, isFeatured: false, featuredRank: null }
  const { id, undo } = await beginArticle(desk, { actor: request.actor, site }, { draft, act: 'copyArticle' })
  return { redirectTo: withUndo(`${deskPath}${articlesPath}/${site.id}/${id}?ket_qua=copied`, undo) }
}
