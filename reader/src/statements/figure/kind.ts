import type { Amount } from '../../forms/form.ts'
import { wordMap } from '../../letters/patterns.ts'
import type { BaseRole, Comparison, Denominator, Figure, FigureKind, FigureRelation } from '../../reading.ts'
import { RANK_DIRECTIONS } from './context.words.ts'
import type { Predicate } from './predicate.ts'

const PLAN_ROLES: ReadonlySet<BaseRole> = new Set(['plan', 'budget', 'target'])
/** `bằng 99,12% năm 2018`, `bằng 12,9% nhu cầu`: held against what is no plan. */
const HELD_AGAINST: ReadonlySet<BaseRole> = new Set(['same_period', 'previous', 'other'])
/** A half of the plan is more than any year overshoots it by: `vượt 50% dự toán` after six months. */
const MORE_THAN_OVERSHOOT = 40

export const isPlan = (comparison: Comparison | null): boolean => comparison !== null && PLAN_ROLES.has(comparison.role)

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40

const RANK_MOVES = wordMap(RANK_DIRECTIONS)

/** +1 where the words say that it rose, -1 where it fell, 0 where they say neither. */
export function directionOf(amount: Amount, { roles, words, bound }: Predicate): -1 | 0 | 1 {
  // `giảm từ 18,7% xuống còn 14,2%`: both ends are levels.
  if (words.at(-1) === 'từ' && amount.upper === null && bound === null) return 0
  // `tăng trưởng 3,8/3 tỷ đồng`: so much of so much is no change.
  if (amount.denominator !== null) return 0
  if (amount.sign !== null) return amount.sign === '-' ? -1 : 1
  if (amount.unit?.base === 'bậc') {
    // `lên 7 bậc`, `xuống 3 bậc`: a rank moves by so many, it does not reach them.
    const moved = words.findLast(word => RANK_MOVES.has(word))
    if (moved !== undefined) return RANK_MOVES.get(moved) ?? 0
  }
  if (roles.has('now')) return 0
  if (roles.has('fall') || roles.has('below_aim')) return -1
  return roles.has('rise') || roles.has('past_aim') ? 1 : 0
}

const LATE = new Set(['chậm', 'muộn', 'trễ'])

/** `chậm 3 tháng so với kế hoạch`: a time against another one is a change; 0 where it is none. */
export function lateness(slot: {
  readonly amount: Amount
  readonly predicate: Predicate
  readonly comparison: unknown
}): 0 | 1 {
  const isLate = slot.amount.unit?.dimension === 'time' && slot.predicate.words.some(word => LATE.has(word))
  return isLate && slot.comparison !== null ? 1 : 0
}

export interface Setting {
  readonly predicate: Predicate
  readonly comparison: Comparison | null
  readonly direction: -1 | 0 | 1
  readonly isScore: boolean
  /** The period is only a part of a year. */
  readonly isPartial: boolean
}

/** `vượt 50% dự toán` with a half-year total: more than half of it, not half as much again. */
export function isOverShare(amount: Amount, { predicate, comparison, isPartial }: Setting): boolean {
  const vuot = predicate.words.includes('vượt')
  return vuot && isPartial && isPlan(comparison) && amount.unit?.base === '%' && amount.value >= MORE_THAN_OVERSHOOT
}

/** How the number stands to its base. */
export function relationOf(amount: Amount, setting: Setting): FigureRelation {
  if (amount.role === 'rank') return 'rank'
  if (isOverShare(amount, setting)) return 'share'
  if (setting.direction !== 0) return amount.unit?.dimension === 'rank' ? 'rank_change' : 'change'
  // `174/219 điểm` sạt lở are places, `40,62/80 điểm` a score.
  const isScored = amount.denominator !== null && amount.unit?.dimension === 'score' && amount.decimals > 0
  if (setting.isScore || isScored) return 'score'
  if (amount.unit?.base === 'lần' || setting.predicate.roles.has('multiple')) return 'multiple'
  if (amount.denominator !== null || isPlan(setting.comparison)) return 'share'
  const goesOnShare = setting.predicate.words.every(word => word === 'và') && amount.unit?.base === '%'
  const ofSamePeriod =
    (setting.comparison?.role === 'same_period' && (setting.predicate.roles.has('share') || goesOnShare)) ||
    (HELD_AGAINST.has(setting.comparison?.role ?? 'plan') &&
      setting.predicate.words.includes('bằng') &&
      amount.unit?.base === '%')
  return ofSamePeriod || setting.predicate.roles.has('part') ? 'share' : 'level'
}

/** `phải thu hồi 41,5 tỷ đồng, đã thu 37,9/41,5 tỷ đồng`: the whole was told as it is, so that it is no plan. */
export function isPartOfTold({ denominator, scale }: Amount, mine: readonly Figure[]): boolean {
  const isWhole = ({ value, kind }: Figure): boolean => kind === 'level' && value === denominator
  return denominator !== null && scale > 1 && mine.slice(-LONGEST_ROW).some(isWhole)
}

/** What the second number of a/b is. */
export function denominatorOf(
  amount: Amount,
  relation: FigureRelation,
  comparison: Comparison | null,
): Denominator | null {
  if (amount.denominator === null) return null
  const role =
    relation === 'rank'
      ? 'ranked_of'
      : relation === 'score'
        ? 'maximum_score'
        : amount.unit?.dimension === 'money' || isPlan(comparison)
          ? 'plan'
          : 'total'
  return { value: amount.denominator, role }
}

/** The kind in the words of the annotation guide, targets apart. */
export function kindOf(amount: Amount, relation: FigureRelation, comparison: Comparison | null): FigureKind {
  if (relation === 'change' || relation === 'rank_change' || relation === 'score') return relation
  if (relation === 'rank' || relation === 'level') return 'level'
  if (relation === 'multiple') return 'ratio'
  const isOverPlan = amount.denominator !== null && amount.value > amount.denominator
  if (isPlan(comparison) || isOverPlan || (amount.denominator !== null && amount.unit?.dimension === 'money'))
    return 'share_of_plan'
  // `bằng 53% tổng số hộ`: a part of all there are.
  if (amount.denominator === null && /^tổng /u.test(comparison?.text ?? '')) return 'level'
  return amount.denominator !== null || HELD_AGAINST.has(comparison?.role ?? 'plan') ? 'ratio' : 'level'
}
