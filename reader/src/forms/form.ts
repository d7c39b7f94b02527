import type { Span, Unit } from '../reading.ts'

/** A number read as an amount, with what it counts or measures. */
export interface Amount extends Span {
  readonly form: 'amount'
  readonly rule: string
  readonly value: number
  readonly upper: number | null
  readonly denominator: number | null
  readonly printed: string
  readonly decimals: number
  readonly alternatives: readonly number[]
  readonly scale: number
  readonly sign: '+' | '-' | null
  readonly unit: Unit | null
  /** Where the unit with its scale stands; null where there is none. */
  readonly unitSpan: Span | null
  /** `rank` after `xếp thứ`; `bare` where nothing says what is counted. */
  readonly role: 'amount' | 'rank' | 'bare'
}

/** A day or month of the calendar; the year is null where the text leaves it out. */
export interface DateMention extends Span {
  readonly form: 'date'
  readonly rule: string
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

/** A stretch of time that figures belong to. `code` is made when the year is known. */
export interface PeriodMention extends Span {
  readonly form: 'period'
  readonly rule: string
  readonly year: number | null
  /** What follows the year: '', '-H1', '-Q2', '-M9', '-06', '-06-30'; a whole range stands in `range`. */
  readonly suffix: string
  readonly range: string | null
  /** True for `so với năm 2018`, `giai đoạn …` and such: a base or a programme, not when the figure was so. */
  readonly base: boolean
}

/** A number of a document. */
export interface SymbolMention extends Span {
  readonly form: 'symbol'
  readonly rule: string
  readonly number: string | null
  readonly year: number | null
  readonly symbol: string | null
  readonly identifier: string | null
  readonly type: string | null
  readonly candidates: readonly { readonly type: string | null; readonly issuer: string | null }[]
  readonly issuer: string | null
}

/** Digits that are no amount: a road, an ordinal, an article of a law. */
export interface LabelMention extends Span {
  readonly form: 'label'
  readonly rule: string
}

export type Mention = Amount | DateMention | PeriodMention | SymbolMention | LabelMention
