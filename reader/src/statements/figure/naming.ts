import type { Page } from '../../layout/page.ts'
import { lowOf } from '../../letters/shadow.ts'
import type { Figure, Span } from '../../reading.ts'
import { composedAgain, composedName } from './composed.ts'
import { isDeed } from './deed.ts'
import { directionOf } from './kind.ts'
import type { Slot } from './slot.ts'

/** What a figure measures, and from where we know. */
export interface Named {
  readonly span: Span | null
  readonly indicator: string | null
  readonly inherited: boolean
  /** No unbroken words of the text say it so. */
  readonly composed: boolean
}

/** What the figure before measured. */
export const nameAgain = ({ indicatorSpan, indicator, indicatorInferred }: Figure, inherited = true): Named => ({
  span: indicatorSpan,
  indicator,
  inherited,
  composed: indicatorInferred && indicator !== null,
})

/** `đạt 19,85% dung tích thiết kế`: what follows is what the percentage is of. */
const OF_WORDS = new Set(['đạt', 'bằng', 'tương đương', 'mới đạt', 'chỉ đạt'])

/** `tăng 28,4% về lượng`: so much of the thing itself. */
const MEASURES_OF = new Set(['lượng', 'trị giá', 'giá trị', 'khối lượng', 'kim ngạch', 'sản lượng'])

/** `214 nghìn tấn với giá trị 118 triệu USD, giảm 4,5% về lượng`: of the last figures the one that is so measured. */
function measuredSo(measure: string, mine: readonly Figure[]): Figure | undefined {
  const isWorth = measure === 'giá trị' || measure === 'trị giá' || measure === 'kim ngạch'
  return mine
    .slice(-LAST_FEW)
    .findLast(({ relation, unit }) => relation === 'level' && unit !== null && (unit.dimension === 'money') === isWorth)
}
const LAST_FEW = 4

/** `(59,7% tổng dư nợ)`: of what the percentage is. */
const TOTAL = /^(?:tổng|số|dân số|vốn|diện tích) ?/u

/** Those who get something each. */
const EACH = new Set(['người', 'hộ', 'em', 'suất', 'gia đình', 'trường hợp', 'nhà', 'căn', 'giải', 'cháu'])

/** `42 suất quà, mỗi suất 2 triệu đồng`: so much to each of those just counted. */
const isEach = (low: string, { start, end }: Span, { unit }: Figure): boolean =>
  (unit?.base === low.slice(start, end) || EACH.has(low.slice(start, end))) && low.startsWith('mỗi ', start - 4)

/** The words as the text spells them, in lower case. */
const printedLow = (page: Page, { start, end }: Span): string => lowOf(page.text.slice(start, end))

/** `di dời 862 hộ/3.104 khẩu`: the deed before, said of the next thing. */
function saidOfNext(previous: Figure, { amount: { unit, unitSpan }, before }: Slot): Named {
  const isComposed = previous.indicatorInferred && previous.indicator !== null && unit?.dimension === 'count'
  const again = isComposed ? composedAgain(previous.indicator, unit.base) : null
  // `hiến 48 ha đất và 61.200 ngày công`: what else was given counts by itself.
  const isOther = isComposed && again === null && before === null && previous.unit?.dimension !== 'count'
  if (isOther && unitSpan !== null)
    return { span: unitSpan, indicator: lowOf(unit.base), inherited: false, composed: false }
  // `đạt 240 ha/196 hộ`
  if (unit?.dimension === 'count' && unitSpan !== null && before === null && previous.unit?.dimension === 'area')
    return { span: unitSpan, indicator: lowOf(unit.base), inherited: false, composed: false }
  // `cho 920 hộ/3.480 nhân khẩu`: each is named by itself alone.
  const isNoun = unit?.dimension === 'count' && unitSpan !== null && previous.indicator === previous.unit?.base
  if (isNoun && before === null && previous.unit?.base !== unit.base)
    return { span: unitSpan, indicator: lowOf(unit.base), inherited: false, composed: false }
  return again === null ? nameAgain(previous) : { ...nameAgain(previous), indicator: again, inherited: false }
}

/** `sắp xếp 139 đơn vị hành chính thành 39 đơn vị`: the short name of what was just named whole. */
function wholeName(
  page: Page,
  { unit, unitSpan }: Slot['amount'],
  after: Span,
  previous: Figure | undefined,
): Named | null {
  if (unit?.dimension !== 'count' || unitSpan === null || after.end > unitSpan.end || !previous?.indicator) return null
  const goesOn = previous.unit?.base === unit.base && previous.indicator.startsWith(`${unit.base} `)
  return goesOn && !page.low.slice(previous.end, after.start).includes(';') ? nameAgain(previous) : null
}

/** `cấp thêm 6 slot/giờ`: where nothing else names a rate, what comes so often does. */
function rateHead(page: Page, { amount: { unit, unitSpan } }: Slot): Span | null {
  if (unitSpan === null || unit?.dimension !== 'count' || !unit.base.includes('/')) return null
  return { start: unitSpan.start, end: unitSpan.start + page.low.slice(unitSpan.start, unitSpan.end).indexOf('/') }
}

/** Rows of figures are not looked through further than this. */
const LONGEST_ROW = 40
/** No bracket opens further back than this. */
const LONGEST_BRACKET = 400

/** `42 huy chương (12 HCV, 14 HCB), xếp thứ 17`: behind the brackets the text goes on with what stood before them. */
/** Whether a bracket closes that did not open in the stretch. */
function closes(text: string): boolean {
  const close = text.indexOf(')')
  return close >= 0 && !text.slice(0, close).includes('(')
}

function beforeBrackets(low: string, { amount, inBrackets }: Slot, mine: readonly Figure[]): Figure | undefined {
  const last = mine.at(-1)
  if (last === undefined || inBrackets || !closes(low.slice(last.end, amount.start))) return last
  const from = Math.max(0, last.start - LONGEST_BRACKET)
  const open = low.slice(from, last.start).lastIndexOf('(')
  if (open < 0 || low.slice(from + open, last.start).includes(')')) return last
  return mine.slice(-LONGEST_ROW).findLast(({ end }) => end <= from + open) ?? last
}

/** `tập trung tại TP. Phan Thiết (412 ca)`: the place that the number in brackets is of. */
const PLACE_ALONE =
  /^.*(?<!\p{L})(?:gồm|là|tại|ở|như|nhất)[: ]+(?=(?:(?:TP\.|TX\.|huyện|xã|phường|thị xã|thành phố) ?)?\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)*$)/u

function placeAlone({ plain }: Page, { before, inBrackets, amount }: Slot): Span | null {
  if (before === null || !inBrackets || plain.charAt(amount.start - 1) !== '(') return before
  const led = PLACE_ALONE.exec(plain.slice(before.start, before.end))
  return led === null ? before : { start: before.start + led[0].length, end: before.end }
}

/** `tổng số cán bộ, giáo viên, ` before `nhân viên`: the name is a list that its head holds together. */
const LIST_HEAD =
  /(?<!\p{L})(?:tổng số|tỷ lệ|vi phạm về|tội phạm về) (?!(?:[^,;]* )?(?:là|đạt|còn|có|được|tăng|giảm|chiếm|ước|gồm)(?!\p{L}))[^,;:.()\d]{2,30}, (?:[^,;:.()\d ]+ ?){0,4}(?:, )?$/u
const OWN_HEAD = /^(?:tổng|tỷ lệ|số|thu|chi|giá|diện tích|sản lượng|năng suất|trong đó|riêng|còn|cả)(?!\p{L})/u
const LIST_REACH = 70

function wholeList({ low }: Page, { from }: Slot, name: Span | null): Span | null {
  if (name === null || !low.startsWith(', ', name.start - 2) || OWN_HEAD.test(low.slice(name.start, name.end)))
    return name
  const floor = Math.max(from, name.start - LIST_REACH)
  const hit = LIST_HEAD.exec(low.slice(floor, name.start))
  return hit === null ? name : { start: floor + hit.index, end: name.end }
}

/** A topic stands no further before its number. */
const TOPIC_REACH = 120
/** `Đối với PCI, tỉnh đạt 64,92 điểm`: what the sentence says it is about. */
const ABOUT = /(?<!\p{L})(?:đối với|riêng về) (?=([^,;:.()\d]{2,60}),[^,;:.()\d]*$)/u

function aboutOf({ low }: Page, { from, amount }: Slot): Span | null {
  const hit = ABOUT.exec(low.slice(Math.max(from, amount.start - TOPIC_REACH), amount.start))
  if (hit === null) return null
  const start = Math.max(from, amount.start - TOPIC_REACH) + hit.index + hit[0].length
  return { start, end: start + (hit[1] ?? '').length }
}

/** `18 người chết, 13 mất tích`: what became of so many of them names them. */
const FATE = /^ (?:mất tích|bị thương(?: nặng| nhẹ)?|chết|hy sinh)(?!\p{L})/u
const fateAt = (end: number, fate: string): Span => ({ start: end + 1, end: end + fate.length })

/** `đạt 71,4% (KH 70%)`: what was planned for the thing before. */
const PLAN_ALONE = /^(?:kh|kế hoạch|kế hoạch giao|chỉ tiêu|mục tiêu|dự toán|dt)$/u
const PLAN_OPENS = /\((?:kh|kế hoạch|chỉ tiêu|mục tiêu|dự toán|dt)(?: giao| năm| là)?:? $/u
const PLAN_REACH = 20
export const isPlanAlone = ({ low }: Page, { before, inBrackets, amount }: Slot): boolean =>
  inBrackets &&
  (before === null
    ? PLAN_OPENS.test(low.slice(amount.start - PLAN_REACH, amount.start))
    : PLAN_ALONE.test(low.slice(before.start, before.end)))

/** `8.412 người nghiện, giảm 214 người` */
const isSameThing = (whole: string, base: string): boolean => whole === base || whole.startsWith(`${base} `)

/** `12.400 cán bộ; còn thiếu 910 giáo viên so với định mức`: other things than those before are named by themselves. */
const isOtherThing = ({ amount: { unit }, before, predicate }: Slot, { unit: last }: Figure): boolean =>
  before === null &&
  predicate.words.some(word => /(?:^|\s)thiếu$/u.test(word)) &&
  unit?.dimension === 'count' &&
  unit.base !== last?.base

/** `điểm chuẩn cao nhất 38,75 điểm, thấp nhất 14,5 điểm`: the other end of the same. */
const LOWEST = /, (?:và )?thấp nhất (?:là |đạt |chỉ )?$/u
const HIGHEST = / cao nhất$/u
function lowestOf(low: string, { amount, from }: Slot, { indicator, unit }: Figure): string | null {
  if (indicator === null || !HIGHEST.test(indicator) || unit?.base !== amount.unit?.base) return null
  return LOWEST.test(low.slice(Math.max(from, amount.start - 24), amount.start))
    ? indicator.replace(HIGHEST, ' thấp nhất')
    : null
}

/** The name before the number; after it, where the words before only act; else that of the figure before. */
export function nameOf(page: Page, slot: Slot, mine: readonly Figure[]): Named {
  const previous = beforeBrackets(page.low, slot, mine)
  const named = (span: Span): Named => ({ span, indicator: printedLow(page, span), inherited: false, composed: false })
  const { after, acting, amount, predicate } = slot
  const only = after === null || (amount.unitSpan !== null && after.end <= amount.unitSpan.end)
  const before = wholeList(page, slot, placeAlone(page, slot))
  const isPart = predicate.roles.has('part') && amount.unit?.base === '%' && before === null && previous !== undefined
  if (isPart) return nameAgain(previous)
  if (previous !== undefined && isPlanAlone(page, slot)) return nameAgain(previous)
  if (previous !== undefined && page.low.charAt(amount.start - 1) === '/') return saidOfNext(previous, slot)
  if (before !== null && previous !== undefined && isEach(page.low, before, previous)) return nameAgain(previous)
  const fate = amount.role === 'bare' && before === null ? FATE.exec(page.low.slice(amount.end, amount.end + 16)) : null
  if (fate !== null && previous?.unit?.dimension === 'count') return named(fateAt(amount.end, fate[0]))
  const isRestated =
    before === null && only && predicate.words.some(word => word === 'tương ứng' || word === 'tương đương')
  if (isRestated && previous?.unit?.base === '%' && amount.unit?.dimension === 'count') return nameAgain(previous)
  const composed = composedName(page, slot)
  if (composed !== null) return { span: after, indicator: composed, inherited: false, composed: true }
  if (before !== null && !(acting && after !== null)) return named(before)
  // `nâng quy mô từ 800 lên 1.000 giường`: the other end of the movement.
  const isOtherEnd =
    predicate.roles.has('now') &&
    before === null &&
    previous?.upper === null &&
    !predicate.words.includes('còn') &&
    page.low.startsWith('từ ', previous.start - 3)
  if (isOtherEnd && previous.indicator !== null) return nameAgain(previous)
  // `số phòng học tạm giảm 118 phòng, còn 402 phòng`: what is left of those that became fewer.
  const isLeft =
    before === null &&
    previous?.relation === 'change' &&
    previous.unit?.base === amount.unit?.base &&
    predicate.words.includes('còn') &&
    only
  if (isLeft && previous.indicator !== null) return nameAgain(previous)
  // `có 410 hộ nghèo; cuối năm còn 322 hộ`
  const isRest = before === null && only && amount.unit?.dimension === 'count' && predicate.words.includes('còn')
  const rest = isRest
    ? mine.slice(-LONGEST_ROW).findLast(one => one.relation === 'level' && one.unit?.base === amount.unit?.base)
    : undefined
  if (rest && amount.denominator === null) return nameAgain(rest, false)
  const whole = after === null || before !== null ? null : wholeName(page, amount, after, previous)
  if (whole !== null) return whole
  const isJoined = predicate.words.length > 0 && predicate.words.every(word => word === 'và')
  const isNext = previous !== undefined && amount.start === previous.end + 2 && page.low.charAt(previous.end) === ','
  // `kiểm tra 12 tổ chức, 40 đảng viên`
  const isRow = isNext && previous.indicatorInferred && composedAgain(previous.indicator ?? '', '') !== null
  const goesOn = before === null && (isJoined || isRow || (isNext && isDeed(previous.indicator)))
  if (
    goesOn &&
    previous !== undefined &&
    only &&
    amount.unit?.dimension === 'count' &&
    (previous.indicatorInferred || isDeed(previous.indicator))
  )
    return saidOfNext(previous, slot)
  const moved = directionOf(amount, predicate) !== 0
  if (before === null && moved && only) {
    const same = mine
      .slice(-LONGEST_ROW)
      .findLast(({ unit }) => unit?.dimension === 'count' && isSameThing(unit.base, amount.unit?.base ?? ''))
    if (same) return nameAgain(same, same === previous)
  }
  const isOfTotal =
    slot.inBrackets && amount.unit?.base === '%' && after !== null && TOTAL.test(page.low.slice(after.start, after.end))
  if (isOfTotal && before === null && previous !== undefined) return nameAgain(previous)
  const isOf = amount.unit?.base === '%' && before === null && predicate.words.some(word => OF_WORDS.has(word))
  if (isOf && previous !== undefined) return nameAgain(previous)
  const sameUnit = previous !== undefined && previous.unit?.base === amount.unit?.base && before === null
  const about = after !== null && / về /u.test(page.low.slice(amount.end, after.start))
  const concerns = about && !MEASURES_OF.has(page.low.slice(after.start, after.end))
  if (about && !concerns && previous !== undefined)
    return nameAgain(measuredSo(page.low.slice(after.start, after.end), mine) ?? previous)
  if (after !== null && (concerns || !(sameUnit && moved && only))) return named(after)
  if (before !== null) return named(before)
  const isApart =
    previous === undefined || /;|^\)?, (?:bình quân )?(?:đạt )?$/u.test(page.low.slice(previous.end, amount.start))
  const rated = isApart ? rateHead(page, slot) : null
  if (rated !== null) {
    const name = printedLow(page, rated)
    const isMean = /bình quân (?:đạt |mỗi )?$/u.test(
      page.low.slice(Math.max(slot.from, amount.start - 24), amount.start),
    )
    return isMean ? { span: rated, indicator: `bình quân ${name}`, inherited: false, composed: true } : named(rated)
  }
  const topic = before === null && after === null ? aboutOf(page, slot) : null
  if (topic !== null) return named(topic)
  const lowest = previous === undefined ? null : lowestOf(page.low, slot, previous)
  if (lowest !== null) return { span: null, indicator: lowest, inherited: false, composed: true }
  if (previous === undefined) return { span: null, indicator: null, inherited: false, composed: false }
  // `mô hình có 31 ha, 12 hộ; năm 2022 mở rộng lên 74 ha`: what was so measured before.
  const isMoved = predicate.roles.has('now') && previous.unit?.base !== amount.unit?.base
  const measured = isMoved
    ? mine.slice(-LONGEST_ROW).findLast(({ unit }) => unit?.base === amount.unit?.base)
    : undefined
  if (measured && amount.unit?.base !== '%') return nameAgain(measured, false)
  return isOtherThing(slot, previous) && amount.unitSpan !== null ? named(amount.unitSpan) : nameAgain(previous)
}
