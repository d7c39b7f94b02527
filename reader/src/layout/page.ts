import { wholeEncodingOf, withUnicodeLetters } from '../letters/legacy-encoding.ts'
import { lowOf, plainOfComposed, type Shadow, shadowOf } from '../letters/shadow.ts'
import type { ArticleParts, Quote, Reading, ReadingContext } from '../reading.ts'
import { readArticle } from './article.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A text made ready for the rules, page furniture blanked out: every string is as long as the NFC text, so that offsets hold in all. */
export interface Page extends Shadow {
  readonly text: string
  readonly letters: Reading['letters']
  readonly article: ArticleParts
  /** Title, captions and paragraphs in the order of the text: what is read. */
  readonly blocks: readonly Quote[]
  readonly sentences: readonly Sentence[]
  readonly context: ReadingContext
}

function keepOnly(plain: string, kept: readonly Quote[]): string {
  const pieces: string[] = []
  let at = 0
  for (const block of kept) {
    pieces.push('\n'.repeat(Math.max(0, block.start - at)), plain.slice(block.start, block.end))
    at = block.end
  }
  // One piece more, not added to what was joined: letters of a string put together so are slower to reach.
  pieces.push('\n'.repeat(plain.length - at))
  return pieces.join('')
}

/** The text with the letters of an old font converted, where the whole of it is in one. */
function inUnicode(text: string): Pick<Page, 'text' | 'letters'> {
  const from = wholeEncodingOf(text)
  return from === null ? { text, letters: null } : { text: withUnicodeLetters(text, from).text, letters: { from } }
}

/** Finds the article in a text and cuts it into sentences. */
export function layOut(given: string, context: ReadingContext): Page {
  const { text: composed, letters } = inUnicode(given.normalize('NFC'))
  const whole = plainOfComposed(composed)
  const wholeLow = lowOf(whole)
  const article = readArticle(composed, wholeLow)
  const headed = article.title === null ? [] : [article.title]
  const blocks = [...headed, ...article.captions, ...article.paragraphs].sort((a, b) => a.start - b.start)
  const shadow = shadowOf(keepOnly(whole, blocks), keepOnly(wholeLow, blocks))
  return { text: composed, letters, ...shadow, article, blocks, sentences: sentencesOf(shadow, blocks), context }
}
