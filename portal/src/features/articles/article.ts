import { blockGap, type ProseDocument, proseText } from '../../prose/index.ts'

/** A picture of an article. Every picture has a text that stands for it. */
export interface ArticlePicture {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** All that an editor writes: what a revision keeps. */
export interface ArticleContent {
  readonly title: string
  readonly lead: string
  readonly body: ProseDocument
  readonly author: string | null
  readonly source: string | null
  readonly pictures: readonly ArticlePicture[]
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
