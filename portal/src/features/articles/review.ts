import type { Figure } from '@tuong-minh/reader'
import { type FormFields, oneLine } from '../../http/index.ts'
import type { ReviewedReading } from './review.queries.ts'
import type { RecordCorrection } from './review-records.commands.ts'

/** What somebody corrected in a figure; a field that is not there stays as it was read. */
export interface FigureCorrection {
  readonly value?: number
  readonly unit?: string
  readonly period?: string | null
  readonly indicator?: string
  readonly status?: Figure['status']
  readonly bound?: Figure['bound']
}

export type CorrectionIssue =
  | 'value_unreadable'
  | 'period_unreadable'
  | 'symbol_missing'
  | 'date_unreadable'
  | 'name_missing'

const statuses = ['actual', 'estimated', 'target', 'requested'] as const
const bounds = ['at_least', 'over', 'at_most', 'under', 'about', 'nearly', 'exact'] as const

/** `2020`, `2020-H1`, `2020-Q2`, `2020-M9`, `2020-06`, `2020-06-30`, `2016/2020`. */
const periodCode =
  /^\d{4}(?:-(?:H[12]|Q[1-4]|M(?:[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:-\d{2})?))?(?:\/\d{4}(?:-\d{2}){0,2})?$/

/** Reads the fields of a correction. Numbers may be typed as Vietnamese write them: `1.616,5`. */
export function parseCorrection(fields: FormFields): FigureCorrection | CorrectionIssue {
  const value = numberIn(fields.value ?? '')
  if (fields.value && value === null) return 'value_unreadable'
  const period = (fields.period ?? '').trim()
  if (period !== '' && !periodCode.test(period)) return 'period_unreadable'
  const status = statuses.find(one => one === fields.status)
  const bound = bounds.find(one => one === fields.bound)
  return {
    ...(value === null ? {} : { value }),
    ...(fields.unit === undefined ? {} : { unit: fields.unit.normalize('NFC').trim() }),
    ...(fields.period === undefined ? {} : { period: period || null }),
    ...(fields.indicator === undefined ? {} : { indicator: oneLine(fields.indicator) }),
    ...(status ? { status } : {}),
    ...(fields.bound === undefined ? {} : { bound: bound ?? null }),
  }
}

const askKinds = ['recommendation', 'request', 'commitment'] as const

/** Reads the fields of a correction of anything that is no figure; null where the button is none of these. */
export function parseRecordCorrection(act: string, fields: FormFields): RecordCorrection | CorrectionIssue | null {
  if (act === 'correct_citation') return citationIn(fields)
  if (act === 'correct_person') {
    const name = oneLine(fields.name)
    const titles = (fields.titles ?? '').split(/[;\n]/).map(oneLine).filter(Boolean)
    return name.includes(' ') ? { kind: 'person', name, titles } : 'name_missing'
  }
  if (act !== 'correct_ask') return null
  const kind = askKinds.find(one => one === fields.ask) ?? 'recommendation'
  return { kind: 'ask', ask: { kind, fromName: oneLine(fields.from) || null, toName: oneLine(fields.to) || null } }
}

function citationIn(fields: FormFields): RecordCorrection | CorrectionIssue {
  const symbol = oneLine(fields.symbol)
  const issuedOn = oneLine(fields.issued_on)
  if (!/\d/.test(symbol) || symbol.length > 100) return 'symbol_missing'
  if (issuedOn !== '' && !isDay(issuedOn)) return 'date_unreadable'
  return { kind: 'citation', symbol, issuedOn: issuedOn || null }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

function numberIn(text: string): number | null {
  const plain = text.replaceAll(/[\s.]/g, '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A figure with what a person corrected in it. */
export function corrected(figure: Figure, correction: FigureCorrection): Figure {
  const { value, unit, period, indicator, status, bound } = correction
  return {
    ...figure,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined || unit === (figure.unit?.base ?? '')
      ? {}
      : { unit: unit === '' ? null : { base: unit, dimension: figure.unit?.dimension ?? 'other' } }),
    ...(period === undefined || period === (figure.period?.code ?? null)
      ? {}
      : { period: period === null ? null : { code: period, origin: 'stated', span: null } }),
    ...(indicator === undefined ? {} : { indicator: indicator || null, isIndicator: indicator !== '' }),
    ...(status === undefined ? {} : { status }),
    ...(bound === undefined ? {} : { bound }),
  }
}

/** Whether nothing about a reading calls for a second look: it is linked, its arithmetic agrees, no text says otherwise. */
export function isCertain(reading: ReviewedReading): boolean {
  if (reading.state !== 'proposed' || reading.start === null) return false
  if (reading.kind === 'answer' || reading.kind === 'meeting') return true
  if (reading.kind !== 'figure') return reading.recordId !== null
  const { alternatives, isIndicator } = reading.content
  const isClear = !Array.isArray(alternatives) || alternatives.length === 0
  const isLinked = isIndicator !== true || reading.recordId !== null
  return isClear && isLinked && reading.check?.verdict !== 'differs' && differing(reading).length === 0
}

/** Values of other texts for the same indicator and period that are not this one. */
export function differing({ content, others }: ReviewedReading): NonNullable<ReviewedReading['others']> {
  return (others ?? []).filter(one => one.value !== content.value && one.measure !== 'plan' && one.measure !== 'target')
}

/** What a person marks in a text that the machine passed over. */
export const addedKinds = ['figure', 'citation', 'person', 'recommendation'] as const
export type AddedKind = (typeof addedKinds)[number]

/** Words of an article that somebody marked. */
export interface Marked {
  readonly articleId: number
  readonly kind: AddedKind
  readonly quote: string
  /** Which of several places in the body, counted from 0; none where there should be one only. */
  readonly nth: number | null
}
