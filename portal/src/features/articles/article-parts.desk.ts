import type { Actor } from '../../access/index.ts'
import type { DeskPages, DeskRequest } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import type { FileStore, Uploads } from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { withNewFile, withoutFile } from './article-file.desk.ts'
import type { ShownIssue } from './article-issues.ts'
import { withNewPicture, withoutPicture } from './article-picture.desk.ts'
import type { Told } from './article-told.ts'
import { withWordFile } from './article-word.desk.ts'

/** The largest file that comes with a form. Larger ones come in pieces. Bytes. */
export const longestFormFile = 25 * 1024 * 1024

export interface PartsPlace {
  readonly files: FileStore
  readonly uploads: Uploads
  readonly desk: DeskPages
  readonly deed: { readonly actor: Actor; readonly site: Site }
}

/** A draft with something more or less in it and what to tell of that, or why not. */
export type PartsAnswer =
  | {
      readonly draft: ArticleDraft
      readonly told?: Told
      /** What stands in the text for the picture or file that came. */
      readonly added?: string
    }
  | { readonly issue: ShownIssue }

/** Does what a button beside pictures, files and the Word file says; the draft as it is for every other button. */
export async function withParts(place: PartsPlace, request: DeskRequest, draft: ArticleDraft): Promise<PartsAnswer> {
  const act = request.fields.act ?? ''
  if (act === 'add_picture') return withNewPicture(place, request, draft)
  if (act === 'add_file') return withNewFile(place, request, draft)
  if (act === 'take_word') return withWordFile(place, request, draft)
  const [, kind, number] = /^remove_(picture|file)_(\d{1,3})$/.exec(act) ?? []
  if (kind === 'picture') return { draft: withoutPicture(draft, Number(number)) }
  return { draft: kind === 'file' ? withoutFile(draft, Number(number)) : draft }
}

const strokes: Readonly<Record<string, string>> = {
  add_picture: 'addPicture',
  add_file: 'addFile',
  take_word: 'takeWord',
  remove_picture: 'removePicture',
  remove_file: 'removeFile',
}

/** What such a button is called where it can be taken back; nothing for buttons that do no more than keep what was typed. */
export const strokeOf = (act: string): string | undefined => strokes[act.replace(/_\d{1,3}$/, '')]
