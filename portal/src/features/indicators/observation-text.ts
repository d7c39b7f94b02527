import { formatNumber } from '../../ui/index.ts'
import type { Indicator, Observation } from './indicator.ts'
import { boundWords } from './indicator.words.ts'

/** A value as readers expect it, with the bound the text puts on it: `trên 5.406 tỷ đồng`, `937/994 (94,27%)`. */
export function observationText(one: Observation, indicator: Indicator): string {
  const bound = one.bound ? boundWords[one.bound] : ''
  return [bound, amountText(one, indicator)].filter(Boolean).join(' ')
}

function amountText(one: Observation, indicator: Indicator): string {
  if (one.measure === 'coverage' && one.numerator !== null && one.denominator) {
    const share = formatNumber(Number(((one.numerator / one.denominator) * 100).toFixed(2)))
    return `${formatNumber(one.numerator)}/${formatNumber(one.denominator)} (${share}%)`
  }
  const isChange = one.measure === 'change' || one.measure === 'rank_change'
  if (!isChange) return valueText(one.value, one.unit, indicator)
  const sign = one.value > 0 ? '+' : ''
  return `${sign}${formatNumber(one.value)}${one.unit === '%' ? '%' : ` ${one.unit}`}`
}

/** A value alone, in the scale that its indicator is told in: `5.406 tỷ đồng`. */
export function valueText(
  value: number,
  unit: string,
  { unit: own, scale, displayUnit }: Pick<Indicator, 'unit' | 'scale' | 'displayUnit'>,
): string {
  const text = unit === own ? `${formatNumber(value / scale)} ${displayUnit}` : `${formatNumber(value)} ${unit}`
  return text.replace(/ %$/, '%')
}
