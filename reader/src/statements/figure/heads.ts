import { wordSet } from '../../letters/patterns.ts'
import { PhraseTable } from '../../letters/phrase-table.ts'
import { INDICATOR_HEADS } from './indicator.words.ts'

const HEADS = new PhraseTable(Array.from(wordSet(INDICATOR_HEADS), words => [words, true] as const))

/** Whether the text opens with a noun that names indicators: `tổng`, `tỷ lệ`, `sản lượng`. */
export const opensWithHead = (text: string): boolean => HEADS.at(text, 0)?.start === 0
