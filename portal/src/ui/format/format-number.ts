/** A number as it stands in a record: exact decimals come from the database as text. */
export type Decimal = number | `${number}` | string

const formatters = new Map<string, Intl.NumberFormat>()

function formatterFor(fewest: number, most: number): Intl.NumberFormat {
  const key = `${fewest}-${most}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: fewest, maximumFractionDigits: most })
  formatters.set(key, made)
  return made
}

/**
 * A number as Vietnamese readers expect it: `5.406`, `571,8`.
 * With `decimals` exactly so many are shown; without, as many as the value has, up to four.
 */
export function formatNumber(value: Decimal, decimals?: number): string {
  // Counters are mostly this small, stand on every page, and Intl takes microseconds for each.
  if (typeof value === 'number' && !decimals && value >= 0 && value < 1000 && Number.isInteger(value)) return `${value}`
  const formatter = decimals === undefined ? formatterFor(0, 4) : formatterFor(decimals, decimals)
  return formatter.format(value as number)
}

/** A share already in hundredths: `formatPercentage(94.3)` is `94,3%`. */
export function formatPercentage(value: Decimal, decimals?: number): string {
  return `${formatNumber(value, decimals)}%`
}

const scales = [
  { from: 1e9, word: 'tỷ ' },
  { from: 1e6, word: 'triệu ' },
  { from: 0, word: '' },
] as const

/**
 * An amount of whole đồng or dollars in the scale that reports use, rounded to two decimals:
 * `formatMoney(5_406e9, 'VND')` is `5.406 tỷ đồng`, `formatMoney(78_940_000, 'USD')` is `78,94 triệu USD`.
 */
export function formatMoney(amount: Decimal, currency: 'VND' | 'USD'): string {
  const value = Number(amount)
  const scale = scales.find(({ from }) => Math.abs(value) >= from) ?? scales[2]
  const shown = formatterFor(0, 2).format(value / (scale.from || 1))
  return `${shown} ${scale.word}${currency === 'VND' ? 'đồng' : 'USD'}`
}

/** A count in short for tiles: `999`, `2.553`, `75 nghìn`, `7,5 triệu`. */
export function formatCompactCount(count: number): string {
  const short = formatterFor(0, 1)
  if (count >= 1e9) return `${short.format(count / 1e9)} tỷ`
  if (count >= 1e6) return `${short.format(count / 1e6)} triệu`
  return count >= 1e5 ? `${formatterFor(0, 0).format(count / 1e3)} nghìn` : formatNumber(count)
}

/** The size of a file: `843 KB`, `1,2 MB`. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${formatterFor(0, 0).format(Math.ceil(kilobytes))} KB`
  return `${formatterFor(0, 1).format(kilobytes / 1024)} MB`
}
