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
  'lần',
  'gấp',
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

/** How many months, in words: `mười tháng năm 2019`. */
export const MONTHS_IN_WORDS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
}

/** Seasons of the fields that stand before their year. */
export const SEASONS = [
  'đông xuân',
  'đông - xuân',
  'hè thu',
  'thu đông',
  'xuân',
  'mùa',
  'đông',
  'hè',
  'thu',
  'chiêm xuân',
  'xuân hè',
  'lúa đông xuân',
  'lúa mùa',
  'lúa xuân',
  'sản xuất',
  'ép',
  'mía',
] as const
