import { blockGap, type ProseDocument, proseText } from '../../prose/index.ts'

/** A picture of an article. Every picture has a text that stands for it. */
export interface ArticlePicture {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** Pictures with the same words here are shown together, under them. */
  readonly gallery?: string
  /** Where what matters lies, of a hundred from the left and the top; the middle where it is not given. */
  readonly focus?: { readonly x: number; readonly y: number }
}

/** A document, a film or a recording that belongs to an article. */
export interface ArticleFile {
  readonly kind: 'file' | 'video' | 'audio'
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** What readers see instead of its name. */
  readonly title: string
  /** What is said and seen in a film, for those who can't hear or see it. */
  readonly transcript?: string
  /** What is said, line by line with times: WebVTT. */
  readonly captions?: string
}

/** All that an editor writes: what a revision keeps. */
export interface ArticleContent {
  readonly title: string
  readonly lead: string
  readonly body: ProseDocument
  readonly author: string | null
  readonly source: string | null
  readonly pictures: readonly ArticlePicture[]
  /** Left out where there are none: articles written before there were any stay as they are. */
  readonly files?: readonly ArticleFile[]
  readonly tags: readonly string[]
}

/** The plain text that evidence is anchored in: the title, then the blocks of the body, blank lines between. */
export function articleText({ title, body }: Pick<ArticleContent, 'title' | 'body'>): string {
  return `${title}${blockGap}${proseText(body)}`.normalize('NFC')
}

/** Where the body begins in that text. */
export function bodyOffset(title: string): number {
  return title.length + blockGap.length
}

/** What stands for a picture or a file in the text: the first letters of its hash; none for a picture not kept by us. */
export function refOf(one: ArticlePicture | ArticleFile): string {
  return /[0-9a-f]{12}/.exec('sha256' in one ? one.sha256 : one.path.slice('/anh/'.length))?.[0] ?? ''
}
