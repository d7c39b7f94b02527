import type { BaseRole } from '../../reading.ts'

/** What follows a figure, what it is held against, and as what. */
export const reads: readonly (readonly [string, string, BaseRole])[] = [
  [' so với cùng kỳ năm 2015; trong đó', 'cùng kỳ năm 2015', 'same_period'],
  [' so với năm 2018, cao nhất', 'năm 2018', 'previous'],
  [' kế hoạch năm.', 'kế hoạch năm', 'plan'],
  [' dự toán HĐND tỉnh giao, trong', 'dự toán HĐND tỉnh giao', 'budget'],
  [' DT TW giao;', 'dự toán Trung ương giao', 'budget'],
  [' CK)', 'cùng kỳ', 'same_period'],
  [' so với kế hoạch và tăng', 'kế hoạch', 'plan'],
  [' khối lượng được giao', 'khối lượng được giao', 'plan'],
]

export const refuses: readonly string[] = [' doanh nghiệp ứng dụng', ', bằng 63%', ' so sánh', ' và tăng']
