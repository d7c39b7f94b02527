import { type DeskRequest, oneLine, type SentFile } from '../../http/index.ts'
import { focusOf, hasRoomFor, isFull, keepPicture, type MadePicture, makePicture } from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { type ArticlePicture, refOf } from './article.ts'
import { putIn } from './article-kept-parts.ts'
import type { PartsAnswer, PartsPlace } from './article-parts.desk.ts'
import type { PartIssue } from './article-parts.words.ts'
import { tell } from './article-told.ts'

/** Pictures of one article. */
export const mostPictures = 100

/** Makes a picture of the file that came with the form and puts it at the end of the draft's pictures. */
export async function withNewPicture(
  place: PartsPlace,
  { fields, files }: DeskRequest,
  draft: ArticleDraft,
): Promise<PartsAnswer> {
  const words = (name: string) => oneLine(fields[name]).slice(0, 500)
  const refuse = (key: PartIssue) => ({ issue: { field: 'new_picture', key } })
  const alt = words('new_alt')
  const file = files.find(one => one.field === 'new_picture')
  const issue = issueOf(file, alt)
  if (issue || !file) return refuse(issue ?? 'no_picture')
  if (draft.content.pictures.length >= mostPictures) return refuse('too_many')
  const said = { fileName: file.name, alt, caption: words('new_caption'), credit: words('new_credit') }
  const kept = await keepAsPicture(place, file.bytes, said)
  if (typeof kept === 'string') return refuse(kept)
  const pictures = putIn(draft.content.pictures, kept.picture, one => one.path === kept.picture.path)
  const told = kept.isKnown ? { told: tell('picture_known') } : {}
  return { draft: { ...draft, content: { ...draft.content, pictures } }, added: refOf(kept.picture), ...told }
}

function issueOf(file: SentFile | undefined, alt: string): PartIssue | null {
  if (!file) return 'no_picture'
  if (file.isTooLarge) return 'too_large'
  return alt === '' ? 'no_alt' : null
}

interface Said {
  readonly fileName: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly croppedFrom?: string
}

interface KeptPicture {
  readonly picture: ArticlePicture
  readonly isKnown: boolean
}

/** Makes a picture of some bytes and puts it in the library. */
export async function keepAsPicture(
  place: PartsPlace,
  bytes: Uint8Array,
  said: Said,
): Promise<KeptPicture | PartIssue> {
  const made = await makePicture(bytes)
  return typeof made === 'string' ? made : keepMade(place, made, said)
}

/** Puts a picture that was made here in the library, if there is room. */
export async function keepMade(
  { files, desk: { services }, deed }: PartsPlace,
  made: MadePicture,
  { fileName, alt, caption, credit, croppedFrom }: Said,
): Promise<KeptPicture | PartIssue> {
  // Asked twice: nothing is written to the disk for a library that is full, and two at once don't fill it.
  if (await isFull(services.db, deed.site, made.bytes.length)) return 'no_room'
  const sha256 = await files.keep(made.bytes)
  const origin = croppedFrom ? { croppedFrom } : {}
  const kept = await services.db.transaction().execute(async tx => {
    if (!(await hasRoomFor(tx, deed.site, made.bytes.length))) return null
    return keepPicture(tx, deed, { made, sha256, fileName, alt, credit, ...origin, at: services.now() })
  })
  if (!kept) return 'no_room'
  const focus = await focusOf(services.db, { siteId: deed.site.id, sha256 })
  const sizes = { path: `/anh/${sha256}.webp`, width: made.width, height: made.height }
  const picture = { ...sizes, alt, caption, credit, ...(focus && (focus.x !== 50 || focus.y !== 50) ? { focus } : {}) }
  return { picture, isKnown: kept === 'known' }
}

/** The draft without one of its pictures; it stays in the library. */
export function withoutPicture(draft: ArticleDraft, at: number): ArticleDraft {
  const pictures = draft.content.pictures.filter((_picture, number) => number !== at)
  return { ...draft, content: { ...draft.content, pictures } }
}
