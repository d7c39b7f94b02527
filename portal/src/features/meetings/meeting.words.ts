/** What pages of working sessions say. */
export const meetingWords = {
  meetings: 'Buổi làm việc',
  intro:
    'Ai gặp ai, khi nào, tỉnh kiến nghị gì và được trả lời ra sao. Kiến nghị được theo dõi cho đến khi một bên khác bên trả lời xác nhận.',
  none: 'Chưa có buổi làm việc nào được ghi lại',
  noneAdvice: 'Buổi làm việc hiện ở đây khi một bài tường thuật được đăng.',
  heldOn: 'Ngày',
  host: 'Bên tiếp',
  guest: 'Đoàn đến làm việc',
  article: 'Bài tường thuật',
  participants: 'Người tham dự',
  recommendation: 'Kiến nghị với Trung ương',
  request: 'Đề nghị, giao việc',
  commitment: 'Cam kết',
  halves: { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' },
  capacities: {
    head_of_delegation: 'Trưởng đoàn',
    host: 'Chủ trì phía địa phương',
    reporter: 'Báo cáo',
    speaker: 'Phát biểu',
  },
} as const
