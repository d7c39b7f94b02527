import { anywhereOn, mayDo } from '../../access/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath, type Wire } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { mediaWords } from './media.words.ts'
import { beginUpload, endUpload } from './upload.commands.ts'
import { ownUpload } from './upload.queries.ts'
import { isUploadId, longestUpload, type Uploads } from './uploads.ts'

/** Where large files come in, by pieces: the library's script speaks tus with it. */
export const uploadPath = '/tai-len'

/** Asks at the beginning and at each piece who it is: a role may end while a file comes in. */
export function uploadPages(desk: DeskPages, uploads: Uploads): void {
  desk.relay('POST', `${uploadPath}/:site`, (request, wire) => begin({ desk, uploads }, request, wire))
  for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
    desk.relay(method, `${uploadPath}/:site/:id`, (request, wire) => goOn({ desk, uploads }, request, wire))
}

interface Parts {
  readonly desk: DeskPages
  readonly uploads: Uploads
}

function siteOf({ services }: DeskPages, { actor, params }: DeskRequest): Site | null {
  const found = services.sites.byId(Number(params.site))
  const site = found && anywhereOn(actor, 'editArticle', found)
  return site && mayDo(actor, 'editArticle', site) ? site : null
}

async function begin({ desk, uploads }: Parts, request: DeskRequest, wire: Wire): Promise<DeskAnswer | 'sent'> {
  const site = siteOf(desk, request)
  if (!site) return null
  const { headers } = wire.request
  const bytes = Number(headers['upload-length'])
  if (!Number.isSafeInteger(bytes) || bytes <= 0) return refusal(request, 'no_length', 400)
  if (bytes > longestUpload) return refusal(request, 'too_large', 413)
  const upload = { fileName: nameIn(headers['upload-metadata']), bytes, at: desk.services.now() }
  const { db } = desk.services
  const id = await db.transaction().execute(tx => beginUpload(tx, { actor: request.actor, site }, upload))
  if (id === 'no_room') return refusal(request, 'no_room', 413)
  await uploads.begin({ id, path: `${deskPath}${uploadPath}/${site.id}` }, wire)
  return 'sent'
}

async function goOn({ desk, uploads }: Parts, request: DeskRequest, wire: Wire): Promise<DeskAnswer | 'sent'> {
  const site = siteOf(desk, request)
  const { id = '' } = request.params
  if (!site || !isUploadId(id)) return null
  const deed = { actor: request.actor, site }
  const { db } = desk.services
  if (!(await ownUpload(db, deed, id))) return null
  if (wire.request.method === 'DELETE') {
    await uploads.drop(id)
    await db.transaction().execute(tx => endUpload(tx, deed, id))
    return { json: {}, status: 200 }
  }
  await uploads.take(wire)
  return 'sent'
}

type Issue = keyof (typeof mediaWords)['vi']['uploadIssues']

const refusal = ({ language }: DeskRequest, key: Issue, status: number): DeskAnswer => ({
  json: { text: mediaWords[language].uploadIssues[key] },
  status,
})

/** `filename` of the protocol's own list of pairs, in Base64. */
function nameIn(metadata: string | string[] | undefined): string {
  const [, name = ''] = /(?:^|,)\s*filename ([A-Za-z0-9+/=]{0,1000})(?:,|$)/.exec(String(metadata ?? '')) ?? []
  return Buffer.from(name, 'base64').toString('utf8').normalize('NFC').slice(0, 200) || 'tep'
}
