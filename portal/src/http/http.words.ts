/** What error pages say: to everybody in plain Vietnamese, what happened and what they can do now. */
export const errorWords = {
  403: {
    title: 'Bạn không được phép làm việc này',
    explanation: 'Tài khoản của bạn chưa có quyền thực hiện, hoặc biểu mẫu không được gửi từ chính trang này.',
    advice: 'Hãy quay lại trang trước và thử lần nữa, hoặc liên hệ quản trị viên.',
  },
  404: {
    title: 'Không tìm thấy trang này',
    explanation: 'Địa chỉ có thể đã gõ nhầm hoặc trang chưa bao giờ có ở đây.',
    advice: 'Bạn có thể tìm theo từ khoá ở đầu trang, hoặc quay về trang chủ.',
  },
  410: {
    title: 'Nội dung này đã được gỡ',
    explanation: '',
    advice: 'Bạn có thể tìm nội dung khác theo từ khoá, hoặc quay về trang chủ.',
  },
  413: {
    title: 'Nội dung gửi lên quá lớn',
    explanation: 'Máy chủ không nhận nội dung dài đến vậy.',
    advice: 'Hãy rút ngắn và gửi lại.',
  },
  422: {
    title: 'Nội dung gửi lên chưa hợp lệ',
    explanation: 'Có thông tin còn thiếu hoặc chưa đúng.',
    advice: 'Hãy quay lại, kiểm tra và gửi lại.',
  },
  429: {
    title: 'Bạn gửi yêu cầu quá nhanh',
    explanation: 'Để bảo vệ cổng thông tin, số yêu cầu trong một phút có giới hạn.',
    advice: 'Hãy đợi một phút rồi thử lại.',
  },
  500: {
    title: 'Cổng thông tin gặp lỗi',
    explanation: 'Lỗi thuộc về chúng tôi và đã được ghi lại.',
    advice: 'Hãy thử lại sau ít phút. Nếu vẫn lỗi, xin báo cho đơn vị quản trị kèm mã bên dưới.',
  },
  503: {
    title: 'Cổng thông tin tạm thời chưa phục vụ được',
    explanation: 'Máy chủ đang bận hoặc đang được bảo trì. Nội dung đã lưu không bị mất.',
    advice: 'Hãy thử lại sau ít phút.',
  },
} as const

export type ErrorStatus = keyof typeof errorWords

export const errorLabels = {
  home: 'Về trang chủ',
  reference: 'Mã tra cứu',
  goneSince: 'Gỡ ngày',
  unknownHost: 'Không có cổng thông tin nào ở địa chỉ này.',
} as const
