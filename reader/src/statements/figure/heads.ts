import { wordSet } from '../../letters/patterns.ts'
import { PhraseTable } from '../../letters/phrase-table.ts'
import { INDICATOR_HEADS } from './indicator.words.ts'

const HEADS = new PhraseTable(Array.from(wordSet(INDICATOR_HEADS), words => [words, true] as const))

/** Whether the words open with a noun that names indicators. */
export const opensWithHead = (text: string): boolean => HEADS.opens(text)

/** Words between blanks. Asked of every name several times: counting takes a tenth of what cutting takes. */
export function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (at === 0 || text.charAt(at - 1) !== ' ') count += 1
  }
  return count
}
