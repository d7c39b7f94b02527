import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { firstReading, WORD_END, wordRule } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'

/** `Các phòng GD&ĐT được yêu cầu chuẩn bị sách`: who is told stands before, and nobody says by whom. */
const TOLD = wordRule(['được yêu cầu', 'được đề nghị', 'được giao', 'được phân công', 'được giao nhiệm vụ'])
/** Whom such a sentence opens with is no further from the word, in letters. */
const LONGEST_NAME = 80
/** `được giao quản lý 500 ha rừng`, `được giao 320 chỉ tiêu`: how things are, and no order. */
const STANDING = new RegExp(
  ` +(?:quản lý|bảo vệ|khoán|thực hiện|sử dụng|làm|phụ trách|trồng|chăm sóc|khai thác|quyền|cho|nhiệm vụ|\\d)${WORD_END}`,
  'uy',
)
/** It has been so: `đã được giao`, `năm 2022 được giao`. */
const PAST = /(?:đã|từng|năm \d{4},?) *$/u

/** Who is told to do something, and where the words begin that say what; null where nobody is. */
export interface Told {
  readonly addressee: Span
  readonly start: number
}

/** Reads a sentence that opens with who was told to do something. */
export function toldIn(page: Page, { start, end }: Sentence): Told | null {
  const hit = firstReading(TOLD, page, start, Math.min(end, start + LONGEST_NAME))
  if (hit === null) return null
  const after = hit.index + hit[0].length
  STANDING.lastIndex = after
  if (STANDING.test(page.low) || PAST.test(page.low.slice(start, hit.index))) return null
  const addressee = { start, end: start + page.low.slice(start, hit.index).trimEnd().length }
  const isBody = /^(?:Các|Sở|UBND|Ban|Phòng|Công an|Cục|Chi cục|Trung tâm|Ngành) /u.test(
    page.plain.slice(start, hit.index),
  )
  return isBody && !/[,;:\d]/u.test(page.low.slice(start, hit.index)) ? { addressee, start: after + 1 } : null
}
