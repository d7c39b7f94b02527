/** What is done to things or people that are counted behind it: `thẩm định 214 hồ sơ`, `vận động 320 lao động`. */
export const COUNTED_DEEDS =
  `sạt lở|khám sàng lọc|sàng lọc|tổng hợp|sử dụng|xuất khẩu|nhập khẩu|hỗ trợ|xây dựng|xây dựng được|thu hồi|phát hiện|bắt giữ|phát triển|thành lập|tổ chức|tổ chức được|giải quyết|cung cấp|tiếp nhận|bố trí|điều chuyển|thu hút|thu hút được|đào tạo|khởi công|công nhận|cấp mới|triển khai|sửa chữa|nâng cấp|bàn giao|xử lý|tiêu hủy|bổ sung|huy động|huy động được|đầu tư|ban hành|hoàn thành|kiểm tra|vận chuyển|di dời|quản lý|sắp xếp|cứu trợ|lắp đặt|hướng dẫn|thu hồi được|điều động|phê duyệt|thu giữ|trồng mới|chuyển đổi|nghiệm thu|tư vấn|tuyển sinh|kết nạp|kết nạp được|thả nuôi|đăng ký|sáp nhập|trợ cấp|cho vay|phát hành|xuất bán|khởi tố|xử phạt|truy tố|xét xử|hoàn thiện|tiết kiệm|phân bổ|vận động|quyên góp|trao tặng|ủng hộ|khám chữa bệnh|đỡ đầu|tịch thu|xây mới|tuyên truyền|trang bị|mở mới|cấp phát|chi trả|ký kết|phát triển mới|trưng bày|tiêu thụ|sản xuất|bảo tồn|phục dựng|khánh thành|công bố|thẩm định|khen thưởng|biểu dương|rà soát|giám sát|xác minh|luân chuyển|bổ nhiệm|tuyển dụng|điều trị|tiêm chủng|cách ly|xét nghiệm|thi hành kỷ luật|kỷ luật|lập biên bản|sơ tán|tạm giữ|triệu tập|giới thiệu|trả lời|dạy nghề|tập huấn|bồi dưỡng|thụ lý|giải thể|thu thập|số hóa|cập nhật|cấp đổi|cấp lại|cấp thẻ|thanh tra|kiểm soát|truy quét|triệt phá|bắt quả tang|khám phá|điều tra|vây bắt|giải cứu|giải tỏa|cưỡng chế|đình chỉ|thu phạt|chuyển giao|nhân rộng|duy trì|củng cố|kiện toàn|chuyển hồ sơ|đấu giá|đấu thầu|mời gọi|xúc tiến|trao đổi|biên soạn|xuất bản|phát sóng|đăng tải|sưu tầm|trùng tu|tu bổ|tôn tạo|xếp hạng|biểu diễn|phục vụ|chăm sóc|nuôi dưỡng|phụng dưỡng|tặng thưởng|thăm hỏi|thăm khám|phẫu thuật|sàng lọc|truy vết|giám định|chứng thực|công chứng|hòa giải|trợ giúp pháp lý|tư vấn pháp lý|giới thiệu việc làm|giải quyết việc làm|tạo việc làm|kết nối|tiếp đón|đón tiếp|tiếp cận|lắp mới|thay mới|cải tạo|duy tu|nâng công suất|đấu nối|thi công|cứng hóa|mở rộng|kiên cố hóa|bê tông hóa|nạo vét|khắc phục|gia cố|tháo dỡ|thu gom|vận hành|khai thác|cấp phép|gia hạn|thu mua|chế biến|gieo trồng|ươm tạo|nhân giống|chọn tạo|thả giống|phun thuốc|khử trùng|tiêu độc|phát quang|khơi thông|ra quân|tuần tra|mật phục|chặn bắt|truy tố|thi hành|thi hành xong|miễn nhiệm|cách chức|khai trừ|khiển trách|cảnh cáo|nhắc nhở|biệt phái|tinh giản|tiếp xúc|tiếp thu|ghi nhận|phản ánh|kiến nghị|giao ban|chất vấn|ký hợp đồng|bình chọn|bình xét|công nhận mới|rút giấy phép|tước giấy phép`.split(
    '|',
  )

/** What these are said of is there because of them: its own name is enough. */
export const MAKING_VERBS = [
  'tổ chức',
  'quản lý',
  'xây dựng',
  'thành lập',
  'bố trí',
  'bổ sung',
  'xây mới',
  'trồng mới',
  'phát triển',
  'lắp đặt',
  'trang bị',
  'khởi công',
  'khánh thành',
  'ban hành',
  'cấp mới',
  'mở mới',
  'vận động',
  'giải quyết việc làm',
  'tạo việc làm',
] as const
