import type { BaseRole } from '../../reading.ts'

/** Open a comparison and do not belong to what is compared with. */
export const COMPARISON_OPENINGS = ['so với', 'so', 'của', 'bằng', 'tương đương', 'tương đương với'] as const

/** What a comparison's text opens with, and so what its base is. The longest that fits counts. */
export const BASE_HEADS: Readonly<Record<string, BaseRole>> = {
  'cùng kỳ': 'same_period',
  'cùng thời điểm': 'same_period',
  'cùng thời gian': 'same_period',
  ck: 'same_period',
  'kế hoạch': 'plan',
  kh: 'plan',
  'chỉ tiêu': 'plan',
  'khối lượng được giao': 'plan',
  'vốn giao': 'plan',
  'tổng vốn giao': 'plan',
  'kế hoạch vốn': 'plan',
  'nghị quyết': 'plan',
  'chỉ tiêu nghị quyết': 'plan',
  'tổng kế hoạch': 'plan',
  'dự toán': 'budget',
  dt: 'budget',
  'tổng dự toán': 'budget',
  'mục tiêu': 'target',
  năm: 'previous',
  tháng: 'previous',
  quý: 'previous',
  vụ: 'previous',
  'đầu năm': 'previous',
  'đầu kỳ': 'previous',
  'đầu nhiệm kỳ': 'previous',
  'cuối năm': 'previous',
  'nhiệm kỳ': 'previous',
  'giai đoạn': 'previous',
  trước: 'previous',
}

/** Here what is compared with ends. */
export const COMPARISON_STOPS = [
  'và',
  'nhưng',
  'thì',
  'trong đó',
  'cao nhất',
  'thấp nhất',
  'trong khi',
  'do',
  'nhờ',
  'vượt',
  'tăng',
  'giảm',
  'đạt',
  'bằng',
  'với',
  'là',
  'chiếm',
  'để',
  'tuy nhiên',
  'song',
  'gồm',
  'đứng',
  'xếp',
  'đưa',
  'còn',
  'đã',
  'hoàn thành',
  'góp phần',
  'của tỉnh',
  'nên',
  'ước',
] as const

/** Abbreviations that tables use, opened. */
export const OPENED: Readonly<Record<string, string>> = {
  KH: 'kế hoạch',
  DT: 'dự toán',
  CK: 'cùng kỳ',
  TW: 'Trung ương',
  'T.Ư': 'Trung ương',
}
