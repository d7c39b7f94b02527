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
} as const

export type CommentIssueKey = keyof typeof commentWords.issues
