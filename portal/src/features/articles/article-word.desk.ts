import type { DeskRequest } from '../../http/index.ts'
import { inUnicode, type ProseDocument, parseProse, proseOfWord, proseText } from '../../prose/index.ts'
import { docxDocument } from '../media/index.ts'
import { type ArticleDraft, longestBody } from './article.form.ts'
import { type ArticlePicture, refOf } from './article.ts'
import type { PartsAnswer, PartsPlace } from './article-parts.desk.ts'
import type { PartIssue } from './article-parts.words.ts'
import { keepAsPicture, mostPictures } from './article-picture.desk.ts'
import { tell } from './article-told.ts'

/** Takes the text of a Word file with its pictures into the draft: in the place of what is there, or after it. */
export async function withWordFile(
  place: PartsPlace,
  { fields, files }: DeskRequest,
  draft: ArticleDraft,
): Promise<PartsAnswer> {
  const refuse = (key: PartIssue) => ({ issue: { field: 'word_file', key } })
  const file = files.find(one => one.field === 'word_file')
  if (!file) return refuse('no_word')
  if (file.isTooLarge) return refuse('docx_too_large')
  if (file.bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') return refuse('not_word')
  const word = await docxDocument(file.bytes)
  if ('issue' in word) return refuse(word.issue)
  // Pictures last: a text that is refused leaves nothing in the library.
  const before = fields.replace_body === '1' ? [] : draft.content.body.content
  const unicode = inUnicode(word.root)
  if (unicode === 'mixed') return refuse('old_letters')
  const { root, isConverted } = unicode
  const words = proseOfWord(root, [])
  const isEmpty = proseText(words.document) === '' && word.pictures.length === 0
  if (isEmpty) return refuse('empty')
  if (isTooLong({ type: 'doc', content: [...before, ...words.document.content] })) return refuse('text_too_long')
  const pictures = await keepPictures(place, word.pictures, { fileName: file.name, known: draft.content.pictures })
  const { document, leftOut } = proseOfWord(root, pictures.refs)
  const body = parseProse({ type: 'doc', content: [...before, ...document.content] })
  if (!body) return refuse('docx_broken')
  const content = { ...draft.content, body, pictures: pictures.all }
  const bare = pictures.all.filter(one => one.alt === '').length
  const counts = { ...leftOut, others: word.unknown, thieu_mo_ta: bare, chuyen_chu: isConverted ? 1 : 0 }
  return { draft: { ...draft, content }, told: tell('word_taken', counts) }
}

const isTooLong = (body: ProseDocument) => proseText(body).length > longestBody

type WordPictures = Extract<Awaited<ReturnType<typeof docxDocument>>, { pictures: unknown }>['pictures']

/** Every picture goes the way of a picture that was sent by itself; one that is refused is left out. */
async function keepPictures(
  place: PartsPlace,
  pictures: WordPictures,
  { fileName, known }: { readonly fileName: string; readonly known: readonly ArticlePicture[] },
): Promise<{ refs: (string | null)[]; all: ArticlePicture[] }> {
  const all = [...known]
  const refs: (string | null)[] = []
  for (const picture of pictures) {
    const said = { fileName, alt: (picture?.alt ?? '').normalize('NFC').slice(0, 500), caption: '', credit: '' }
    const kept = picture && all.length < mostPictures ? await keepAsPicture(place, picture.bytes, said) : 'too_many'
    if (typeof kept === 'string') refs.push(null)
    else {
      if (!all.some(one => one.path === kept.picture.path)) all.push(kept.picture)
      refs.push(refOf(kept.picture))
    }
  }
  return { refs, all }
}
