/** What pages of people say. */
export const personWords = {
  people: 'Nhân sự',
  intro: 'Người được nêu tên trong các bài đã đăng, với chức vụ như văn bản ghi tại thời điểm đó.',
  none: 'Chưa có ai được nêu tên',
  offices: 'Chức vụ',
  noOffices: 'Chưa có chức vụ nào được ghi.',
  seenFrom: 'được nêu trong văn bản từ',
  from: 'từ',
  to: 'đến',
  meetings: 'Buổi làm việc đã dự',
  articles: 'Bài viết có nêu tên',
} as const
