import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { readingsOf, wordRule } from '../../letters/patterns.ts'
import type { Comparison, Figure, Span } from '../../reading.ts'
import { NO_AIM_BEFORE, TARGET_NOUNS, TARGET_TRIGGERS } from './context.words.ts'
import { AIM_NOUNS } from './predicate.words.ts'
import type { Slot } from './slot.ts'

const TRIGGER = wordRule(TARGET_TRIGGERS)
const NOUNS = new Set<string>(TARGET_NOUNS)
const NO_AIM = new RegExp(
  `(?:${NO_AIM_BEFORE.join('|')}) *$|%(?: so với)? +(?:chỉ tiêu|mục tiêu|kế hoạch|mức|dự toán) +$`,
  'u',
)

/** `kế hoạch vốn 8.716 tỷ đồng; giải ngân`: a plan without a colon holds up to the next semicolon. */
function reaches(low: string, hit: RegExpExecArray, to: number): boolean {
  if (!NOUNS.has(hit[0])) return true
  const between = low.slice(hit.index + hit[0].length, to)
  return !between.includes(';') || /^[^\d;,]*:|^ *(?:\d{4})? *:/u.test(between)
}

function triggerIn(page: Page, from: number, to: number): number | null {
  for (const hit of readingsOf(TRIGGER, page, from, to)) {
    const before = page.low.slice(Math.max(0, hit.index - 16), hit.index)
    if (!NO_AIM.test(before) && reaches(page.low, hit, to)) return hit.index
  }
  return null
}

/** How far an aim reaches within its sentence, in letters. */
const AIM_REACH = 600

/** `thành phố cần 640 tỷ đồng` */
const NEEDED = /(?<!chuyên) cần (?:khoảng |hơn |trên |gần |tới |ít nhất |tối thiểu )?$/u
const NEED_REACH = 20

/** Whether the words before a number in its sentence, or at the head of its paragraph, aim at it. */
export function isAimedAt(page: Page, sentence: Sentence, number: Span): boolean {
  const inSentence = triggerIn(page, Math.max(sentence.start, number.start - AIM_REACH), number.start)
  if (inSentence !== null) return true
  const before = page.low.slice(Math.max(sentence.start, number.start - NEED_REACH), number.start)
  if (before.includes(' cần ') && NEEDED.test(before)) return true
  return isHeadAimed(page, sentence)
}

/** `Dự toán năm 2016: …` at the head of the paragraph, and this a later sentence of it. */
export function isHeadAimed(page: Page, { start, head }: Sentence): boolean {
  if (head.start === start) return false
  const opening = triggerIn(page, head.start, head.start + 24)
  return opening !== null && opening - head.start < 4 && page.low.slice(opening, opening + 40).includes(':')
}

/** An overshoot is no more than half of what there is; a number nearer to it is the aim itself. */
const NEAREST_AIM = 0.5

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40

/** `97,1%, vượt mục tiêu 96%` names the aim; `thu ngân sách vượt mục tiêu 5%` says by how much. */
export function isNamedAim({ amount, predicate: { roles } }: Slot, mine: readonly Figure[]): boolean {
  if (roles.has('missed')) return true
  if (!roles.has('past_aim') && !roles.has('below_aim')) return false
  const reached = mine.slice(-LONGEST_ROW).findLast(({ unit }) => unit?.base === amount.unit?.base)
  if (!reached || reached.relation === 'change') return false
  const [lower, higher] = roles.has('past_aim') ? [amount.value, reached.value] : [reached.value, amount.value]
  return lower <= higher && lower > higher * NEAREST_AIM
}

/** `cao hơn chỉ tiêu 12,2%`: by how much an aim was passed or missed. */
export function aimOver(slot: Slot, mine: readonly Figure[]): Comparison | null {
  const { amount, predicate } = slot
  if (amount.unit?.base !== '%' || !(predicate.roles.has('past_aim') || predicate.roles.has('below_aim'))) return null
  const noun = AIM_NOUNS.find(aim => predicate.words.some(word => word.endsWith(` ${aim}`)))
  if (noun === undefined || isNamedAim(slot, mine)) return null
  return { text: noun, role: 'target', origin: 'stated', span: null }
}
