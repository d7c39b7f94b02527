/** What the pages of ratings say. */
export const ratingWords = {
  thanks: 'Cảm ơn bạn đã đánh giá',
  counted: 'Đánh giá của bạn đã được tính. Trang bài viết hiện số mới trong vòng một phút.',
  back: 'Quay lại bài viết',
  total: (points: string, count: string) => `Tổng số điểm của bài viết là: ${points} trong ${count} đánh giá`,
  notSent: 'Đánh giá chưa gửi được',
  issues: {
    choose_stars: 'Hãy chọn từ 1 đến 5 sao.',
  },
} as const

export type RatingIssueKey = keyof typeof ratingWords.issues
