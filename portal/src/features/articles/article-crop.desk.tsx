import { buffer } from 'node:stream/consumers'
import { type DeskAnswer, type DeskPages, type DeskRequest, withUndo } from '../../http/index.ts'
import { insertRefs, type ProseBlock, type ProseDocument } from '../../prose/index.ts'
import { Written } from '../../ui/index.ts'
import {
  CropForm,
  cropOfForm,
  cropPicture,
  type FileStore,
  focusOf,
  focusOfForm,
  type Uploads,
} from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { type ArticlePicture, refOf } from './article.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { articlesPath, placeOf } from './article-desk-place.ts'
import { type PartIssue, partIssueWords, partWords } from './article-parts.words.ts'
import { keepMade } from './article-picture.desk.ts'
import { keepStroke } from './article-saving.desk.ts'

interface Stores {
  readonly files: FileStore
  readonly uploads: Uploads
}

/** A picture of an article: the part of it that this article shows, and the point that lists keep in sight. */
export function articleCropPages(desk: DeskPages, stores: Stores): void {
  desk.show(`${articlesPath}/:site/:id/anh/:ref`, async request => cropPage(desk, request))
  desk.take(`${articlesPath}/:site/:id/anh/:ref`, async request => crop(desk, request, stores))
}

async function pictureOf(desk: DeskPages, request: DeskRequest) {
  const place = await placeOf(desk, request, 'editArticle')
  const picture = place?.article?.draft.content.pictures.find(one => refOf(one) === request.params.ref)
  return place?.article && picture ? { ...place, article: place.article, picture } : null
}

async function cropPage(desk: DeskPages, request: DeskRequest, issue?: string): Promise<DeskAnswer> {
  const words = partWords[request.language]
  const found = await pictureOf(desk, request)
  if (!found) return null
  const { base, picture, site } = found
  const kept = await focusOf(desk.services.db, { siteId: site.id, sha256: sha256Of(picture) })
  const focus = picture.focus ?? kept ?? { x: 50, y: 50 }
  const main = (
    <>
      <p>
        <a href={base}>
          <Written>{found.article.draft.content.title}</Written>
        </a>
      </p>
      <CropForm
        action={`${base}/anh/${request.params.ref}`}
        formToken={request.formToken}
        picture={{ ...picture, focus }}
        issues={issue ? [{ field: 'crop_left', text: issue }] : []}
        typed={request.fields}
      />
    </>
  )
  return { title: words.crop, main, status: issue ? 422 : 200, scripts: ['crop.js'] }
}

const sha256Of = ({ path }: ArticlePicture) => /[0-9a-f]{64}/.exec(path)?.[0] ?? ''

async function crop(desk: DeskPages, request: DeskRequest, stores: Stores): Promise<DeskAnswer> {
  const said = articleDeskWords[request.language]
  const found = await pictureOf(desk, request)
  if (!found) return null
  const { base, site, article, picture } = found
  const deed = { actor: request.actor, site }
  const isFocus = request.fields.act === 'focus'
  const changed = isFocus ? focused(picture, request) : await cropped(picture, request, { ...stores, desk, deed })
  if (typeof changed === 'string') return cropPage(desk, request, partIssueWords[request.language][changed])
  const written = article.draft
  const draft = withPicture(written, picture, changed.picture)
  const act = isFocus ? 'focusPicture' : 'cropPicture'
  const { cut } = changed
  const stroke = { site, article, written, draft, act, cut, version: article.copy?.version ?? 0 }
  const { saving, undo } = await keepStroke(desk, request, stroke)
  if (saving.result !== 'saved') return cropPage(desk, request, said.stale)
  const back = withUndo(isFocus ? base : `${base}?ket_qua=cropped`, undo)
  return { redirectTo: isFocus ? `${back}#anh-trong-bai` : back }
}

interface Changed {
  readonly picture: ArticlePicture
  /** Hash of what was cut out, where it is new to the library. */
  readonly cut: string | null
}

function focused(picture: ArticlePicture, { fields }: DeskRequest): Changed | PartIssue {
  const focus = focusOfForm(fields)
  return focus ? { picture: { ...picture, focus }, cut: null } : 'no_crop'
}

async function cropped(
  picture: ArticlePicture,
  { fields }: DeskRequest,
  place: Parameters<typeof keepMade>[0],
): Promise<Changed | PartIssue> {
  const part = cropOfForm(fields)
  if (!part) return 'no_crop'
  const made = await cropPicture(await buffer(await place.files.open(sha256Of(picture))), part)
  if (typeof made === 'string') return made
  const { alt, caption, credit, gallery } = picture
  const said = { fileName: caption || alt || 'anh', alt, caption, credit, croppedFrom: sha256Of(picture) }
  const kept = await keepMade(place, made, said)
  if (typeof kept === 'string') return kept
  const after = { ...kept.picture, ...(gallery ? { gallery } : {}) }
  return { picture: after, cut: kept.isKnown ? null : sha256Of(after) }
}

/** The draft with a picture in the place of another, in the text too. */
function withPicture(draft: ArticleDraft, before: ArticlePicture, after: ArticlePicture): ArticleDraft {
  const { content } = draft
  const pictures = content.pictures.map(one => (one === before ? after : one))
  return { ...draft, content: { ...content, pictures, body: moved(content.body, refOf(before), refOf(after)) } }
}

function moved(body: ProseDocument, from: string, to: string): ProseDocument {
  if (!insertRefs(body).has(from)) return body
  const move = (block: ProseBlock): ProseBlock => {
    if (block.type === 'insert') return block.attrs.ref === from ? { type: 'insert', attrs: { ref: to } } : block
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'horizontalRule') return block
    return block.content ? { ...block, content: block.content.map(move) } : block
  }
  return { ...body, content: body.content.map(move) }
}
