import { LETTERS, LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { anyOf, WORD_END, wordMap, wordSet } from '../../letters/patterns.ts'
import { PhraseTable } from '../../letters/phrase-table.ts'
import type { Span, Unit } from '../../reading.ts'
import { SCALES } from '../number/number.words.ts'
import { AGENDA_NOUNS, COUNT_NOUNS, MEASURES, NO_UNITS, POINT_NOUNS, SESSION_NOUNS, TIMES } from './quantity.words.ts'

/** What stands after a number: the scale, the thing counted or measured, and per what. */
export interface UnitReading extends Span {
  readonly unit: Unit | null
  readonly factor: number
  /** `table` for words of the tables, `guess` for any other next word, `time` for durations, `agenda` for parts of papers. */
  readonly source: 'table' | 'guess' | 'time' | 'agenda' | 'none'
}

/** `nghìn tỷ`, `triệu`, `tr.` */
const SCALE = new PhraseTable(wordMap(SCALES))

/** What a word of the tables makes of the number before it; the base is the word itself where the table names none. */
interface Known {
  readonly base: string | null
  readonly dimension: Unit['dimension']
  readonly factor: number
  readonly source: UnitReading['source']
}

const counted = (words: readonly string[], known: Known) => Array.from(wordSet(words), word => [word, known] as const)

/** Where two tables have a word, the earlier one counts. */
const UNITS = new PhraseTable<Known>([
  ...Array.from(wordMap(MEASURES), ([word, { base, dimension, factor }]) => {
    const known: Known = { base, dimension, factor: factor ?? 1, source: 'table' }
    return [word, known] as const
  }),
  ...counted(Object.keys(TIMES), { base: null, dimension: 'time', factor: 1, source: 'time' }),
  ...counted(AGENDA_NOUNS, { base: null, dimension: 'count', factor: 1, source: 'agenda' }),
  ...counted(COUNT_NOUNS, { base: null, dimension: 'count', factor: 1, source: 'table' }),
])
/** Any word: `máng`, `ché`, `"Mái ấm"` */
const ANY_WORD = new RegExp(`( +["“]?)([${LETTERS}][${LETTERS_AND_MARKS}]*)${WORD_END}`, 'uy')
/** `/người/năm`, `/ha`, `/m²` */
const PER = new RegExp(
  `\\/((?:vạn|nghìn|1\\.000|100\\.000|10\\.000|100) +dân|ngày +đêm|${anyOf(COUNT_NOUNS)}|[${LETTERS}][${LETTERS_AND_MARKS}]*[²³23]?)${WORD_END}`,
  'uy',
)
/** `điểm thi`, `điểm tiếp xúc cử tri`: places, no score */
const PLACES = new RegExp(` +${anyOf(POINT_NOUNS)}${WORD_END}`, 'uy')
/** `phiên tòa`, `phiên đấu giá` */
const SESSIONS = new RegExp(` +${anyOf(SESSION_NOUNS)}${WORD_END}`, 'uy')
const NO_UNIT = wordSet(NO_UNITS)

const at = (pattern: RegExp, low: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(low)
}

/** The scale word at an offset: `triệu` → 1e6. */
export function scaleAt(low: string, offset: number): { readonly factor: number; readonly end: number } | null {
  const found = SCALE.at(low, offset)
  return found && { factor: found.value, end: found.end }
}

const perBase = (word: string): string => word.replace('²', '2').replace('³', '3')

function perChain(low: string, text: string, offset: number): { readonly text: string; readonly end: number } {
  let end = offset
  let chain = ''
  if (low.charAt(end) !== '/') return { text: chain, end }
  for (let hit = at(PER, low, end); hit !== null; hit = at(PER, low, end)) {
    chain += `/${perBase(text.slice(end + 1, end + hit[0].length))}`
    end += hit[0].length
  }
  return { text: chain, end }
}

const none = (offset: number): UnitReading => ({ unit: null, factor: 1, source: 'none', start: offset, end: offset })

interface Head {
  readonly base: string
  readonly dimension: Unit['dimension']
  readonly factor: number
  readonly source: UnitReading['source']
  readonly end: number
  readonly word: number
}

const printedAt = (text: string, start: number, end: number): string => text.slice(start, end).replace(/ +/gu, ' ')

function headAt(low: string, text: string, offset: number): Head | null {
  const found = UNITS.at(low, offset)
  if (found !== null) {
    const { value, start, end } = found
    const isPlace = value.base === 'điểm' && at(PLACES, low, end) !== null
    const dimension = isPlace ? 'count' : value.dimension
    const isSession = value.source === 'agenda' && low.startsWith('phiên', start) && at(SESSIONS, low, end) !== null
    const source = isSession ? 'table' : value.source
    return { ...value, source, dimension, base: value.base ?? printedAt(text, start, end), end, word: start }
  }
  const any = at(ANY_WORD, low, offset)
  const word = any?.[2] ?? ''
  if (any === null || NO_UNIT.has(word)) return null
  const end = offset + any[0].length
  const start = end - word.length
  return { base: printedAt(text, start, end), dimension: 'count', factor: 1, source: 'guess', end, word: start }
}

/** Reads the unit that stands at an offset, right after the number and its scale. */
export function unitAt(low: string, text: string, offset: number, isScaled = false): UnitReading {
  const head = headAt(low, text, offset)
  const per = perChain(low, text, head?.end ?? offset)
  if (head === null && (per.text === '' || !isScaled)) return none(offset)
  const base = `${head?.base ?? 'VND'}${per.text}`
  const unit: Unit = { base, dimension: head?.dimension ?? 'money' }
  const source = per.text === '' ? (head?.source ?? 'table') : 'table'
  return { unit, factor: head?.factor ?? 1, source, start: head?.word ?? offset, end: per.end }
}
