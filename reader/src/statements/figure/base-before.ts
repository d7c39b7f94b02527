import { type ComparisonReading, comparisonOver } from '../../forms/comparison/comparison.ts'
import type { Page } from '../../layout/page.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { firstReading, wholeWords, wordRule } from '../../letters/patterns.ts'
import { type NameBefore, type Names, nameBefore } from './indicator.ts'

/** The text, and the same with its times blanked out. */
interface Source {
  readonly page: Page
  readonly names: Names
}

/** `so với tháng trước giảm 3 vụ`, `thấp hơn bình quân của tỉnh 4,3 điểm %`: the base stands before the number. */
const BASE_BEFORE = /^(?:so với|so|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hơn) +/u

/** Where a segment of the words before a number opens with its base. */
const BASE_IN_SEGMENT =
  /(?<=^ *|[,;(] *|và +|\p{L} +)(?:so với|so(?! sánh)|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|(?<=, )hơn) +[^,;:()]*$/u
const BASE_WORDS = ['so với', 'so', 'cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn', 'vượt']
/** `hơn` only behind a comma: in `hơn 46 nghìn` it bounds a number. */
const BASES = wordRule([...BASE_WORDS, 'hơn'], `(?:${wholeWords(BASE_WORDS)}|(?<=, )hơn(?= [${LETTERS}]))`)

/** What stands before a number. */
export interface Before {
  readonly name: NameBefore | null
  readonly comparison: ComparisonReading | null
  /** The words of the comparison that also say whether it rose or fell. */
  readonly words: string
}

/** `So với cùng kỳ, sản lượng chè tăng`: the base opens the clause, the name follows. */
const BASE_FIRST = /^[ ,;]*(?:so với|so) +(?=[^,;:()]{2,60},)/u

/** `so với cùng kỳ số vụ giảm 9`: behind the base the name of what moved. */
const NAMED_BEHIND =
  /^(?:cùng kỳ|năm trước|năm ngoái|tháng trước|quý trước|năm \d{4})(?: năm (?:trước|ngoái|\d{4}))?(?= (?:số|tổng|tỷ lệ|diện tích|sản lượng|giá|doanh thu|thu) )/u

/** `vượt dự toán bình quân 12%/năm`: how the number is reckoned, no part of its base. */
const MEAN_LAST = /(?<=(?:dự toán|kế hoạch|chỉ tiêu)) +bình quân *$/u

export function beforeNumber(cut: Source, from: number, to: number, follows: boolean): Before {
  const without = (): Before => ({ name: nameBefore(cut.names, from, to, follows), comparison: null, words: '' })
  if (firstReading(BASES, cut.page, from, to) === null) return without()
  const words = cut.page.low.slice(from, to)
  const first = BASE_FIRST.exec(words)
  if (first !== null) {
    const comma = from + words.indexOf(',', first[0].length)
    const comparison = comparisonOver(cut.page, from + first[0].length, comma)
    return { name: nameBefore(cut.names, comma + 1, to), comparison, words: '' }
  }
  const at = words.search(BASE_IN_SEGMENT)
  const opening = at < 0 ? null : BASE_BEFORE.exec(words.slice(at))
  const base = from + at + (opening?.[0].length ?? 0)
  const named = opening?.[0].startsWith('so') ? NAMED_BEHIND.exec(cut.page.low.slice(base, to)) : null
  if (named !== null) {
    const end = base + named[0].length
    return { name: nameBefore(cut.names, end, to), comparison: comparisonOver(cut.page, base, end), words: '' }
  }
  const mean = MEAN_LAST.exec(words)?.[0].length ?? 0
  const comparison = opening && comparisonOver(cut.page, base, to - mean)
  if (opening === null || comparison === null) return without()
  const said = opening[0].trim()
  const own = /^(?:.*[,;(]|) *(?=[^,;(]*\p{L})/u.test(words.slice(0, at)) && !/[,;(] *$/u.test(words.slice(0, at))
  return {
    name: own ? nameBefore(cut.names, from, from + at, follows) : null,
    comparison,
    words: said === 'hơn' ? 'cao hơn' : said,
  }
}
