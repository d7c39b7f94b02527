import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { anyOf, firstReading, wholeWords, wordRule } from '../../letters/patterns.ts'
import { BEFORE_HIEN, NOW_WORDS } from './context.words.ts'
import type { Slot } from './slot.ts'

/** `toàn tỉnh hiện có`, `hiện nay`: so at the time of writing, which no date tells. */
export const NOW = wordRule(NOW_WORDS, `(?<!${anyOf(BEFORE_HIEN)} +)${wholeWords(NOW_WORDS)}(?! +đại)`)
/** No such word holds for numbers further behind it. */
export const NOW_REACH = 160

/** How many of them are so is a state of things: `3/5 trường đạt chuẩn`. */
const isState = ({ low }: Page, { amount, predicate }: Slot): boolean =>
  amount.unit?.base === 'trường' ||
  (amount.unit?.base === 'hộ' && predicate.words.includes('còn')) ||
  (amount.unit?.dimension === 'count' && SO_NOW.test(low.slice(amount.end, amount.end + STANDS_REACH)))
/** `85/85 xã đạt chuẩn nông thôn mới` */
const SO_NOW = /^(?: đạt chuẩn |[^,;.:()\d]{0,30} (?:chưa|có bác sĩ) )/u
/** `612 doanh nghiệp thành lập mới` came up in the time reported. */
const CAME_UP =
  /^ (?:[^,;:.()\d]{1,20} )?(?:thành lập mới|đăng ký mới|mới thành lập|thành lập trong|tham gia)(?![\p{L}])/u
/** `505 tàu tham quan vịnh đang hoạt động` */
const STANDS = /^[^,;:.()\d]* đang /u
const STANDS_REACH = 60
/** `đang xây 8 phòng học` */
const DOING = /(?:^| )(?:đang \p{L}+(?: \p{L}+)?|(?:còn|vẫn) thiếu) $/u
const DOING_REACH = 24
const GOES_ON = new Set(['và', 'trong đó', 'có', 'gồm'])

/** Schools that have reached a mark, rooms that are being built: so when it was written, whatever quarter is reported. */
export const isStanding = (page: Page, slot: Slot): boolean =>
  slot.amount.denominator !== null
    ? isState(page, slot)
    : slot.amount.unit?.dimension === 'count' && isGoingOn(page, slot)

const isGoingOn = ({ low }: Page, { from, amount }: Slot): boolean =>
  DOING.test(low.slice(Math.max(from, amount.start - DOING_REACH), amount.start))

/** `Toàn tỉnh có 84.120 ha cây ăn quả` */
const HAS = /(?:toàn (?:tỉnh|huyện|xã|thành phố)|tỉnh|huyện|xã) có (?:hơn |trên |gần |khoảng )?$/u

/** A stock that the text gives without a time: `Xã có 12 thôn, 9.214 hộ`. */
export function isStock(page: Page, sentence: Sentence, slot: Slot, previousWasStock: boolean): boolean {
  const from = previousWasStock ? slot.from - NOW_REACH : slot.from
  if (firstReading(NOW, page, Math.max(sentence.start, from), slot.amount.start) !== null) return true
  const holds = slot.amount.unit?.dimension === 'area' && HAS.test(page.low.slice(slot.from, slot.amount.start))
  if (slot.amount.unit?.dimension !== 'count' && !previousWasStock && !holds) return false
  if (slot.amount.unit?.base === '%' && previousWasStock && slot.predicate.roles.has('part')) return true
  if (slot.amount.denominator !== null) return isState(page, slot)
  const isNew =
    slot.amount.unit?.base.startsWith('lượt') ||
    CAME_UP.test(page.low.slice(slot.amount.end, slot.amount.end + STANDS_REACH))
  if (isNew || slot.predicate.words.includes('mới có')) return false
  if (isGoingOn(page, slot)) return true
  if (STANDS.test(page.low.slice(slot.amount.end, slot.amount.end + STANDS_REACH))) return true
  if (slot.predicate.words.some(word => /(?:^| )có$/u.test(word))) return true
  if (previousWasStock && slot.predicate.words.includes('với')) return true
  return previousWasStock && slot.before === null && slot.predicate.words.every(word => GOES_ON.has(word))
}
