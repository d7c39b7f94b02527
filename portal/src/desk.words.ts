/** What the desk's first page says. */
export const deskWords = {
  title: 'Việc đang chờ',
  articles: 'Bài viết',
  pictures: 'Thư viện ảnh',
  people: 'Người dùng',
  audit: 'Nhật ký',
  notPermitted: 'Vai trò của bạn không cho làm việc này. Chưa có gì được thay đổi.',
  articlesToApprove: 'Bài chờ duyệt, chờ đăng',
  articlesBegun: 'Bài tôi đang viết',
  commentsUnder: (count: string) => `Ý kiến chờ duyệt (${count})`,
  readings: (count: string) => `Kết quả máy đọc chờ xác nhận (${count})`,
  unknownAct: 'Không rõ việc cần làm. Hãy bấm một trong hai nút.',
} as const
