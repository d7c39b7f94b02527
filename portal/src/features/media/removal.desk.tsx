import { mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, withUndo } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { Uses } from './library-view.tsx'
import { mediaWords } from './media.words.ts'
import { removeFromLibrary } from './removal.commands.ts'
import { isUsed, namedPart, type PartKind, useOf } from './removal.queries.ts'

const libraryPath = `${deskPath}/anh`

/** Where a picture or a file of a site's library is removed, by kind. */
const removalPath = (kind: PartKind, siteId: number, id: number): string =>
  `${deskPath}${rooms[kind]}/${siteId}/${id}/xoa`

const rooms: Readonly<Record<PartKind, string>> = { picture: '/anh', media_file: '/tep' }

/** The question before something leaves the library, and the act. */
export function removalPages(desk: DeskPages): void {
  for (const kind of ['picture', 'media_file'] as const) {
    desk.show(`${rooms[kind]}/:site/:id/xoa`, async request => {
      const part = await partOf(desk, kind, request)
      return part && question(desk, request, part)
    })
    desk.take(`${rooms[kind]}/:site/:id/xoa`, async request => {
      const part = await partOf(desk, kind, request)
      return part && remove(desk, request, part)
    })
  }
}

interface Part {
  readonly site: Site
  readonly kind: PartKind
  readonly id: number
  readonly sha256: string
  readonly fileName: string
}

async function partOf(desk: DeskPages, kind: PartKind, { actor, params }: DeskRequest): Promise<Part | null> {
  const site = desk.services.sites.byId(Number(params.site))
  if (!site || !mayDo(actor, 'editArticle', site) || !/^[1-9]\d{0,14}$/.test(params.id ?? '')) return null
  const id = Number(params.id)
  const named = await namedPart(desk.services.db, { siteId: site.id, id, kind })
  return named && { site, kind, id, ...named }
}

async function question(
  desk: DeskPages,
  { formToken, language }: DeskRequest,
  part: Part,
  status = 200,
): Promise<DeskAnswer> {
  const words = mediaWords[language]
  const { site, kind, id, sha256, fileName } = part
  const use = await useOf(desk.services.db, { siteId: site.id, sha256 })
  const main = (
    <>
      {kind === 'picture' ? <img class="desk-removal__picture" src={`/anh/${sha256}.webp`} alt={fileName} /> : null}
      {isUsed(use) ? (
        <Notice kind="warning" isAnswer={status !== 200}>
          <p>{use.articles.length > 0 ? words.inUse : words.inUseAsLogo}</p>
          {use.articles.length > 0 ? <Uses usedIn={use.articles} siteId={site.id} /> : null}
        </Notice>
      ) : (
        <form class="desk-removal" method="post" action={removalPath(kind, site.id, id)}>
          <input type="hidden" name="_token" value={formToken} />
          <p>{words.removeWhy}</p>
          <Button name="act" value="remove">
            {words.removeIt}
          </Button>
        </form>
      )}
      <p>
        <a href={libraryPath}>{words.keep}</a>
      </p>
    </>
  )
  return { title: words.removeOf(fileName), written: fileName, main, status }
}

async function remove(desk: DeskPages, request: DeskRequest, part: Part): Promise<DeskAnswer> {
  const { db, now } = desk.services
  const deed = { actor: request.actor, site: part.site }
  const done = await db
    .transaction()
    .execute(tx => removeFromLibrary(tx, deed, { kind: part.kind, id: part.id, at: now() }))
  if (done.result === 'removed') return { redirectTo: withUndo(`${libraryPath}?ket_qua=removed`, done.undo) }
  return done.result === 'gone' ? null : question(desk, request, part, 422)
}
