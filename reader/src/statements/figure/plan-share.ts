import type { Comparison, Figure } from '../../reading.ts'
import { directionOf } from './kind.ts'
import type { Slot } from './slot.ts'

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40

/** A share of a plan, and in which unit the thing that it is a share of was. */
export interface PlanShare {
  readonly comparison: Comparison
  readonly unit: string | null
}

/** A plan that the words only imply. */
const UNNAMED_PLAN: Comparison = { text: 'kế hoạch', role: 'plan', origin: 'inherited', span: null }

/** What the state takes in and gives out is planned in a budget. */
const UNNAMED_BUDGET: Comparison = { text: 'dự toán', role: 'budget', origin: 'inherited', span: null }
const BUDGETED = /^(?:tổng )?(?:thu|chi) (?:ngân sách|nsnn|nội địa|nsđp|cân đối)/u
export const unnamedPlan = (indicator: string | null): Comparison =>
  BUDGETED.test(indicator ?? '') ? UNNAMED_BUDGET : UNNAMED_PLAN

/** The first share of a plan among the last figures, with the unit of its level. */
export function planShareIn(figures: readonly Figure[]): PlanShare | null {
  let level: Figure | null = null
  for (let at = Math.max(0, figures.length - LONGEST_ROW); at < figures.length; at += 1) {
    const figure = figures[at]
    if (!figure) break
    if (figure.relation === 'level' || figure.denominator !== null) level = figure
    if (figure.kind === 'share_of_plan' && figure.comparison !== null)
      return { comparison: figure.comparison, unit: level?.unit?.base ?? null }
  }
  return null
}

function mayShare({ amount, predicate, before, after }: Slot): boolean {
  const isPercentage = amount.unit?.base === '%' && amount.sign === null && before === null && after === null
  return isPercentage && directionOf(amount, predicate) === 0 && !predicate.roles.has('part')
}

/** `đạt 12,05%` or `(38,6%)` beside others that are shares of the plan. */
export function goingOnPlan(slot: Slot, earlier: PlanShare | null, mine: readonly Figure[]): Comparison | null {
  const previous = mine.at(-1)
  if (!mayShare(slot)) return null
  if (previous?.kind === 'share_of_plan' && previous.denominator)
    return previous.comparison?.origin === 'inherited' ? previous.comparison : UNNAMED_PLAN
  const planned = planShareIn(mine) ?? earlier
  if (planned === null || previous?.kind !== 'level' || planned.unit !== (previous.unit?.base ?? null)) return null
  return { ...planned.comparison, origin: 'inherited' }
}

/** So far before a bracket the sentence may say what the row is of. */
const ROW_REACH = 160
const REACHES =
  /(?:khoản thu|giải ngân|thu ngân sách|thu đạt|tiến độ|đơn vị|địa phương|huyện|chủ đầu tư)(?:[^.]|\.\d)*$/u

/** `Ba đơn vị đạt khá là Vị Thanh (61,4%), Ngã Bảy (58,9)`: how much of the plan each reached. */
export function reachedPlan(
  low: string,
  { amount, predicate, before, inBrackets }: Slot,
  { plan, previous }: { readonly plan: Comparison; readonly previous: Figure | undefined },
): Comparison | null {
  const isPercentage = amount.unit === null ? amount.decimals > 0 : amount.unit.base === '%'
  const isNamed = before !== null || (previous?.kind === 'level' && previous.unit?.dimension === 'money')
  if (!isPercentage || !isNamed || !inBrackets || predicate.words.length > 0) return null
  if (low.charAt(amount.start - 1) !== '(' || amount.sign !== null) return null
  return REACHES.test(low.slice(Math.max(0, amount.start - ROW_REACH), amount.start))
    ? { ...plan, origin: 'inherited' }
    : null
}

/** `mới đạt 18%`, `giải ngân 22,9%` */
const ONLY_REACHED =
  /(?:(?:mới|chỉ|mới chỉ) (?:đạt|được|bằng)|(?<!tỷ lệ )giải ngân(?: được| đạt| mới đạt| chỉ đạt)?) $/u
/** `vốn nước ngoài dưới 30%`, beside another kind of capital that reached so much of its plan */
const CAPITAL = /^(?:nguồn )?vốn /u

const REACHED_WORDS = 24

/** `vốn đầu tư đạt 57% kế hoạch; vốn sự nghiệp mới đạt 18%`: the plan said before in the sentence. */
export function onlyReached(low: string, slot: Slot, mine: readonly Figure[]): Comparison | null {
  const { amount, before } = slot
  if (amount.unit?.base !== '%' || directionOf(amount, slot.predicate) !== 0) return null
  const isCapital =
    before !== null && mine.at(-1)?.kind === 'share_of_plan' && CAPITAL.test(low.slice(before.start, before.end))
  if (!isCapital && !ONLY_REACHED.test(low.slice(Math.max(0, amount.start - REACHED_WORDS), amount.start))) return null
  const told = mine.slice(-LONGEST_ROW).findLast(({ kind }) => kind === 'share_of_plan')?.comparison
  return told ? { ...told, origin: 'inherited' } : null
}

/** `Có 13/15 khoản thu vượt dự toán, cao nhất là …`: what the rest of the sentence is held against. */
const PLAN_MET =
  /(?:đạt|vượt|hoàn thành)(?: và vượt)? (dự toán|kế hoạch|chỉ tiêu)(?= ?[,;:(])(?!.*(?:đạt|vượt) (?:dự toán|kế hoạch|chỉ tiêu)(?= ?[,;:(]))/u
const PLAN_MET_REACH = 240
const REACHED_ALONE = /(?:\(|(?:mới|chỉ|mới chỉ) (?:đạt|được|bằng) )$/u

/** `cao nhất là Đức Hòa (141%)`, in a sentence that tells who met the plan. */
export function metPlan(low: string, { amount, predicate }: Slot, start: number): Comparison | null {
  if (amount.unit?.base !== '%' || amount.sign !== null || directionOf(amount, predicate) !== 0) return null
  if (!REACHED_ALONE.test(low.slice(amount.start - 14, amount.start))) return null
  const plan = PLAN_MET.exec(low.slice(Math.max(start, amount.start - PLAN_MET_REACH), amount.start))?.[1]
  if (plan === undefined) return null
  return { text: plan, role: plan === 'dự toán' ? 'budget' : 'plan', origin: 'inherited', span: null }
}

const REACH_WORDS = new Set([
  'đạt',
  'bằng',
  'tương đương',
  'tương ứng',
  'mới đạt',
  'chỉ đạt',
  'đạt tỷ lệ',
  'mới',
  'chỉ',
  'đã',
  'được',
])
const DISBURSED = /(?<!tỷ lệ )giải ngân(?: được| đạt| mới đạt| chỉ đạt)? $/u

/** `giải ngân 1.214 tỷ đồng, đạt 56,7%`, `mới giải ngân 41,2%`: what is paid out is paid out of a plan. */
export function isDisbursed(low: string, slot: Slot, previous: Figure | undefined): boolean {
  const { amount, predicate, before, after, comparison } = slot
  if (amount.unit?.base !== '%' || amount.denominator !== null || comparison !== null || after !== null) return false
  if (directionOf(amount, predicate) !== 0) return false
  if (DISBURSED.test(low.slice(Math.max(0, amount.start - REACHED_WORDS), amount.start))) return true
  const isSum =
    previous?.kind === 'level' && previous.unit?.base === 'VND' && /giải ngân/u.test(previous.indicator ?? '')
  return isSum && before === null && predicate.words.every(word => REACH_WORDS.has(word))
}
