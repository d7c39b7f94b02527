import type { Actor } from '../../access/index.ts'
import type { DeskPages, DeskRequest, SentFile } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { type FileStore, keepPicture, makePicture, type PictureIssue } from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import type { ArticlePicture } from './article.ts'

/** The largest picture that is taken. Bytes. */
export const longestPicture = 25 * 1024 * 1024

export type NewPictureIssue = PictureIssue | 'no_file' | 'too_large' | 'no_alt'

interface Adding {
  readonly files: FileStore
  readonly desk: DeskPages
  readonly deed: { readonly actor: Actor; readonly site: Site }
}

/** Makes a picture of the file that came with the form and puts it at the end of the draft's pictures. */
async function withNewPicture(
  { files, desk, deed }: Adding,
  { fields, file }: DeskRequest,
  draft: ArticleDraft,
): Promise<ArticleDraft | NewPictureIssue> {
  const words = (name: string) => (fields[name] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, 500)
  const alt = words('new_alt')
  const issue = issueOf(file, alt)
  if (issue || !file) return issue ?? 'no_file'
  const made = await makePicture(file.bytes)
  if (typeof made === 'string') return made
  const sha256 = await files.keep(made.bytes)
  const credit = words('new_credit')
  await desk.services.db
    .transaction()
    .execute(tx => keepPicture(tx, deed, { made, sha256, fileName: file.name, alt, credit, at: desk.services.now() }))
  const picture: ArticlePicture = {
    path: `/anh/${sha256}.webp`,
    width: made.width,
    height: made.height,
    alt,
    caption: words('new_caption'),
    credit,
  }
  const pictures = [...draft.content.pictures.filter(one => one.path !== picture.path), picture]
  return { ...draft, content: { ...draft.content, pictures } }
}

function issueOf(file: SentFile | null, alt: string): NewPictureIssue | null {
  if (!file) return 'no_file'
  if (file.isTooLarge) return 'too_large'
  return alt === '' ? 'no_alt' : null
}

/** The draft without one of its pictures; it stays in the library. */
function withoutPicture(draft: ArticleDraft, at: number): ArticleDraft {
  const pictures = draft.content.pictures.filter((_picture, number) => number !== at)
  return { ...draft, content: { ...draft.content, pictures } }
}

/** The draft with a picture more or one less, where the button says so. */
export async function pictured(
  parts: Adding,
  request: DeskRequest,
  draft: ArticleDraft,
): Promise<ArticleDraft | NewPictureIssue> {
  const act = request.fields.act ?? ''
  if (act === 'add_picture') return withNewPicture(parts, request, draft)
  const removed = /^remove_picture_(\d{1,3})$/.exec(act)
  return removed ? withoutPicture(draft, Number(removed[1])) : draft
}
