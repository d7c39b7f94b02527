import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { anyOf, WORD_END } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { firstFrom } from '../../span.ts'
import { NUMBERED_MARKS } from './recommendation.words.ts'

/** No further from the asking word the first mark stands. */
const FIRST_MARK = 90
/** `Một là, `: more of the requests may follow in the next sentences. */
const NUMBERED = new RegExp(`(?:^|: *)(?:${anyOf(NUMBERED_MARKS)}${WORD_END}|\\d{1,2}\\. )`, 'u')

/** Lines that open with a mark, after a sentence that ends in a colon. */
export function listEnd(page: Page, sentence: Sentence, from: number): number {
  const opensList = page.low.charAt(sentence.end - 1) === ':' || isHeadline(page, sentence)
  const end = opensList ? linesEnd(page, sentence) : sentence.end
  if (end > sentence.end || !NUMBERED.test(page.low.slice(from, Math.min(sentence.end, from + FIRST_MARK)))) return end
  let last = end
  for (let at = firstFrom(page.sentences, sentence.end); at < page.sentences.length; at += 1) {
    const next = page.sentences[at]
    if (!next || !NUMBERED.test(page.low.slice(next.start, next.start + 12))) break
    last = next.end
  }
  return last
}

/** `3. Phân công`: a line of its own over the lines that say who shall do what. */
const HEADLINE =
  /^(?:[\divx]+[.)] *)?(?:phân công|giao nhiệm vụ|phân công nhiệm vụ|kiến nghị|đề nghị|đề xuất|kiến nghị, đề xuất)$/u

/** A line that only heads the lines of who shall do what. */
export const isHeadline = ({ low }: Page, { start, end }: Span): boolean => HEADLINE.test(low.slice(start, end).trim())

/** Where the marked lines under a sentence end; its own end where none follow. */
export function linesEnd(page: Page, sentence: Sentence): number {
  let end = sentence.end
  let dashed = false
  for (let at = firstFrom(page.blocks, end); at < page.blocks.length; at += 1) {
    const block = page.blocks[at]
    if (!block || !/^[-+•*(\d]/u.test(block.text)) break
    // `- …` under `2. Phân công:` ends at `3. …`.
    if (dashed && /^\d/u.test(block.text)) break
    dashed = /^[-+•*]/u.test(block.text)
    end = block.end
  }
  return end
}
