/** What the library of pictures says. */
export const mediaWords = {
  title: 'Thư viện ảnh',
  words: 'Từ trong tên, mô tả',
  find: 'Tìm ảnh',
  site: 'Trang của đơn vị',
  none: 'Chưa có ảnh nào',
  noneAdvice: 'Ảnh được thêm khi viết bài: mở một bài, bấm “Thêm ảnh”.',
  usedIn: 'Dùng trong',
  unused: 'Chưa dùng trong bài nào đã lưu',
  by: (name: string, date: string) => `${name}, ${date}`,
  size: (width: string, height: string, kilobytes: string) => `${width} × ${height} điểm ảnh, ${kilobytes} KB`,
} as const
