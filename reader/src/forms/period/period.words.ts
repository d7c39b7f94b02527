/** Before a time that is only what a figure is held against, or what prices are those of. */
export const BASE_OPENINGS = [
  'so với',
  'so',
  'cùng kỳ',
  'so với cùng kỳ',
  'cùng kỳ của',
  'giá so sánh',
  'giá cố định',
  'giá hiện hành',
  'của',
  'vụ xuân',
  'bằng',
  'vụ mùa',
  'kế hoạch',
  'so với kế hoạch',
  'so với đầu',
  'so với cuối',
  'so với quý',
  'so với tháng',
  'từ',
  'so với thời điểm',
  'so với năm học',
  'tại thời điểm cuối',
] as const

/** Before a day up to which a figure counts. */
export const AS_OF_OPENINGS = [
  'đến',
  'đến hết',
  'tính đến',
  'tính đến hết',
  'đến ngày',
  'tính đến ngày',
  'đến hết ngày',
  'tính đến hết ngày',
  'tại thời điểm',
  'tại thời điểm ngày',
  'đến thời điểm',
  'đến thời điểm ngày',
  'tính đến thời điểm',
  'trước',
  'trước ngày',
  'lũy kế đến',
  'lũy kế đến ngày',
  'lũy kế đến hết',
  'cuối',
  'đến cuối',
  'tính tới',
  'tới',
  'hết',
  'hết ngày',
  'tính đến 0 giờ ngày',
  'thời điểm',
] as const

/** Months counted from January, and what the statistics call that time. */
export const MONTHS_FROM_JANUARY: Readonly<Record<string, string>> = {
  3: '-Q1',
  6: '-H1',
  12: '',
}

export const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
