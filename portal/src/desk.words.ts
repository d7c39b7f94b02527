/** What the desk's first page says. */
export const deskWords = {
  title: 'Việc đang chờ',
  commentsUnder: (count: string) => `Ý kiến chờ duyệt (${count})`,
  readings: (count: string) => `Kết quả máy đọc chờ xác nhận (${count})`,
  unknownAct: 'Không rõ việc cần làm. Hãy bấm một trong hai nút.',
} as const
