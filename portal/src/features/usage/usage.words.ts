/** What the pages of visits say. */
export const usageWords = {
  title: 'Thống kê truy cập',
  note: 'Một người xem được tính một lần trong 30 phút cho mỗi trang. Không tính máy tìm kiếm và các chương trình tự động. Cổng không lưu địa chỉ mạng của người xem.',
  byMonth: 'Theo tháng',
  byDay: 'Theo ngày, tháng',
  month: 'Tháng',
  day: 'Ngày',
  visits: 'Lượt truy cập',
  views: 'Lượt xem bài, văn bản',
  downloads: 'Lượt tải văn bản',
  sum: 'Cộng',
  nothing: 'Chưa có lượt truy cập nào được ghi nhận',
  nothingAdvice: 'Số liệu hiện ở đây trong vòng một phút sau lượt truy cập đầu tiên.',
} as const
