/** What the home page says. */
export const homeWords = {
  featured: 'Tin nổi bật',
  newest: 'Tin mới',
  figures: 'Số liệu mới xác nhận',
  figuresNote:
    'Số liệu lấy từ bài đã đăng, do người có tên xác nhận. Bấm vào để xem chuỗi số liệu và câu làm chứng cứ.',
  documents: 'Văn bản mới',
  recommendations: 'Kiến nghị',
  statistics: 'Thống kê truy cập',
  text: 'Thông tin',
  online: 'Đang truy cập',
  today: 'Hôm nay',
  total: 'Tổng lượt truy cập',
  empty: 'Cổng chưa có bài viết nào',
  emptyAdvice: 'Bài viết đầu tiên sẽ hiện ở đây khi được đăng.',
} as const

/** What the map of the site says. */
export const siteMapWords = {
  title: 'Sơ đồ cổng',
  menu: 'Danh mục',
  categories: 'Chuyên mục tin tức',
  sites: 'Các trang khác của cổng',
  tools: 'Tiện ích',
  tryReading: 'Đọc thử: dán một văn bản, xem máy đọc ra gì',
} as const
