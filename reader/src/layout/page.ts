import { lowOf, plainOf } from '../letters/shadow.ts'
import type { ArticleParts, Quote, ReadingContext } from '../reading.ts'
import { readArticle } from './article.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A text made ready for the rules: every string is as long as the NFC text, so that offsets hold in all. */
export interface Page {
  readonly text: string
  /** One spelling for each syllable; page furniture blanked out. */
  readonly plain: string
  /** `plain` in lower case: what most rules match. */
  readonly low: string
  readonly article: ArticleParts
  /** Title, captions and paragraphs in the order of the text: what is read. */
  readonly blocks: readonly Quote[]
  readonly sentences: readonly Sentence[]
  readonly context: ReadingContext
}

function keepOnly(plain: string, kept: readonly Quote[]): string {
  let result = ''
  for (const block of kept) {
    result += '\n'.repeat(Math.max(0, block.start - result.length)) + plain.slice(block.start, block.end)
  }
  return result + '\n'.repeat(plain.length - result.length)
}

/** Finds the article in a text and cuts it into sentences. */
export function layOut(text: string, context: ReadingContext): Page {
  const composed = text.normalize('NFC')
  const article = readArticle(composed)
  const headed = article.title === null ? [] : [article.title]
  const blocks = [...headed, ...article.captions, ...article.paragraphs].sort((a, b) => a.start - b.start)
  const plain = keepOnly(plainOf(composed), blocks)
  const low = lowOf(plain)
  return { text: composed, plain, low, article, blocks, sentences: sentencesOf(plain, low, blocks), context }
}
