import type { Amount } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import { anyOf, WORD_END } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { ACTIONS } from '../recommendation/recommendation.words.ts'
import { ACT_MANNERS } from './context.words.ts'
import { opensWithHead } from './heads.ts'

/** No act before a number is longer, in letters. */
const MOST_ACT_LETTERS = 48
const ACT = `(?:${anyOf([...ACTIONS, ...ACT_MANNERS])})${WORD_END}`
/** `hỗ trợ khẩn cấp`, `lắp đặt ngay` */
const ONLY_ACTS = new RegExp(`^${ACT}(?: +${ACT})*$`, 'u')

/** `vay 2,5 tỉ đồng lãi suất 4%`: the next number's name begins. */
const LOAN = /^(?:với )?lãi suất/u
/** `sớm ` may be left out before the act that a request begins with. */
const MOST_LEFT_OUT = 6
/** `luân phiên`, `cân đối`, `sớm cấp phép`: so few words that a request begins with are its act, unless they end with what is given. */
const SHORT_ACT = /^[^ ]+(?: [^ ]+){0,3}$/u
const GIVEN_NOUN = new RegExp(
  `(?:^|[ ])${anyOf(['kinh phí', 'vốn', 'tiền', 'nguồn', 'ngân sách', 'mức', 'quỹ', 'giá', 'phí', 'thuế', 'lãi suất', 'thời gian', 'định mức', 'chỉ tiêu', 'biên chế'])}(?: [^ ]+)?$`,
  'u',
)
const isShortAct = (words: string): boolean => SHORT_ACT.test(words) && !GIVEN_NOUN.test(words) && !opensWithHead(words)

/** `lắp 16 cụm đèn tín hiệu` in a request: the words before are the act, what follows is asked for. */
export function isAskedActing(
  { page, asked }: { readonly page: Page; readonly asked: readonly Span[] },
  { start, end, unit }: Amount,
  { before, after }: { readonly before: Span; readonly after: Span | null },
): boolean {
  if (after === null || asked.length === 0) return false
  const item = asked.find(span => span.start <= start && end <= span.end)
  if (!item || before.end - item.start > MOST_ACT_LETTERS || unit?.dimension === 'length') return false
  if (LOAN.test(page.low.slice(after.start, after.end))) return false
  // `thu hút nhà đầu tư lấp đầy 60% cụm công nghiệp`
  const text = page.low.slice(before.start, before.end)
  if (unit?.base === '%' && !opensWithHead(text) && !GIVEN_NOUN.test(text)) return true
  const words = page.low.slice(Math.max(item.start, before.start), before.end)
  return ONLY_ACTS.test(words) || (before.start - item.start < MOST_LEFT_OUT && isShortAct(words))
}
