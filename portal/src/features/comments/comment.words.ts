/** What the pages of comments say. */
export const commentWords = {
  thanks: 'Cảm ơn ý kiến của bạn',
  waits: 'Ý kiến đã được nhận và đang chờ kiểm duyệt. Sau khi được duyệt, ý kiến sẽ hiện dưới bài viết.',
  back: 'Quay lại bài viết',
  write: 'Gửi ý kiến',
  reply: 'Trả lời ý kiến',
  closed: 'Trang này hiện không nhận ý kiến mới.',
  issues: {
    name_missing: 'Hãy cho biết họ và tên.',
    name_short: 'Họ và tên cần ít nhất 2 ký tự.',
    name_long: 'Họ và tên dài tối đa 80 ký tự.',
    name_characters: 'Họ và tên có ký tự không dùng được. Hãy gõ lại.',
    text_missing: 'Hãy viết ý kiến của bạn.',
    text_short: 'Ý kiến cần ít nhất 5 ký tự.',
    text_long: 'Ý kiến dài tối đa 4.000 ký tự. Hãy rút ngắn hoặc gửi thành nhiều ý kiến.',
    text_characters: 'Ý kiến có ký tự điều khiển không dùng được. Hãy xoá và gõ lại.',
    text_links: 'Ý kiến chỉ được có tối đa 2 liên kết.',
  },
  queue: {
    title: 'Ý kiến bạn đọc',
    filter: 'Lọc ý kiến',
    words: 'Tên hoặc chữ trong ý kiến',
    state: 'Tình trạng',
    site: 'Trang',
    states: { waiting: 'Chờ duyệt', approved: 'Đã duyệt', rejected: 'Đã từ chối' },
    none: 'Không có ý kiến nào.',
    decide: 'Với các ý kiến đã chọn',
    reason: 'Lý do từ chối',
    reasonHint: 'Bắt buộc khi từ chối. Chỉ người ở bàn làm việc thấy.',
    approve: 'Duyệt các ý kiến đã chọn',
    reject: 'Từ chối các ý kiến đã chọn',
    issues: {
      none_chosen: 'Hãy chọn ít nhất một ý kiến.',
      reason_missing: 'Hãy ghi lý do từ chối.',
    },
    results: {
      approved: (count: string) => `Đã duyệt ${count} ý kiến. Ý kiến hiện dưới bài viết.`,
      rejected: (count: string) => `Đã từ chối ${count} ý kiến.`,
      nothing: 'Các ý kiến này đã được xử lý trước đó.',
    },
  },
  desk: {
    title: 'Ý kiến chờ duyệt',
    none: 'Không có ý kiến nào chờ duyệt.',
    approve: 'Duyệt',
    reject: 'Từ chối',
    under: 'Dưới bài',
    answers: 'Trả lời ý kiến của',
    results: {
      approved: 'Đã duyệt ý kiến. Ý kiến hiện dưới bài viết.',
      rejected: 'Đã từ chối ý kiến.',
      already_decided: 'Ý kiến này đã được xử lý trước đó, hoặc không có ở trang này.',
    },
  },
} as const

export type CommentIssueKey = keyof typeof commentWords.issues
