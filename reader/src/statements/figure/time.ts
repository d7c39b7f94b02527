import type { PeriodMention } from '../../forms/form.ts'
import type { Page } from '../../layout/page.ts'
import type { Sentence } from '../../layout/sentences.ts'
import { openRule, opensBy } from '../../letters/edges.ts'
import { LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { anyOf, firstReading, wholeWords, wordRule } from '../../letters/patterns.ts'
import type { Period, Span } from '../../reading.ts'
import { firstFrom, inside, lastBefore } from '../../span.ts'
import { closingPeriod, ownPeriod } from './closing.ts'
import { HAPPENING_OPENINGS, LASTING_WORDS, LOOKING_OPENINGS, REPORTED_NOUNS, TIMELESS_NAMES } from './context.words.ts'
import { headingOf } from './heading.ts'
import { isBracketed, type Slot } from './slot.ts'
import { isStanding, NOW, NOW_REACH } from './stock.ts'
import { isAimedAt } from './target.ts'
import type { Clock } from './when.ts'

const TIMELESS = openRule(
  TIMELESS_NAMES,
  `^${wholeWords(TIMELESS_NAMES)}(?! +(?:độ|trước bạ|toàn xã hội|công|phát triển|thực hiện))`,
)
/** A programme's years are nobody's period: `giai đoạn 2016-2020`. */
const PROGRAMME = /giai đoạn|nhiệm kỳ/u
/** `Trong giai đoạn`, `Nhìn lại giai đoạn`: the sentence is about those years. */
const LOOKS_AT = new RegExp(`^(?:\\d+\\. +)?${anyOf(LOOKING_OPENINGS)}$`, 'u')
/** Behind a programme's years: what comes is of those years. */
const SAID_OF = /^ (?:là|đạt|ước|khoảng|phấn đấu|dự kiến|tăng|giảm|bình quân) /u
/** `trước ngày 20/9` */
const DEADLINE = /^(?:trước|chậm nhất|xong trước)/u
const NEAR_THE_START = 12
/** ` trong ` after other words of its clause */
const HAPPENING = new RegExp(`[${LETTERS_AND_MARKS}\\d] +${anyOf(HAPPENING_OPENINGS)} +$`, 'u')
/** What is reported stands no further before its time than so many letters. */
const REPORT_REACH = 160
const REPORTED = new RegExp(wholeWords(REPORTED_NOUNS), 'u')

/** What the reading of time looks at. */
export interface TimeSource {
  readonly page: Page
  readonly periods: readonly PeriodMention[]
  readonly clock: Clock
  /** What recommendations ask for: their times hold nowhere else. */
  readonly asked: readonly Span[]
}

/** `Nhà máy phát điện trong quý III.`: when something happened in passing, with no year and at the end of its clause. */
function isPassing({ low }: Page, sentence: Sentence, { start, end, year }: PeriodMention): boolean {
  const before = low.slice(Math.max(sentence.start, start - REPORT_REACH), start)
  if (year !== null || !HAPPENING.test(before) || REPORTED.test(before)) return false
  return /^ *(?:[.,;)…]|$)/u.test(low.slice(end, Math.min(end + 3, sentence.end)))
}

/** `theo kế hoạch giai đoạn 2021-2025` names a programme; `Trong giai đoạn 2014 - 2017, …` says when. */
function isProgramme({ low }: Page, sentence: Sentence, { start, end }: PeriodMention): boolean {
  if (!PROGRAMME.test(low.slice(start, end))) return false
  const before = low.slice(sentence.start, start).trim()
  if (SAID_OF.test(low.slice(end, end + 12))) return false
  const isApart = before.endsWith(',') && low.charAt(end) === ','
  return !(isApart || /^[-+•*]?$|[;:]$/u.test(before) || LOOKS_AT.test(before))
}

const LASTING = wordRule(LASTING_WORDS)
/** `học sinh nghỉ học từ ngày 03/02 đến 20/4`: days between which something else was, in a sentence without a number. */
const isElsewhere = (page: Page, { start }: Sentence, { rule, start: at }: PeriodMention): boolean =>
  rule === 'between two days' &&
  at - start >= NEAR_THE_START &&
  firstReading(LASTING, page, Math.max(start, at - REPORT_REACH), at) === null

/** `Trong 4 ngày nghỉ lễ (31/8 - 3/9/2024), …`: the days in brackets are those that the sentence opens with. */
const isDatedStretch = (low: string, { start }: Sentence, { rule, start: at, end }: PeriodMention): boolean =>
  rule === 'between two days' && low.charAt(end) === ')' && DAYS_OPEN.test(low.slice(start, at))
const DAYS_OPEN = /^[^\d,;:]{0,40}(?:\d{1,2} ngày )?[^\d,;:]{0,40}\((?:từ |ngày )*$/u

/** `Kết quả thực hiện Đề án (số liệu đến 15/6/2023): …`: as of then all is told that follows. */
const DATED = /\((?:số liệu|tính|thống kê|cập nhật)(?: tính)?(?: đến| tới)?(?: hết)? ?$/u
const DATED_REACH = 28

/** `tổng hợp thiệt hại tính đến 17 giờ ngày 11/11/2020 như sau:` opens a report: its day holds for all of it. */
const announces = ({ low }: Page, { start, end }: Sentence): boolean =>
  /(?:như sau|cụ thể)(?:[.:]|$)|:$/u.test(low.slice(Math.max(start, end - 12), end)) &&
  !/^[-+•*]/u.test(low.slice(start, end))

/** Headings over a text are no longer, in letters. */
const LONGEST_OPENING = 400
/** Whether nothing but headings stands before: no line that a sentence ends. */
const isFirst = (low: string, { start }: Sentence): boolean =>
  start < LONGEST_OPENING && !/[.;:] *\n/u.test(low.slice(0, start))

/** `trong đó quý III tăng 12,1%`, `riêng tháng 9` */
const INNER = /(?:trong đó,?|riêng)(?: trong)? $/u

/** A stretch of a sentence up to the next number, and the number it begins at. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly last: Slot | null
}

/** Tells the clock every period that stands between two offsets of the sentence. */
export function passPeriods(source: TimeSource, sentence: Sentence, { from, to, last }: Passage): void {
  const { page, periods, clock, asked } = source
  const own = last && attached(source, last)
  if (page.low.slice(from, to).includes(' thì nay ')) clock.forget()
  for (const period of periods) {
    if (period.start < from || period.start >= to || period.base || period === own) continue
    const isBeside =
      isBracketed(page.low, sentence.start, period.start) &&
      !isDatedStretch(page.low, sentence, period) &&
      !DATED.test(page.low.slice(Math.max(sentence.start, period.start - DATED_REACH), period.start))
    if (isBeside && to - from < sentence.end - sentence.start) continue
    if (asked.some(item => item.start <= period.start && period.end <= item.end)) continue
    if ((to === sentence.end || last !== null) && DEADLINE.test(page.low.slice(period.start, period.end))) continue
    if (isProgramme(page, sentence, period)) continue
    if (to === sentence.end && isPassing(page, sentence, period)) continue
    const isAlone = from === sentence.start && to === sentence.end
    if (isAlone && isElsewhere(page, sentence, period)) continue
    const opens = period.start - sentence.start < NEAR_THE_START
    const isShort = (period.suffix === '' || /^-\d\d$/u.test(period.suffix)) && period.rule !== 'between two days'
    const titles = isAlone && (headingOf(page, sentence) !== null || announces(page, sentence))
    const heads = period.suffix === '' && sentence.start === sentence.head.start
    const leads = opens && sentence.start === sentence.head.start
    const isAside = period.rule === 'season' || (period.range !== null && sentence.start !== sentence.head.start)
    clock.say(period, {
      weak: isShort && !opens,
      aside: isShort && isAside,
      heads,
      leads,
      first: leads && isFirst(page.low, sentence),
      titles,
      inner: last !== null && INNER.test(page.low.slice(Math.max(sentence.start, period.start - 16), period.start)),
      aimed: isAimedAt(page, sentence, period),
    })
  }
}

/** Said to be so at the time of writing, in the words before the number or at the head of its sentence. */
function isNow(page: Page, { from, amount }: Slot): boolean {
  const start = lastBefore(page.sentences, amount.start)?.start ?? from
  return firstReading(NOW, page, Math.max(start, amount.start - NOW_REACH), amount.start) !== null
}

const periodsIn = (periods: readonly PeriodMention[], start: number, end: number): readonly PeriodMention[] =>
  start < end ? inside(periods, { start, end }) : []

function nextPeriod(periods: readonly PeriodMention[], offset: number): PeriodMention | undefined {
  let at = firstFrom(periods, offset)
  while (periods[at]?.base) at += 1
  return periods[at]
}

/** `(quý III tăng 9,86%)`: a period in the brackets holds only inside them. */
function bracketPeriod({ page, periods, clock }: TimeSource, slot: Slot): Period | null {
  if (!slot.inBrackets) return null
  const open = slot.from + page.low.slice(slot.from, slot.amount.start).lastIndexOf('(')
  const mention = periodsIn(periods, open + 1, slot.amount.start).find(({ base }) => !base)
  return mention ? clock.alone(mention) : null
}

/** In a request only the words of its own item tell the time: `phấn đấu đến hết năm 2023 giải ngân đạt 95%`. */
function askedFor({ periods, clock }: TimeSource, { from, amount }: Slot): Period | null {
  const mention = periodsIn(periods, from, amount.start).findLast(({ base }) => !base)
  return mention ? clock.alone(mention) : null
}

/** `bố trí 23 tỷ đồng trong dự toán năm 2025`: of when what is asked for shall be. */
function askedBehind({ page, periods, clock }: TimeSource, { amount }: Slot): Period | null {
  const mention = nextPeriod(periods, amount.end)
  // A month or a day says by when, a year of which budget.
  if (mention?.suffix !== '' || mention.start - amount.end > BEHIND) return null
  return /^[^,;.:()\d]* (?:(?:trong|vào|cho|của) |(?:dự toán|kế hoạch|ngân sách) )$/u.test(
    page.low.slice(amount.end, mention.start),
  )
    ? clock.alone(mention)
    : null
}

/** How far behind its number a time may stand in the same clause: `bố trí 120 tỷ đồng sửa đường trong năm 2024`. */
const BEHIND = 60

function behind({ page, periods, clock }: TimeSource, { amount }: Slot): Period | null {
  const mention = nextPeriod(periods, amount.end)
  if (!mention || mention.start - amount.end > BEHIND || PROGRAMME.test(page.low.slice(mention.start, mention.end)))
    return null
  if (DEADLINE.test(page.low.slice(mention.start, mention.end))) return null
  // `tỷ lệ che phủ 57,2% (năm 2018)`
  const isYear = mention.suffix === '' && mention.range === null
  const isAlone = isYear && page.low.slice(amount.end, mention.start) === ' (' && page.low.charAt(mention.end) === ')'
  if (isAlone) return clock.alone(mention)
  return /[,;.:()\d]/u.test(page.low.slice(amount.end, mention.start)) ? null : clock.alone(mention)
}

function closed(source: TimeSource, slot: Slot): Period | null {
  const mention = closingPeriod(source, slot)
  if (mention === null || PROGRAMME.test(source.page.low.slice(mention.start, mention.end))) return null
  return source.clock.alone(mention)
}

/** `từ 27% năm 2016 xuống 21,3%`: the time right behind a number at an end of a movement is its own. */
const isEnd = ({ words, roles }: Slot['predicate']): boolean => words.at(-1) === 'từ' || roles.has('now')

/** Between an end of a movement and its time: `31.000 đồng/kg trong tháng 5` */
const AT_TIME = /^ {0,2}(?:(?:trong|vào|hồi|của|ở) )?$/u

function attached({ page, periods }: TimeSource, { amount, predicate }: Slot): PeriodMention | null {
  if (!isEnd(predicate)) return null
  const mention = nextPeriod(periods, amount.end)
  return mention && AT_TIME.test(page.low.slice(amount.end, mention.start)) ? mention : null
}

/** What is known of the slot when its time is looked for. */
export interface TimeQuestion {
  readonly slot: Slot
  readonly name: string | null
  readonly target: boolean
  readonly asked: boolean
  readonly stock: boolean
}

/** `Giá cát hiện 138 nghìn đồng/m3`: now in the words of the number itself, and no other time among them. */
function saysNow({ page, periods }: TimeSource, { from, amount }: Slot): boolean {
  const start = Math.max(from, amount.start - NOW_REACH)
  const said = periodsIn(periods, start, amount.start).at(-1)
  return firstReading(NOW, page, said?.end ?? start, amount.start) !== null
}

/** `công suất 14 triệu khách/năm`, `cầu dài 1.648 m`: what a thing is made for, and its size. */
const isCapacity = (name: string, { amount, predicate }: Slot): boolean =>
  ((name.startsWith('công suất') || name.startsWith('tổng công suất')) &&
    amount.unit?.base !== '%' &&
    !predicate.roles.has('now')) ||
  (predicate.words.some(word => word === 'dài' || word === 'rộng') && amount.denominator === null)

/** `Người dân phản ánh giá đất 63.000 đồng/m2, tái định cư chậm 18 tháng`: what people complain of is told without a time. */
const TOLD = wordRule(
  ['phản ánh', 'chất vấn về'],
  `(?<!(?:\\d|nghìn|tiếp nhận|xử lý|ý kiến|,) *)${wholeWords(['phản ánh', 'chất vấn về'])}`,
)
const TOLD_REACH = 240

function isTold(page: Page, { amount }: Slot): boolean {
  const start = lastBefore(page.sentences, amount.start)?.start ?? amount.start
  return firstReading(TOLD, page, Math.max(start, amount.start - TOLD_REACH), amount.start) !== null
}

/** `hỗ trợ 20 triệu đồng/người`: what each gets, whenever. */
const EACH = /^(?:VND|USD)\/(?:người|hộ|nhà|căn|phòng|suất|trường hợp|gia đình)$/u
const EARNED = /thu nhập|lương|grdp|chi tiêu|bình quân|lợi nhuận|doanh thu|năng suất|giá trị|tổng sản phẩm/u

const isAid = (name: string | null, { amount }: Slot): boolean =>
  EACH.test(amount.unit?.base ?? '') && !EARNED.test(name ?? '')

/** `2020-H1`, `2020-Q3`, `2020-M9`: longer than a year's code. */
const isPart = (code: string): boolean => code.length > 4 && /-(?:Q|H|M)/u.test(code)

/** The period a figure belongs to; null where the words give it none. */
export function timeOf(source: TimeSource, { slot, name, target, asked, stock }: TimeQuestion): Period | null {
  const own = attached(source, slot)
  if (own !== null) return source.clock.alone(own)
  const leaves = slot.predicate.words.at(-1) === 'từ' && slot.amount.upper === null && slot.predicate.bound === null
  if (leaves) return null
  if (asked) return askedFor(source, slot) ?? askedBehind(source, slot)
  if (saysNow(source, slot) && !target) return null
  const timeless = name !== null && (opensBy(TIMELESS, name) || isCapacity(name, slot))
  if (timeless && source.clock.isKept()) return null
  const within = ownPeriod(source, slot)
  if (within !== null && !PROGRAMME.test(source.page.low.slice(within.start, within.end)))
    return source.clock.alone(within)
  const stated = bracketPeriod(source, slot) ?? source.clock.stated() ?? behind(source, slot) ?? closed(source, slot)
  const isOfPart = stated !== null && isPart(stated.code) && isStanding(source.page, slot)
  if (isOfPart) return null
  if (stated !== null) return stated
  if (target) return source.clock.aimedAt()
  if (isTold(source.page, slot) || isAid(name, slot)) return null
  if (stock && (isNow(source.page, slot) || !source.clock.holdsStocks())) return null
  return timeless ? null : source.clock.inherited()
}
