import { buffer } from 'node:stream/consumers'
import { mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, withUndo } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { Notice } from '../../ui/index.ts'
import { CropForm } from './crop-view.tsx'
import type { FileStore } from './file-store.ts'
import { mediaWords } from './media.words.ts'
import { focusPicture, keepPicture } from './picture.commands.ts'
import { cropOfForm, focusOfForm } from './picture.form.ts'
import { pictureById } from './picture.queries.ts'
import { cropPicture } from './picture-making.ts'
import { leaveCutUndo, leaveFocusUndo } from './picture-undo.commands.ts'
import { hasRoomFor, isFull } from './quota.queries.ts'

type Issue = keyof (typeof mediaWords)['vi']['cropIssues']
type Shown = NonNullable<Awaited<ReturnType<typeof pictureById>>>

interface Place {
  readonly desk: DeskPages
  readonly files: FileStore
  readonly site: Site
  readonly picture: Shown
}

/** One picture of the library: what of it matters, and parts cut out of it. */
export function cropPages(desk: DeskPages, files: FileStore): void {
  desk.show('/anh/:site/:id', async request => {
    const place = await placeOf(desk, files, request)
    return place && page(place, request)
  })
  desk.take('/anh/:site/:id', async request => {
    const place = await placeOf(desk, files, request)
    return place && act(place, request)
  })
}

async function placeOf(desk: DeskPages, files: FileStore, { actor, params }: DeskRequest): Promise<Place | null> {
  const site = desk.services.sites.byId(Number(params.site))
  if (!site || !mayDo(actor, 'editArticle', site) || !/^[1-9]\d{0,14}$/.test(params.id ?? '')) return null
  const picture = await pictureById(desk.services.db, { siteId: site.id, id: Number(params.id) })
  return picture && { desk, files, site, picture }
}

const results = ['focused', 'cropped', 'croppedKnown'] as const

function page({ site, picture }: Place, request: DeskRequest, issue?: { field: string; key: Issue }): DeskAnswer {
  const words = mediaWords[request.language]
  const { sha256, width, height, alt, focusX, focusY, fileName } = picture
  const result = results.find(one => one === request.query.ket_qua)
  const shown = { path: `/anh/${sha256}.webp`, width, height, alt, focus: { x: focusX, y: focusY } }
  const main = (
    <>
      {result ? (
        <Notice kind="success" isAnswer>
          <p>{words[result]}</p>
        </Notice>
      ) : null}
      <CropForm
        action={`${deskPath}/anh/${site.id}/${picture.id}`}
        formToken={request.formToken}
        picture={shown}
        issues={issue ? [{ field: issue.field, text: words.cropIssues[issue.key] }] : []}
        typed={request.fields}
      />
      <p>
        <a href={`${deskPath}/anh`}>{words.title}</a>
      </p>
    </>
  )
  return { title: words.cropTitle(fileName), written: fileName, main, status: issue ? 422 : 200, scripts: ['crop.js'] }
}

async function act(place: Place, request: DeskRequest): Promise<DeskAnswer> {
  const { site, picture, desk } = place
  const back = (result: string, undo: number | null) => ({
    redirectTo: withUndo(`${deskPath}/anh/${site.id}/${picture.id}?ket_qua=${result}`, undo),
  })
  const deed = { actor: request.actor, site }
  if (request.fields.act === 'focus') {
    const focus = focusOfForm(request.fields)
    if (!focus) return page(place, request, { field: 'focus_x', key: 'no_focus' })
    const { id, sha256, fileName: label, focusX: x, focusY: y } = picture
    const { db, now } = desk.services
    const undo = await db.transaction().execute(async tx => {
      await focusPicture(tx, deed, { id, ...focus })
      return leaveFocusUndo(tx, deed, { id, sha256, label, before: { x, y }, after: focus, at: now() })
    })
    return back('focused', undo)
  }
  const cut = await crop(place, request)
  if (typeof cut === 'string') return page(place, request, { field: 'crop_left', key: cut })
  return back(cut.kept === 'new' ? 'cropped' : 'croppedKnown', cut.undo)
}

async function crop(
  { desk: { services }, files, site, picture }: Place,
  { actor, fields }: DeskRequest,
): Promise<{ kept: 'new' | 'known'; undo: number | null } | Issue> {
  const part = cropOfForm(fields)
  if (!part) return 'no_crop'
  const made = await cropPicture(await buffer(await files.open(picture.sha256)), part)
  if (typeof made === 'string') return 'not_made'
  if (await isFull(services.db, site, made.bytes.length)) return 'no_room'
  const sha256 = await files.keep(made.bytes)
  const { fileName, alt, credit } = picture
  const deed = { actor, site }
  const at = services.now()
  const done = await services.db.transaction().execute(async tx => {
    if (!(await hasRoomFor(tx, site, made.bytes.length))) return null
    const kept = await keepPicture(tx, deed, { made, sha256, fileName, alt, credit, croppedFrom: picture.sha256, at })
    return { kept, undo: kept === 'new' ? await leaveCutUndo(tx, deed, { sha256, label: fileName, at }) : null }
  })
  return done ?? 'no_room'
}
