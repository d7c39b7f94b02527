/** What the search page says. */
export const searchWords = {
  search: 'Tìm kiếm',
  resultsFor: 'Kết quả tìm',
  nothing: 'Không tìm thấy kết quả nào cho',
  nothingAdvice: 'Hãy thử ít từ hơn, hoặc gõ không dấu để tìm rộng hơn.',
  typeSomething: 'Hãy gõ từ khoá vào ô tìm kiếm ở đầu trang. Gõ không dấu để tìm rộng, gõ có dấu để tìm đúng chữ.',
  next: 'Xem thêm kết quả',
} as const

/** Where each kind of subject has its page. */
export const placeOfKind: Readonly<Record<string, string>> = { article: '/tin-tuc', document: '/van-ban' }
