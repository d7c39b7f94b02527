import type { PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import { firstFrom, lastBefore } from '../../span.ts'
import type { Slot } from './slot.ts'

/** What a list of numbers may go on to before the time that closes it, in letters. */
const CLOSING_REACH = 400
/** `… trong`, `… của` right before the time */
const WITHIN = / trong +(?:cả +|suốt +)?$/u
const WITHIN_REACH = 16
/** Behind the time the sentence, or this part of it, ends. */
const ENDS = /^ *(?:[.;…)”"]|$)/u
/** Between number and time: another part of the sentence, or words that begin one. */
const OTHER_PART = /[;:\n]|[.…](?!\d)/u

/** `trong năm 2022` is said of one whole, `trong 6 tháng` of two. */
const isWithin = ({ low }: Page, { start }: PeriodMention): boolean =>
  low.startsWith('trong ', start) || WITHIN.test(low.slice(Math.max(0, start - WITHIN_REACH), start))

const closes = (page: Page, mention: PeriodMention, limit: number): boolean =>
  ENDS.test(page.low.slice(mention.end, Math.min(mention.end + 3, limit))) && isWithin(page, mention)

/**
 * `xử lý 1.245 trường hợp, tạm giữ 402 phương tiện trong 6 tháng đầu năm 2023.`: the time that closes a list
 * of deeds holds for all of it.
 */
export function closingPeriod(
  { page, periods }: { readonly page: Page; readonly periods: readonly PeriodMention[] },
  { amount }: Slot,
): PeriodMention | null {
  const at = firstFrom(periods, amount.end)
  const limit = lastBefore(page.sentences, amount.start)?.end ?? amount.end
  for (let next = at; next < periods.length; next += 1) {
    const mention = periods[next]
    if (!mention || mention.end > limit || mention.start - amount.end > CLOSING_REACH) return null
    if (mention.base) continue
    const isClosing = closes(page, mention, limit) && !OTHER_PART.test(page.low.slice(amount.end, mention.start))
    return isClosing ? mention : null
  }
  return null
}

/** `lắp 1,9 km ống trong tháng 5`: right behind a number, in its own clause, a time is its own. */
const OWN_WORDS = /^[^,;.:()\d\n]{0,60}$/u

export function ownPeriod(
  { page, periods }: { readonly page: Page; readonly periods: readonly PeriodMention[] },
  { amount }: Slot,
): PeriodMention | null {
  const mention = periods[firstFrom(periods, amount.end)]
  if (!mention || mention.base || mention.start - amount.end > 60) return null
  const between = page.low.slice(amount.end, mention.start)
  return OWN_WORDS.test(between) && isWithin(page, mention) ? mention : null
}
