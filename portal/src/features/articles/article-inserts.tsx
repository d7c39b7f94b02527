import type { JSX } from 'preact'
import { insertRefs, type ProseDocument } from '../../prose/index.ts'
import { CaptionedPicture, FileList, MediaPlayer, PictureGallery } from '../../ui/index.ts'
import { type ArticleFile, type ArticlePicture, refOf } from './article.ts'

/** What belongs to an article beside its words, in the order of its form. */
export interface ArticleParts {
  readonly pictures: readonly ArticlePicture[]
  readonly files?: readonly ArticleFile[]
  readonly body: ProseDocument
}

/** One thing that a page shows: a picture, the pictures of one gallery, a film, a file. */
export interface ShownPart {
  /** Whatever stands for it in the text. */
  readonly refs: readonly string[]
  readonly kind: 'picture' | 'gallery' | ArticleFile['kind']
  readonly pictures: readonly ArticlePicture[]
  readonly file: ArticleFile | null
}

/** Where files are had: of the public, and at the desk before there is one. */
export const publicFiles = '/tep'

/** The parts of an article, pictures of one gallery together where the first of them stands. */
function shownParts({ pictures, files = [] }: Omit<ArticleParts, 'body'>): ShownPart[] {
  const galleries = Map.groupBy(pictures, (picture, at) => picture.gallery ?? String(at))
  const shown = [...galleries.values()].map((together): ShownPart => {
    const kind = together[0]?.gallery ? 'gallery' : 'picture'
    return { refs: together.map(refOf), kind, pictures: together, file: null }
  })
  return [...shown, ...files.map(file => ({ refs: [refOf(file)], kind: file.kind, pictures: [], file }))]
}

/** The parts that no place of the text shows. */
export function unplacedParts(article: ArticleParts): ShownPart[] {
  const placed = insertRefs(article.body)
  return shownParts(article).filter(({ refs }) => !refs.some(ref => placed.has(ref)))
}

/** Draws what stands at a place of the text, the first time that it is asked for. */
export function drawInserts(article: ArticleParts, filesPath: string): (ref: string) => JSX.Element | null {
  const waiting = new Set(shownParts(article))
  return ref => {
    const part = [...waiting].find(({ refs }) => refs.includes(ref))
    if (!part) return null
    waiting.delete(part)
    return <PartView key={ref} part={part} filesPath={filesPath} />
  }
}

interface PartViewProps {
  readonly part: ShownPart
  readonly filesPath: string
  readonly isEager?: boolean
}

export function PartView({ part: { kind, pictures, file }, filesPath, isEager = false }: PartViewProps) {
  const [first] = pictures
  if (kind === 'gallery' && first)
    return <PictureGallery title={first.gallery ?? ''} pictures={pictures.map(one => captioned(one, false))} />
  if (first) return <CaptionedPicture {...captioned(first, isEager)} />
  return file ? <FileView file={file} filesPath={filesPath} /> : null
}

const captioned = (picture: ArticlePicture, isEager: boolean) => ({
  picture: { path: picture.path, alt: picture.alt, width: picture.width, height: picture.height, isEager },
  caption: picture.caption,
  credit: picture.credit,
})

function FileView({ file, filesPath }: { readonly file: ArticleFile; readonly filesPath: string }) {
  if (file.kind === 'file') return <FileList files={[fileItem(file, filesPath)]} />
  const { kind, title, mediaType, bytes, captions, transcript } = file
  return (
    <MediaPlayer
      kind={kind}
      title={title}
      path={filePath(file, filesPath)}
      mediaType={mediaType}
      bytes={bytes}
      {...(captions ? { captionsPath: `${filesPath}/${file.sha256}/phu-de.vtt` } : {})}
      {...(transcript ? { transcript } : {})}
    />
  )
}

const filePath = ({ sha256, name }: ArticleFile, filesPath: string) =>
  `${filesPath}/${sha256}/${encodeURIComponent(name)}`

/** A file as a line of a list: its kind and size beside its name. */
export const fileItem = (file: ArticleFile, filesPath: string) => ({
  title: file.title,
  path: filePath(file, filesPath),
  type: (file.name.split('.').at(-1) ?? '').toUpperCase(),
  bytes: file.bytes,
})
