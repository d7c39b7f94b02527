import { anyOf, wordSet } from '../../letters/patterns.ts'
import type { Span, Unit } from '../../reading.ts'
import { SCALES } from '../number/number.words.ts'
import { AGENDA_NOUNS, COUNT_NOUNS, MEASURES, NO_UNITS, POINT_NOUNS, TIMES } from './quantity.words.ts'

/** What stands after a number: the scale, the thing counted or measured, and per what. */
export interface UnitReading extends Span {
  readonly unit: Unit | null
  readonly factor: number
  /** `table` for words of the tables, `guess` for any other next word, `time` for durations, `agenda` for parts of papers. */
  readonly source: 'table' | 'guess' | 'time' | 'agenda' | 'none'
}

const NOT_IN_WORD = '(?![\\p{L}\\p{M}\\d])'
const scales = new Map<string, number>(Object.entries(SCALES))
/** `nghìn tỷ`, `triệu`, `tr.` (a stop ends the abbreviation, so no word end is asked for) */
const SCALE = new RegExp(
  ` *(tr\\.|${anyOf(Object.keys(SCALES).filter(word => !word.endsWith('.')))}${NOT_IN_WORD})`,
  'uy',
)
const measures = new Map(Object.entries(MEASURES))
const MEASURE = new RegExp(` *(${anyOf(Object.keys(MEASURES))})${NOT_IN_WORD}`, 'uy')
const TIME = new RegExp(` *(${anyOf(Object.keys(TIMES))})${NOT_IN_WORD}`, 'uy')
const AGENDA = new RegExp(` *(${anyOf(AGENDA_NOUNS)})${NOT_IN_WORD}`, 'uy')
const COUNTED = new RegExp(` *(${anyOf(COUNT_NOUNS)})${NOT_IN_WORD}`, 'uy')
/** Any word: `máng`, `ché` */
const ANY_WORD = /( +)(\p{L}[\p{L}\p{M}]*)(?![\p{L}\p{M}\d])/uy
/** `/người/năm`, `/ha`, `/m²` */
const PER = new RegExp(
  `\\/((?:vạn|nghìn|1\\.000|100\\.000|10\\.000) +dân|ngày +đêm|${anyOf(COUNT_NOUNS)}|\\p{L}[\\p{L}\\p{M}]*[²³23]?)${NOT_IN_WORD}`,
  'uy',
)
/** `điểm thi`, `điểm tiếp xúc cử tri`: places, no score */
const PLACES = new RegExp(` +${anyOf(POINT_NOUNS)}${NOT_IN_WORD}`, 'uy')
const NO_UNIT = wordSet(NO_UNITS)

const at = (pattern: RegExp, low: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(low)
}

/** The scale word at an offset: `triệu` → 1e6. */
export function scaleAt(low: string, offset: number): { readonly factor: number; readonly end: number } | null {
  const hit = at(SCALE, low, offset)
  if (hit === null) return null
  return { factor: scales.get((hit[1] ?? '').replace(/ +/gu, ' ')) ?? 1, end: offset + hit[0].length }
}

const perBase = (word: string): string => word.replace('²', '2').replace('³', '3')

function perChain(low: string, text: string, offset: number): { readonly text: string; readonly end: number } {
  let end = offset
  let chain = ''
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

function measureAt(low: string, offset: number): Head | null {
  const hit = at(MEASURE, low, offset)
  const word = (hit?.[1] ?? '').replace(/ +/gu, ' ')
  const known = measures.get(word)
  if (hit === null || known === undefined) return null
  const end = offset + hit[0].length
  const dimension = known.base === 'điểm' && at(PLACES, low, end) !== null ? 'count' : known.dimension
  return { ...known, dimension, factor: known.factor ?? 1, source: 'table', end, word: end - (hit[1] ?? '').length }
}

function wordAt(pattern: RegExp, low: string, offset: number): { readonly end: number; readonly word: number } | null {
  const hit = at(pattern, low, offset)
  return hit === null ? null : { end: offset + hit[0].length, word: offset + hit[0].length - (hit[1] ?? '').length }
}

function headAt(low: string, text: string, offset: number): Head | null {
  const named = (
    found: { end: number; word: number } | null,
    dimension: Unit['dimension'],
    source: UnitReading['source'],
  ): Head | null =>
    found && { base: text.slice(found.word, found.end).replace(/ +/gu, ' '), dimension, factor: 1, source, ...found }
  const heads = [
    measureAt(low, offset),
    named(wordAt(TIME, low, offset), 'time', 'time'),
    named(wordAt(AGENDA, low, offset), 'count', 'agenda'),
    named(wordAt(COUNTED, low, offset), 'count', 'table'),
  ]
  const longest = heads.reduce((best, head) => (head && head.end > (best?.end ?? -1) ? head : best), null)
  if (longest !== null) return longest
  const any = at(ANY_WORD, low, offset)
  const word = any?.[2] ?? ''
  if (any === null || NO_UNIT.has(word)) return null
  const end = offset + any[0].length
  return named({ end, word: end - word.length }, 'count', 'guess')
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
