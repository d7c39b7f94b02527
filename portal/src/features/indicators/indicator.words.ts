import type { Measure } from './indicator.ts'

/** What the pages of indicators say. */
export const indicatorWords = {
  indicators: 'Số liệu',
  intro:
    'Mỗi con số dưới đây được đọc từ một câu trong một bài đã đăng, do người có tên xác nhận. Bấm vào con số để về đúng câu đó.',
  noIndicators: 'Chưa có chỉ tiêu nào',
  noIndicatorsAdvice: 'Chỉ tiêu hiện ở đây khi một số liệu trong bài viết được xác nhận.',
  noObservations: 'Chưa có số liệu nào được xác nhận cho chỉ tiêu này.',
  ungrouped: 'Chưa phân nhóm',
  unit: 'Đơn vị',
  priceBasis: 'Giá tính',
  direction: 'Chiều tốt',
  up: 'Tăng',
  down: 'Giảm',
  none: 'Không xét',
  series: 'Chuỗi số liệu',
  chartNote: 'Bảng bên dưới có cùng số liệu, kèm câu văn làm chứng cứ.',
  period: 'Kỳ',
  measure: 'Loại',
  value: 'Giá trị',
  evidence: 'Câu làm chứng cứ',
  values: 'giá trị',
  contradictions: 'Số liệu khác nhau giữa các bài',
  contradictionNote:
    'Cùng chỉ tiêu, cùng kỳ, cùng loại nhưng hai văn bản nói khác nhau. Cổng giữ cả hai cho đến khi một bên được đính chính.',
  corrections: 'Số liệu đã đính chính',
  correctedOn: 'Ngày đính chính',
  before: 'Trước đó',
  after: 'Nay là',
  strip: 'Số liệu mới xác nhận',
  ofPlan: 'kế hoạch',
  ofBudget: 'dự toán',
} as const

export const chartWords = { result: 'Kết quả', goal: 'Kế hoạch, mục tiêu' } as const

export const measureWords: Readonly<Record<Measure, string>> = {
  actual: 'Kết quả',
  estimate: 'Ước tính',
  plan: 'Kế hoạch',
  budget: 'Dự toán',
  target: 'Mục tiêu',
  share_of_plan: 'So với kế hoạch',
  share_of_budget: 'So với dự toán',
  change: 'Tăng, giảm',
  rank_change: 'Thay đổi thứ hạng',
  coverage: 'Số lượng trên tổng số',
}

export const boundWords: Readonly<Record<string, string>> = {
  at_least: 'ít nhất',
  over: 'trên',
  at_most: 'tối đa',
  under: 'dưới',
  about: 'khoảng',
  nearly: 'gần',
  exact: '',
}
