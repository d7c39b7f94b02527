/** Before a time that is only what a figure is held against, or what prices are those of. */
export const BASE_OPENINGS = [
  'so với',
  'so',
  'cùng kỳ',
  'so với cùng kỳ',
  'cùng kỳ của',
  'giá so sánh',
  'giá cố định',
  'giá hiện hành',
  'của',
  'vụ xuân',
  'bằng',
  'vụ mùa',
  'kế hoạch',
  'so với kế hoạch',
  'so với đầu',
  'so cuối',
  'so đầu',
  'so với thời điểm cuối',
  'so thời điểm',
  'so với cuối',
  'so với quý',
  'so với tháng',
  'từ',
  'so với thời điểm',
  'so với năm học',
  'tại thời điểm cuối',
  'lần',
  'gấp',
] as const

/** Before a day up to which a figure counts. */
export const AS_OF_OPENINGS = [
  'đến',
  'đến hết',
  'tính đến',
  'tính đến hết',
  'đến ngày',
  'tính đến ngày',
  'đến hết ngày',
  'tính đến hết ngày',
  'tại thời điểm',
  'tại thời điểm ngày',
  'đến thời điểm',
  'đến thời điểm ngày',
  'tính đến thời điểm',
  'trước',
  'trước ngày',
  'lũy kế đến',
  'lũy kế đến ngày',
  'lũy kế đến hết',
  'cuối',
  'đến cuối',
  'tính tới',
  'tới',
  'hết',
  'hết ngày',
  'tính đến 0 giờ ngày',
  'thời điểm',
] as const

/** Months counted from January, and what the statistics call that time. */
export const MONTHS_FROM_JANUARY: Readonly<Record<string, string>> = {
  3: '-Q1',
  6: '-H1',
  12: '',
}

export const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** How many months, in words: `mười tháng năm 2019`. */
export const MONTHS_IN_WORDS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
}

/** Seasons of the fields that stand before their year. */
export const SEASONS = [
  'đông xuân',
  'đông - xuân',
  'hè thu',
  'thu đông',
  'xuân',
  'mùa',
  'đông',
  'hè',
  'thu',
  'chiêm xuân',
  'xuân hè',
  'lúa đông xuân',
  'lúa mùa',
  'lúa xuân',
  'sản xuất',
  'ép',
  'mía',
] as const

/** Between a day and the first number these say that people met or wrote on that day: no figure is of it. */
export const MEETING_WORDS = [
  'chủ trì',
  'họp',
  'hội nghị',
  'hội thảo',
  'tổ chức',
  'làm việc',
  'buổi',
  'tiếp',
  'thăm',
  'kiểm tra',
  'khảo sát',
  'dự',
  'báo cáo',
  'cho biết',
  'thông tin',
  'khai mạc',
  'bế mạc',
  'đoàn',
  'đồng chí',
  'ông',
  'bà',
  'chủ tịch',
  'bí thư',
  'giám đốc',
  'trao',
  'tặng',
  'lễ',
  'kỳ họp',
  'phiên',
  'ban hành',
  'ký',
  'ubnd',
  'hđnd',
  'tỉnh ủy',
  'công bố',
  'ra mắt',
  'đại hội',
  'quyết định',
  'nghị quyết',
  'công văn',
  'thông báo',
  'kế hoạch',
  'của',
  'về',
  'sau khi',
  'đề nghị',
  'kiến nghị',
  'yêu cầu',
  'giao',
  'phó',
  'quốc hội',
  'chính phủ',
  'thủ tướng',
  'sở',
  'ban',
  'khởi công',
  'khánh thành',
  'tại',
] as const

/** Months by their names: `tháng Chín`. `tháng năm` is left to `6 tháng năm 2020`. */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
  giêng: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
  'mười một': '11',
  'mười hai': '12',
}

/** Before `tháng` these count months and name none. */
export const COUNTS_BEFORE_MONTHS = [
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mỗi',
  'hằng',
  'hàng',
  'các',
  'những',
] as const

/** Between `ngày` and its numbers: which day of an event it is. */
export const DAY_NAMES = [
  'chính hội',
  'hội',
  'khai hội',
  'khai mạc',
  'bế mạc',
  'cao điểm',
  'đầu tiên',
  'cuối cùng',
  'chính lễ',
  'ra quân',
] as const

/** Right behind a day these open what came to pass on it. */
export const HAPPENED_OPENINGS = [
  'toàn tỉnh',
  'toàn huyện',
  'toàn thành phố',
  'toàn xã',
  'cả nước',
  'vụ cháy',
  'vụ nổ',
  'vụ tai nạn',
  'vụ sạt lở',
  'trận',
  'cơn bão',
  'bão',
  'mưa lớn',
  'mưa lũ',
  'lũ quét',
  'lốc xoáy',
  'dông lốc',
] as const

/** A heading that opens so tells what came out. */
export const RESULT_WORDS = ['kết quả', 'tình hình', 'số liệu', 'diễn biến', 'thiệt hại'] as const

/** Held every year, so that a bare year behind their names is theirs. */
export const YEARLY_EVENTS = [
  'kỳ thi',
  'hội thi',
  'cuộc thi',
  'liên hoan',
  'lễ hội',
  'festival',
  'mùa',
  'hội chợ',
  'tết',
  'hè',
] as const

/** Measured every year: `PCI 2023`. */
export const YEARLY_INDEXES = ['pci', 'papi', 'sipas', 'par index', 'dti', 'ict index', 'ddci'] as const
