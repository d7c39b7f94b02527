import { DIGIT, kindAt, SIGN } from '../../letters/characters.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { anyOf, firstReading, WORD_END, WORD_START, wordRule, wordSet } from '../../letters/patterns.ts'
import type { Span } from '../../reading.ts'
import { trimmed } from '../../span.ts'
import { isEmpty, type Names, parts } from './indicator.ts'
import { BEFORE_BANG, CLAUSE_AFTER, OWN_PORTIONS, REACHED_MARKS, TRAILING_HEADS } from './indicator.words.ts'
import { CLASSIFIERS, NAME_STOPS } from './predicate.words.ts'

/** Digits end a name, but not in `khách sạn 3-5 sao`, `phòng Covid-19`. */
const ENDING_DIGIT =
  /\d(?<!\p{L}-\d{1,2})(?!\d?(?: *- *\d+)? +sao)(?!\d?(?: *(?:-|đến|đến dưới) *\d{1,2})? +(?:tháng )?tuổi)(?<!(?:từ|đến|dưới|-) *\d{1,2}(?=\d? +(?:tháng )?tuổi))/uy
const ANY_DIGIT = /\d/uy
/** `mặt bằng`, `đạt chuẩn` go on with the name, `bằng`, `đạt` end it. */
const STOP = wordRule(
  NAME_STOPS,
  `${WORD_START}(?!bằng(?<=${anyOf(BEFORE_BANG)} +bằng))(?!đạt +(?:${anyOf(REACHED_MARKS)}${WORD_END}|\\d(?: *- *\\d)? +sao))(?!từ +\\d(?: *- *\\d)? +sao)(?!(?:từ|dưới|trên|đến|đến dưới) +\\d{1,2}(?: *(?:-|đến|đến dưới) *\\d{1,2})? +(?:tháng +)?tuổi)(?!(?:trở +)?lên(?<=tuổi +trở +lên))(?!ở(?<=(?:nhà|chỗ|đất) +ở)(?! +\\d))(?!tăng +(?:huyết áp|động))(?!tăng(?<=gia +tăng))(?!thuộc(?<=trực +thuộc))(?!tham gia +(?:bảo hiểm|bhxh|bhyt|bhtn))(?!đi +(?:làm việc|lao động|xuất khẩu lao động|học))(?!(?:ở|tại) +nước ngoài(?<=làm việc +(?:ở|tại) +nước ngoài))(?!do(?<=(?:chết|tử vong) +do))(?!có +hợp đồng)(?!khắc phục(?<=đồng +khắc phục))(?!dự +(?:phòng|án|toán))(?!trong +nước)(?!có(?<=(?:chưa|không) +có))(?!không +(?:phép|đạt|có|bảo đảm|đảm bảo|đúng|đủ|rõ|vũ trang|khói|dây|gian))${anyOf(NAME_STOPS)}${WORD_END}`,
)
const LONGEST_STOP = 24
/** A letter, or `3 sao`, `3-5 sao` */
const OPENS_NAME = /^(?:(?:, )?\p{L}|\d(?: *- *\d)? +sao)/u
/** What part of the whole it is belongs to the name of a ratio: `07/13 đơn vị đạt chuẩn`. */
const RATIO_STOPS = ['với', 'theo', 'trong đó', 'tăng', 'giảm', 'chiếm', 'nhưng', 'so', 'từ', 'dưới', 'trên', 'đạt']
const RATIO_STOP = wordRule(RATIO_STOPS, `${WORD_START}(?!đạt(?! +(?:\\d|và vượt)))${anyOf(RATIO_STOPS)}${WORD_END}`)
/** `46% cho rằng …`, `12,4% không đạt`: what is said of those just counted. */
const SAYS = /^(?:không|chưa|đã|bị|phải|cho|hài lòng|đồng ý)(?!\p{L})/u
const PORTIONS = wordSet(CLASSIFIERS)
const OWN = wordSet(OWN_PORTIONS)
const SCALE_BEFORE = /^(?:nghìn|ngàn|vạn|triệu|tỷ) +/u
/** ` công suất` right before the next number: the name of that one begins. */
const TRAILING = new RegExp(` +(?:với +)?${anyOf(TRAILING_HEADS)}$`, 'u')
const MOST_WORDS_AFTER = 8

/** Where the first sign, or digit that the pattern ends a name at, stands: a stop inside a number is no sign. */
function firstSign(low: string, from: number, limit: number, digit: RegExp): number {
  for (let at = from; at < limit; at += 1) {
    const kind = kindAt(low, at)
    digit.lastIndex = at
    if (kind & DIGIT && digit.test(low)) return at
    if (!(kind & SIGN) || ('.…'.includes(low.charAt(at)) && kindAt(low, at + 1) & DIGIT)) continue
    if (low.charAt(at) !== ',' || parts(low, at)) return at
  }
  return limit
}

/** The name that follows a number: `1.538 trường mầm non`, `9,7% doanh nghiệp ứng dụng nền tảng số`. */
export function nameAfter(
  names: Names,
  unit: Span | null,
  counted: { readonly isCount: boolean; readonly isRatio: boolean },
  end: number,
): Span | null {
  const { low } = names
  // `171 chuyến/ngày`: a rate is how much, never of what.
  const isRate = unit !== null && low.slice(unit.start, unit.end).includes('/')
  const limit = Math.min(low.length, end + 90)
  const joins = counted.isCount ? /^ +là(?= +\p{L})/u : /^ +(?:về|là)(?= +\p{L})/u
  const begin = end + (joins.exec(low.slice(end, end + 8))?.[0].length ?? 0)
  const sign = firstSign(low, begin, limit, counted.isRatio ? ANY_DIGIT : ENDING_DIGIT)
  const stop = firstReading(counted.isRatio ? RATIO_STOP : STOP, names, begin, sign + LONGEST_STOP)
  const stopAt = Math.min(stop?.index ?? sign, sign)
  const whole = trimmed(low, begin, stopAt)
  const next = kindAt(low, stopAt) & DIGIT ? TRAILING.exec(low.slice(whole.start, whole.end)) : null
  const word = unit && counted.isCount ? low.slice(unit.start, unit.end) : ''
  const noun = word.replace(SCALE_BEFORE, '')
  const own = next ? { start: whole.start, end: whole.start + next.index } : whole
  const following = capped(
    low,
    beforeFate(low, own, { isNamed: word !== '' && !PORTIONS.has(noun), isWhole: noun.includes(' ') }),
  )
  const follows =
    !isEmpty(following) &&
    following.start - begin <= 2 &&
    (counted.isCount || !SAYS.test(low.slice(following.start, following.end))) &&
    OPENS_NAME.test(low.slice(following.start, following.start + 12))
  if (isRate) return follows && !counted.isCount ? following : null
  if (word === '' || PORTIONS.has(noun)) return follows ? following : OWN.has(noun) ? unit : null
  if (begin > end && follows && low.startsWith('là', end + 1)) return following
  return { start: nounStart(low, unit ?? following), end: follows ? following.end : end }
}

/** The counted noun without the scale before it: `nghìn con lợn` → `con lợn`. */
function nounStart(low: string, unit: Span): number {
  const scale = SCALE_BEFORE.exec(low.slice(unit.start, unit.end))
  return unit.start + (scale?.[0].length ?? 0)
}

/** `gia cầm bị cuốn trôi`: two words name it, and what befell it is said of them. */
const BEFALLEN = /^bị (?:cuốn|ngập|vùi|sập|hư|thiệt hại|tốc|đổ|gãy|xói|trôi|chìm|bồi)(?!\p{L})/u
const FATE =
  /^[^ ]+(?: [^ ]+){0,5}(?= bị (?:cuốn|ngập|vùi|sập|hư|thiệt hại|tốc|đổ|gãy|mất|sạt|xói|trôi|chết|chìm|bồi)(?!\p{L}))/u

function beforeFate(
  low: string,
  span: Span,
  { isNamed, isWhole }: { readonly isNamed: boolean; readonly isWhole: boolean },
): Span {
  const text = low.slice(span.start, span.end)
  if (!text.includes('bị ')) return span
  if (isWhole && BEFALLEN.test(text)) return { start: span.start, end: span.start }
  const noun = FATE.exec(text)
  return noun === null || !(isNamed || noun[0].includes(' '))
    ? span
    : { start: span.start, end: span.start + noun[0].length }
}

function capped(low: string, span: Span): Span {
  let words = 1
  for (let at = span.start; at < span.end; at += 1) {
    if (low.charAt(at) !== ' ') continue
    if (words === MOST_WORDS_AFTER) return { start: span.start, end: at }
    words += 1
  }
  return span
}

const CLAUSE = new RegExp(`^ +${anyOf(CLAUSE_AFTER)} +(?=[${LETTERS}])`, 'u')
const LONGEST_CLAUSE = 60

/** `12 xã đã công bố hết dịch`: a counted noun with the clause that says which of them. */
export function withClause(names: Names, noun: Span): Span {
  const { low } = names
  const opening = CLAUSE.exec(low.slice(noun.end, noun.end + LONGEST_CLAUSE))
  if (opening === null) return noun
  const from = noun.end + opening[0].length
  const sign = firstSign(low, from, Math.min(low.length, noun.end + LONGEST_CLAUSE), ANY_DIGIT)
  const stop = firstReading(STOP, names, from, sign + LONGEST_STOP)
  const clause = capped(low, trimmed(low, noun.end, Math.min(stop?.index ?? sign, sign)))
  return clause.end > from ? { start: noun.start, end: clause.end } : noun
}
