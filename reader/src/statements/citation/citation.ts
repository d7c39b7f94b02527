import { codeOf } from '../../forms/date/date.ts'
import {
  LAW_NAMES,
  LAW_OPENINGS,
  OTHER_TYPES,
  PARTY_TYPES,
  STATE_TYPES,
} from '../../forms/document-symbol/document-symbol.words.ts'
import type { DateMention, SymbolMention } from '../../forms/form.ts'
import { CENTRAL_BODIES, LOCAL_BODIES } from '../../forms/organisation/organisation.words.ts'
import type { Page } from '../../layout/page.ts'
import { LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { allAt, anyName, anyOf, openingWords, WORD_END, WORD_START } from '../../letters/patterns.ts'
import { lowOf, plainOf } from '../../letters/shadow.ts'
import type { Citation } from '../../reading.ts'
import { firstFrom, lastBefore, quoteOf } from '../../span.ts'

const TYPE_NAMES = [...new Set([...STATE_TYPES, ...PARTY_TYPES].map(([name]) => name)), ...OTHER_TYPES]
const byLow = new Map(TYPE_NAMES.map(name => [lowOf(plainOf(name)), name]))
const TYPES = anyOf(TYPE_NAMES)
/** `Quyết định số`, `Nghị quyết`, `số:`, `Luật Đầu tư công số` right before a symbol */
const LEAD = new RegExp(`(?:${WORD_START}(${TYPES})(?: +liên tịch)?(?: +số)? *:? *|${WORD_START}số *:? *)$`, 'u')
/** `Kế hoạch hành động số `, `Thông báo kết luận số `: small words between the type and the number */
const LEAD_WITH_GAP = new RegExp(
  `${WORD_START}(${anyName(TYPE_NAMES)})(?: +\\p{Ll}[${LETTERS_AND_MARKS}]*){1,4} +số *:? *$`,
  'u',
)
/** `Luật Đầu tư công số`; in `Luật Cạnh tranh và Chỉ thị số` another document's type stands between. */
const LAW_LEAD = new RegExp(
  `${WORD_START}(${anyOf(LAW_OPENINGS)}) +(?:(?!(?:và|,) +${TYPES}${WORD_END})[^.;:()\\n\\d]){2,80} +số *:? *$`,
  'u',
)
/** `, 68-NQ/TW`, ` và 19-NQ/TW` right after a symbol */
const ROW = /^ *(?:,|và|;) *(?:số *)?$/u
/** `, ngày 15-9-2022`, ` ngày 04/10/2022` */
const BEFORE_DATE = /^ *,? *(?:ban hành +|ký +)?(?:ngày *)?$/u
/** ` của Bộ Chính trị`, ` của UBND tỉnh` */
const ISSUED_BY = new RegExp(
  `^ +của +(${anyOf(CENTRAL_BODIES)}|${anyOf(LOCAL_BODIES)}(?: +(?:tỉnh|thành phố|huyện|xã|phường))?)${WORD_END}`,
  'u',
)
/** `khoản 2 Điều 5`, `Điều 11`, `điểm a khoản 3 Điều 63` right before */
const ARTICLE = /((?:điểm +[a-zđ] +)?(?:khoản +\d{1,2},? +)?điều +\d{1,3}[a-z]?)(?: +của)? *$/u
/** `Luật Đất đai 2013`, `Luật Khoa học và Công nghệ năm 2013`, `Bộ luật Lao động` needs its year */
const NAMED_LAW = new RegExp(
  `${WORD_START}(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?: +\\p{Lu}[^.;:()\\n\\d]{1,90}?)?(?:,? +năm)? +((?:19|20)\\d{2})${WORD_END}`,
  'uy',
)
const NAMED_LAW_BY_DATE = new RegExp(
  `${WORD_START}(Bộ luật|Luật|Pháp lệnh) +\\p{Lu}[^.;:()\\n\\d]{1,90}?(?= +ngày +\\d)`,
  'uy',
)
const LAW_WORDS = openingWords(LAW_OPENINGS)

/** `Luật Đầu tư công` without year or number; a draft is no law yet. */
const BARE_LAW = new RegExp(
  `${WORD_START}(?<!(?:dự án|dự thảo) +)(Bộ luật|Luật|Pháp lệnh) +${anyName(LAW_NAMES)}${WORD_END}`,
  'uy',
)

const LONGEST_LEAD = 120

/** Where the citation begins and which type it names. */
interface Lead {
  readonly start: number
  readonly type: string | null
}

function leadOf(page: Page, { start, candidates }: SymbolMention): Lead {
  const from = Math.max(0, start - LONGEST_LEAD)
  const before = page.low.slice(from, start)
  const law = LAW_LEAD.exec(before)
  const lead = LEAD.exec(before)
  const spaced = LEAD_WITH_GAP.exec(page.plain.slice(from, start))
  const isMeant = lead?.[1] === undefined || candidates.some(({ type }) => type === spaced?.[1])
  const gap = isMeant && (spaced?.index ?? 0) < (lead?.index ?? 0) ? spaced : null
  const hit = law ?? gap ?? lead
  if (hit === null) return { start, type: null }
  const leading = hit[0].length - hit[0].trimStart().length
  return { start: from + hit.index + leading, type: byLow.get(lowOf(hit[1] ?? '').replace(/ +/gu, ' ')) ?? null }
}

/** `Nghị quyết số 57-NQ/TW, 68-NQ/TW`: the second is of the first's type. */
function inheritedType(page: Page, symbol: SymbolMention, lead: Lead, previous: Citation | undefined): string | null {
  if (lead.type !== null || previous === undefined) return lead.type
  const follows = ROW.test(page.low.slice(previous.end, symbol.start))
  const fits = symbol.candidates.some(candidate => candidate.type === previous.type)
  return follows && fits && page.low.slice(lead.start, symbol.start).trim() !== 'số' ? previous.type : null
}

function dateAfter(page: Page, end: number, dates: readonly DateMention[]): DateMention | null {
  const date = dates[firstFrom(dates, end)]
  if (!date || date.day === null || date.start - end >= 20 || !BEFORE_DATE.test(page.low.slice(end, date.start)))
    return null
  return date
}

const dated = (date: DateMention | null): Pick<Citation, 'date' | 'dateSpan'> => ({
  date: date && codeOf(date),
  dateSpan: date && { start: date.start, end: date.end },
})

const articleBefore = (page: Page, start: number): string | null => {
  const from = Math.max(0, start - 40)
  const hit = ARTICLE.exec(page.low.slice(from, start))
  return hit ? page.text.slice(from + hit.index, from + hit.index + (hit[1] ?? '').length) : null
}

function fromSymbol(
  page: Page,
  symbol: SymbolMention,
  previous: Citation | undefined,
  dates: readonly DateMention[],
): Citation {
  const lead = leadOf(page, symbol)
  const type = inheritedType(page, symbol, lead, previous)
  const after = ISSUED_BY.exec(page.low.slice(symbol.end, symbol.end + 60))
  const issuedBy =
    after && page.text.slice(symbol.end + after[0].length - (after[1] ?? '').length, symbol.end + after[0].length)
  const fitting = symbol.candidates.filter(candidate => type === null || candidate.type === type)
  return {
    ...quoteOf(page.text, lead.start, symbol.end),
    type,
    number: symbol.number,
    year: symbol.year,
    symbol: symbol.symbol,
    identifier: symbol.identifier,
    ...dated(dateAfter(page, symbol.end, dates)),
    issuer: issuedBy ?? fitting[0]?.issuer ?? symbol.issuer,
    article: articleBefore(page, lead.start),
    candidates: fitting.length > 0 ? fitting : symbol.candidates,
  }
}

function lawOf(page: Page, hit: RegExpExecArray, date: DateMention | null): Citation {
  return {
    ...quoteOf(page.text, hit.index, hit.index + hit[0].length),
    type: hit[1] ?? null,
    number: null,
    year: hit[2] ? Number(hit[2]) : null,
    symbol: null,
    identifier: null,
    ...dated(date),
    issuer: hit[1] === 'Pháp lệnh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội',
    article: articleBefore(page, hit.index),
    candidates: [],
  }
}

function namedLaws(page: Page, dates: readonly DateMention[], taken: readonly Citation[]): readonly Citation[] {
  const places = page.words.startsOf(LAW_WORDS)
  const isFree = (hit: RegExpExecArray): boolean =>
    (lastBefore(taken, hit.index + hit[0].length)?.end ?? 0) <= hit.index
  const hits = [...allAt(places, NAMED_LAW, page.plain), ...allAt(places, NAMED_LAW_BY_DATE, page.plain)]
  const exact = hits.flatMap(hit => {
    const date = dateAfter(page, hit.index + hit[0].length, dates)
    return isFree(hit) && (hit[2] !== undefined || date !== null) ? [lawOf(page, hit, date)] : []
  })
  const starts = new Set(exact.map(({ start }) => start))
  const bare = allAt(places, BARE_LAW, page.plain).filter(hit => !starts.has(hit.index) && isFree(hit))
  return [...exact, ...bare.map(hit => lawOf(page, hit, null))]
}

/** Makes citations of document numbers and of laws that are named with their year. */
export function readCitations(
  page: Page,
  symbols: readonly SymbolMention[],
  dates: readonly DateMention[],
): readonly Citation[] {
  const numbered: Citation[] = []
  for (const symbol of symbols) numbered.push(fromSymbol(page, symbol, numbered.at(-1), dates))
  return [...numbered, ...namedLaws(page, dates, numbered)].sort((a, b) => a.start - b.start)
}
