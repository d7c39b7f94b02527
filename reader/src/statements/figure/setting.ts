import { LETTERS } from '../../letters/letter-class.ts'
import { anyOf, firstReading, WORD_END, wordRule } from '../../letters/patterns.ts'
import { wordCount } from '../../letters/words.ts'
import type { Span } from '../../reading.ts'
import { opensWithHead } from './heads.ts'
import type { Names } from './indicator.ts'
import { SAID_LAST_WORDS, TAIL_OPENINGS, TRAILING_HEADS, YIELDS } from './indicator.words.ts'

/** ` do ngành thuế quản lý`, ` theo Nghị định …` */
const SETTING = new RegExp(` +(?!cho +(?:sản phẩm|thu hoạch|vay|thuê|trái|khai thác))${anyOf(TAIL_OPENINGS)} +`, 'u')
/** `nhà máy nước Mộc Nam công suất`: the noun right before the number names it. */
const LEADING = new RegExp(
  `(?<=.{6} +)${anyOf(TRAILING_HEADS.filter(head => head.includes(' ') && !head.startsWith('giá')))}$`,
  'u',
)

/** Quicker to look for than the whole of it. */
const MAY_CUT = wordRule(['dẫn đầu', 'đứng', 'xếp', 'về nhất', 'loại', 'lúc', 'theo'])
/** `Sở Tư pháp dẫn đầu khối sở, ngành`: who stands so is the name, how it stands is not. */
const STANDING =
  /(?<=\p{L}{2} \p{L}+) (?:tiếp tục )?(?:dẫn đầu|đứng đầu|đứng cuối|xếp cuối|về nhất|(?<!sắp )xếp$)(?: .*)?$/u

/** `giá tôm thẻ loại 50 con/kg`, `căn nhà theo quyết định số 22/2013/qđ-ttg`: grades and papers are no part of a name. */
const ASIDE =
  / (?:loại \d|lúc \d|theo (?:quyết định|nghị định|nghị quyết|thông tư|kế hoạch số|luật|chỉ thị|công văn|đề án|chương trình số) ).*$/u

/** `cống Bông Bót có vốn`: what it has so much of. */
const OWNED = new RegExp(`(?<= (?:có|với) +)${anyOf(TRAILING_HEADS)}$`, 'u')
/** `công ty còn nợ`, `mỗi hộ lãi`: what somebody owes or gains, or what befell it, names the sum. */
const SAID_LAST = new RegExp(
  `(?<=[${LETTERS}\\d]{2} +)(?<!(?:dư|công|khoản|số|tiền|khoanh|trả|thu|xóa|hồi|tỷ lệ|giá) +)${anyOf(SAID_LAST_WORDS)}$`,
  'u',
)

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
/** What ends with another word says nothing last. */
const LAST_WORDS = new Set([...TRAILING_HEADS, ...SAID_LAST_WORDS].map(lastWord))

/** What of a name says last what is measured; null where all of it does. */
function lastSaid(text: string): RegExpExecArray | null {
  if (!LAST_WORDS.has(lastWord(text))) return null
  return OWNED.exec(text) ?? SAID_LAST.exec(text) ?? LEADING.exec(text)
}

/** The name without a longer tail that says whose or where, and without what the measure belongs to. */
export function withoutSetting(names: Names, whole: Span): Span {
  const span = withoutAside(names, whole)
  const text = names.low.slice(span.start, span.end)
  if (!opensWithHead(text)) {
    const thing = lastSaid(text)
    return thing === null ? span : { start: span.start + thing.index, end: span.end }
  }
  const tail = SETTING.exec(text)
  if (tail === null) return span
  const [head, rest] = [wordCount(text, 0, tail.index), wordCount(text, tail.index + 1)]
  return head >= 2 && rest > head ? { start: span.start, end: span.start + tail.index } : span
}

/** The name up to how it stands, its grade or the paper it goes by. */
function withoutAside(names: Names, { start, end }: Span): Span {
  if (firstReading(MAY_CUT, names, start, end) === null) return { start, end }
  const text = names.low.slice(start, end)
  const cuts = [text.search(STANDING), text.search(ASIDE)].filter(at => at > 0)
  return { start, end: start + Math.min(...cuts, text.length) }
}

/** `mô hình nhà màng cho năng suất dưa lưới`: what it yields is the name. */
const SOURCE = new RegExp(` cho +(?=${anyOf(YIELDS)}${WORD_END})`, 'u')

export function withoutSource(low: string, span: Span): Span {
  const text = low.slice(span.start, span.end)
  const hit = text.includes(' cho ') ? SOURCE.exec(text) : null
  return hit === null ? span : { start: span.start + hit.index + hit[0].length, end: span.end }
}
