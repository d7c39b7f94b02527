import type { Db } from '../../database/index.ts'
import { fileByHash, focusOf, pictureByHash } from '../media/index.ts'
import type { ArticleDraft } from './article.form.ts'
import type { ArticleContent, ArticleFile, ArticlePicture } from './article.ts'

/** A list with one more at its end; one that is there already keeps its place, which the fields of its form count on. */
export function putIn<Part>(parts: readonly Part[], part: Part, isSame: (one: Part) => boolean): Part[] {
  const at = parts.findIndex(isSame)
  return at < 0 ? [...parts, part] : parts.with(at, part)
}

/** As a form carries them: `picture:3fa2… file:09bc…`. */
const keptPart = /^(picture|file):([0-9a-f]{64})$/
/** A form that carries more was not made by us. */
const mostKept = 100

/** What came into the library with a form whose text was not saved, for the next form to carry. */
export function keptBeside(saved: ArticleContent, typed: ArticleContent): string {
  const known = new Set(keptNames(saved))
  return keptNames(typed)
    .filter(name => !known.has(name))
    .join(' ')
}

/** What an article has of the library, by the names that forms carry. */
export const keptNames = ({ pictures, files = [] }: ArticleContent): string[] => [
  ...pictures.flatMap(({ path }) => {
    const [sha256] = /[0-9a-f]{64}/.exec(path) ?? []
    return sha256 ? [`picture:${sha256}`] : []
  }),
  ...files.map(({ sha256 }) => `file:${sha256}`),
]

interface Carried {
  readonly siteId: number
  readonly draft: ArticleDraft
  /** The form's field; nothing in most. */
  readonly kept: string | undefined
}

/** The draft with what a form carries on from the library; what it has already stays as it is there. */
export async function withKept(db: Db, { siteId, draft, kept = '' }: Carried): Promise<ArticleDraft> {
  const known = new Set(keptNames(draft.content))
  const names = kept.split(' ').filter(name => keptPart.test(name) && !known.has(name))
  let { content } = draft
  for (const name of names.slice(0, mostKept)) content = await withPart(db, { siteId, content, name })
  return content === draft.content ? draft : { ...draft, content }
}

async function withPart(
  db: Db,
  { siteId, content, name }: { siteId: number; content: ArticleContent; name: string },
): Promise<ArticleContent> {
  const [, kind, sha256 = ''] = keptPart.exec(name) ?? []
  if (kind === 'picture') {
    const picture = await libraryPicture(db, { siteId, sha256 })
    return picture ? { ...content, pictures: [...content.pictures, picture] } : content
  }
  const file = await libraryFile(db, { siteId, sha256 })
  return file ? { ...content, files: [...(content.files ?? []), file] } : content
}

interface Place {
  readonly siteId: number
  readonly sha256: string
}

async function libraryPicture(db: Db, place: Place): Promise<ArticlePicture | null> {
  const found = await pictureByHash(db, place)
  if (!found) return null
  const focus = await focusOf(db, place)
  const isMiddle = !focus || (focus.x === 50 && focus.y === 50)
  return { path: `/anh/${place.sha256}.webp`, ...found, caption: '', ...(isMiddle ? {} : { focus }) }
}

async function libraryFile(db: Db, place: Place): Promise<ArticleFile | null> {
  const found = await fileByHash(db, place)
  if (!found) return null
  const { fileName, mediaType, bytes } = found
  const [played] = /^(?:video|audio)(?=\/)/.exec(mediaType) ?? []
  const kind = played === 'video' || played === 'audio' ? played : 'file'
  return { kind, sha256: place.sha256, name: fileName, mediaType, bytes, title: fileName }
}
