import type { Amount } from '../../forms/form.ts'
import { anyOf, wholeWords } from '../../letters/patterns.ts'
import { ASKING_COMPOUNDS, ASKING_VERBS, EXISTING_OPENINGS, HANDLING_VERBS, STANDING_WORDS } from './context.words.ts'

const ASKING = new RegExp(`${wholeWords(ASKING_VERBS)}(?! +${anyOf(ASKING_COMPOUNDS)})`, 'u')
/** ` cho `, ` tại ` right before the number, with a bound at most between */
const EXISTING_BEFORE = new RegExp(`${wholeWords(EXISTING_OPENINGS)}(?: +(?:hơn|trên|gần|khoảng|tổng số))? *$`, 'u')
const HANDLED = new RegExp(`${wholeWords(HANDLING_VERBS)}[^,;.]*$`, 'u')
const EXISTING_AFTER = new RegExp(`^[^,;.:]*${wholeWords(STANDING_WORDS)}`, 'u')
/** An end of a movement: `nâng từ 36 đồng` */
const LEFT = /(?<![\p{L}\p{M}])từ *$/u

/** `thu hồi ít nhất 210 tỷ đồng`, `hoàn thành trồng 2.130 ha`: how far it is to go. */
const AT_LEAST = /(?:ít nhất|tối thiểu|hoàn thành \p{L}+) *$/u

/** How far round a number in a request the words may stand that say whether it is there already. */
const REACH = 40

/** `cho 28 hộ`, `xử lý 15 vụ tồn đọng`: an amount that is there already, whatever is asked. */
function standsAlready(before: string, after: string, { unit, sign, upper }: Amount): boolean {
  if (sign !== null || AT_LEAST.test(before)) return false
  if (upper === null && LEFT.test(before)) return true
  if (unit?.base === '%') return false
  if (unit?.dimension === 'money' && RECOVERED.test(before)) return false
  const counted = unit?.dimension === 'count' || unit?.dimension === 'area'
  // `500 tấn gạo và 20 cơ số thuốc`: one more of what is asked for.
  const goesOn = before.trim() === 'và'
  if (counted && !goesOn && EXISTING_BEFORE.test(before)) return true
  return (counted || !ASKING.test(before)) && (HANDLED.test(before) || EXISTING_AFTER.test(after))
}

/** `thu hồi 60 tỷ đồng`: the sum is what is to be brought back. */
const RECOVERED = /thu hồi(?: nộp ngân sách| về ngân sách| số tiền| tổng số tiền| khoảng| hơn| trên)? *$/u

/** Whether the request that begins at `from` asks for the amount itself: a sum to be given, a number to be reached. */
export function isAskedFor(low: string, from: number, amount: Amount): boolean {
  const before = low.slice(Math.max(from, amount.start - REACH), amount.start)
  return !standsAlready(before, low.slice(amount.end, amount.end + REACH), amount)
}
