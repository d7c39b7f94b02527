/** After these, in the same sentence, numbers are aimed at. */
export const TARGET_TRIGGERS = [
  'phấn đấu',
  'phải đạt',
  'đặt mục tiêu',
  'mục tiêu đến',
  'mục tiêu là',
  'mục tiêu năm',
  'mục tiêu vào',
  'xác định mục tiêu',
  'mục tiêu:',
  'mục tiêu cụ thể',
  'dự kiến',
  'định hướng',
  'dự toán năm',
  'kế hoạch năm',
  'kế hoạch đầu tư công',
  'kế hoạch vốn',
  'nhu cầu',
  'chỉ tiêu chủ yếu năm',
  'chỉ tiêu đến năm',
  'đề ra',
  'đặt ra',
  'kỳ vọng',
  'quyết tâm',
  'cần giải ngân',
  'cần huy động',
  'cần thêm',
  'cần bổ sung',
  'cần tuyển',
  'sẽ',
  'nhiệm vụ năm',
  'phương hướng',
  'đặt chỉ tiêu',
  'chỉ tiêu giao',
  'giao chỉ tiêu',
  'tầm nhìn',
] as const

/** Where a trigger stands after one of these it aims at nothing: `đạt mục tiêu`, `bằng 50% kế hoạch năm`. */
export const NO_AIM_BEFORE = [
  'so với',
  'đạt',
  'vượt',
  'hoàn thành',
  'bằng',
  '%',
  'của',
  'thực hiện',
  'so',
  'về',
  'giải ngân',
  'đồng',
  'tỷ',
  'triệu',
  'usd',
  ' ha',
  'tấn',
  'km',
  'hộ',
  'người',
  'được giao',
  'vốn thuộc',
] as const

/** Of the triggers those that name a plan. */
export const TARGET_NOUNS = [
  'dự toán năm',
  'kế hoạch năm',
  'kế hoạch đầu tư công',
  'kế hoạch vốn',
  'nhu cầu',
  'chỉ tiêu giao',
] as const

/** Names of indexes whose values are scores. */
export const SCORE_NAMES = [
  'pii',
  'chỉ số đổi mới sáng tạo',
  'chỉ số xanh',
  'chỉ số hiệu quả',
  'chỉ số phục vụ người dân',
  'ict index',
  'index',
  'chỉ số ict',
  'chỉ số mức độ',
  'par index',
  'pci',
  'sipas',
  'papi',
  'dti',
  'ici',
  'pgi',
  'dcci',
  'ddci',
  'chỉ số hài lòng',
  'chỉ số cải cách hành chính',
  'chỉ số năng lực cạnh tranh',
  'chỉ số chuyển đổi số',
  'cải cách hành chính',
  'cải cách thủ tục hành chính',
  'cải cách tài chính công',
  'cải cách chế độ công vụ',
  'cải cách tổ chức bộ máy',
  'cải cách thể chế',
  'hiện đại hóa hành chính',
  'hiện đại hóa nền hành chính',
  'xây dựng chính quyền điện tử',
  'mức độ chuyển đổi số',
  'chỉ số hiệu quả quản trị',
  'chỉ số sự hài lòng',
  'chỉ số hài lòng của người dân',
] as const

/** Money that passes from hand to hand and measures nothing: a gift, a prize, a fine. */
export const GIFT_WORDS = [
  'trao tặng',
  'tặng',
  'ủng hộ',
  'quyên góp',
  'tặng quà',
  'trao quà',
  'thưởng',
  'xử phạt',
  'phạt',
  'phạt tiền',
  'hỗ trợ gia đình',
  'trao',
  'biếu',
] as const

/** In a recommendation these ask for the amount that follows. */
export const ASKING_VERBS = [
  'bố trí',
  'cấp',
  'hỗ trợ',
  'giao',
  'tăng',
  'giảm',
  'bổ sung',
  'rút ngắn',
  'đạt',
  'nâng',
  'thêm',
  'dành',
  'miễn',
  'cho vay',
  'điều chuyển',
  'phân bổ',
  'kéo dài',
  'công khai',
  'hoàn thành',
  'ứng',
  'tạm ứng',
  'cho phép',
  'xin',
  'mức',
  'giải ngân',
  'phấn đấu',
  'đầu tư',
  'xây dựng',
  'đào tạo',
  'tuyển',
  'thu',
  'kinh phí',
  'tổng kinh phí',
  'số tiền',
] as const

/** Things whose amount is a stock or a price: without a time of its own it has none. */
export const TIMELESS_NAMES = [
  'sức chở',
  'sức chứa',
  'trữ lượng',
  'dung tích thiết kế',
  'tải trọng',
  'diện tích tự nhiên',
  'dân số',
  'giá đất',
  'vốn đầu tư',
  'tổng mức đầu tư',
  'chiều dài',
  'quy mô',
  'đường biên giới',
  'kinh phí thực hiện',
  'thời gian soi chiếu',
  'mức hỗ trợ',
  'mức',
  'lệ phí',
  'công suất thiết kế',
  'lãi suất',
  'vốn điều lệ',
  'giá bán',
  'giá thuê',
  'giá mua',
  'giá tái định cư',
  'đơn giá',
  'tổng vốn đầu tư',
  'mức quà',
  'diện tích đất tự nhiên',
  'giá nước',
  'giá vé',
  'giá dịch vụ',
] as const

/** A sentence that opens so goes on with the one before. */
export const GOING_ON = ['trong đó', 'cụ thể', 'riêng', 'bao gồm', 'gồm', 'theo đó'] as const

/** After a bracket opens, these say that the number before is said again in another way. */
export const RESTATING_WORDS = [
  'tức',
  'tức là',
  'là',
  'bằng',
  'đạt',
  'với',
  'ứng với',
  'tương ứng',
  'tương ứng với',
  'tương đương',
] as const

/** Before a number of `bậc` these say which way a rank moved. */
export const RANK_DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  lên: 1,
  'lên tới': 1,
  'lên đến': 1,
  'tăng lên': 1,
  xuống: -1,
  'giảm xuống': -1,
}

/** Before a time these say when something happened. */
export const HAPPENING_OPENINGS = ['trong', 'vào', 'ngay trong', 'suốt', 'từ'] as const

/** A sentence that opens so and goes on with a programme's years tells of them. */
export const LOOKING_OPENINGS = [
  'trong',
  'qua',
  'nhìn lại',
  'sau',
  'kết thúc',
  'kết quả',
  'tổng kết',
  'đánh giá',
  'trong cả',
] as const

/** Before two days these say that something went on between them, which the text is about. */
export const LASTING_WORDS = [
  'diễn ra',
  'tổ chức',
  'kéo dài',
  'đợt',
  'chiến dịch',
  'cao điểm',
  'ra quân',
  'kỳ nghỉ',
  'tuần lễ',
  'lễ hội',
  'hội chợ',
  'số liệu',
  'kết quả',
] as const

/** Where these stand before a time, the text goes on to tell of it. */
export const REPORTED_NOUNS = [
  'kết quả',
  'tình hình',
  'báo cáo',
  'đánh giá',
  'sơ kết',
  'tổng kết',
  'kinh tế - xã hội',
  'số liệu',
  'nhiệm vụ',
] as const

/** So it is at the time of writing. */
export const NOW_WORDS = [
  'hiện',
  'hiện nay',
  'hiện tại',
  'hiện có',
  'hiện còn',
  'đang có',
  'đến nay',
  'tới nay',
  'dịp này',
  'nhân dịp này',
  'tại buổi',
  'tại hội nghị',
  'hiện đang',
] as const

/** Before these `hiện` is the end of another word: `phát hiện`. */
export const BEFORE_HIEN = ['phát', 'thực', 'xuất', 'biểu', 'thể', 'tái', 'cả năm', 'đầu năm', 'lũy kế'] as const

/** After these another word begins: `thu hồi`, `giao thông`. */
export const ASKING_COMPOUNDS = [
  'cường',
  'hồi',
  'thông',
  'gom',
  'ủy',
  'xã',
  'huyện',
  'tỉnh',
  'dịch',
  'lưu',
  'cục',
  'nhập',
] as const

/** Right before a count in a request: it counts what is there already. */
export const EXISTING_OPENINGS = [
  'danh mục',
  'cho',
  'tại',
  'của',
  'ở',
  'trong',
  'từ',
  'đối với',
  'thuộc',
  'với',
  'trên',
  'số',
  'và',
] as const

/** Acts on what is there already: `đo đạc lại 2.140 m2 đất vườn`. */
export const HANDLING_VERBS = [
  'kiểm soát',
  'kiểm điểm',
  'kỷ luật',
  'bảo vệ',
  'đo đạc',
  'đo đạc lại',
  'xử lý',
  'xử lý dứt điểm',
  'giải quyết',
  'giải quyết dứt điểm',
  'thay thế',
  'rà soát',
  'sửa chữa',
  'sửa',
  'khắc phục',
  'sắp xếp',
  'tháo gỡ',
  'thanh tra',
  'xem xét',
  'thẩm định',
  'quyết toán',
  'thu hồi',
  'đóng cửa',
  'duy tu',
  'bảo dưỡng',
  'quản lý',
  'hoàn thổ',
  'nghiệm thu',
  'phê duyệt',
  'nâng cấp',
  'cưỡng chế',
  'vận động',
  'xác định',
  'đề án',
] as const

/** Behind a number in a request: what it counts is there already. */
export const STANDING_WORDS = [
  'tồn đọng',
  'còn lại',
  'quá hạn',
  'phải di dời',
  'hiện có',
  'đã',
  'đang',
  'chưa',
  'xuống cấp',
  'bị',
] as const

/** How something is to be done, beside the words for doing it: `hỗ trợ khẩn cấp`. */
export const ACT_MANNERS = [
  'khẩn cấp',
  'ngay',
  'thêm',
  'dứt điểm',
  'đủ',
  'kịp thời',
  'sớm',
  'tiếp tục',
  'ít nhất',
  'tối thiểu',
  'lại',
  'mới',
  'bổ sung',
  'tăng cường',
  'cho',
  'được',
  'toàn bộ',
  'cùng',
] as const

/** What a heading opens with whose section aims at something. */
export const AIMING_HEADS = [
  'mục tiêu',
  'phương hướng',
  'nhiệm vụ',
  'chỉ tiêu chủ yếu năm',
  'chỉ tiêu chủ yếu đến năm',
  'chỉ tiêu đến năm',
  'kế hoạch năm',
  'chỉ tiêu phấn đấu',
] as const
