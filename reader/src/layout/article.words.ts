/** Words by which portals built on NukeViet and its kin mark what is not the article. */
export const COUNTER_WORDS = [
  'lượt xem',
  'lượt tải',
  'đang truy cập',
  'hôm nay:',
  'tháng hiện tại',
  'trong tháng:',
  'trong tuần:',
  'tổng lượt truy cập',
  'hôm qua:',
  'số điện thoại:',
] as const

export const RATING_WORDS = [
  'tổng số điểm của bài viết',
  'click để đánh giá',
  'xếp hạng:',
  'đánh giá bài viết',
] as const

export const NOTICE_WORDS = ['bạn đã không sử dụng site', 'duy trì trạng thái đăng nhập', 'thời gian chờ:'] as const

export const MENU_LINES = [
  'top',
  'down',
  'trang chủ',
  'giới thiệu',
  'tin tức',
  'liên hệ',
  'sơ đồ cổng',
  'sơ đồ site',
  'đăng nhập',
  'in trang',
  'gửi phản hồi',
  'in ra',
  'lưu bài viết này',
  'những tin mới hơn',
  'những tin cũ hơn',
  'văn bản mới',
  'thống kê',
  'ý kiến bạn đọc',
] as const

export const AUTHOR_LABELS = [
  'tác giả bài viết',
  'tác giả',
  'người viết',
  'tin, ảnh',
  'tin và ảnh',
  'bài và ảnh',
  'tin ảnh',
  'thực hiện',
] as const

export const SOURCE_LABELS = ['nguồn tin', 'nguồn', 'theo nguồn'] as const

/** A line that opens so is the words under a picture. */
export const CAPTION_OPENINGS = ['quang cảnh', 'toàn cảnh', 'ảnh:', 'ảnh minh họa', '(ảnh', 'hình ảnh'] as const

/** A first line in capitals that opens so names the site, not the article. */
export const BANNER_OPENINGS = [
  'ubnd',
  'ủy ban',
  'sở',
  'cổng',
  'trang',
  'hđnd',
  'đảng bộ',
  'huyện ủy',
  'tỉnh ủy',
  'ban',
] as const
