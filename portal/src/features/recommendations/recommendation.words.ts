import type { Commits, RecommendationKind } from './recommendation.ts'

/** What pages of recommendations say. */
export const recommendationWords = {
  recommendations: 'Kiến nghị',
  intro:
    'Mỗi kiến nghị mở ra từ một câu trong một buổi làm việc và chỉ đóng lại khi có chứng cứ, do một bên khác bên trả lời xác nhận. “Ghi nhận, tiếp thu” không đóng kiến nghị nào.',
  none: 'Chưa có kiến nghị nào',
  noneAdvice: 'Kiến nghị hiện ở đây khi một bài tường thuật buổi làm việc được đăng.',
  byState: 'Theo trạng thái',
  allStates: 'Tất cả',
  from: 'Bên nêu',
  to: 'Bên nhận',
  raisedOn: 'Ngày nêu',
  due: 'Hạn trả lời',
  noDue: 'Chưa có hạn: văn bản không nêu, và không có quy định chung cho loại kiến nghị này.',
  age: 'Đã mở',
  days: 'ngày',
  state: 'Trạng thái',
  meeting: 'Buổi làm việc',
  documents: 'Văn bản được viện dẫn',
  sharedClause: 'Chung phần đầu câu',
  sentence: 'Câu làm chứng cứ',
  events: 'Diễn biến',
  commits: 'Mức cam kết của câu trả lời',
  stillOpen: 'Kiến nghị vẫn đang mở.',
  unconfirmed: 'Máy đọc, chưa xác nhận.',
} as const

export const kindWords: Readonly<Record<RecommendationKind, string>> = {
  recommendation: 'Kiến nghị của địa phương',
  request: 'Đề nghị, giao việc',
  commitment: 'Cam kết',
}

export const commitsWords: Readonly<Record<Commits, string>> = {
  none: 'không cam kết gì cụ thể',
  date: 'cam kết thời hạn',
  money: 'cam kết kinh phí',
  document: 'cam kết văn bản',
  done: 'nói rằng đã làm',
}
