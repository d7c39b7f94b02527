import { explanationsOf } from './explanations.ts'
import { findDates } from './forms/date/date.ts'
import { findSymbols } from './forms/document-symbol/document-symbol.ts'
import type { Amount, Mention, PeriodMention, SymbolMention } from './forms/form.ts'
import { findPeriods } from './forms/period/period.ts'
import { findQuantities } from './forms/quantity/quantity.ts'
import { layOut } from './layout/page.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { settle } from './settle/settle.ts'
import { readCitations } from './statements/citation/citation.ts'
import { checkArithmetic, implyBases } from './statements/figure/arithmetic.ts'
import { readFigures } from './statements/figure/figure.ts'

function blanked(low: string, mentions: readonly Mention[]): string {
  let names = ''
  for (const { form, start, end } of mentions) {
    if ((form !== 'date' && form !== 'period') || start < names.length) continue
    names += low.slice(names.length, start) + ','.repeat(end - start)
  }
  return names + low.slice(names.length)
}

/** Reads Vietnamese official prose into records: letters, layout, forms, settle, statements. */
export function read(text: string, context: ReadingContext = {}): Reading {
  const page = layOut(text, context)
  const dates = findDates(page.low)
  const settled = settle<Mention>([
    ...findSymbols(page.plain, page.low),
    ...findPeriods(page.low, dates),
    ...dates,
    ...findQuantities(page),
  ])
  const { kept } = settled
  const amounts = kept.filter((mention): mention is Amount => mention.form === 'amount')
  const symbols = kept.filter((mention): mention is SymbolMention => mention.form === 'symbol')
  const periods = kept.filter((mention): mention is PeriodMention => mention.form === 'period')
  const year =
    Number((context.date ?? page.article.published ?? '').slice(0, 4)) ||
    (dates.find(d => d.year)?.year ?? periods.find(p => p.year && !p.base)?.year ?? null)
  const figures = readFigures({ page, amounts, periods, names: blanked(page.low, kept), asked: [], year })
  const records = {
    text: page.text,
    article: page.article,
    figures,
    checks: checkArithmetic(figures),
    implied: implyBases(figures),
    citations: readCitations(page, symbols, dates),
    people: [],
    organisations: [],
    recommendations: [],
    answers: [],
    commitments: [],
    meetings: [],
  }
  return { ...records, explanations: explanationsOf(records, settled) }
}
