import { wordSet } from '../../letters/patterns.ts'
import { phraseSet } from '../../letters/phrase-table.ts'
import { INDICATOR_HEADS } from './indicator.words.ts'

const HEADS = phraseSet(wordSet(INDICATOR_HEADS))

/** Whether the text opens with a noun that names indicators: `tổng`, `tỷ lệ`, `sản lượng`. */
export const opensWithHead = (text: string): boolean => HEADS.opens(text)
