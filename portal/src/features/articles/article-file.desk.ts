import { type DeskRequest, oneLine } from '../../http/index.ts'
import {
  endUpload,
  hasRoomFor,
  isFull,
  type KeptFile,
  keepFile,
  keepSentFile,
  ownUpload,
  type SentBytes,
} from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { type ArticleFile, refOf } from './article.ts'
import { putIn } from './article-kept-parts.ts'
import type { PartsAnswer, PartsPlace } from './article-parts.desk.ts'
import type { PartIssue } from './article-parts.words.ts'
import { tell } from './article-told.ts'

/** Files of one article. */
export const mostFiles = 50

/** Puts the file that came with the form, or in pieces before it, at the end of the draft's files. */
export async function withNewFile(place: PartsPlace, request: DeskRequest, draft: ArticleDraft): Promise<PartsAnswer> {
  const refuse = (key: PartIssue) => ({ issue: { field: 'new_file', key } })
  const { files = [] } = draft.content
  if (files.length >= mostFiles) return refuse('too_many')
  const sent = await sentBytes(place, request)
  if (typeof sent === 'string') return refuse(sent)
  const kept = await keepSentFile(place.files, sent)
  if (typeof kept === 'string') {
    if (request.fields.uploaded) await giveUp(place, request.fields.uploaded)
    return refuse(kept)
  }
  const result = await intoLibrary(place, kept, request.fields.uploaded)
  if (!result) return refuse('no_room')
  const { kind, sha256, name, mediaType, bytes } = kept
  const title = oneLine(request.fields.new_file_title).slice(0, 200)
  const file: ArticleFile = { kind, sha256, name, mediaType, bytes, title: title || name }
  const all = putIn(files, file, one => one.sha256 === sha256)
  const told = result === 'known' ? { told: tell('file_known') } : {}
  return { draft: { ...draft, content: { ...draft.content, files: all } }, added: refOf(file), ...told }
}

async function sentBytes(
  { uploads, desk, deed }: PartsPlace,
  { fields, files }: DeskRequest,
): Promise<SentBytes | PartIssue> {
  const file = files.find(one => one.field === 'new_file')
  if (!file) return wholeUpload({ uploads, desk, deed }, fields.uploaded ?? '')
  if (file.isTooLarge) return 'too_large'
  const isFullUp = await isFull(desk.services.db, deed.site, file.bytes.length)
  return isFullUp ? 'no_room' : { name: file.name, bytes: file.bytes }
}

async function wholeUpload(
  { uploads, desk, deed }: Pick<PartsPlace, 'uploads' | 'desk' | 'deed'>,
  id: string,
): Promise<SentBytes | PartIssue> {
  if (id === '') return 'no_file'
  const upload = await ownUpload(desk.services.db, deed, id)
  const path = upload && (await uploads.whole(upload))
  return path ? { name: upload.fileName, path } : 'not_whole'
}

/** What is not taken leaves neither pieces nor a claim on room. */
async function giveUp({ desk, deed, uploads }: PartsPlace, id: string): Promise<void> {
  await desk.services.db.transaction().execute(tx => endUpload(tx, deed, id))
  await uploads.drop(id)
}

/** What came in pieces was counted as used when it began: its room becomes the file's. */
async function intoLibrary(
  { desk: { services }, deed, uploads }: PartsPlace,
  { sha256, mediaType, bytes, name }: KeptFile,
  uploaded: string | undefined,
): Promise<'new' | 'known' | null> {
  const result = await services.db.transaction().execute(async tx => {
    if (uploaded) await endUpload(tx, deed, uploaded)
    if (!(await hasRoomFor(tx, deed.site, bytes))) return null
    return keepFile(tx, deed, { sha256, mediaType, bytes, fileName: name, at: services.now() })
  })
  if (uploaded) await uploads.drop(uploaded)
  return result
}

/** The draft without one of its files; it stays in the library. */
export function withoutFile(draft: ArticleDraft, at: number): ArticleDraft {
  const { files = [], ...content } = draft.content
  const left = files.filter((_file, number) => number !== at)
  return { ...draft, content: left.length > 0 ? { ...content, files: left } : content }
}
