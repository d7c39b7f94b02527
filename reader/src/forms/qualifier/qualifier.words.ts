import type { Bound } from '../../reading.ts'

/** Words right before a number that say on which side of it the truth lies. */
export const BOUNDS_BEFORE: Readonly<Record<string, Bound>> = {
  trên: 'over',
  hơn: 'over',
  'được hơn': 'over',
  'được trên': 'over',
  quá: 'over',
  'ít nhất': 'at_least',
  'tối thiểu': 'at_least',
  'không dưới': 'at_least',
  'không thấp hơn': 'at_least',
  gần: 'nearly',
  ngót: 'nearly',
  'xấp xỉ': 'about',
  khoảng: 'about',
  chừng: 'about',
  'ước khoảng': 'about',
  độ: 'about',
  dưới: 'under',
  'chưa đến': 'under',
  'chưa tới': 'under',
  'chưa đạt': 'under',
  'không quá': 'at_most',
  'không vượt quá': 'at_most',
  'tối đa': 'at_most',
  'nhiều nhất': 'at_most',
  đúng: 'exact',
  'vừa đúng': 'exact',
}

/** Words right after a number that open it upwards or downwards. */
export const BOUNDS_AFTER: Readonly<Record<string, Bound>> = {
  'trở lên': 'at_least',
  'trở xuống': 'at_most',
}

/** The text itself says that the number is an estimate. */
export const ESTIMATED_WORDS = [
  'ước',
  'ước đạt',
  'ước tính',
  'dự ước',
  'ước tính đạt',
  'ước thực hiện',
  'ước được',
  'ước thu',
  'ước chi',
  'ước cả năm',
] as const
