import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { wholeWords } from '../../letters/patterns.ts'
import { lowOf } from '../../letters/shadow.ts'
import { AIMING_HEADS } from './context.words.ts'

/** No heading is longer, in letters. */
const LONGEST_HEADING = 80
/** `2. Mục tiêu`, `nhiệm vụ 6 tháng cuối năm` over a section */
const AIMING_HEADING = new RegExp(`^(?:[\\divx]+[.)/] *){0,2}(?:các +|một số +)?${wholeWords(AIMING_HEADS)}`, 'u')

/** A short line of its own that no sentence sign ends: `II. NHIỆM VỤ 6 THÁNG CUỐI NĂM`, `2. Mục tiêu` */
export function headingOf({ low, plain }: Page, { end, head }: Sentence): string | null {
  if (end - head.start >= LONGEST_HEADING || !/^\n|^$/u.test(low.slice(end, end + 1))) return null
  const line = plain.slice(head.start, end)
  return /[.;,:]$|^[-+•*]/u.test(line) ? null : line
}

/** 1 for `II. …` and for capitals, 2 for what stands below them. */
const levelOf = (heading: string): number => (/^[IVX]+\. |^[^\p{Ll}]+$/u.test(heading) ? 1 : 2)

/** The rank of the heading that aims for what stands below it; null where none does. */
export function aimingUnder(page: Page, sentence: Sentence, above: number | null): number | null {
  const heading = headingOf(page, sentence)
  if (heading === null) return above
  const level = levelOf(heading)
  if (AIMING_HEADING.test(lowOf(heading))) return level
  return above !== null && level <= above ? null : above
}
