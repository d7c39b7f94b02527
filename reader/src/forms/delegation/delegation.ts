import { LETTERS } from '../../letters/letter-class.ts'
import { anyName, anyOf, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { wholeNameEnd } from '../organisation/organisation.ts'
import { DELEGATION_KINDS, SENDER_ENDS, SENDER_HEADS } from './delegation.words.ts'

/** `Đoàn công tác của `, `Đoàn khảo sát số 2 ` */
const OPENING = new RegExp(`${WORD_START}Đoàn +${anyOf(DELEGATION_KINDS)}(?: +số +\\d+)?(?: +của)? +(?=\\p{Lu})`, 'gu')
/** A sender whom the tables do not know, up to a word that goes on: `Văn phòng Điều phối` */
const SENDER = new RegExp(
  `${anyName(SENDER_HEADS)}${WORD_END}(?: +(?!${anyOf(SENDER_ENDS)}${WORD_END})[${LETTERS}&]+){0,8}`,
  'uy',
)

function senderEnd(plain: string, at: number): number | null {
  const known = wholeNameEnd(plain, at)
  if (known !== null && !/^ +\p{Lu}/u.test(plain.slice(known, known + 8))) return known
  SENDER.lastIndex = at
  const hit = SENDER.exec(plain)
  return hit === null ? known : at + hit[0].length
}

/** Who sends a delegation: `Bộ Nội vụ` of `Đoàn khảo sát của Bộ Nội vụ`. The first one of the stretch. */
export function senderIn(plain: string): Span | null {
  for (const hit of plain.matchAll(OPENING)) {
    const start = hit.index + hit[0].length
    const end = senderEnd(plain, start)
    if (end !== null) return { start, end }
  }
  return null
}
